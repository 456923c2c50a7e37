import type { Records } from "../client/api.ts";

/** Calls `changed` once a batch in which one of the records that make a board did. */
export function watchRecords(records: Records, changed: () => void): () => void {
  const look = () =>
    [records.all("note"), records.all("zone"), records.all("theme"), records.all("board")] as const;
  let known = look();
  return records.subscribe(() => {
    const now = look();
    if (now.every((list, i) => list === known[i])) return;
    known = now;
    changed();
  });
}
