import { useSyncExternalStore } from "react";
import type { Hall } from "../look/tokens.ts";
import { recall, remember } from "./memory.ts";

const listeners = new Set<() => void>();
const page = () => document.documentElement;

function read(): Hall {
  const hall = page().dataset.hall;
  return hall === "licht" || hall === "donker" ? hall : "dag";
}

function set(hall: Hall): void {
  page().dataset.hall = hall;
  remember("hall", hall);
  for (const listener of listeners) listener();
}

/** Puts the page in the hall it had last time. */
export function restoreHall(): void {
  const kept = recall("hall");
  page().dataset.hall = kept === "licht" || kept === "donker" ? kept : "dag";
}

/** The hall this laptop stands in: light by day, dark beside a beamer. */
export function useHall(): [Hall, (hall: Hall) => void] {
  const hall = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
  return [hall, set];
}
