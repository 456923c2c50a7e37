import type { Process } from "./clock.ts";
import type { Page } from "./page.ts";

const pages = new WeakMap<Process, Page>();

/** Remembers which page a process is: what a page imports in place of socket.io must find it without being told. */
export function register(process: Process, page: Page): void {
  pages.set(process, page);
}

/** @throws for a process that is no page */
export function pageOf(process: Process): Page {
  const page = pages.get(process);
  if (!page) throw new Error(`${process.name} is no page`);
  return page;
}
