import { Fragment } from "react";
import { classes } from "./classes.ts";

export type RouteStep = { id: string; title: string; state: "done" | "here" | "ahead" };

type Props = {
  steps: readonly RouteStep[];
  /** What the line says in words: "Stap 3 van 7: Dromen". */
  summary: string;
};

/** More stops than this get smaller ones, so that a whole day fits on 320 px. */
const LONG = 8;

/** The day as a dashed line with stops. */
export function Route({ steps, summary }: Props) {
  return (
    <div className={classes("route", steps.length > LONG && "route-long")} role="img" aria-label={summary}>
      {steps.map((step, index) => (
        <Fragment key={step.id}>
          {/* The way to a stop is walked once the stop is reached. */}
          {index > 0 && <i className={step.state === "ahead" ? undefined : "is-done"} />}
          <b className={step.state === "ahead" ? undefined : `is-${step.state}`} title={step.title} />
        </Fragment>
      ))}
    </div>
  );
}
