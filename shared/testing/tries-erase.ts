import { namedBy, partsOf } from "../room/erase.ts";
import type { Tries } from "./chance.ts";

/** What goes for good, beside notes and memos. */
export const ERASE_TRIES: Tries = {
  "photo.erase": (c) => {
    const note = c.random.pick(c.all("note").filter((each) => each.photo)) ?? c.any("note");
    const from = c.from(note?.photo ?? "0".repeat(64), "1".repeat(64));
    return { actor: c.staff(), message: { type: "photo.erase", id: note?.id ?? "nothing", from } };
  },
  "person.erase": (c) => {
    const person = c.random.once(2) ? c.any("person") : undefined;
    const alike = c.yes();
    if (!person) return null;
    const { weight } = namedBy(c.world.state, person, alike);
    return {
      actor: c.random.once(20) ? c.coach() : c.world.regie,
      message: { type: "person.erase", id: person.id, alike, from: c.from(weight.all, 99) },
    };
  },
  "meeting.erase": (c) => {
    const id = c.random.once(3) ? c.idOf("meeting") : undefined;
    if (!id) return null;
    const from = c.from(partsOf(c.world.state, id).weight.all, 1);
    return {
      actor: c.random.once(20) ? c.coach() : c.world.regie,
      message: { type: "meeting.erase", id, from },
    };
  },
  "erase.weigh": (c) => ({
    actor: c.random.once(10) ? c.coach() : c.world.regie,
    message: c.yes()
      ? { type: "erase.weigh", what: "person", id: c.idOf("person"), alike: c.yes() }
      : { type: "erase.weigh", what: "meeting", id: c.idOf("meeting") },
  }),
};
