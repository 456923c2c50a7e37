import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../shared/ids.ts";
import type { Ticket } from "../../shared/wire/protocol.ts";
import { Day, note } from "./testing/day.ts";
import { evaluateWith, signWith, Tickets } from "./tickets.ts";

const { oprf } = ristretto255_oprf;

const made = (step: string, i: number): Ticket => ({
  step,
  prompt: "wens",
  token: i.toString(16).padStart(64, "0"),
  proof: "0".repeat(128),
});

describe("the host's half and the phone's", () => {
  const tickets = new Tickets("ab".repeat(32));

  test("belong to each other, for this step and prompt and for no other", () => {
    for (let i = 0; i < 10; i += 1) {
      const input = crypto.getRandomValues(new Uint8Array(32));
      const token = Buffer.from(input).toString("hex");
      const { blind, blinded } = oprf.blind(input);
      const [signed = ""] = tickets.sign("s", "wens", [Buffer.from(blinded).toString("hex")]) ?? [];
      const output = oprf.finalize(input, blind, new Uint8Array(Buffer.from(signed, "hex")));
      const ticket = { step: "s", prompt: "wens", token, proof: Buffer.from(output).toString("hex") };
      expect(tickets.verify(ticket)).toBe(true);
      expect(tickets.verify({ ...ticket, prompt: "zorg" })).toBe(false);
      expect(tickets.verify({ ...ticket, step: "t" })).toBe(false);
      expect(new Tickets("cd".repeat(32)).verify(ticket)).toBe(false);
    }
  });

  test("agree with RFC 9497's own numbers", () => {
    // Appendix A.1.1.1, ristretto255-SHA512 in OPRF mode.
    const key = "5ebcea5ee37023ccb9fc2d2019f9d7737be85591ae8652ffa9ef0f4d37063b0e";
    const blinded = "609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c";
    const evaluated = "7ec6578ae5120958eb2db1745758ff379e77cb64fe77b0b2d8cc917ea0869c7e";
    expect(signWith(key, blinded)).toBe(evaluated);
    expect(evaluateWith(key, "00")).toBe(
      "527759c3d9366f277d8c6020418d96bb393ba2afb20ff90df23fb7708264e2f3ab9135e3bd69955851de4b1f9fe8a0973396719b7912ba9ee8aa7d0b5e24bcf6",
    );
  });

  test("nothing is signed that is no element of the group", () => {
    for (const element of ["00".repeat(32), "ff".repeat(32)]) {
      expect(tickets.sign("s", "wens", [element])).toBeNull();
    }
  });
});

describe("in a room", () => {
  let day: Day;
  beforeEach(async () => {
    day = await Day.begin();
  });
  afterEach(() => day.end());

  test("who shows bad tickets is soon not listened to, and only they", async () => {
    const step = await day.go("naamloos");
    const [ann, bob] = [await day.phone(), await day.phone()];
    const { tickets } = await bob.tickets(step, "wens", 2);
    const codes: string[] = [];
    for (let i = 10; i < 16; i += 1) {
      const answer = await ann.send(note(step, "x"), { ticket: made(step, i) });
      codes.push(answer.ok ? "ok" : answer.code);
    }
    expect(codes).toEqual([...Array(5).fill("bad-ticket"), "too-fast"]);
    expect(await bob.send(note(step, "y"), { ticket: tickets[0] as Ticket })).toMatchObject({ ok: true });
  });

  test("who does not take part is told so, whatever ticket they show", async () => {
    const step = await day.go("naamloos");
    await day.regie.send({ type: "meeting.door", id: day.meeting, from: "open", to: "closed" });
    const ann = day.connect({ face: "deelnemer" });
    await ann.until(() => ann.channels.has("door"));
    const person = newId();
    await ann.send({ type: "person.join", id: person, code: day.facts.code, team: day.team(0) });
    await ann.until(() => ann.hello?.you);
    expect(await ann.send(note(step, "x"), { ticket: made(step, 1) })).toMatchObject({ code: "door-closed" });
  });
});
