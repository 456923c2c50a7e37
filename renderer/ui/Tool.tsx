import type { ButtonHTMLAttributes } from "react";
import type { IconName } from "../look/icons.ts";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> & {
  label: string;
  icon?: IconName | undefined;
  /** The label is heard and shown on hover, not written. */
  iconOnly?: boolean | undefined;
  /** For tools that stay on. */
  pressed?: boolean | undefined;
};

/** One tool of a toolbar or of a page's top. */
export function Tool({ label, icon, iconOnly, pressed, className, ...button }: Props) {
  return (
    <button
      type="button"
      {...button}
      className={classes("tool in-row", className)}
      aria-pressed={pressed}
      aria-label={iconOnly ? label : undefined}
      title={iconOnly ? label : undefined}
    >
      {icon && <Icon name={icon} />}
      {!iconOnly && <span>{label}</span>}
    </button>
  );
}
