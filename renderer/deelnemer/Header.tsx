import { phoneTexts } from "../../shared/texts/phone.ts";
import { useKnown, useMeeting, useProgramme, useRoom, useSay, useTexts } from "../client/hooks.ts";
import { EndTime } from "../ui/EndTime.tsx";
import { Route } from "../ui/Route.tsx";
import { TeamBadge } from "../ui/TeamBadge.tsx";
import { LinkLine } from "./LinkLine.tsx";
import { useMe } from "./use-phone.ts";

/** Whose phone this is, until when, and where we are on the way. */
export function Header() {
  const t = useTexts(phoneTexts);
  const say = useSay();
  const room = useRoom();
  const meeting = useMeeting();
  const team = useKnown("team", useMe()?.team);
  const programme = useProgramme();
  const at = programme.findIndex(({ id }) => id === meeting?.current);
  const steps = programme.map((step, i) => ({
    id: step.id,
    title: say(step.title),
    state: i === at ? ("here" as const) : step.state === "closed" ? ("done" as const) : ("ahead" as const),
  }));
  const here = steps[at];
  const summary = here
    ? t.route({ at: at + 1, of: steps.length, title: here.title })
    : t.routeStart({ of: steps.length });
  const timer = meeting?.timer;
  const counts = timer && timer.step === meeting?.current && !meeting?.paused;
  return (
    <header className="phone-head">
      <div className="phone-top">
        {team && <TeamBadge sign={team.sign ?? ""} name={team.name ?? ""} />}
        {counts && (
          <EndTime
            endsAt={timer.endsAt}
            offset={room.now() - Date.now()}
            words={{
              until: (clock) => t.until({ clock }),
              near: (minutes) => t.minutesLeft({ minutes }),
              over: t.timeOver,
            }}
          />
        )}
      </div>
      <Route steps={steps} summary={summary} />
      <LinkLine />
    </header>
  );
}
