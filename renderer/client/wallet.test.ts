import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { expect, test } from "vitest";
import { refuse } from "../../shared/core/refusal.ts";
import type { TicketAnswer, TicketRequest } from "../../shared/wire/protocol.ts";
import { fromHex, randomHex, toHex } from "./hex.ts";
import { shelfOn } from "./storage.ts";
import { memoryStorage } from "./testing.ts";
import { openWallet } from "./wallet.ts";

const { oprf } = ristretto255_oprf;
const { secretKey } = oprf.generateKeyPair();

/** The host's side of the bargain: signs what is blinded, and later knows its own signature again. */
function host() {
  const requests: TicketRequest[] = [];
  const answers: (TicketAnswer | null)[] = [];
  return {
    requests,
    /** What the next requests get instead of signatures. */
    answers,
    tickets(request: TicketRequest): Promise<TicketAnswer> {
      requests.push(request);
      const instead = answers.shift();
      const signed = request.blinded.map((element) => toHex(oprf.blindEvaluate(secretKey, fromHex(element))));
      return Promise.resolve(instead ?? { ok: true, signed });
    },
    knows: (token: string, proof: string) => toHex(selfMade(token)) === proof,
  };
}

/** The output for an input, by blinding it oneself: what the host does to check a proof. */
function selfMade(token: string): Uint8Array {
  const { blind, blinded } = oprf.blind(fromHex(token));
  return oprf.finalize(fromHex(token), blind, oprf.blindEvaluate(secretKey, blinded));
}

test("the host knows a ticket again and never saw it", async () => {
  const side = host();
  const wallet = openWallet(shelfOn(memoryStorage), side);
  expect(await wallet.prepare("s", "p", 2)).toBeNull();
  const a = await wallet.ticketFor({ step: "s", prompt: "p", use: "n1" });
  const b = await wallet.ticketFor({ step: "s", prompt: "p", use: "n2" });
  if ("ok" in a || "ok" in b) throw new Error("refused");
  expect(side.knows(a.token, a.proof)).toBe(true);
  expect(side.knows(b.token, b.proof)).toBe(true);
  expect(side.knows(a.token, b.proof)).toBe(false);
  expect(JSON.stringify(side.requests)).not.toContain(a.token);
  expect(a.proof).toMatch(/^[0-9a-f]{128}$/);
});

test("one note keeps one ticket, also after a reload; a withdrawn note gives it back; there are no more", async () => {
  const storage = memoryStorage();
  const side = host();
  const wallet = openWallet(
    shelfOn(() => storage),
    side,
  );
  await wallet.prepare("s", "p", 1);
  const use = { step: "s", prompt: "p", use: "n1" };
  const first = await wallet.ticketFor(use);
  const reloaded = openWallet(
    shelfOn(() => storage),
    side,
  );
  expect(await reloaded.prepare("s", "p", 1)).toBeNull();
  expect(await reloaded.ticketFor(use)).toEqual(first);
  expect(await reloaded.ticketFor({ ...use, use: "n2" })).toEqual(refuse("limit"));
  reloaded.free("n1");
  expect(await reloaded.ticketFor({ ...use, use: "n2" })).toEqual(first);
  expect(side.requests).toHaveLength(1);
});

test("an answer that got lost is asked for again with the very same request, also after a reload", async () => {
  const storage = memoryStorage();
  const side = host();
  side.answers.push({ ...refuse("unknown"), keep: true });
  expect(
    await openWallet(
      shelfOn(() => storage),
      side,
    ).prepare("s", "p", 2),
  ).toMatchObject({ ok: false });
  expect(
    await openWallet(
      shelfOn(() => storage),
      side,
    ).prepare("s", "p", 2),
  ).toBeNull();
  expect(side.requests[1]).toEqual(side.requests[0]);
});

test("an answer that is not to this request makes no ticket and no crash", async () => {
  const side = host();
  side.answers.push({ ok: true, signed: [randomHex(32)] });
  const wallet = openWallet(shelfOn(memoryStorage), side);
  expect(await wallet.prepare("s", "p", 2)).toMatchObject({ ok: false, keep: true });
});

test("a phone that was never given tickets says so", async () => {
  const wallet = openWallet(shelfOn(memoryStorage), host());
  expect(await wallet.ticketFor({ step: "s", prompt: "p", use: "n" })).toEqual(refuse("needs-ticket"));
});
