import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
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
