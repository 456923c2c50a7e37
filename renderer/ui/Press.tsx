import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from "react";
import type { IconName } from "../look/icons.ts";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";

export type PressProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> & {
  children: ReactNode;
  /** `primary` is for what comes next, once a screen; `erase` only for what cannot be undone. */
  look?: "primary" | "quiet" | "erase" | undefined;
  /** 44 px instead of 56: for a mouse, on the facilitator's laptop. */
  small?: boolean | undefined;
  wide?: boolean | undefined;
  icon?: IconName | undefined;
  /** A second, smaller line: "12 mensen schrijven nog". */
  detail?: ReactNode;
  /** Under way: keeps its place and focus, and does nothing when pressed again. */
  busy?: boolean | undefined;
};

/** The button of every face. */
export function Press({ children, look = "primary", small, wide, icon, detail, busy, ...rest }: PressProps) {
  const { onClick, className, type = "button", ...button } = rest;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...button}
      type={type}
      className={classes(
        "press in-row",
        look !== "primary" && `press-${look}`,
        small && "press-small",
        wide && "press-wide",
        className,
      )}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={press}
    >
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {detail !== undefined && <small>{detail}</small>}
      </span>
      {busy && (
        <span className="press-walk" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      )}
    </button>
  );
}
