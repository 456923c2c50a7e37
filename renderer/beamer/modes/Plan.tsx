import { beamerTexts } from "../../../shared/texts/beamer.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useMeeting, useTeams, useTexts } from "../../client/hooks.ts";
import { Frame } from "../Frame.tsx";
import { Stamp } from "../Stamp.tsx";
import { usePages } from "../use-wall.ts";

/** Actions that fit under each other. */
const ROWS = 5;

/** What we are going to do, team by team, and who said yes. */
export function Plan() {
  const texts = useTexts(beamerTexts);
  const teams = useTeams();
  const wanted = useMeeting()?.beamer?.team ?? null;
  const actions = useAll("action");
  const pages = [undefined, ...teams].flatMap((team) => {
    if (wanted !== null && team?.id !== wanted) return [];
    const own = actions
      .filter((action) => action.team === (team?.id ?? null))
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    const count = Math.ceil(own.length / ROWS);
    return Array.from({ length: count }, (_, i) => ({ team, actions: own.slice(i * ROWS, (i + 1) * ROWS) }));
  });
  const at = usePages(pages.length);
  const page = pages[at];
  const several = pages.length > 1 ? { aside: texts.page({ i: at + 1, n: pages.length }) } : {};
  return (
    <Frame title={texts.plan} team={page?.team} {...several}>
      {page ? (
        <ul className="plan" data-team={page.team?.sign}>
          {page.actions.map((action) => (
            <PlanRow key={action.id} action={action} />
          ))}
        </ul>
      ) : (
        <p className="beamer-lead">{texts.noActions}</p>
      )}
    </Frame>
  );
}

function PlanRow({ action }: { action: Known<"action"> }) {
  const texts = useTexts(beamerTexts);
  const chip = action.due?.chip;
  const when = !chip ? null : chip === "datum" ? action.due?.date : texts[`due-${chip}`];
  return (
    <li>
      <h2>{action.what?.t}</h2>
      <div className="plan-yes">
        <Stamp action={action} />
        {when && <p className="is-soft">{when}</p>}
      </div>
    </li>
  );
}
