import { describe, expect, it } from "vitest";
import { sealMeans as host } from "../electron/host/seal-means.ts";
import { sealMeans as page } from "../renderer/client/seal-means.ts";
import { answer, type Bytes, begin, type Suite } from "../shared/wire/noise.ts";
import { call, keysOf, pickUp, type SealedFace, type SealedLine } from "../shared/wire/sealed.ts";

const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text, "hex"));
const text = (bytes: Bytes) => Buffer.from(bytes).toString("hex");

/** From the vectors that implementations of Noise publish ("cacophony"): Noise_NNpsk0_25519_ChaChaPoly_SHA256. */
const VECTOR = {
  prologue: "4a6f686e2047616c74",
  psk: "54686973206973206d7920417573747269616e20706572737065637469766521",
  begins: "893e28b9dc6ca8d611ab664754b8ceb7bac5117349a4439a6b0569da977c464a",
  answers: "bbdb4cdbd309f1a1f2e1456967fe288cadd6f712d65dc7b7793d5e63da6b375b",
  hash: "f4d03dc34495c95729ea6de9e1b59004b59733102488b3e24bc441e0be208eaf",
  messages: [
    [
      "4c756477696720766f6e204d69736573",
      "ca35def5ae56cec33dc2036731ab14896bc4c75dbb07a61f879f8e3afa4c794479b962b8aff8485742ac32f905ba45369e2465fb59e138a93d67a0d1266b6a54",
    ],
    [
      "4d757272617920526f746862617264",
      "95ebc60d2b1fa672c1f46a8aa265ef51bfe38e7ccb39ec5be34069f144808843d6062704d5a9c422a8e834423f8c1feada7e8d0d910a1a2cd030fb584221e3",
    ],
    ["462e20412e20486179656b", "e632c3763d7669067383433197a3baddf146e9e70ad4b4e9e59e0f"],
    ["4361726c204d656e676572", "64c6bee32ea91c8474bb4c21d7a700109ad45af77b29764ba5eb1e"],
    [
      "4a65616e2d426170746973746520536179",
      "e2fa0bed0603b62d3ccac2ecabbf3fe33f3e86514909b323361626266cb2471cc8",
    ],
    [
      "457567656e2042f6686d20766f6e2042617765726b",
      "0c01dc9cec1fe4ddd692e8dd32188aa351088dc91183639a53b57aa4692b5ebdef8b8ca111",
    ],
  ] as const,
};

/** With one sign changed. */
const otherwise = (frame: string) => (frame.startsWith("A") ? "B" : "A") + frame.slice(1);

const ends = { page, host };
const names = ["page", "host"] as const;

/** With the ephemeral key of the vector; its public half as X25519 gives it for the base point. */
function fixed(suite: Suite, secret: string): Suite {
  const base = new Uint8Array(32);
  base[0] = 9;
  const bytes = hex(secret);
  return { ...suite, keys: () => ({ secret: bytes, open: suite.agree(bytes, base) }) };
}

describe.each(names.flatMap((a) => names.map((b) => [a, b] as const)))("a %s that calls a %s", (a, b) => {
  it("speaks as the published vectors of Noise", () => {
    const [first, second, ...more] = VECTOR.messages;
    const psk = hex(VECTOR.psk);
    const prologue = hex(VECTOR.prologue);
    const begun = begin(fixed(ends[a], VECTOR.begins), psk, prologue, hex(first[0]));
    expect(text(begun.first)).toBe(first[1]);
    const answered = answer(fixed(ends[b], VECTOR.answers), psk, prologue, begun.first, hex(second[0]));
    expect(text(answered.said)).toBe(first[0]);
    expect(text(answered.answer)).toBe(second[1]);
    const caller = begun.finish(answered.answer);
    expect(text(caller.said)).toBe(second[0]);
    expect([text(caller.hash), text(answered.hash)]).toEqual([VECTOR.hash, VECTOR.hash]);
    more.forEach(([plain, sealed], i) => {
      const [from, to] = i % 2 === 0 ? [caller, answered] : [answered, caller];
      const said = from.send.next(hex(plain));
      expect(text(said)).toBe(sealed);
      expect(text(to.read.next(said))).toBe(plain);
    });
  });

  it("makes the same keys of a secret, of which one goes in the open and none says anything of another", () => {
    const keys = keysOf(ends[a], "geheim");
    expect(keys).toEqual(keysOf(ends[b], "geheim"));
    expect(new Set([keys.id, keys.photo, text(keys.psk).slice(0, 32)]).size).toBe(3);
    expect(keys.id).toMatch(/^[0-9a-f]{32}$/);
    expect(keysOf(ends[a], "geheim!").id).not.toBe(keys.id);
  });
});

