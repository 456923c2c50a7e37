import { useCallback, useEffect, useState } from "react";
import { copyTexts } from "../../../shared/texts/copy.ts";
import { refusalTexts } from "../../../shared/texts/refusals.ts";
import type { CopyRequest, CopyState } from "../../../shared/wire/copy.ts";
import type { Answer } from "../../../shared/wire/protocol.ts";
import { useRoom, useTexts, useWatched } from "../../client/hooks.ts";

/** How often a page looks how far its copies are, ms; faster while somebody watches. */
const LOOK_MS = { watched: 1_000, aside: 4_000 } as const;

/** How the copies stand, and a way to ask for something; null until the host answered. */
export function useCopy(watched: boolean): {
  state: CopyState | null;
  ask: (request: CopyRequest) => Promise<Answer>;
  /** Why the last thing was refused, to be said in the sheet that asked: a toast lies under it. */
  refused: string | null;
} {
  const room = useRoom();
  const link = useWatched(room.link);
  const texts = useTexts(copyTexts);
  const refusals = useTexts(refusalTexts);
  const [refused, setRefused] = useState<string | null>(null);
  const [state, setState] = useState<CopyState | null>(null);

  useEffect(() => {
    if (link !== "live") return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const answer = await room.library({ do: "copy.state" });
      if (over) return;
      // The answer has this shape by the protocol.
      if (answer.ok) setState(answer as unknown as CopyState);
      timer = setTimeout(look, watched ? LOOK_MS.watched : LOOK_MS.aside);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [room, link, watched]);

  const ask = useCallback(
    async (request: CopyRequest) => {
      setRefused(null);
      const answer = await room.library(request);
      if (answer.ok && "copies" in answer) setState(answer as unknown as CopyState);
      if (answer.ok) return answer;
      const problem = "problem" in answer ? `problem-${answer.problem}` : null;
      const known: Readonly<Record<string, unknown>> = texts;
      const sentence = problem && Object.hasOwn(texts, problem) ? known[problem] : null;
      if (typeof sentence === "string") setRefused(sentence);
      else setRefused(answer.code === "wrong-state" ? texts["problem-busy"] : refusals[answer.code]);
      return answer;
    },
    [room, texts, refusals],
  );
  return { state, ask, refused };
}
