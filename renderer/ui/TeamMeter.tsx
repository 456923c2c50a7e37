import { TeamBadge } from "./TeamBadge.tsx";

type Props = {
  sign: string;
  name: string;
  /** The figures in words, e.g. "14 · 11 klaar": what is read aloud. */
  figures: string;
  value: number;
  max: number;
};

/** How far a team is. A count, never a rank: same colour at one as at all. */
export function TeamMeter({ sign, name, figures, value, max }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="team-meter" data-team={sign}>
      <TeamBadge sign={sign} name={name} detail={figures} />
      <div className="meter" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
