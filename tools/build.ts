/** `npm run build`: pages and app, ready for a package. */
import { buildApp } from "./app.ts";
import { ensurePages } from "./pages.ts";

await ensurePages();
await buildApp();
