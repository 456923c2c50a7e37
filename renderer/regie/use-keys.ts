import { useEffect, useState } from "react";
import { useAll, useHello, useLink, useRoom } from "../client/hooks.ts";

/** What QR codes are made of. */
export type Keys = {
  keys: { team: string; name: string; coach: string }[];
  code: string;
  /** Where phones find the host, best first. */
  addresses: string[];
  /** Key of the projection, which works on this laptop only. */
  beamer?: string;
};

/** Asks the host for the keys of the tables and the beamer; null until it answered. */
export function useKeys(): Keys | null {
  const room = useRoom();
  const link = useLink();
  // Another address is another code to scan.
  const at = useHello()?.addresses.join();
  const [keys, setKeys] = useState<Keys | null>(null);
  // A new code is on the cards at once.
  const codes = useAll("meeting")
    .map(({ code }) => code)
    .join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another code or address is another answer.
  useEffect(() => {
    if (link !== "live") return;
    let here = true;
    void room.library({ do: "keys" }).then((answer) => {
      // The answer of `keys` has this shape by the protocol.
      if (here && answer.ok) setKeys(answer as unknown as Keys);
    });
    return () => {
      here = false;
    };
  }, [room, link, codes, at]);
  return keys;
}
