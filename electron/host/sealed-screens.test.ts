import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BEAMER, CONFIDENTIAL } from "../../shared/core/channel.ts";
import { newId } from "../../shared/ids.ts";
import { PROTOCOL } from "../../shared/wire/protocol.ts";
import { keysOf } from "../../shared/wire/sealed.ts";
import type { Identity } from "./actors.ts";
import { termOf } from "./copy/terms.ts";
import { placeOf } from "./screens.ts";
import { sealMeans } from "./seal-means.ts";
import { Client } from "./testing/client.ts";
import { Day, note } from "./testing/day.ts";

let day: Day;
beforeEach(async () => {
  day = await Day.begin();
});
afterEach(() => day.end());

const key = (team = 0) => day.facts.keys.coaches[team]?.key ?? "";

describe("a staff device", () => {
  it("is told over the air nothing that can be read, and asks nothing that can be", async () => {
    const step = await day.go("open");
    const ann = await day.phone();
    const coach = await day.screen("tafel");
    await ann.send(note(step, "Spiegelvijver"));
    await coach.until(() => coach.tapped.includes("Spiegelvijver"));
    const memo = { type: "memo.add", id: newId(), team: day.team(0), text: "Nachtegaalpad" };
    expect(await coach.send(memo)).toMatchObject({ ok: true });
    await coach.until(() => coach.get(memo.id));
    expect(coach.tapped).toContain("Nachtegaalpad");
    for (const words of ["Spiegelvijver", "Nachtegaalpad", "memo.add", '"batch"', day.team(0), key()])
      expect(coach.air, words).not.toContain(words);
    // What is sealed is text of base64; nothing of it is there in another form either.
    const frames = [...coach.air.matchAll(/\["s","([^"]+)"\]/g)].map(([, frame = ""]) =>
      Buffer.from(frame, "base64").toString("latin1"),
    );
    expect(frames.length).toBeGreaterThan(3);
    for (const frame of frames) expect(frame).not.toMatch(/Spiegelvijver|Nachtegaalpad|memo\.add/);
  });

  it("is not let in with its key in the open, nor with the id of a key it does not have", async () => {
    const { id } = keysOf(sealMeans, key());
    const base = { v: PROTOCOL, face: "tafel" };
    for (const auth of [
      { ...base, key: key(), person: null, run: null, seen: {} },
      { ...base, id, hello: "" },
      { ...base, id, hello: Buffer.alloc(48, 9).toString("base64") },
      { ...base, id, hello: "A".repeat(64) },
    ]) {
      const intruder = new Client(day.url, { face: "deelnemer", auth });
      await intruder.until(() => intruder.gone);
      expect(intruder.gone).toBe("not-allowed");
      expect(intruder.air).not.toMatch(/\["(hello|snap|batch|s)"/);
      intruder.close();
    }
  });

  it("is nobody until it has said something under seal: a hello that was overheard gets nowhere", async () => {
    const keys = keysOf(sealMeans, key());
    const coach = day.connect({ face: "tafel", key: key() });
    await coach.until(() => coach.channels.size === 3);
    const overheard = (coach.socket.auth as { hello: string }).hello;
    const auth = { v: PROTOCOL, face: "tafel", id: keys.id, hello: overheard };
    const thief = new Client(day.url, { face: "deelnemer", auth });
    await thief.until(() => thief.socket.disconnected && thief.air !== "");
    await day.go("open");
    await coach.until(() => coach.get(day.meeting)?.["current"] === day.step("open"));
    expect(thief.air).not.toMatch(/\["(hello|snap|batch|s|seal)"/);
    thief.close();
  });

  const spoilt: [string, (coach: Client) => void][] = [
    ["sends a frame again", (coach) => void resend(coach)],
    [
      "leaves a frame out",
      (coach) => {
        coach.line?.shut({});
        coach.sealed({ e: "status", d: {}, a: null });
      },
    ],
    ["changes a frame", (coach) => void emit(coach, otherwise(coach.line?.shut({}) ?? ""))],
    ["says something in the open", (coach) => void coach.socket.emit("status", {} as never)],
    ["sends nonsense", (coach) => void emit(coach, "")],
  ];
  it.each(spoilt)("is disconnected when somebody on the way %s, and nothing is done", async (_, spoil) => {
    const coach = await day.screen("tafel");
    const made = day.store.commits;
    spoil(coach);
    await coach.until(() => !coach.socket.connected);
    expect(day.store.commits).toBe(made);
  });

  it.each(["tafel", "staf"] as const)(
    "tells a laptop that slept through a takeover of it, and is not taken in there (%s)",
    async (face) => {
      const { ok, ...made } = await day.regie.raw<{ ok: boolean; secret: string }>("pair", {
        do: "offer",
        face: "staf",
        team: null,
      });
      const phone = day.connect({ face: "staf", key: made.secret });
      await day.regie.until(() => day.regie.devices?.offers[0]?.device);
      const [offer] = day.regie.devices?.offers ?? [];
      await day.regie.raw("pair", { do: "confirm", offer: offer?.id, words: phone.words });
      await phone.until(() => phone.given);
      const mine = face === "staf" ? phone.given : key();
      const before = day.connect({
        face,
        key: mine,
        term: { ...termOf(day.store.key, 1), proof: "0".repeat(32) },
      });
      await before.until(() => before.hello);
      const back = day.connect({ face, key: mine, term: termOf(day.store.key, 1) });
      await back.until(() => back.socket.disconnected && back.line);
      await before.until(() => before.socket.disconnected);
      expect(ok).toBe(true);
      expect(back.hello).toBeNull();
      expect(day.regie.notices).toContain("succeeded");
    },
  );

  it("hears of what happens as everybody does, also after it was away", async () => {
    const coach = await day.screen("tafel");
    const { run } = coach.hello ?? { run: null };
    const seen = Object.fromEntries([...coach.channels].map(([name, { seq }]) => [name, seq]));
    coach.close();
    const step = await day.go("open");
    const back = day.connect({ face: "tafel", key: key(), run, seen });
    await back.until(() => back.batches.length > 0);
    expect(back.snapshots).toBe(0);
    expect(await back.send(note(step, "Van de tafel"))).toMatchObject({ ok: true });
  });
});

const otherwise = (frame: string) => (frame.startsWith("A") ? "B" : "A") + frame.slice(1);
const emit = (coach: Client, frame: string) =>
  (coach.socket as unknown as { emit(event: string, frame: string): void }).emit("s", frame);

function resend(coach: Client): void {
  const frame = coach.sealed({ e: "status", d: {}, a: null });
  emit(coach, frame);
}

describe("the place of a screen", () => {
  const open = { loopback: false, sealed: false };
  const safe = [
    { loopback: true, sealed: false },
    { loopback: false, sealed: true },
  ];

  it("has a channel of staff only on the laptop itself or over a sealed line, whoever one is", () => {
    const state = day.host.room()?.state ?? null;
    const everybody: Identity[] = [
      { kind: "regie" },
      { kind: "beamer" },
      { kind: "coach", team: day.team(0) },
      { kind: "phone", keyHash: "x", person: null },
    ];
    const confidential = (who: Identity, line: typeof open) =>
      placeOf(who, state, line).channels.filter(({ kind }) => CONFIDENTIAL.has(kind)).length;
    for (const who of everybody) expect(confidential(who, open), who.kind).toBe(0);
    for (const line of safe) expect(everybody.map((who) => confidential(who, line))).toEqual([1, 0, 1, 0]);
    expect(placeOf({ kind: "beamer" }, state, open).channels).toEqual([BEAMER]);
  });
});

it("a picture is brought with a token that opens nothing else", async () => {
  const { photo, id } = keysOf(sealMeans, key());
  const bring = async (token: string) => {
    const answer = await fetch(`${day.url}/photo`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "image/jpeg" },
      body: new Uint8Array([1, 2, 3]),
    });
    return answer.status;
  };
  expect(await bring(photo)).toBe(200);
  expect([await bring(key()), await bring(id)]).toEqual([403, 403]);
  const thief = day.connect({ face: "tafel", key: photo });
  await thief.until(() => thief.gone === "not-allowed");
});
