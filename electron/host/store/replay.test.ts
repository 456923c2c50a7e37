import fc from "fast-check";
import { expect, it } from "vitest";
import type { Note } from "../../../shared/blocks/notes/records.ts";
import type { Change, RoomEvent } from "../../../shared/core/event.ts";
import { evolve } from "../../../shared/core/evolve.ts";
import { emptyState, type State } from "../../../shared/core/state.ts";
import type { Person } from "../../../shared/room/records.ts";
import { createStore, type OpenStore, openStore } from "./open-store.ts";
import type { CommitBatch } from "./store.ts";
import { event, note, person, replay, say, scratch } from "./testing/rooms.ts";

/** What a history can do next; `pick` chooses among the records that are there. */
type Deed =
  | { do: "add"; text: string }
  | { do: "join"; name: string | null }
  | { do: "edit" | "ownEdit"; pick: number; text: string }
  | { do: "move" | "remove" | "erase"; pick: number }
  | { do: "fold" | "reopen" };

const text = fc.string({ unit: "binary", maxLength: 60 });
const pick = fc.nat();
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("add" as const), text }) },
  fc.record({ do: fc.constant("join" as const), name: fc.option(text) }),
  fc.record({ do: fc.constantFrom("edit" as const, "ownEdit" as const), pick, text }),
  fc.record({ do: fc.constantFrom("move" as const, "remove" as const, "erase" as const), pick }),
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("fold" as const, "reopen" as const) }) },
);

function eventFor(state: State, what: Deed): RoomEvent | null {
  if (what.do === "add") return event([{ put: note(what.text) }]);
  if (what.do === "join") return event([{ put: person(what.name) }]);
  if (!("pick" in what)) return null;
  const all = [...state.records.values()].filter(
    (each): each is Note | Person => each.type === "note" || each.type === "person",
  );
  const target = all[what.pick % Math.max(1, all.length)];
  if (!target) return null;
  const patch = (set: object, was: object): Change => ({
    patch: target.id,
    set: { ...set },
    was: { ...was },
  });
  switch (what.do) {
    case "edit":
    case "ownEdit": {
      const words = say(what.text);
      const change =
        target.type === "note"
          ? patch({ text: words }, { text: target.text })
          : patch({ name: words }, { name: target.name });
      return event(
        [change],
        what.do === "ownEdit" ? { erase: [target.id] } : { actor: "regie", stack: "do" },
      );
    }
    case "move":
      return target.type === "note" ? event([patch({ slot: target.slot + 1 }, { slot: target.slot })]) : null;
    case "remove":
      return event([{ drop: target.id, was: target }], { actor: "regie", stack: "do" });
    case "erase":
      return event([{ drop: target.id, was: null }], { erase: [target.id] });
  }
}

it("what is read from disk is what was in memory, after any history", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(deed, { maxLength: 8 }), { maxLength: 10 }), async (history) => {
      const folder = scratch();
      let store: OpenStore = await createStore(folder.dir);
      const state = emptyState();
      const answered = new Set<string>();
      try {
        for (const [i, deeds] of history.entries()) {
          const events: RoomEvent[] = [];
          for (const what of deeds) {
            const next = eventFor(state, what);
            if (next) {
              evolve(state, next);
              events.push(next);
            }
          }
          const folds = deeds.some((what) => what.do === "fold");
          const batch: CommitBatch = {
            events,
            commands: [{ id: `command-${i}`, answer: `{"n":${i}}`, anonymous: false }],
            fold: folds ? [...state.records.values()] : null,
          };
          await store.commit(batch);
          answered.add(`command-${i}`);
          if (deeds.some((what) => what.do === "reopen")) {
            await store.close();
            store = await openStore(folder.dir);
          }
        }
        const room = await store.load();
        expect(replay(room).records).toEqual(state.records);
        expect(new Set(room.commands.map(({ id }) => id))).toEqual(answered);
        expect(store.recovered).toBeNull();
      } finally {
        await store.close();
        folder.remove();
      }
    }),
    { numRuns: 8 },
  );
}, 60_000);
