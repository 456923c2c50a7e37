import { useEffect, useRef } from "react";

/** Two presses of a clicker within this time are one, in milliseconds. */
const GUARD_MS = 900;

export type Shortcut = "next" | "back" | "black" | "pause" | "undo" | "redo" | "help";
export type Handlers = Record<Shortcut, () => void>;

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What a key means here; null for every other key. */
export function shortcutOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): Shortcut | null {
  if (altKey) return null;
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (letter === "z") return shiftKey ? "redo" : "undo";
    return letter === "y" ? "redo" : null;
  }
  if (key === "PageDown") return "next";
  if (key === "PageUp") return "back";
  if (letter === "b") return "black";
  if (letter === "p") return "pause";
  return key === "?" ? "help" : null;
}

/** Somebody is typing or answering a question: keys are theirs. */
function isTheirs(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]")) return true;
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}

/** Keys and the clicker. A held key repeats nothing, and a second press of a nervous clicker is left out. */
export function useShortcuts(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  const lastMove = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (!shortcut || isTheirs(event.target)) return;
      event.preventDefault();
      if (event.repeat) return;
      if (shortcut === "next" || shortcut === "back") {
        if (event.timeStamp - lastMove.current < GUARD_MS) return;
        lastMove.current = event.timeStamp;
      }
      latest.current[shortcut]();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
