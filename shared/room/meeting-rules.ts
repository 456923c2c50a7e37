import { z } from "zod";
import type { Block } from "../core/block.ts";
import { Draft } from "../core/draft.ts";
import { no } from "../core/guards.ts";
import { kindOf } from "../core/kinds.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { type Ctx, type Rule, rule, typed } from "../core/rule.ts";
import { find, list, openMeeting, programme } from "../core/state.ts";
import { sameValue } from "../core/view.ts";
import { idSchema } from "../ids.ts";
import { LIMITS } from "../limits.ts";
import type { Rec } from "../records.ts";
import { createMeeting, newCode } from "./create-rule.ts";
import { type BlockOf, closeStep, openStep } from "./programme.ts";
import { beamerSchema, type Meeting, meetingSchema } from "./records.ts";

const STAFF_ONLY = ["facilitator"] as const;
const MINUTE_MS = 60_000;

/** The open meeting if it is the one that is meant. */
function running(ctx: Ctx, id: string): Meeting | Refusal {
  const meeting = find(ctx.state, "meeting", id);
  if (meeting?.state === "open") return meeting;
  return refuse(meeting?.state === "closed" ? "over" : "wrong-state");
}

const openTheMeeting = rule({
  schema: z.strictObject({ type: z.literal("meeting.open"), id: idSchema, from: z.literal("prepared") }),
  who: STAFF_ONLY,
  anytime: true,
  run(ctx, command) {
    const meeting = find(ctx.state, "meeting", command.id);
    if (!meeting) return refuse("not-found");
    if (meeting.state !== command.from) return refuse("changed");
    if (openMeeting(ctx.state)) return refuse("wrong-state");
    const draft = new Draft().patch(meeting, { state: "open", beamer: { mode: "join", team: null } });
    // Ids of what was erased after an earlier meeting: pages that were in it have begun anew by now.
    for (const record of ctx.state.records.values()) if (record.type === "gone") draft.discard(record);
    return draft;
  },
});

/** One property of the meeting that staff set, with the value they change from. */
function setting<S extends z.ZodType>(
  type: string,
  value: S,
  apply: (meeting: Meeting, to: z.output<S>) => Partial<Meeting>,
  read: (meeting: Meeting) => z.output<S>,
  who: Rule["who"] = STAFF_ONLY,
) {
  return rule({
    schema: z.strictObject({ type: z.literal(type), id: idSchema, from: value, to: value }),
    who,
    anytime: true,
    run(ctx, command) {
      const meeting = find(ctx.state, "meeting", command.id);
      if (!meeting) return refuse("not-found");
      if (meeting.state === "closed") return refuse("wrong-state");
      // zod cannot follow a generic value through an object's type.
      const { from, to } = command as { from: z.output<S>; to: z.output<S> };
      if (!sameValue(read(meeting), from)) return refuse("changed");
      return new Draft().patch(meeting, apply(meeting, to));
    },
  });
}

const freeze = setting(
  "meeting.freeze",
  z.boolean(),
  (_, frozen) => ({ frozen }),
  (meeting) => meeting.frozen,
);
const black = setting(
  "meeting.black",
  z.boolean(),
  (_, black) => ({ black }),
  (meeting) => meeting.black,
);
/** The host closes it too, when somebody tries codes; only people open it. */
const door = setting(
  "meeting.door",
  z.enum(["open", "closed"]),
  (_, door) => ({ door }),
  (meeting) => meeting.door,
  ["facilitator", "system"],
);
const beamer = setting(
  "beamer.show",
  beamerSchema,
  (_, beamer) => ({ beamer }),
  (meeting) => meeting.beamer,
);
const rename = setting(
  "meeting.rename",
  typed(LIMITS.titleChars),
  (_, title) => ({ title }),
  (meeting) => meeting.title,
);
const starts = setting(
  "meeting.starts",
  meetingSchema.shape.startsAt,
  (_, startsAt) => ({ startsAt }),
  (meeting) => meeting.startsAt,
);
const day = setting(
  "meeting.day",
  meetingSchema.shape.date,
  (_, date) => ({ date }),
  (meeting) => meeting.date,
);
const wifi = setting(
  "meeting.wifi",
  z.strictObject({ ssid: z.string().max(64), password: z.string().max(64) }).nullable(),
  (_, wifi) => ({ wifi }),
  (meeting) => meeting.wifi,
);

