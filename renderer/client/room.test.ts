import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, type Socket } from "socket.io";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Seen } from "../../shared/core/kind.ts";
import type {
  Answer,
  ClientToServer,
  Envelope,
  Handshake,
  Hello,
  ServerToClient,
} from "../../shared/wire/protocol.ts";
import type { Room, Watched } from "./api.ts";
import { openRoom } from "./room.ts";

let http: HttpServer;
let io: Server<ClientToServer, ServerToClient>;
let room: Room | undefined;
const greet = (socket: Socket<ClientToServer, ServerToClient>, more: Partial<Hello> = {}) =>
  socket.emit("hello", {
    v: 1,
    run: "r1",
    now: 5_000,
    channels: ["room"],
    you: null,
    addresses: [],
    home: "ours",
    back: null,
    lang: "nl",
    ...more,
  });
const until = <T>(watched: Watched<T>, fits: (value: T) => boolean) =>
  new Promise<T>((done) => {
    const look = () => fits(watched.get()) && done(watched.get());
    watched.subscribe(look);
    look();
  });
const open = (person: string | null = null, home: string | null = null) => {
  const { port } = http.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  room = openRoom({ face: "deelnemer", key: "k", person, url, home: () => home });
  return room;
};

beforeEach(async () => {
  http = createServer();
  io = new Server(http);
  await new Promise<void>((done) => http.listen(0, "127.0.0.1", done));
});
afterEach(async () => {
  room?.close();
  await io.close();
});

test("a command without an answer goes again, with the same id, once the line is back", async () => {
  const ids: string[] = [];
  io.on("connection", (socket) => {
    greet(socket);
    socket.on("cmd", (envelope: Envelope, answer) => {
      ids.push(envelope.id);
      if (ids.length === 1) socket.conn.close();
      else answer({ ok: true, id: "n" });
    });
  });
  expect(await open().send({ type: "note.add" })).toEqual({ ok: true, id: "n" });
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});

test("an answer to an earlier asking does not end a later one of the same command", async () => {
  const answers: ((answer: Answer) => void)[] = [];
  let lines = 0;
  io.on("connection", (socket) => {
    lines += 1;
    const second = lines > 1;
    greet(socket);
    socket.on("cmd", (_, answer) => {
      if (second) return answer({ ok: true, id: "n" });
      answers.push(answer);
      const no = { ok: false, code: "paused", keep: true } as const;
      if (answers.length === 2) answers[0]?.(no);
      if (answers.length < 3) return;
      answers[1]?.(no);
      setTimeout(() => socket.conn.close(), 30);
    });
  });
  const opened = open();
  const envelope = { id: "c", cmd: { type: "note.add" }, ticket: null };
  // Given as the line comes to life, as the outbox does, it goes twice.
  const first = await new Promise<Answer>((answered) => {
    let given = false;
    opened.link.subscribe(() => {
      if (given || opened.link.get() !== "live") return;
      given = true;
      void opened.deliver(envelope).then(answered);
    });
  });
  expect(first).toMatchObject({ code: "paused" });
  expect(await opened.deliver(envelope)).toEqual({ ok: true, id: "n" });
});

test("a missing batch makes it ask for what it missed, and only that", async () => {
  const asked: Handshake[] = [];
  io.on("connection", (socket) => {
    asked.push(socket.handshake.auth as Handshake);
    greet(socket);
    if (asked.length === 1) {
      socket.emit("snap", { ch: "room", seq: 7, records: [] });
      socket.emit("batch", { ch: "room", seq: 9, ops: [] });
    } else {
      const note = { id: "a", type: "note" } as Seen;
      socket.emit("batch", { ch: "room", seq: 8, ops: [{ put: note }] });
      socket.emit("batch", { ch: "room", seq: 9, ops: [{ patch: "a", set: { slot: 3 } }] });
    }
  });
  const { records } = open();
  await new Promise<void>((done) => {
    records.subscribe(() => records.get("note", "a")?.slot === 3 && done());
  });
  expect(asked.map(({ run, seen }) => ({ run, seen }))).toEqual([
    { run: null, seen: {} },
    { run: "r1", seen: { room: 7 } },
  ]);
});

test("the host's clock is told apart from the phone's", async () => {
  io.on("connection", (socket) => greet(socket, { now: Date.now() + 3_600_000 }));
  const opened = open();
  await until(opened.link, (link) => link === "live");
  expect(opened.now() - Date.now()).toBeGreaterThan(3_500_000);
});

test("who joined connects again as that person, and keeps what was not answered", async () => {
  const persons: (string | null)[] = [];
  io.on("connection", (socket) => {
    const { person } = socket.handshake.auth as Handshake;
    persons.push(person);
    greet(socket, { you: person ? { person, team: "t", state: "in" } : null });
  });
  const opened = open();
  await until(opened.hello, (hello) => hello !== null);
  opened.become("k", "p1");
  const hello = await until(opened.hello, (said) => said?.you != null);
  expect(hello?.you).toEqual({ person: "p1", team: "t", state: "in" });
  expect(persons).toEqual([null, "p1"]);
});

test("a page that is sent away stays away", async () => {
  let visits = 0;
  io.on("connection", (socket) => {
    visits += 1;
    socket.emit("gone", { why: "stale" });
    socket.disconnect(true);
  });
  const opened = open();
  await until(opened.link, (link) => link === "stale");
  await new Promise((done) => setTimeout(done, 50));
  expect(opened.link.get()).toBe("stale");
  expect(visits).toBe(1);
});

test("a refusal at the door with a reason counts as being sent away", async () => {
  io.use((_socket, next) => next(Object.assign(new Error("no"), { data: { why: "not-allowed" } })));
  const opened = open();
  await until(opened.link, (link) => link === "not-allowed");
});

test("who takes part sends nothing to a laptop that holds another traject, and shows nothing of it", async () => {
  const sent: unknown[] = [];
  io.on("connection", (socket) => {
    socket.on("cmd", (envelope) => sent.push(envelope));
    greet(socket, { home: "theirs" });
    socket.emit("snap", { ch: "room", seq: 1, records: [{ id: "m", type: "meeting" } as Seen] });
  });
  const opened = open("p1", "ours");
  void opened.send({ type: "note.add" });
  await until(opened.link, (link) => link === "elsewhere");
  await new Promise((done) => setTimeout(done, 50));
  expect(opened.link.get()).toBe("elsewhere");
  expect(opened.hello.get()).toBeNull();
  expect(sent).toEqual([]);
  expect(opened.records.all("meeting")).toEqual([]);
});
