import { list } from "../core/state.ts";
import type { Message, Tries } from "./chance.ts";

/** Tickets, notes, themes and dots. */
export const BOARD_TRIES: Tries = {
  "tickets.issue": (c) => {
    const step = c.stepOf(c.random.one(["notes", "notes", "vote", "scale"]));
    const prompt = step?.block === "vote" ? "dots" : (c.random.pick(step?.prompts ?? [])?.key ?? "a");
    return {
      actor: c.participant(),
      message: {
        type: "tickets.issue",
        step: step?.id ?? "nothing",
        prompt: c.from(prompt, "b"),
        count: c.from(step?.block === "scale" ? 1 : (step?.perPerson ?? 2), 9),
        digest: c.random.one(["a", "b", "a", "a"]).repeat(64),
      },
    };
  },
  "note.add": (c) => {
    const step = c.stepOf("notes");
    const prompt = c.random.pick(step?.prompts ?? [])?.key ?? "a";
    const id = c.random.once(12) ? c.idOf("note") : c.world.id("mark");
    const message: Message = {
      type: "note.add",
      id,
      step: step?.id ?? "nothing",
      prompt,
      text: `tekst ${c.world.id("mark")}`,
      kind: c.from(null, "vraag"),
      photo: c.random.once(5) ? `${c.random.below(10 ** 9)}`.padStart(64, "0") : null,
    };
    if (c.random.once(8)) return { actor: c.staff(), message: { ...message, team: c.team() } };
    const tickets = step && step.level !== "named" && !c.random.once(10);
    return { actor: tickets ? c.bearer(c.held(step.id, prompt)) : c.participant(), message };
  },
  "note.edit": (c) => {
    const note = c.any("note");
    if (note && c.random.once(6)) c.world.leases.set(note.id, "another");
    else c.world.leases.clear();
    return {
      actor: c.random.once(3) ? c.staff() : c.writer(note),
      message: {
        type: "note.edit",
        id: note?.id ?? "nothing",
        from: c.from(note?.text.w ?? "", "w-old"),
        text: c.random.once(5) ? (note?.text.t ?? "x") : `anders ${c.world.id("mark")}`,
        ...(c.random.once(3) ? { kind: c.random.one([null, "vraag", "onzin"]) } : {}),
      },
    };
  },
  "note.withdraw": (c) => {
    const note = c.random.once(3) ? c.any("note") : undefined;
    return note ? { actor: c.writer(note), message: { type: "note.withdraw", id: note.id } } : null;
  },
  "note.move": (c) => {
    const note = c.any("note");
    const zones = note ? list(c.world.state, "zone", `zones:${note.board}`) : [];
    return {
      actor: c.staff(),
      message: {
        type: "note.move",
        id: note?.id ?? "nothing",
        zone: c.from(c.random.pick(zones)?.id ?? "nothing", c.idOf("zone")),
        pos: c.yes() ? { x: c.random.below(100), y: c.random.below(100) } : null,
      },
    };
  },
  "note.judge": (c) => {
    const note = c.any("note");
    return {
      actor: c.staff(),
      message: {
        type: "note.judge",
        id: note?.id ?? "nothing",
        from: c.from(note?.state ?? "shown", "aside"),
        to: c.random.one(["shown", "shown", "aside", "removed"]),
      },
    };
  },
  "note.erase": (c) =>
    c.random.once(3) ? { actor: c.staff(), message: { type: "note.erase", id: c.idOf("note") } } : null,
  "note.lay": (c) => {
    const note = c.any("note");
    const themes = c.all("theme").filter((theme) => theme.team === note?.team || c.random.once(10));
    return {
      actor: c.yes() ? c.staff() : c.writer(note),
      message: {
        type: "note.lay",
        id: note?.id ?? "nothing",
        from: c.from(note?.theme ?? null, null),
        theme: c.random.once(5) ? null : (c.random.pick(themes)?.id ?? null),
      },
    };
  },
  "theme.add": (c) => ({
    actor: c.staff(),
    message: {
      type: "theme.add",
      id: c.random.once(20) ? c.idOf("note") : c.world.id("theme"),
      step: c.stepOf("cluster")?.id ?? "nothing",
      title: `thema ${c.world.id("mark")}`,
      team: c.team(),
    },
  }),
  "theme.rename": (c) => {
    const theme = c.any("theme");
    return {
      actor: c.staff(),
      message: {
        type: "theme.rename",
        id: theme?.id ?? "nothing",
        from: c.from(theme?.title.w ?? "", "w-old"),
        title: `thema ${c.world.id("mark")}`,
      },
    };
  },
  "theme.remove": (c) => {
    const theme = c.any("theme");
    const into = c.any("theme");
    return {
      actor: c.staff(),
      message: {
        type: "theme.remove",
        id: theme?.id ?? "nothing",
        into: c.yes() ? (into?.id ?? null) : null,
      },
    };
  },
  "dot.place": (c) => {
    const step = c.stepOf("vote");
    const held = c.held(step?.id, "dots");
    const source = c.all("step").find((each) => each.key === step?.source && each.meeting === step?.meeting);
    const themes = c.all("theme").filter((theme) => theme.step === source?.id);
    return {
      actor: c.random.once(4) ? c.coach() : c.bearer(held),
      message: {
        type: "dot.place",
        id: c.random.once(10) ? c.idOf("dot") : c.world.id("dot"),
        step: step?.id ?? "nothing",
        target: c.random.pick(themes)?.id ?? c.idOf("theme"),
      },
    };
  },
  "scale.place": (c) => {
    const step = c.stepOf("scale");
    const prompt = c.random.pick(step?.prompts ?? [])?.key ?? "a";
    const held = c.held(step?.id, prompt);
    const known = c.all("placing").find(({ ticket }) => ticket === held?.ticket);
    return {
      actor: c.random.once(4) ? c.coach() : c.bearer(held),
      message: {
        type: "scale.place",
        id: known && !c.random.once(5) ? known.id : c.world.id("place"),
        step: step?.id ?? "nothing",
        prompt,
        value: c.random.once(6) ? null : 1 + c.random.below(5),
      },
    };
  },
  "scale.leave": (c) => {
    const placing = c.any("placing");
    const held = c.world.tickets.find((t) => t.ticket === placing?.ticket);
    return {
      actor: placing?.ticket ? c.bearer(held) : c.coach(),
      message: { type: "scale.leave", id: placing?.id ?? "nothing" },
    };
  },
  "dot.take": (c) => {
    const dot = c.any("dot");
    const held = c.world.tickets.find((t) => t.ticket === dot?.ticket);
    return {
      actor: dot?.ticket ? c.bearer(held) : c.coach(),
      message: { type: "dot.take", id: dot?.id ?? "nothing" },
    };
  },
};
