import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Sign } from "./Sign.tsx";

type Props = {
  sign: string;
  name: string;
  /** A count or a word after the name. */
  detail?: ReactNode;
  large?: boolean | undefined;
};

/** A team: colour, sign and name, always the three together. */
export function TeamBadge({ sign, name, detail, large }: Props) {
  return (
    <span className={classes("team-badge", large && "team-badge-large")}>
      <Sign sign={sign} />
      <span>{name}</span>
      {detail !== undefined && <em>{detail}</em>}
    </span>
  );
}
