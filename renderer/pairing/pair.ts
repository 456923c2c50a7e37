import { checkWords } from "../../shared/wire/check-words.ts";
import type { Hello } from "../../shared/wire/protocol.ts";
import type { SealedFace } from "../../shared/wire/sealed.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import type { Watched } from "../client/api.ts";
import { sealedBy } from "../client/sealed-line.ts";
import { cell } from "../client/watched.ts";

/** Before it tries again, ms: the host is busy, or the Wi-Fi blinked. */
const AGAIN_MS = 1_000;

/** How pairing stands: looking for the host, words to compare, over, or done. */
export type Pairing =
  | { state: "calling" | "over" }
  | { state: "words"; words: string[] }
  | { state: "paired"; key: string };

/** Shows the host the code that was scanned, and waits for a yes at the laptop. */
export function pairWith(secret: string, face: SealedFace): Watched<Pairing> {
  const pairing = cell<Pairing>({ state: "calling" });
  // Of its own line, never what is said over it: who stands between would say what the laptop shows.
  const met = (mark: Uint8Array) => pairing.set({ state: "words", words: checkWords(mark) });
  const line = sealedBy(
    secret,
    met,
  )({
    url: location.origin,
    face,
    greet: () => ({ v: PROTOCOL, key: "", person: null, run: null, seen: {} }),
  });
  const ended = () => ["over", "paired"].includes(pairing.get().state);
  line.on("paired", ({ key }) => {
    pairing.set({ state: "paired", key });
    line.disconnect();
  });
  line.on("gone", ({ why }) => {
    if (why === "not-allowed") pairing.set({ state: "over" });
  });
  line.on("broken", (hungUp) => {
    if (ended()) return;
    // A code has one turn. Who stands between could otherwise break the line until the words are the right ones.
    if (pairing.get().state === "words") {
      pairing.set({ state: "over" });
      line.disconnect();
      return;
    }
    pairing.set({ state: "calling" });
    if (hungUp) setTimeout(() => ended() || line.connect(), AGAIN_MS);
  });
  return pairing;
}

/** There is no greeting before a device is paired: its language is that of the browser. */
export const noHello: Watched<Hello | null> = cell<Hello | null>(null);
