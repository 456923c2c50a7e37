import type { KeyboardEvent } from "react";

const steps: Record<string, "next" | "previous" | "first" | "last"> = {
  ArrowRight: "next",
  ArrowDown: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
};

/**
 * Arrow keys move focus among the buttons inside `event.currentTarget`, around the ends. Returns the button that got
 * focus, or null when the key meant nothing here.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>): HTMLElement | null {
  const step = steps[event.key];
  if (!step) return null;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button:not(:disabled)")];
  const goal = buttons[roveTo(step, buttons.indexOf(document.activeElement as HTMLElement), buttons.length)];
  if (!goal) return null;
  event.preventDefault();
  goal.focus();
  return goal;
}

/** Where a step leads from `at` in a ring of `count`; `at` is -1 when focus is on none of them. */
export function roveTo(step: "next" | "previous" | "first" | "last", at: number, count: number): number {
  if (step === "first") return 0;
  if (step === "last") return count - 1;
  if (step === "next") return (at + 1) % count;
  return at <= 0 ? count - 1 : at - 1;
}
