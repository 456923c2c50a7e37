import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../shared/ids.ts";
import { writeTrajectJson } from "./store/traject-json.ts";
import type { Client } from "./testing/client.ts";
import { Day } from "./testing/day.ts";

let day: Day;
beforeEach(async () => {
  day = await Day.begin();
});
afterEach(() => day.end());

type Said = { ok: true; offer: string; secret: string; device: string };
const pair = (request: object) => day.regie.raw<Said>("pair", request);
const offerFor = (team: number | null = null) =>
  pair({
    do: "offer",
    face: team === null ? "staf" : "tafel",
    team: team === null ? null : day.team(team),
  });

/** A device that scans a code, and is not yet anybody. */
async function scan(secret: string, face: "staf" | "tafel" = "staf"): Promise<Client> {
  const device = day.connect({ face, key: secret });
  const mine = () => device.words.join();
  await day.regie.until(() =>
    day.regie.devices?.offers.some((offer) => offer.device && offer.device.words.join() === mine()),
  );
  return device;
}

/** Presses yes at the laptop, with these words on its screen. */
const confirm = (offer: string, { words }: Client) => pair({ do: "confirm", offer, words });

/** All of it. @returns the key that the device was given */
async function paired(team: number | null = null): Promise<{ key: string; id: string }> {
  const { offer, secret } = await offerFor(team);
  const device = await scan(secret, team === null ? "staf" : "tafel");
  const { device: id } = await confirm(offer, device);
  await device.until(() => device.given);
  device.close();
  return { key: device.given, id };
}

async function staf(key: string): Promise<Client> {
  const screen = day.connect({ face: "staf", key });
  await screen.until(() => screen.channels.size > 0 || screen.gone);
  return screen;
}

describe("pairing", () => {
  it("shows the same words at both ends, and tells the device nothing until the laptop says yes", async () => {
    const { offer, secret } = await offerFor();
    const device = await scan(secret);
    await day.regie.until(() => day.regie.devices?.offers[0]?.device);
    expect(day.regie.devices?.offers).toEqual([
      { id: offer, face: "staf", team: null, over: false, device: { name: "Test", words: device.words } },
    ]);
    expect(device.words).toHaveLength(3);
    await day.go("open");
    expect(await device.send({ type: "undo" })).toMatchObject({ code: "not-allowed" });
    expect(device.hello).toBeNull();
    expect(device.channels.size).toBe(0);
    const answer = await confirm(offer, device);
    expect(answer).toMatchObject({ ok: true });
    await device.until(() => device.given);
    const screen = await staf(device.given);
    expect(screen.hello).toMatchObject({ channels: ["staff"], you: { staff: "staf", team: null } });
    // The code has served.
    const second = day.connect({ face: "staf", key: secret });
    await second.until(() => second.gone === "not-allowed");
  });

  it("takes one device for a code, ever: who keeps calling never gets the place of the one that was compared", async () => {
    const { offer, secret } = await offerFor();
    const first = await scan(secret);
    const second = day.connect({ face: "staf", key: secret });
    await second.until(() => second.gone === "not-allowed");
    await day.regie.until(() => day.regie.devices?.offers[0]?.device);
    first.close();
    await day.regie.until(() => day.regie.devices?.offers[0]?.device === null);
    expect(day.regie.devices?.offers).toMatchObject([{ id: offer, over: true }]);
    const third = day.connect({ face: "staf", key: secret });
    await third.until(() => third.gone === "not-allowed");
    expect(day.regie.devices?.offers).toMatchObject([{ device: null }]);
    expect(await confirm(offer, first)).toMatchObject({ code: "not-found" });
    // A new code is for a new device.
    const again = await offerFor();
    const back = await scan(again.secret);
    expect(back.words).not.toEqual(first.words);
    expect(await pair({ do: "cancel", offer: again.offer })).toMatchObject({ ok: true });
    await back.until(() => back.gone === "not-allowed");
    expect(await confirm(again.offer, back)).toMatchObject({ code: "not-found" });
  });

  it("pairs the device whose words were compared, and no other", async () => {
    const { offer, secret } = await offerFor();
    const device = await scan(secret);
    const others = [...device.words].reverse();
    expect(await pair({ do: "confirm", offer, words: others })).toMatchObject({ code: "changed" });
    expect(await pair({ do: "confirm", offer })).toMatchObject({ code: "malformed" });
    expect(device.given).toBe("");
    expect(await confirm(offer, device)).toMatchObject({ ok: true });
  });

  it("is the regie's alone: no phone, tafel or paired phone gets a code or parts a device", async () => {
    const { key, id } = await paired();
    const screens = [
      await day.phone(),
      await day.screen("tafel"),
      await day.screen("beamer"),
      await staf(key),
    ];
    for (const screen of screens) {
      for (const request of [
        { do: "offer", face: "staf", team: null },
        { do: "part", device: id },
      ])
        expect(await screen.raw("pair", request)).toMatchObject({ code: "not-allowed" });
      expect(await screen.raw("library", { do: "list" })).toMatchObject({ code: "not-allowed" });
      expect(await screen.send({ type: "device.part", id })).toMatchObject({ code: "not-allowed" });
    }
    const answer = await fetch(`${day.url}/export`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ what: "plan", format: "md", team: null }),
    });
    expect(answer.status).toBe(403);
    for (const request of [
      { do: "offer", face: "tafel", team: null },
      { do: "offer", face: "staf", team: day.team(0) },
      { do: "offer", face: "regie", team: null },
      {},
    ])
      expect(await pair(request)).toMatchObject({ code: "malformed" });
    expect(await pair({ do: "offer", face: "tafel", team: "nothing" })).toMatchObject({ code: "not-found" });
  });
});

