import type { ReactNode } from "react";
import type { IconName } from "../look/icons.ts";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";

type Props = {
  children: ReactNode;
  icon?: IconName | undefined;
  /** `calm` confirms, `care` asks attention, `on` is the chosen one. */
  tone?: "plain" | "calm" | "care" | "on" | undefined;
};

/** A short fact in passing. Not for pressing. */
export function Chip({ children, icon, tone = "plain" }: Props) {
  return (
    <span className={classes("chip", tone !== "plain" && `chip-${tone}`)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}
