import { expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import { teamsIn } from "../../shared/testing/busy.ts";
import { openWorld } from "../../shared/testing/world.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import { Answers } from "./answers.ts";
import type { Right } from "./authorise.ts";
import { openLog } from "./log.ts";
import { Round } from "./round.ts";

const means = { now: 0, id: newId, random: () => 0, heldBy: () => null };
const log = openLog("silent");
const waiting = (command: { type: string }, right: Right) => ({
  id: newId(),
  command,
  right,
  lease: null,
  answer: () => {},
});

test("a rule that fails costs only its own asker an answer", () => {
  const world = openWorld();
  const { meeting } = world;
  const round = new Round();
  const regie: Right = () => ({ role: "facilitator", id: "regie" });
  const failing: Right = () => {
    throw new TypeError("a bug");
  };
  const black = { type: "meeting.black", id: meeting?.id, from: false, to: true };
  round.decide(waiting({ type: "undo" }, failing), world.state, means, log);
  round.decide(waiting(black, regie), world.state, means, log);
  expect(round.answered.map(({ answer }) => answer)).toEqual([
    { ok: false, code: "unknown", keep: false },
    { ok: true },
  ]);
  expect(round.batch(world.state)).toMatchObject({ events: [{ name: "meeting.black" }], forget: false });
});

test("a note that staff enter where there are no names is remembered no longer than anybody's", () => {
  const world = openWorld(2, 2);
  const [team = ""] = teamsIn(world);
  const coach: Right = () => ({ role: "coach", id: `coach:${team}`, team });
  const anonymous = (step: string) => {
    world.go(step);
    const round = new Round();
    const note = world.note(world.step(step), "a");
    round.decide(waiting(note, coach), world.state, means, log);
    expect(round.answered[0]?.answer.ok).toBe(true);
    return round.answered[0]?.anonymous;
  };
  expect(anonymous("open")).toBe(false);
  expect(anonymous("dicht")).toBe(true);
});

test("only a yes that changed something is remembered, and none once the meeting has closed", () => {
  const answers = new Answers();
  const yes: Answer = { ok: true };
  answers.settle("nothing", yes, { made: false, anonymous: false });
  answers.settle("named", yes, { made: true, anonymous: false });
  answers.settle("anonymous", yes, { made: true, anonymous: true });
  expect(answers.of("nothing")).toBeUndefined();
  answers.forgetAnonymous();
  expect(answers.of("anonymous")).toBeUndefined();
  expect(answers.of("named")).toEqual(yes);
  answers.settle("close", yes, { made: true, anonymous: false });
  answers.forgetAllBut("close");
  expect(answers.of("named")).toBeUndefined();
  expect(answers.of("close")).toEqual(yes);
});

test("a ticket request that came while its step was closed is decided anew when it has reopened", () => {
  const answers = new Answers();
  const no: Answer = { ok: false, code: "wrong-state", keep: false };
  answers.settle("tickets:abc", no, { made: false, anonymous: false });
  answers.settle("other", no, { made: false, anonymous: false });
  expect(answers.of("tickets:abc")).toBeUndefined();
  expect(answers.of("other")).toEqual(no);
});
