import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import { hostTexts } from "../../shared/texts/host.ts";
import { refusalTexts } from "../../shared/texts/refusals.ts";
import { regieTexts } from "../../shared/texts/regie.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import { useLang, useRoom } from "../client/hooks.ts";
import { Toast, type ToastMessage } from "../ui/Toast.tsx";
import { hostSentence } from "./host-words.ts";

type Cmd = { type: string } & Record<string, unknown>;
type Action = NonNullable<ToastMessage["action"]>;

type Commands = {
  /** Sends a command; a refusal becomes one calm sentence at the foot of the screen. Never throws. */
  send(cmd: Cmd): Promise<Answer>;
  /** A word in passing, with at most one way back. */
  tell(text: string, action?: Action): void;
  /** Says why something was refused. */
  explain(answer: Answer): void;
  undo(): void;
  redo(): void;
};

const CommandsContext = createContext<Commands | null>(null);

export function useCommands(): Commands {
  const commands = use(CommandsContext);
  if (!commands) throw new Error("useCommands outside of CommandsProvider");
  return commands;
}

let told = 0;

export function CommandsProvider({ children }: { children: ReactNode }) {
  const room = useRoom();
  const [lang] = useLang();
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const words = refusalTexts[lang];
  const texts = regieTexts[lang];
  const host = hostTexts[lang];

  const tell = useCallback((text: string, action?: Action) => {
    told += 1;
    setMessage({ id: String(told), text, action });
  }, []);

  const explain = useCallback(
    (answer: Answer) => {
      if (answer.ok) return;
      // A traject that does not open says why by itself.
      const problem = "problem" in answer && typeof answer.problem === "string" ? answer.problem : null;
      if (problem) tell(hostSentence("store", problem, host));
      else tell(words[answer.code] ?? words.unknown);
    },
    [tell, words, host],
  );

  const commands = useMemo<Commands>(() => {
    const send = async (cmd: Cmd) => {
      const answer = await room.send(cmd);
      explain(answer);
      return answer;
    };
    const back = async (type: "undo" | "redo") => {
      const answer = await send({ type });
      if (!answer.ok) return;
      const skipped = typeof answer.skipped === "number" ? answer.skipped : 0;
      if (skipped > 0) tell(texts.skipped(skipped));
      else tell(type === "undo" ? texts.undone : texts.redone);
    };
    return { send, tell, explain, undo: () => void back("undo"), redo: () => void back("redo") };
  }, [room, tell, explain, texts]);

  return (
    <CommandsContext value={commands}>
      {children}
      <div className="regie-toast">
        <Toast message={message} onGone={() => setMessage(null)} />
      </div>
    </CommandsContext>
  );
}
