import { expect, test } from "vitest";
import type { Op } from "../../shared/core/view.ts";
import { Pending } from "./pending.ts";

const words = (t: string) => ({ w: t, t });
const put = (t: string) => ({ put: { id: "a", type: "note", text: words(t) } }) as Op;
const patch = (set: Record<string, unknown>, unset?: string[]): Op => ({
  patch: "a",
  set,
  ...(unset ? { unset } : {}),
});
const remove: Op = { remove: "a" };

test.each<[string, Op[], Op[]]>([
  ["written and erased is nothing", [put("weg"), remove], []],
  ["written, changed and erased is nothing", [put("weg"), patch({ text: words("ook weg") }), remove], []],
  ["what was known is taken away, whatever came between", [patch({ slot: 2 }), remove], [remove]],
  ["taken away, brought back and taken away is taken away", [remove, put("weg"), remove], [remove]],
  ["taken away and brought back is what it is now", [remove, put("nu")], [put("nu")]],
  [
    "of two wordings the last",
    [patch({ text: words("eerst") }), patch({ text: words("dan") })],
    [patch({ text: words("dan") })],
  ],
  [
    "a wording put aside again is gone",
    [patch({ text: words("weg"), slot: 1 }), patch({}, ["text"])],
    [patch({ slot: 1 }, ["text"])],
  ],
  [
    "what was unset and is set again is set",
    [patch({}, ["text"]), patch({ text: words("nu") })],
    [patch({ text: words("nu") })],
  ],
  [
    "new, and then less of it",
    [put("weg"), patch({ slot: 1 }, ["text"])],
    [{ put: { id: "a", type: "note", slot: 1 } } as Op],
  ],
])("%s", (_, ops, told) => {
  const pending = new Pending();
  for (const op of ops) pending.add(op);
  expect(pending.size).toBe(told.length);
  expect(pending.take()).toEqual(told);
  expect(pending.size).toBe(0);
});

test("records come in the order of their ids, not of what happened", () => {
  const pending = new Pending();
  for (const id of ["c", "a", "b"]) pending.add({ patch: id, set: { slot: 1 } });
  expect(pending.take().map((op) => "patch" in op && op.patch)).toEqual(["a", "b", "c"]);
});
