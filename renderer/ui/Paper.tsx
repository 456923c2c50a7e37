import { type ReactNode, useId } from "react";
import { classes } from "./classes.ts";

type Props = {
  children: ReactNode;
  title?: string | undefined;
  /** A count or a word at the right of the title. */
  detail?: ReactNode;
  /** `zone` is drawn on the table; `care` asks attention. */
  look?: "sheet" | "zone" | "care" | undefined;
  level?: 2 | 3 | undefined;
};

/** A sheet of paper with, mostly, a title. */
export function Paper({ children, title, detail, look = "sheet", level = 2 }: Props) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      className={classes("paper", look !== "sheet" && `paper-${look}`)}
      aria-labelledby={title ? id : undefined}
    >
      {title && (
        <div className="paper-head">
          <Heading id={id}>{title}</Heading>
          {detail !== undefined && <span>{detail}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