/** Another code at the door. Who is in stays in; who has the old one, on a printed card too, is asked for the new one. */
const recode = rule({
  schema: z.strictObject({ type: z.literal("meeting.recode"), id: idSchema, from: meetingSchema.shape.code }),
  who: STAFF_ONLY,
  anytime: true,
  run(ctx, command) {
    const meeting = find(ctx.state, "meeting", command.id);
    if (!meeting) return refuse("not-found");
    if (meeting.state === "closed") return refuse("wrong-state");
    if (meeting.code !== command.from) return refuse("changed");
    return new Draft().patch(meeting, { code: newCode(ctx, meeting.code) });
  },
});

/** Coffee: the timer stands still, phones wait. */
const pause = rule({
  schema: z.strictObject({
    type: z.literal("meeting.pause"),
    id: idSchema,
    from: z.boolean(),
    to: z.boolean(),
  }),
  who: STAFF_ONLY,
  anytime: true,
  run(ctx, command) {
    const meeting = running(ctx, command.id);
    if (no(meeting)) return meeting;
    if ((meeting.paused !== null) !== command.from) return refuse("changed");
    if (command.to === command.from) return new Draft();
    if (command.to) {
      const left = meeting.timer ? meeting.timer.endsAt - ctx.now : null;
      return new Draft().patch(meeting, { paused: { left } });
    }
    const timer =
      meeting.timer && meeting.paused
        ? { ...meeting.timer, endsAt: ctx.now + (meeting.paused.left ?? 0) }
        : meeting.timer;
    return new Draft().patch(meeting, { paused: null, timer });
  },
});

/** +1, +5: `from` is the deadline one sees, so two presses at two screens add once. At zero nothing closes. */
const addTime = rule({
  schema: z.strictObject({
    type: z.literal("timer.add"),
    id: idSchema,
    from: z.number().nullable(),
    minutes: z.number().int().min(-60).max(60),
  }),
  who: STAFF_ONLY,
  anytime: true,
  run(ctx, command) {
    const meeting = running(ctx, command.id);
    if (no(meeting)) return meeting;
    if (!meeting.current) return refuse("wrong-state");
    if ((meeting.timer?.endsAt ?? null) !== command.from) return refuse("changed");
    const more = command.minutes * MINUTE_MS;
    if (meeting.paused) {
      const left = Math.max(0, Math.max(0, meeting.paused.left ?? 0) + more);
      // The deadline moves along, so that the next press has another value to change from.
      const endsAt = (meeting.timer?.endsAt ?? ctx.now) + more;
      return new Draft().patch(meeting, { paused: { left }, timer: { step: meeting.current, endsAt } });
    }
    const base = Math.max(meeting.timer?.endsAt ?? ctx.now, ctx.now);
    return new Draft().patch(meeting, {
      timer: { step: meeting.current, endsAt: Math.max(ctx.now, base + more) },
    });
  },
});

/** The wall clock of the laptop jumped (the host's monotonic clock says so): the deadline jumps along. */
const shiftClock = rule({
  schema: z.strictObject({ type: z.literal("clock.shift"), by: z.number().int() }),
  who: ["system"],
  anytime: true,
  run(ctx, command) {
    const meeting = openMeeting(ctx.state);
    if (!meeting?.timer) return new Draft();
    return new Draft().patch(meeting, {
      timer: { ...meeting.timer, endsAt: meeting.timer.endsAt + command.by },
    });
  },
});

/** What becomes of all that lies in these steps: see `Kind.atEnd`. */
function endRecords({ state }: Ctx, steps: ReadonlySet<string>, draft: Draft): void {
  const gone: [Rec, "erase" | "discard"][] = [];
  for (const record of state.records.values()) {
    if (!("step" in record) || !steps.has(record.step)) continue;
    const end = kindOf<Rec>(record).atEnd?.(record);
    if (end === "erase" || end === "discard") gone.push([record, end]);
    else if (end) draft.patch(record, end);
  }
  // Last, so that what counts them has been told that it is over.
  for (const [record, how] of gone) draft[how](record);
}

