import { sizeOf } from "../../../shared/blocks/pairs/options.ts";
import { pairsTexts } from "../../../shared/texts/pairs.ts";
import { useAll, useTexts } from "../../client/hooks.ts";
import type { PanelProps } from "../../regie/panel.ts";
import { useTeams } from "../../regie/use-meeting.ts";
import { RoundPress } from "../../rounds/RoundPress.tsx";
import { useRound } from "../../rounds/use-round.ts";
import { Paper } from "../../ui/Paper.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";

/** Rounds, and how many groups there are at each table; never who is in them. */
export function PairsPanel({ meeting, step }: PanelProps) {
  const t = useTexts(pairsTexts);
  const round = useRound(step.id);
  const teams = useTeams(meeting.id);
  const pairs = useAll("pair", (pair) => pair.step === step.id && pair.round === round?.at);
  return (
    <Paper look="zone" level={3} title={t.groups}>
      {round && <RoundPress round={round} />}
      {teams.map((team) => {
        const sizes = pairs
          .filter((pair) => pair.team === team.id)
          .map((pair) => sizeOf({ members: pair.members ?? [], guests: pair.guests ?? 0 }))
          .filter((size) => size > 0);
        if (sizes.length === 0) return null;
        const alone = sizes.filter((size) => size === 1).length;
        return (
          <div key={team.id} className="panel-team">
            <TeamBadge sign={team.sign} name={team.name} />
            <p>
              {t.count(sizes.length - alone)}
              {alone > 0 && ` · ${t.countAlone(alone)}`}
            </p>
          </div>
        );
      })}
    </Paper>
  );
}
