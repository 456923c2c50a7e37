import { memo, type ReactNode } from "react";
import { beamerTexts } from "../../shared/texts/beamer.ts";
import type { Known } from "../client/api.ts";
import { useMeeting, useProgramme, usePulse, useRoom, useSay, useStep, useTexts } from "../client/hooks.ts";
import { EndTime } from "../ui/EndTime.tsx";
import { Route, type RouteStep } from "../ui/Route.tsx";
import { Sign } from "../ui/Sign.tsx";

type Props = {
  title: string;
  team?: Known<"team"> | undefined;
  /** At the right of the title, in place of the end time. */
  aside?: ReactNode;
  children: ReactNode;
};

/** What stands around every picture of the work: whose it is, what is asked, until when, and where we are. */
export function Frame({ title, team, aside, children }: Props) {
  const texts = useTexts(beamerTexts);
  const meeting = useMeeting();
  const room = useRoom();
  return (
    <div className="beamer table">
      <header className="beamer-head">
        {team && <Sign sign={team.sign ?? ""} />}
        <h1>
          {team && <span className="beamer-team">{team.name}</span>}
          {title}
        </h1>
        {aside && <p className="beamer-aside">{aside}</p>}
        {meeting?.timer && (
          <EndTime
            endsAt={meeting.timer.endsAt}
            offset={room.now() - Date.now()}
            words={{ until: texts.until, near: texts.near, over: texts.over }}
          />
        )}
      </header>
      <main className="beamer-main">{children}</main>
      <Foot />
    </div>
  );
}

/** Apart from the work: what arrives there is no reason to render it. */
const Foot = memo(function Foot() {
  const texts = useTexts(beamerTexts);
  const say = useSay();
  const step = useStep();
  const steps = useProgramme();
  const at = steps.findIndex((each) => each.id === step?.id);
  const stops = steps.map(
    (each, i): RouteStep => ({
      id: each.id,
      title: say(each.title),
      state: i === at ? "here" : each.state === "closed" ? "done" : "ahead",
    }),
  );
  const summary = step ? texts.route({ i: at + 1, n: steps.length, title: say(step.title) }) : "";
  return (
    <footer className="beamer-foot">
      <Route steps={stops} summary={summary} />
      <p>{useNumbers()}</p>
    </footer>
  );
});

/** How the room is doing, as numbers: nobody is named, nobody is behind. */
function useNumbers(): string {
  const texts = useTexts(beamerTexts);
  const step = useStep();
  const teams = Object.values(usePulse()?.teams ?? {});
  const sum = (of: (team: (typeof teams)[number]) => number) => teams.reduce((n, team) => n + of(team), 0);
  const writing = sum((team) => team.writing);
  const ready = sum((team) => team.ready);
  if (step?.attention === "telefoon" && writing + ready > 0) {
    return `${texts.ready({ n: ready })} · ${texts.writing({ n: writing })}`;
  }
  const joined = sum((team) => team.joined);
  return joined > 0 ? texts.taking({ n: joined }) : "";
}