describe("a paired device", () => {
  it("does what the regie does, from what it sees: two presses of next skip nothing", async () => {
    const phone = await staf((await paired()).key);
    await phone.until(() => phone.get(day.meeting));
    const go = { type: "meeting.go", id: day.meeting, from: null, to: day.step("open") };
    const answers = await Promise.all([phone.send(go), day.regie.send({ ...go })]);
    expect(answers.map((answer) => answer.ok || answer.code).sort()).toEqual(["changed", true]);
    await phone.until(() => phone.get(day.meeting)?.["current"] === day.step("open"));
    await phone.until(() => phone.pulse);
    const memo = { type: "memo.add", id: newId(), team: null, text: "Nachtegaalpad" };
    expect(await phone.send(memo)).toMatchObject({ ok: true });
    await phone.until(() => phone.tapped.includes("Nachtegaalpad"));
    expect(phone.air).not.toContain("Nachtegaalpad");
  });

  it("is a tafel of one team when it was paired as one", async () => {
    const { key } = await paired(1);
    const tafel = day.connect({ face: "tafel", key });
    await tafel.until(() => tafel.hello);
    expect(tafel.hello?.you).toEqual({ staff: "tafel", team: day.team(1) });
    const wrong = day.connect({ face: "staf", key });
    await wrong.until(() => wrong.gone === "not-allowed");
  });

  it("is listed while it is paired, and hears nothing from the moment it is not", async () => {
    const { key, id } = await paired();
    const phone = await staf(key);
    const listed = () => day.regie.devices?.devices.find((each) => each.id === id);
    await day.regie.until(() => listed()?.connected);
    expect(listed()).toMatchObject({ face: "staf", team: null, name: "Test" });
    expect(JSON.stringify(day.regie.devices)).not.toContain(key);
    expect(await pair({ do: "part", device: id })).toMatchObject({ ok: true });
    await phone.until(() => phone.gone === "not-allowed");
    const heard = phone.tapped.length;
    await day.go("open");
    expect(phone.tapped).toHaveLength(heard);
    expect(listed()).toBeUndefined();
    expect((await staf(key)).gone).toBe("not-allowed");
  });

  it("is still paired after a restart, and no longer when the meeting has closed", async () => {
    const { key } = await paired();
    const { trajects } = day;
    await day.end();
    day = await Day.begin({ trajects, keepOpen: true });
    const phone = await staf(key);
    expect(phone.hello?.channels).toEqual(["staff"]);
    await day.regie.send({ type: "meeting.close", id: day.meeting, from: "open" });
    await phone.until(() => phone.gone === "not-allowed");
    expect(day.store.records).not.toContain(key);
    expect(day.store.events.join()).not.toContain(key);
  });

  it("has a key that is in no archive", async () => {
    const { key } = await paired();
    const records = [...(day.host.room()?.state.records.values() ?? [])];
    expect(records.some((record) => record.type === "device" && record.key === key)).toBe(true);
    expect(writeTrajectJson(records)).not.toMatch(new RegExp(`${key}|"device"`));
  });
});
