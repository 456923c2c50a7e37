import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Day } from "./testing/day.ts";

vi.setConfig({ testTimeout: 30_000 });

let day: Day;
beforeEach(async () => {
  day = await Day.begin();
});
afterEach(() => day.end());

const weigh = async (what: "person" | "meeting", id: string) => {
  const answer = await day.regie.send({ type: "erase.weigh", what, id });
  return answer.ok ? (answer["weight"] as { all: number }).all : -1;
};

test("pages of a meeting that is erased forget it, and hold nothing of it any more", async () => {
  const [phone, tafel] = [await day.phone(), await day.screen("tafel")];
  await day.regie.send({ type: "meeting.close", id: day.meeting, from: "open" });
  await phone.until(() => phone.all("meeting").some((each) => each["state"] === "closed"));
  const from = await weigh("meeting", day.meeting);
  expect(await day.regie.send({ type: "meeting.erase", id: day.meeting, from })).toMatchObject({ ok: true });
  await phone.until(() => phone.forgets === 1 && phone.hello?.you === null);
  await tafel.until(() => tafel.forgets === 1);
  await phone.until(() => phone.all("team").length === 0 && phone.all("meeting").length === 0);
  await day.regie.until(() => day.regie.all("step").length === 0 && day.regie.all("person").length === 0);
  expect(day.regie.all("traject")).toHaveLength(1);
});

test("pages of a traject that is erased forget it; who is in none is told nothing", async () => {
  const [phone, tafel] = [await day.phone(), await day.screen("tafel")];
  const stranger = day.connect({ face: "deelnemer" });
  await stranger.until(() => stranger.hello);
  const traject = day.host.library.traject?.id ?? "";
  const title = String(day.regie.all("traject")[0]?.["title"]);
  const erase = { do: "erase" as const, traject, title };
  expect(await day.regie.socket.emitWithAck("library", erase)).toMatchObject({ ok: true });
  await phone.until(() => phone.forgets === 1 && phone.channels.size === 0);
  await tafel.until(() => tafel.forgets === 1);
  expect(stranger.forgets).toBe(0);
});
