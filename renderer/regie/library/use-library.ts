import { useCallback, useEffect, useState } from "react";
import type { Local } from "../../../shared/lang.ts";
import type { ShelfTraject } from "../../../shared/wire/protocol.ts";
import { useRoom, useWatched } from "../../client/hooks.ts";
import { useCommands } from "../commands.tsx";

export type MethodSummary = { key: string; title: Local; purpose: Local };
export type Shelf = { trajects: ShelfTraject[]; methods: MethodSummary[]; open: string | null };

/** What stands in *Mijn trajecten*; null until the host answered. Asked again when the line comes back. */
export function useLibrary(): { shelf: Shelf | null; refresh: () => Promise<void> } {
  const room = useRoom();
  const { explain } = useCommands();
  const link = useWatched(room.link);
  const [shelf, setShelf] = useState<Shelf | null>(null);

  const refresh = useCallback(async () => {
    const answer = await room.library({ do: "list" });
    // The answer of `list` has this shape by the protocol.
    if (answer.ok) setShelf(answer as unknown as Shelf);
    else explain(answer);
  }, [room, explain]);

  useEffect(() => {
    if (link === "live") void refresh();
  }, [link, refresh]);

  return { shelf, refresh };
}
