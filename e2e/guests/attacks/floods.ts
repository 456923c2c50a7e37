import { connect } from "node:net";
import { frame, greeting, openRawLine } from "../../../electron/host/testing/raw-line.ts";
import { newId } from "../../../shared/new-id.ts";
import { openThinPhone } from "../../lib/thin-phone.ts";
import { pause } from "../../lib/until.ts";
import type { Arena } from "../arena.ts";
import { type Hostile, openHostile } from "../hostile.ts";

const join = (arena: Arena, hostile: Hostile, code: string) => {
  const cmd = { type: "person.join", id: newId(), code, team: arena.hall.teams[0] };
  return hostile.send("cmd", JSON.stringify({ id: newId(), cmd, ticket: null }));
};

/** Joins with wrong codes from many sockets: the door closes, and a right code only waits. */
export async function guessCodes(arena: Arena, tries: number): Promise<void> {
  const { hall } = arena;
  for (let done = 0; done < tries; ) {
    const lines = await Promise.all(Array.from({ length: 20 }, () => openHostile(hall.host.url, arena.ear)));
    await Promise.all(
      lines.flatMap((line) =>
        Array.from({ length: 8 }, async () => {
          const code = String(10_000 + arena.random.below(90_000));
          if (code !== hall.code) await join(arena, line, code);
          arena.count("codes tried");
        }),
      ),
    );
    done += 160;
    for (const line of lines) line.close();
  }
  const late = await openThinPhone(hall.host.url);
  const answer = await late.join(hall.code, hall.teams[0] ?? "");
  late.close();
  if (hall.regie.meeting().door !== "closed") arena.trouble("codes were tried and the door stayed open");
  if (!answer.ok) arena.trouble(`who has the code cannot wait at the door: ${answer.code}`);
}

/** One socket that joins again and again, and many that join once. */
export async function joinFlood(arena: Arena, many: number): Promise<void> {
  const { hall, ear } = arena;
  const one = await openHostile(hall.host.url, ear);
  for (let i = 0; i < 100; i += 1) void join(arena, one, hall.code).then(() => arena.count("joins"));
  for (let at = 0; at < many; at += 50) {
    const lines = await Promise.all(Array.from({ length: 50 }, () => openHostile(hall.host.url, ear)));
    await Promise.all(lines.map((line) => join(arena, line, hall.code).then(() => arena.count("joins"))));
    for (const line of lines) line.close();
  }
  one.close();
}

/** Messages as fast as a line takes them. */
export async function messageFlood(arena: Arena, lines: number, each: number): Promise<void> {
  const all = await Promise.all(
    Array.from({ length: lines }, () => openHostile(arena.hall.host.url, arena.ear)),
  );
  const message = `42["cmd",{"id":"a","cmd":{"type":"undo"},"ticket":null}]`;
  for (let i = 0; i < each; i += 100) {
    for (const line of all) for (let n = 0; n < 100 && line.open(); n += 1) line.say(message);
    arena.count("messages of a flood", 100 * lines);
    await pause(5);
  }
  await pause(500);
  const open = all.filter((line) => line.open()).length;
  if (each > 1_000 && open > 0) arena.trouble(`${open} lines of a flood are still open`);
  for (const line of all) line.close();
}

/** Phones that join and then read nothing, while others write; and that keep asking for answers they do not read. */
export async function slowReaders(arena: Arena, count: number): Promise<void> {
  const { hall } = arena;
  const lines = await Promise.all(Array.from({ length: count }, () => openRawLine(hall.host.port)));
  for (const { socket } of lines) {
    socket.write(frame(greeting()));
    socket.pause();
  }
  for (let i = 0; i < 40; i += 1) {
    for (const { socket } of lines) if (!socket.destroyed) socket.write(frame(`42${i}["cmd",{"id":"a"}]`));
    await pause(25);
  }
  arena.count("slow readers", count);
  for (const { socket } of lines) socket.destroy();
}

/** Opened and silent: sockets that say nothing, requests that never end. The facilitator still comes in, and so does a phone. */
export async function silence(arena: Arena, sockets: number, requests: number): Promise<void> {
  const { hall } = arena;
  const half = Array.from({ length: requests }, () => {
    const socket = connect(hall.host.port, "127.0.0.1").on("error", () => {});
    socket.write(
      `POST /photo HTTP/1.1\r\nHost: 127.0.0.1:${hall.host.port}\r\nContent-Length: 9000\r\nX-Slow: `,
    );
    return socket;
  });
  const silent = [];
  for (let at = 0; at < sockets; at += 100)
    silent.push(...(await Promise.all(Array.from({ length: 100 }, () => openRawLine(hall.host.port)))));
  arena.count("silent sockets", silent.length);
  arena.count("requests without end", requests);
  const regie = await openHostile(hall.host.url, arena.ear, {
    face: "regie",
    key: hall.host.line.keys.regie,
  });
  if (!regie.open()) arena.trouble("the regie does not come in through a crowd");
  regie.close();
  const phone = await openThinPhone(hall.host.url).catch(() => null);
  if (!phone) arena.trouble("a phone does not come in through a silent crowd");
  phone?.close();
  for (const { socket } of silent) socket.destroy();
  for (const socket of half) socket.destroy();
}
