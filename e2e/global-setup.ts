import { ensurePages } from "../tools/pages.ts";

/** The pages that the tests open are those of the sources as they are now. */
export default async function globalSetup(): Promise<void> {
  await ensurePages();
}
