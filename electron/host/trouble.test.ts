import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import { Day, note } from "./testing/day.ts";

let day: Day;
beforeEach(async () => {
  day = await Day.begin();
});
afterEach(() => day.end());

describe("a message that is wrong", () => {
  test("gets a plain no and costs nobody anything", async () => {
    const step = await day.go("open");
    const phone = await day.phone();
    const malformed = { ok: false, code: "malformed", keep: false };
    const inputs: unknown[] = [
      null,
      undefined,
      7,
      "hallo",
      [],
      {},
      { id: newId(), cmd: null, ticket: null },
      { id: newId(), cmd: { type: "geen.commando" }, ticket: null },
      { id: newId(), cmd: { type: "__proto__" }, ticket: null },
      { id: newId(), cmd: { type: "constructor" }, ticket: null },
      { id: "../../etc", cmd: note(step, "x"), ticket: null },
      { id: newId(), cmd: { ...note(step, "x"), step: 4 }, ticket: null },
      { id: newId(), cmd: { ...note(step, "x"), author: phone.person }, ticket: null },
      { id: newId(), cmd: note(step, "x".repeat(501)), ticket: null },
      { id: newId(), cmd: note(step, "  "), ticket: null },
      { id: newId(), cmd: note(step, "a\u0000b"), ticket: null },
    ];
    for (const input of inputs) expect(await phone.raw("cmd", input)).toEqual(malformed);
    for (const event of ["tickets", "lease", "status", "geheim"])
      expect(await phone.raw(event, { wat: 1 })).toEqual(malformed);
    expect(await phone.raw("library", { do: "list" })).toMatchObject({ code: "not-allowed" });
    expect(await day.regie.raw("library", { do: "steal" })).toEqual(malformed);
    const forbidden = { type: "clock.shift", by: 5 };
    expect(await phone.send(forbidden)).toMatchObject({ code: "not-allowed" });
    expect(await day.regie.send(forbidden)).toMatchObject({ code: "not-allowed" });
    expect(await phone.send(note(step, "Gewoon"))).toMatchObject({ ok: true });
  });

  test("that is too large is refused, and far too large ends that line only", async () => {
    const step = await day.go("open");
    const [big, other] = [await day.phone(), await day.phone()];
    const oversized = { ...note(step, "x"), text: "é".repeat(20_000) };
    expect(await big.send(oversized)).toMatchObject({ code: "too-large" });
    big.socket.emit(
      "cmd",
      { id: newId(), cmd: { ...oversized, text: "x".repeat(200_000) }, ticket: null },
      () => {},
    );
    await big.until(() => !big.socket.connected);
    expect(await other.send(note(step, "Nog hier"))).toMatchObject({ ok: true });
  });

  test("after very many others is asked to wait, and only from that phone", async () => {
    const step = await day.go("open");
    const [busy, calm] = [await day.phone(), await day.phone()];
    const answers = await Promise.all(
      Array.from({ length: 90 }, () => busy.send({ type: "note.withdraw", id: newId() })),
    );
    expect(answers.some((answer) => !answer.ok && answer.code === "too-fast" && answer.keep)).toBe(true);
    expect(await calm.send(note(step, "Rustig"))).toMatchObject({ ok: true });
  });

  test("of bytes that are no protocol at all leaves the host as it was", async () => {
    const { port, hostname } = new URL(day.url);
    for (const bytes of [
      "\u0000\u0001\u0002",
      "GET / HTTP/1.1\r\n\r\n",
      "POST /photo HTTP/1.1\r\nHost: x\r\n",
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => socket.end(bytes));
        socket
          .on("data", () => {})
          .on("error", () => {})
          .on("close", () => resolve());
      });
    }
    expect((await fetch(`${day.url}/healthz`)).status).toBe(200);
  });
});

describe("who does not belong", () => {
  test("a page of another origin and a name that is not ours get nothing", async () => {
    for (const headers of [
      { origin: "http://evil.example" },
      { origin: "http://127.0.0.1:1" },
      { origin: "null" },
      { host: "evil.example" },
    ]) {
      const client = day.connect({ face: "deelnemer", headers });
      await client.until(() => client.refused);
      expect(client.hello).toBeNull();
    }
  });

  test("a page of another version is told to reload", async () => {
    const client = day.connect({ face: "deelnemer", v: 0 });
    await client.until(() => client.gone === "stale" && !client.socket.connected);
    expect(client.hello).toBeNull();
  });

  test("a wrong code joins nobody, and trying on is slowed down", async () => {
    const guesser = day.connect({ face: "deelnemer" });
    await guesser.until(() => guesser.hello);
    const join = (code: string) => ({ type: "person.join", id: newId(), code, team: day.team(0) });
    const codes: unknown[] = [];
    for (let i = 0; i < 12; i += 1) {
      const answer = await guesser.send(join("00000"));
      codes.push(answer.ok ? "ok" : answer.code);
    }
    expect(codes[0]).toBe("wrong-code");
    expect(codes.at(-1)).toBe("too-fast");
    await day.phone();
  });
});

