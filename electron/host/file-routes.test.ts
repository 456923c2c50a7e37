import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { list } from "../../shared/core/state.ts";
import { readTrajectJson } from "./store/traject-json.ts";
import { Day } from "./testing/day.ts";

vi.setConfig({ testTimeout: 30_000 });

let day: Day;
beforeEach(async () => {
  day = await Day.begin();
});
afterEach(() => day.end());

const ask = (what: string, format: string, team: string | null = null) =>
  fetch(`${day.url}/export`, {
    method: "POST",
    headers: { authorization: `Bearer ${day.facts.keys.regie}`, "content-type": "application/json" },
    body: JSON.stringify({ what, format, team }),
  });
const handouts = () => {
  const { state } = day.host.room() ?? {};
  return state ? list(state, "handout", "handouts") : [];
};

test("each file that is given is noted, and the regie sees it; what is refused is not", async () => {
  expect((await ask("plan", "md", "geen-team")).status).toBe(404);
  expect((await ask("traject", "json")).status).toBe(409);
  expect(handouts()).toEqual([]);
  await ask("plan", "md");
  await ask("plan", "md");
  await ask("plan", "csv", day.team(0));
  await day.regie.until(() => day.regie.all("handout").length === 2);
  expect(handouts()).toMatchObject([
    { what: "plan-md", meeting: day.meeting, scope: "all", times: 2 },
    { what: "plan-csv", meeting: day.meeting, scope: day.team(0), times: 1 },
  ]);
});

test("a traject that is taken along says itself that it was, by the day", async () => {
  await day.regie.send({ type: "meeting.close", id: day.meeting, from: "open" });
  const records = readTrajectJson(await (await ask("traject", "json")).text());
  const [noted] = records.filter((record) => record.type === "handout");
  expect(noted).toMatchObject({ what: "traject-json", meeting: null, scope: "all", to: null, times: 1 });
  expect(noted?.type === "handout" && noted.at % 86_400_000).toBe(0);
});

test("a disk that takes nothing keeps nobody from the plan; it is noted once the disk works again", async () => {
  day.store.failing = true;
  const response = await ask("plan", "md");
  expect([response.status, (await response.text()).length > 0]).toEqual([200, true]);
  day.store.failing = false;
  await day.regie.until(() => day.regie.all("handout").length === 1);
  expect(handouts()).toMatchObject([{ what: "plan-md", times: 1 }]);
});