function connect(secrets: [string, string] = ["geheim", "geheim"], face: SealedFace = "tafel") {
  const called = call(page, keysOf(page, secrets[0]), face);
  const picked = pickUp(host, keysOf(host, secrets[1]), face, called.hello);
  return { up: called.finish(picked.said), down: picked.line, called, picked };
}

describe("a sealed line", () => {
  it("carries anything both ways, in turn, and shows none of it", () => {
    const { up, down, called, picked } = connect();
    const said = { e: "cmd", d: { text: "Een geheim über ☂ 🎈" } };
    for (let i = 0; i < 5; i += 1) {
      const frame = up.shut(said);
      expect(Buffer.from(frame, "base64").toString("latin1")).not.toContain("geheim");
      expect(down.unshut(frame)).toEqual(said);
      expect(up.unshut(down.shut([i]))).toEqual([i]);
    }
    const large = "x".repeat(3_000_000);
    expect(up.unshut(down.shut(large))).toBe(large);
    expect(picked.opened(called.nonce)).toEqual(up.mark);
  });

  it("says the same otherwise on another connection", () => {
    const [one, two] = [connect(), connect()];
    expect(one.up.shut("x")).not.toBe(two.up.shut("x"));
    expect(text(one.up.mark)).not.toBe(text(two.up.mark));
    expect(one.called.hello).not.toBe(two.called.hello);
  });

  const spoilt: [string, (line: SealedLine) => string][] = [
    ["a message that was changed", (line) => otherwise(line.shut("a"))],
    ["a message without its end", (line) => line.shut("a").slice(0, -8)],
    ["one that comes too early", (line) => [line.shut("a"), line.shut("b")][1] ?? ""],
    ["nothing", () => ""],
    ["what is no message at all", () => "?!"],
  ];
  it.each(spoilt)("refuses %s", (_, spoil) => {
    const { up, down } = connect();
    expect(() => down.unshut(spoil(up))).toThrow();
  });

  it("refuses what it has heard before, what it said itself, and what belongs to another connection", () => {
    const { up, down } = connect();
    const frame = up.shut("een keer");
    down.unshut(frame);
    expect(() => down.unshut(frame)).toThrow();
    const own = down.shut("van mij");
    expect(() => down.unshut(own)).toThrow();
    const other = connect();
    expect(() => other.down.unshut(connect().up.shut("elders"))).toThrow();
  });

  it("is not begun by who has another secret, for another face, or with what was overheard of a hello", () => {
    expect(() => connect(["geheim", "ander"])).toThrow();
    const keys = keysOf(host, "geheim");
    const hello = call(page, keysOf(page, "geheim"), "tafel").hello;
    expect(() => pickUp(host, keys, "staf", hello)).toThrow();
    expect(() => pickUp(host, keys, "tafel", otherwise(hello))).toThrow();
    for (const nonsense of ["", "AAAA", "A".repeat(64), "?"])
      expect(() => pickUp(host, keys, "tafel", nonsense)).toThrow();
    // A hello may be sent again by who overheard it, but its answer means nothing to them: they lack the page's own key.
    const again = pickUp(host, keys, "tafel", hello);
    const third = call(page, keysOf(page, "geheim"), "tafel");
    expect(() => third.finish(again.said)).toThrow();
  });

  it("is not answered by who has another secret", () => {
    const called = call(page, keysOf(page, "geheim"), "tafel");
    const other = call(page, keysOf(page, "ander"), "tafel");
    const picked = pickUp(host, keysOf(host, "ander"), "tafel", other.hello);
    expect(() => called.finish(picked.said)).toThrow();
  });
});
