import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { newId } from "../../shared/new-id.ts";
import { refusalTexts } from "../../shared/texts/refusals.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import { useLang, useRoom } from "../client/hooks.ts";
import { Toast, type ToastMessage } from "../ui/Toast.tsx";

type Command = { type: string } & Record<string, unknown>;

/** What every part of a coach's table can do. */
export type Desk = {
  /** Id of the team at this table. */
  team: string;
  /** Does it, and says so when the room refuses. */
  act(command: Command): Promise<Answer>;
  /** A word in passing. */
  tell(text: string): void;
};

const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk outside of DeskProvider");
  return desk;
}

export function DeskProvider({ team, children }: { team: string; children: ReactNode }) {
  const room = useRoom();
  const [lang] = useLang();
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const tell = useCallback((text: string) => setMessage({ id: newId(), text }), []);
  const desk = useMemo(
    (): Desk => ({
      team,
      tell,
      async act(command) {
        const answer = await room.send(command);
        if (!answer.ok) tell(refusalTexts[lang][answer.code]);
        return answer;
      },
    }),
    [room, team, tell, lang],
  );
  return (
    <DeskContext.Provider value={desk}>
      {children}
      <div className="tafel-toast">
        <Toast message={message} onGone={() => setMessage(null)} />
      </div>
    </DeskContext.Provider>
  );
}
