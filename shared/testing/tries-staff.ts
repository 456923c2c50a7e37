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
  "memo.erase": (c) => ({ actor: c.staff(), message: { type: "memo.erase", id: c.idOf("memo") } }),
};
