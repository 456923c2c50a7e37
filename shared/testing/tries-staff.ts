import type { Tries } from "./chance.ts";

/** What staff keep to themselves. */
export const STAFF_TRIES: Tries = {
  "memo.add": (c) => {
    const actor = c.staff();
    const own = actor.role === "coach" && !c.random.once(10);
    return {
      actor,
      message: {
        type: "memo.add",
        id: c.random.once(12) ? c.idOf("memo") : c.world.id("mark"),
        team: own ? actor.team : c.random.once(3) ? null : c.team(),
        text: `aantekening ${c.world.id("mark")}`,
      },
    };
  },
  "memo.edit": (c) => {
    const memo = c.any("memo");
    return {
      actor: memo?.by === "coach" && memo.team && c.yes() ? c.world.coach(memo.team) : c.staff(),
      message: {
        type: "memo.edit",
        id: memo?.id ?? "nothing",
        from: c.from(memo?.text.w ?? "", "w-old"),
        text: `anders ${c.world.id("mark")}`,
      },
    };
  },
  "device.pair": (c) => {
    const face = c.random.one(["tafel", "staf"]);
    return {
      actor: c.random.once(10) ? c.staff() : c.world.system,
      message: {
        type: "device.pair",
        id: c.world.id("device"),
        meeting: c.world.meeting?.id ?? c.idOf("meeting"),
        face,
        team: c.from(face === "tafel" ? c.team() : null, "nothing"),
        name: "Tablet",
        key: c.world.id("secret-device"),
      },
    };
  },
  "device.part": (c) => ({
    actor: c.random.once(10) ? c.staff() : c.world.system,
    message: { type: "device.part", id: c.idOf("device") },
  }),
  "memo.erase": (c) => ({ actor: c.staff(), message: { type: "memo.erase", id: c.idOf("memo") } }),
};
