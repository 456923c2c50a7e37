/** `node --import ./tools/ensure-pages.ts program.ts`: the program starts when the pages are there. */
import { isMainThread } from "node:worker_threads";
import { endWithParent } from "./end-with-parent.ts";
import { ensurePages } from "./pages.ts";

// Worker threads inherit --import; the pages are there by then.
if (isMainThread) {
  endWithParent();
  await ensurePages();
}