describe("a disk that refuses", () => {
  test("acknowledges and tells nothing of it, stands still, and goes on when it can", async () => {
    const step = await day.go("open");
    const [ann, bob] = [await day.phone(), await day.phone()];
    const kept = newId();
    await ann.send(note(step, "Bewaard", kept));
    await bob.until(() => bob.get(kept));
    day.store.failing = true;
    const lost = newId();
    expect(await ann.send(note(step, "Verloren", lost))).toEqual({
      ok: false,
      code: "read-only",
      keep: true,
    });
    await day.regie.until(() => day.regie.notices.includes("read-only"));
    expect(await bob.send(note(step, "Ook niet"))).toMatchObject({ code: "read-only" });
    // Who comes in now sees what is on disk.
    const late = day.connect({ face: "deelnemer", key: bob.key, person: bob.person });
    await late.until(() => late.get(kept));
    day.store.failing = false;
    await day.regie.until(() => day.regie.notices.includes("writable"));
    const after = newId();
    expect(await ann.send(note(step, "Daarna", after))).toMatchObject({ ok: true });
    for (const screen of [bob, late, day.regie]) await screen.until(() => screen.get(after));
    expect(bob.tapped + late.tapped + day.regie.tapped).not.toContain(lost);
    expect(day.store.events.join()).not.toContain(lost);
  });

  test("while it is slow, shows a newcomer only what is kept", async () => {
    const step = await day.go("open");
    const [ann, bob] = [await day.phone(), await day.phone()];
    const gate = Promise.withResolvers<void>();
    day.store.gate = gate.promise;
    const id = newId();
    let answered = false;
    const sent = ann.send(note(step, "Onderweg", id)).then((answer) => {
      answered = true;
      return answer;
    });
    const late = day.connect({ face: "deelnemer", key: bob.key, person: bob.person });
    await late.until(() => late.socket.connected);
    // A round trip of another kind: what was sent before it has arrived.
    await late.raw("geheim", {});
    expect(answered).toBe(false);
    expect(late.tapped + bob.tapped).not.toContain(id);
    gate.resolve();
    day.store.gate = null;
    expect(await sent).toMatchObject({ ok: true });
    await late.until(() => late.get(id));
  });
});

describe("a line that breaks", () => {
  test("goes on with what was missed", async () => {
    const step = await day.go("open");
    const [ann, bob] = [await day.phone(), await day.phone()];
    await bob.until(() => bob.all("zone").length > 0);
    const seen = Object.fromEntries([...bob.channels].map(([name, { seq }]) => [name, seq]));
    const { run } = bob.hello ?? { run: null };
    bob.close();
    const id = newId();
    await ann.send(note(step, "Gemist", id));
    await ann.until(() => ann.get(id));
    const back = day.connect({ face: "deelnemer", key: bob.key, person: bob.person, run, seen });
    for (const [name, channel] of bob.channels) back.channels.set(name, channel);
    await back.until(() => back.get(id));
    expect(back.snapshots).toBe(0);
  });

  test("gets everything anew when it was away too long or from another run", async () => {
    await day.go("open");
    const bob = await day.phone();
    for (const [run, seen] of [
      [bob.hello?.run, { room: 999_999, [`team:${day.team(0)}`]: -1 + 1_000_000 }],
      ["andere-run", { room: 1 }],
    ] as const) {
      const back = day.connect({
        face: "deelnemer",
        key: bob.key,
        person: bob.person,
        run: run ?? null,
        seen,
      });
      await back.until(() => back.snapshots === 3);
      back.close();
    }
  });

  test("finds the room as it was after the host began again on the same disk", async () => {
    const step = await day.go("open");
    const ann = await day.phone();
    const [id, command] = [newId(), newId()];
    const first = await ann.send(note(step, "Blijft", id), { id: command });
    const { trajects } = day;
    await day.end();
    day = await Day.begin({ trajects });
    const back = day.connect({ face: "deelnemer", key: ann.key, person: ann.person });
    await back.until(() => back.get(id));
    expect(await back.send(note(step, "Blijft", id), { id: command })).toEqual(first);
    expect(day.store.events.filter((event) => event.includes('"note.add"'))).toHaveLength(1);
    const coach = await day.screen("tafel");
    expect(coach.get(id)).toBeDefined();
  });
});

test("a second host on a taken port says so", async () => {
  const { port } = new URL(day.url);
  await expect(Day.begin({ port: Number(port) })).rejects.toMatchObject({ code: "port-taken" });
});

test("closing finishes what came in, keeps what it acknowledged, and lets go of the port", async () => {
  const step = await day.go("open");
  const ann = await day.phone();
  const ids = Array.from({ length: 20 }, () => newId());
  const sent = ids.map((id) => ann.send(note(step, "Nog net", id)));
  await sent[0];
  await day.host.close();
  const answers = await Promise.allSettled(sent);
  const disk = day.store.events.join();
  answers.forEach((answer, i) => {
    const told = answer.status === "fulfilled" && answer.value.ok;
    expect(disk.includes(ids[i] ?? "")).toBe(told);
  });
  await expect(fetch(`${day.url}/healthz`)).rejects.toThrow();
  const { trajects, url } = day;
  await day.end();
  day = await Day.begin({ trajects, port: Number(new URL(url).port) });
  const back = day.connect({ face: "deelnemer", key: ann.key, person: ann.person });
  await back.until(() => back.all("note").length > 0);
});
