import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import type { Client } from "./testing/client.ts";
import { Day, note } from "./testing/day.ts";

let day: Day;
beforeEach(async () => {
  day = await Day.begin();
});
afterEach(() => day.end());

async function close(): Promise<void> {
  await day.regie.send({ type: "meeting.close", id: day.meeting, from: "open" });
  await day.regie.until(() => day.regie.get(day.meeting)?.["state"] === "closed");
}

/** Another meeting in the same traject. @returns its id */
async function prepareNext(): Promise<string> {
  const request = { do: "meeting", title: "Vormgeven", method: "proef", date: "2027-03-22" } as const;
  const made = await day.regie.socket.emitWithAck("library", request);
  const id = String(made.ok && made["meeting"]);
  await day.regie.until(() => day.regie.get(id));
  return id;
}

async function open(id: string): Promise<void> {
  await day.regie.send({ type: "meeting.open", id, from: "prepared" });
  await day.regie.until(() => day.regie.get(id)?.["state"] === "open");
}

const sees = (screen: Client, id: string, state: string) => screen.get(id)?.["state"] === state;

test("who sat in a meeting may look on after it closed, and does nothing any more", async () => {
  const step = await day.go("open");
  const [ann, coach] = [await day.phone(), await day.screen("tafel")];
  const id = newId();
  await ann.send(note(step, "Van toen", id));
  await close();
  for (const screen of [ann, coach]) await screen.until(() => sees(screen, day.meeting, "closed"));
  expect(ann.get(id)).toBeDefined();
  // Also what may be done at any time: erasing is the facilitator's, once the table has gone home.
  for (const command of [
    { type: "note.erase", id },
    { type: "person.judge", id: ann.person, from: "in", to: "removed" },
  ])
    expect(await coach.send(command)).toMatchObject({ ok: false, code: "over" });
  expect(await ann.send(note(step, "Nog iets"))).toMatchObject({ code: "over" });
  expect(day.regie.get(id)).toBeDefined();
});

test("the next meeting is not shown on a page that was left open, nor by an old key", async () => {
  const [key] = day.facts.keys.coaches.map((coach) => coach.key);
  const [ann, coach] = [await day.phone(), await day.screen("tafel")];
  await close();
  const next = await prepareNext();
  await open(next);
  await ann.until(() => ann.hello?.channels.join() === "door" && ann.channels.has("door"));
  expect(ann.hello?.you).toBeNull();
  await coach.until(() => coach.gone === "not-allowed");
  const heard = [ann.tapped.length, coach.tapped.length];
  const step = day.regie.all("step").find((each) => each["meeting"] === next)?.id;
  const go = { type: "meeting.go", id: next, from: null, to: step };
  expect(await day.regie.send(go)).toMatchObject({ ok: true });
  const newCoach = await day.screen("tafel");
  await newCoach.until(() => newCoach.get(next)?.["current"] === step);
  expect([ann.tapped, coach.tapped].map((tapped, i) => tapped.slice(heard[i])).join()).not.toContain('"say"');
  const old = day.connect({ face: "tafel", key: key ?? "" });
  await old.until(() => old.gone === "not-allowed");
  expect(old.channels.size).toBe(0);
});

test("keys are those of the open meeting, else of the next one; after the last there are none", async () => {
  const keys = async () => {
    const answer = await day.regie.socket.emitWithAck("library", { do: "keys" });
    return answer.ok ? (answer["keys"] as { coach: string }[]).map((each) => each.coach) : [];
  };
  const first = await keys();
  const next = await prepareNext();
  expect(await keys()).toEqual(first);
  await close();
  const second = await keys();
  expect(second).toHaveLength(2);
  expect(second).not.toContain(first[0]);
  const early = day.connect({ face: "tafel", key: second[0] ?? "" });
  await early.until(() => early.channels.size > 0);
  await open(next);
  await day.regie.send({ type: "meeting.close", id: next, from: "open" });
  expect(await keys()).toEqual([]);
});

test("once it closed, nothing on disk says which commands were given, but for the one that closed it", async () => {
  const step = await day.go("open");
  const ann = await day.phone();
  const id = newId();
  expect(await ann.send({ type: "note.withdraw", id: newId() }, { id })).toEqual({ ok: true });
  // Nothing happened, so there is nothing to remember.
  expect(day.store.commands.map((command) => command.id)).not.toContain(id);
  await ann.send(note(step, "Gewoon"));
  expect(day.store.commands.length).toBeGreaterThan(2);
  const command = newId();
  const cmd = { type: "meeting.close", id: day.meeting, from: "open" };
  expect(await day.regie.send(cmd, { id: command })).toEqual({ ok: true });
  expect(day.store.commands.map((each) => each.id)).toEqual([command]);
  expect(await day.regie.send(cmd, { id: command })).toEqual({ ok: true });
});
