import { find } from "../core/state.ts";
import type { Chance, Tries, Try } from "./chance.ts";
import { everyMethod } from "./method.ts";

/** Who comes in, what the facilitator steers, and what is prepared. */
export const ROOM_TRIES: Tries = {
  "person.join": (c) => ({
    actor: {
      role: "guest",
      keyHash: c.random.once(6) ? `secret-key-${c.random.below(4)}` : c.world.id("secret-key"),
    },
    message: {
      type: "person.join",
      id: c.random.once(10) ? c.idOf("person") : c.world.id("person"),
      code: c.from(c.world.meeting?.code ?? "", "00000"),
      team: c.team(),
    },
  }),
  "person.return": (c) => ({
    actor: c.random.once(8)
      ? { role: "guest", keyHash: c.world.id("secret-key") }
      : {
          role: "returning",
          keyHash: c.random.once(6) ? `secret-key-${c.random.below(4)}` : c.world.id("secret-key"),
          person: c.idOf("person"),
          given: c.random.once(2),
        },
    message: { type: "person.return", code: "ABCD2345" },
  }),
  "person.team": (c) => {
    const person = c.any("person");
    const self = c.random.once(2) && person;
    const message = {
      type: "person.team",
      id: person?.id ?? "nothing",
      from: c.from(person?.team ?? "", c.team()),
      to: c.team(),
    };
    return { actor: self ? c.world.person(self.id) : c.staff(), message };
  },
  "person.name": (c) => ({
    actor: c.participant(),
    message: { type: "person.name", name: `Naam ${c.world.id("mark")}` },
  }),
  "person.judge": (c) => {
    const person = c.any("person");
    return {
      actor: c.staff(),
      message: {
        type: "person.judge",
        id: person?.id ?? "nothing",
        from: c.from(person?.state ?? "in", "waiting"),
        to: c.random.once(3) ? c.random.one(["removed", "waiting"]) : "in",
      },
    };
  },
  "meeting.create": (c) =>
    c.all("meeting").length > 1
      ? null
      : {
          actor: c.world.regie,
          message: {
            type: "meeting.create",
            id: c.world.id("meeting"),
            title: "Vormgeven",
            date: "2027-03-02",
            lang: "nl",
            method: everyMethod(),
            teams: [{ name: "De Fiets", sign: "fiets" }],
          },
        },
  "meeting.open": (c) => ({
    actor: c.world.regie,
    message: { type: "meeting.open", id: c.idOf("meeting"), from: "prepared" },
  }),
  "meeting.close": (c) =>
    c.random.once(6)
      ? { actor: c.world.regie, message: { type: "meeting.close", id: c.idOf("meeting"), from: "open" } }
      : null,
  "meeting.go": (c) => {
    const { meeting } = c.world;
    return {
      actor: c.random.once(20) ? c.coach() : c.world.regie,
      message: {
        type: "meeting.go",
        id: meeting?.id ?? "nothing",
        from: c.from(meeting?.current ?? null, null),
        to: c.random.pick(meeting?.steps ?? []) ?? "nothing",
      },
    };
  },
  "meeting.freeze": (c) => {
    const frozen = c.world.meeting?.frozen ?? false;
    // Mostly to let go: a room that stands still tells little.
    return setting(c, "meeting.freeze", frozen, frozen ? false : c.random.once(5));
  },
  "meeting.black": (c) => setting(c, "meeting.black", c.world.meeting?.black ?? false, c.yes()),
  "meeting.door": (c) =>
    setting(c, "meeting.door", c.world.meeting?.door ?? "open", c.random.once(3) ? "closed" : "open"),
  "meeting.recode": (c) => ({
    actor: c.random.once(20) ? c.coach() : c.world.regie,
    message: {
      type: "meeting.recode",
      id: c.world.meeting?.id ?? "nothing",
      from: c.from(c.world.meeting?.code ?? "", "00000"),
    },
  }),
  "meeting.pause": (c) => {
    const paused = (c.world.meeting?.paused ?? null) !== null;
    return setting(c, "meeting.pause", paused, paused ? false : c.random.once(5));
  },
  "meeting.rename": (c) => setting(c, "meeting.rename", c.world.meeting?.title ?? "", c.world.id("titel")),
  "meeting.day": (c) =>
    setting(c, "meeting.day", c.world.meeting?.date, c.random.one(["2026-11-09", "2026-11-16"])),
  "meeting.starts": (c) =>
    setting(c, "meeting.starts", c.world.meeting?.startsAt ?? null, c.random.one(["09:30", "13:00", null])),
  "meeting.wifi": (c) =>
    setting(c, "meeting.wifi", c.world.meeting?.wifi ?? null, { ssid: "zaal", password: "secret-wifi" }),
  "beamer.show": (c) =>
    setting(c, "beamer.show", c.world.meeting?.beamer, {
      mode: c.random.one(["board", "mosaic"]),
      team: c.team(),
    }),
  "timer.add": (c) => ({
    actor: c.world.regie,
    message: {
      type: "timer.add",
      id: c.world.meeting?.id ?? "nothing",
      from: c.from(c.world.meeting?.timer?.endsAt ?? null, 1),
      minutes: c.random.one([1, 5, -1, -20]),
    },
  }),
  "clock.shift": (c) => ({
    actor: c.world.system,
    message: { type: "clock.shift", by: c.random.below(7200) * 1000 - 3_600_000 },
  }),
  "step.reveal": (c) => {
    const step = find(c.world.state, "step", c.world.meeting?.current) ?? c.any("step");
    return {
      actor: c.random.once(10) ? c.coach() : c.world.regie,
      message: { type: "step.reveal", id: step?.id ?? "nothing", from: false },
    };
  },
  "step.edit": (c) => ({
    actor: c.world.regie,
    message: {
      type: "step.edit",
      id: c.idOf("step"),
      words: c.yes() ? { minutes: c.random.below(30) } : {},
      terms: c.yes() ? { perPerson: 1 + c.random.below(3) } : {},
    },
  }),
  "programme.arrange": (c) => {
    const steps = c.world.meeting?.steps ?? [];
    const to = c.random.once(4) ? steps.filter(() => !c.random.once(6)) : [...steps].reverse();
    return {
      actor: c.world.regie,
      message: { type: "programme.arrange", id: c.world.meeting?.id ?? "nothing", from: steps, to },
    };
  },
  "team.edit": (c) => ({
    actor: c.world.regie,
    message: { type: "team.edit", id: c.idOf("team"), name: c.world.id("Team"), sign: "boot" },
  }),
  "traject.create": (c) => ({
    actor: c.world.system,
    message: { type: "traject.create", title: "Reis", lang: "nl", madeOn: "2026-11-01" },
  }),
  "traject.edit": (c) => ({
    actor: c.world.regie,
    message: { type: "traject.edit", set: { title: c.world.id("Reis"), keepUntil: "2027-11-01" } },
  }),
  "handout.note": (c) => ({
    actor: c.random.once(20) ? c.world.regie : c.world.system,
    message: {
      type: "handout.note",
      what: c.random.one(["plan-docx", "traject-werktafel", "copy"]),
      meeting: c.yes() ? null : c.idOf("meeting"),
      scope: c.yes() ? "all" : c.team(),
      to: c.yes() ? null : "Stick",
    },
  }),
};

function setting(c: Chance, type: string, from: unknown, to: unknown): Try {
  const id = c.world.meeting?.id ?? c.idOf("meeting");
  return { actor: c.random.once(20) ? c.coach() : c.world.regie, message: { type, id, from, to } };
}
