import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import type { Client } from "./testing/client.ts";
import { Day, note } from "./testing/day.ts";

let day: Day;
beforeEach(async () => {
  day = await Day.begin();
});
afterEach(() => day.end());

/** The same phone after its line broke. @param seen what it says it had seen; without: what it had */
function again(phone: Client & { person: string }, seen?: Record<string, number>): Client {
  phone.close();
  const real = Object.fromEntries([...phone.channels].map(([name, { seq }]) => [name, seq]));
  const run = phone.hello?.run ?? null;
  const back = day.connect({
    face: "deelnemer",
    key: phone.key,
    person: phone.person,
    run,
    seen: seen ?? real,
  });
  for (const [name, channel] of phone.channels) back.channels.set(name, { ...channel });
  return back;
}

/** A phone that says it had seen nothing of any channel. */
const forged = (phone: Client & { person: string }) =>
  again(phone, Object.fromEntries([...phone.channels.keys()].map((name) => [name, 0])));

async function written(phone: Client, step: string, text: string): Promise<{ id: string; w: string }> {
  const id = newId();
  const answer = await phone.send(note(step, text, id));
  await day.regie.until(() => day.regie.get(id));
  return { id, w: answer.ok ? String(answer["w"]) : "" };
}

describe("who says to have seen less than they had", () => {
  test("is not given words that were erased since", async () => {
    const step = await day.go("open");
    const [ann, bob] = [await day.phone(), await day.phone()];
    const { id } = await written(ann, step, "Trek ik in");
    await bob.until(() => bob.get(id));
    const seen = Object.fromEntries([...bob.channels].map(([name, { seq }]) => [name, Math.max(0, seq - 1)]));
    await ann.send({ type: "note.withdraw", id });
    await bob.until(() => !bob.get(id));
    const back = again(bob, seen);
    const next = await written(ann, step, "Blijft");
    await back.until(() => back.get(next.id));
    expect(back.tapped).not.toContain("Trek ik in");
  });

  test("is not given an earlier wording, nor what was taken away", async () => {
    const step = await day.go("open");
    const [ann, bob] = [await day.phone(), await day.phone()];
    const [first, second] = [await written(ann, step, "Eerste versie"), await written(ann, step, "Kwetsend")];
    await bob.until(() => bob.get(second.id));
    const seen = Object.fromEntries([...bob.channels].map(([name, { seq }]) => [name, Math.max(0, seq - 2)]));
    await ann.send({ type: "note.edit", id: first.id, from: first.w, text: "Tweede versie" });
    await day.regie.send({ type: "note.judge", id: second.id, from: "shown", to: "removed" });
    await bob.until(() => bob.get(second.id)?.["state"] === "removed");
    const back = again(bob, seen);
    await back.until(() => back.snapshots > 0 && back.tapped.includes("Tweede versie"));
    expect(back.tapped).not.toContain("Eerste versie");
    expect(back.tapped).not.toContain("Kwetsend");
  });

  test("is not given how it went before they came", async () => {
    const step = await day.go("open");
    const ann = await day.phone();
    for (const text of ["een", "twee", "drie"]) await written(ann, step, text);
    const late = await day.phone();
    const back = forged(late);
    const held = late.channels.size;
    await back.until(() => back.snapshots === held);
    expect(back.batches).toEqual([]);
  });

  test("and changed tables is not given what happened at either while they were at the other", async () => {
    const step = await day.go("open");
    const [ann, bob] = [await day.phone(0), await day.phone(0)];
    const { id } = await written(ann, step, "Voor het wisselen");
    await bob.until(() => bob.get(id));
    const seen = Object.fromEntries([...bob.channels].map(([name, { seq }]) => [name, Math.max(0, seq - 1)]));
    bob.close();
    const [from, to] = [day.team(0), day.team(1)];
    for (const [here, there] of [
      [from, to],
      [to, from],
    ])
      await day.regie.send({ type: "person.team", id: bob.person, from: here, to: there });
    const back = again(bob, seen);
    await back.until(() => back.snapshots > 0 && back.tapped.includes("Voor het wisselen"));
    expect(back.batches.filter(({ ch }) => ch === `team:${from}`)).toEqual([]);
  });
});

describe("batches count within one run", () => {
  test("a room that was left and opened again counts anew, so who comes back gets all of it", async () => {
    const step = await day.go("open");
    const [ann, bob] = [await day.phone(), await day.phone()];
    for (const text of ["een", "twee", "drie"]) await written(ann, step, text);
    await bob.until(() => bob.all("note").length === 3);
    bob.close();
    const [traject] = day.trajects.kept.keys();
    await day.regie.socket.emitWithAck("library", { do: "leave" });
    await day.regie.socket.emitWithAck("library", { do: "open", traject: traject ?? "" });
    await day.regie.until(() => day.regie.all("note").length === 3);
    const cas = await day.phone();
    for (let i = 0; i < 6; i += 1) await written(cas, step, `na ${i}`);
    const back = again(bob);
    await back.until(() => back.all("note").length === 9);
    expect(back.hello?.run).not.toBe(bob.hello?.run);
  });

  test("a room that was read from disk again tells everybody all of it", async () => {
    const step = await day.go("open");
    const [ann, bob] = [await day.phone(), await day.phone()];
    const { id } = await written(ann, step, "Bewaard");
    await bob.until(() => bob.get(id));
    const run = bob.hello?.run;
    // The disk had it after all, and only the confirmation failed.
    day.store.failing = "after";
    expect(await ann.send(note(step, "Toch bewaard"))).toMatchObject({ code: "read-only" });
    day.store.failing = false;
    await bob.until(() => bob.hello?.run !== run && bob.all("note").length === 2);
    await day.regie.until(() => day.regie.all("note").length === 2);
  });
});