/** Rules that open and close steps need to know the blocks. */
export function meetingRules(blockOf: BlockOf): Block["rules"] {
  /** One step on, back, or anywhere: `from` is where the presser thinks the room is. */
  const go = rule({
    schema: z.strictObject({
      type: z.literal("meeting.go"),
      id: idSchema,
      from: idSchema.nullable(),
      to: idSchema,
    }),
    who: STAFF_ONLY,
    anytime: true,
    run(ctx, command) {
      const meeting = running(ctx, command.id);
      if (no(meeting)) return meeting;
      if (meeting.current !== command.from) return refuse("changed");
      if (!meeting.steps.includes(command.to)) return refuse("not-found");
      const to = find(ctx.state, "step", command.to);
      if (!to || command.to === command.from) return refuse("not-found");
      const draft = new Draft();
      const from = find(ctx.state, "step", meeting.current);
      for (const step of programme(ctx.state, meeting))
        if (step.state === "closed") blockOf(step)?.closedAgain?.(ctx, step, draft);
      if (from) closeStep(ctx, blockOf, from, draft);
      draft.patch(meeting, { ...openStep(ctx, blockOf, meeting, to, draft), paused: null });
      // Also when it is the first step that opens: what a step promises before writing is not taken back by an undo.
      return draft.fold();
    },
  });

  /** *Omkeren*. Never a side effect of going on. */
  const reveal = rule({
    schema: z.strictObject({ type: z.literal("step.reveal"), id: idSchema, from: z.literal(false) }),
    who: STAFF_ONLY,
    anytime: true,
    run(ctx, command) {
      const step = find(ctx.state, "step", command.id);
      if (find(ctx.state, "meeting", step?.meeting)?.state === "closed") return refuse("over");
      if (!step || step.meeting !== openMeeting(ctx.state)?.id) return refuse("not-found");
      if (step.state === "waiting") return refuse("wrong-state");
      if (step.revealed !== command.from) return refuse("changed");
      const draft = new Draft().patch(step, { revealed: true });
      blockOf(step)?.revealed?.(ctx, step, draft);
      return draft;
    },
  });

  /** The meeting ends: rights and keys vanish, the log folds into records. */
  const close = rule({
    schema: z.strictObject({ type: z.literal("meeting.close"), id: idSchema, from: z.literal("open") }),
    who: STAFF_ONLY,
    anytime: true,
    run(ctx, command) {
      const meeting = find(ctx.state, "meeting", command.id);
      if (!meeting) return refuse("not-found");
      if (meeting.state !== command.from) return refuse("changed");
      const draft = new Draft();
      const current = find(ctx.state, "step", meeting.current);
      if (current) closeStep(ctx, blockOf, current, draft);
      // Notes that came after their step had closed are dealt out too.
      for (const step of programme(ctx.state, meeting))
        if (step.state === "closed") blockOf(step)?.closed?.(ctx, step, draft);
      endRecords(ctx, new Set(meeting.steps), draft);
      for (const person of list(ctx.state, "person", `persons:${meeting.id}`))
        draft.patch(person, { keyHash: null });
      for (const device of list(ctx.state, "device", `devices:${meeting.id}`)) draft.discard(device);
      return draft
        .patch(meeting, {
          state: "closed",
          current: null,
          timer: null,
          paused: null,
          frozen: false,
          black: false,
        })
        .fold();
    },
  });

  const rules: Record<string, Rule<never>> = {};
  return Object.assign(rules, {
    "meeting.create": createMeeting(blockOf),
    "meeting.open": openTheMeeting,
    "meeting.close": close,
    "meeting.go": go,
    "meeting.freeze": freeze,
    "meeting.black": black,
    "meeting.door": door,
    "meeting.recode": recode,
    "meeting.pause": pause,
    "meeting.rename": rename,
    "meeting.day": day,
    "meeting.starts": starts,
    "meeting.wifi": wifi,
    "beamer.show": beamer,
    "timer.add": addTime,
    "clock.shift": shiftClock,
    "step.reveal": reveal,
  });
}
