import type { Tries } from "./chance.ts";

/** What people promise. */
export const ACTION_TRIES: Tries = {
  "action.propose": (c) => {
    const step = c.stepOf("actions");
    const seeds = [
      ...c.all("theme"),
      ...c.all("note").filter((note) => !note.hidden && note.state === "shown"),
    ];
    const source = c.random.pick(seeds);
    return {
      actor: c.yes() ? c.participant() : c.staff(),
      message: {
        type: "action.propose",
        id: c.world.id("action"),
        step: step?.id ?? "nothing",
        team: c.team(),
        what: `wat ${c.world.id("mark")}`,
        forWhom: "buren",
        firstStep: "",
        effect: "",
        checkedWith: "",
        due: c.yes() ? { chip: "deze-week" } : null,
        sources: source ? [source.id] : [],
      },
    };
  },
  "action.edit": (c) => {
    const action = c.any("action");
    const owner = action?.owners.find((each) => each.person)?.person;
    return {
      actor: owner && c.yes() ? c.world.person(owner) : c.staff(),
      message: {
        type: "action.edit",
        id: action?.id ?? "nothing",
        from: { what: c.from(action?.what.w ?? "", "w-old") },
        set: { what: `wat ${c.world.id("mark")}`, ...(c.yes() ? { due: { chip: "voor-vormgeven" } } : {}) },
      },
    };
  },
  "action.yes": (c) => ({
    actor: c.participant(),
    message: { type: "action.yes", id: c.idOf("action"), name: `Naam ${c.world.id("mark")}` },
  }),
  "action.tick": (c) => ({
    actor: c.staff(),
    message: { type: "action.tick", id: c.idOf("action"), name: `Naam ${c.world.id("mark")}` },
  }),
  "action.back": (c) => {
    const action = c.any("action");
    const owner = c.random.pick(action?.owners ?? []);
    return {
      actor: owner?.person && c.yes() ? c.world.person(owner.person) : c.staff(),
      message: { type: "action.back", id: action?.id ?? "nothing", owner: owner?.name.w ?? null },
    };
  },
  "action.seek": (c) => {
    const action = c.any("action");
    const from = action?.state === "zoekt" ? "zoekt" : "voorstel";
    return {
      actor: c.staff(),
      message: {
        type: "action.seek",
        id: action?.id ?? "nothing",
        from,
        to: c.random.one(["zoekt", "voorstel"]),
      },
    };
  },
  "action.remove": (c) =>
    c.random.once(2) ? { actor: c.staff(), message: { type: "action.remove", id: c.idOf("action") } } : null,
};
