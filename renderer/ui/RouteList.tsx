import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import type { RouteStep } from "./Route.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

export type RouteListStep = RouteStep & { time?: string | undefined; detail?: ReactNode };

type Props = {
  steps: readonly RouteListStep[];
  label: string;
  /** The states in words, for who does not see the stops. */
  words: Record<RouteStep["state"], string>;
  /** The step that is looked at; the one that runs is `here`. */
  chosen?: string | null | undefined;
  /** Without it the list is only read. */
  onChoose?: ((id: string) => void) | undefined;
};

/** The programme: the same route, down the page. */
export function RouteList({ steps, label, words, chosen, onChoose }: Props) {
  return (
    <ol className="route-list" aria-label={label}>
      {steps.map((step) => {
        const look = classes("route-step", step.state !== "ahead" && `is-${step.state}`);
        const text = (
          <>
            <span>
              {step.title}
              <VisuallyHidden> ({words[step.state]})</VisuallyHidden>
            </span>
            {step.time && <time>{step.time}</time>}
            {step.detail && <small>{step.detail}</small>}
          </>
        );
        return (
          <li key={step.id} aria-current={step.state === "here" ? "step" : undefined}>
            {onChoose ? (
              <button
                type="button"
                className={look}
                aria-pressed={step.id === chosen}
                onClick={() => onChoose(step.id)}
              >
                {text}
              </button>
            ) : (
              <div className={look}>{text}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
