import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import type { ShelfTraject } from "../../shared/wire/protocol.ts";
import { Day, note } from "./testing/day.ts";

let day: Day;
beforeEach(async () => {
  day = await Day.begin();
});
afterEach(() => day.end());

const ids = () => [...day.trajects.kept.keys()];
const ask = (request: object) => day.regie.socket.emitWithAck("library", request as never);
const create = {
  do: "create",
  title: "Tweede",
  method: "proef",
  date: "2026-09-15",
  lang: "nl",
  teams: [{ name: "Het Kompas", sign: "kompas" }],
};

test("a traject that cannot be opened costs nobody the one they are in", async () => {
  const step = await day.go("open");
  const ann = await day.phone();
  const second = await day.trajects.create();
  day.trajects.damaged.add(second.id);
  expect(await ask({ do: "open", traject: second.id })).toMatchObject({ ok: false, problem: "damaged" });
  day.trajects.damaged.clear();
  second.store.secret = () => Promise.reject(new Error("half"));
  expect(await ask({ do: "open", traject: second.id })).toMatchObject({ ok: false });
  expect(await ask({ ...create, method: "bestaat-niet" })).toMatchObject({ code: "not-found" });
  const id = newId();
  expect(await ann.send(note(step, "Nog steeds hier", id))).toMatchObject({ ok: true });
  await day.regie.until(() => day.regie.get(id));
  expect(ann.hello?.you).toMatchObject({ person: ann.person });
  expect(await ask({ do: "list" })).toMatchObject({ open: ids()[0] });
});

test("after a fall the traject that was open is open again, also when another's meeting was never closed", async () => {
  await ask(create);
  await day.regie.until(() => day.regie.all("team").some((team) => team["name"] === "Het Kompas"));
  const meeting = day.regie.all("meeting")[0]?.id;
  await day.regie.send({ type: "meeting.open", id: meeting, from: "prepared" });
  const [first, second] = ids();
  const { trajects } = day;
  for (const id of [second, first]) {
    expect(await ask({ do: "open", traject: id })).toEqual({ ok: true });
    await day.end();
    day = await Day.begin({ trajects, keepOpen: true });
    expect(day.host.library.traject?.id).toBe(id);
  }
});

type Shelf = { trajects: ShelfTraject[] };
const shelf = async () => ((await ask({ do: "list" })) as unknown as Shelf).trajects;

test("a traject is kept a year unless somebody says otherwise; the shelf says when that is near and when it is past", async () => {
  let now = Date.UTC(2026, 8, 14, 12);
  await day.end();
  day = await Day.begin({ now: () => now });
  const keep = async () => (await shelf()).map((each) => [each.keepUntil, each.keep]);
  expect(await keep()).toEqual([["2027-09-14", "fine"]]);
  now = Date.UTC(2027, 7, 15, 12);
  expect(await keep()).toEqual([["2027-09-14", "near"]]);
  now = Date.UTC(2027, 8, 14, 12);
  expect(await keep()).toEqual([["2027-09-14", "passed"]]);
  // Nothing goes by itself.
  expect(day.regie.all("meeting")).toHaveLength(1);
  const [traject] = ids();
  const longer = { do: "keep", traject, from: "2027-09-14", to: "2028-09-14" };
  expect(await ask(longer)).toMatchObject({ ok: true });
  expect(await ask(longer)).toMatchObject({ ok: true });
  expect(await ask({ ...longer, to: "2029-01-01" })).toMatchObject({ code: "changed" });
  expect(await keep()).toEqual([["2028-09-14", "fine"]]);
});

test("the date of a traject that is not open can be changed too, and it stays closed", async () => {
  const [first] = ids();
  await ask({ ...create, keepUntil: null });
  expect((await shelf()).map((each) => each.keep).sort()).toEqual(["fine", "unknown"]);
  const before = (await shelf()).find((each) => each.id === first)?.keepUntil ?? null;
  expect(await ask({ do: "keep", traject: first, from: before, to: "2030-01-01" })).toMatchObject({
    ok: true,
  });
  expect((await shelf()).find((each) => each.id === first)?.keepUntil).toBe("2030-01-01");
  expect(day.host.library.traject?.id).not.toBe(first);
  expect(await ask({ do: "keep", traject: "nothing", from: null, to: null })).toMatchObject({
    code: "not-found",
  });
});

test("what was handed out is on the shelf, also of a traject that is not open", async () => {
  await day.host
    .room()
    ?.system({ type: "handout.note", what: "copy", meeting: null, scope: "all", to: "Stick" });
  const plan = { type: "handout.note", what: "plan-docx", meeting: day.meeting, scope: "all", to: null };
  await day.host.room()?.system(plan);
  const title = String(day.regie.get(day.meeting)?.["title"]);
  await ask({ do: "leave" });
  const [only] = await shelf();
  expect(only?.handouts).toHaveLength(2);
  expect(only?.handouts).toContainEqual(
    expect.objectContaining({ what: "plan-docx", meeting: title, times: 1 }),
  );
  expect(only?.handouts).toContainEqual(
    expect.objectContaining({ what: "copy", to: "Stick", meeting: null }),
  );
});
