import { useState } from "react";
import type { Known } from "../../client/api.ts";
import { useMe, useMyNotes } from "../../deelnemer/use-phone.ts";
import { AskName } from "./phone-name.tsx";
import { Ready } from "./phone-ready.tsx";
import { usePrepared } from "./phone-tickets.ts";
import { Write } from "./phone-write.tsx";

/** Writing: one question at a time, a note at a time, and then the phone may be put down. */
export default function NotesPhone({ step }: { step: Known<"step"> }) {
  const me = useMe();
  const mine = useMyNotes(step.id);
  const able = usePrepared(step);
  const [prompt, setPrompt] = useState(step.prompts?.[0]?.key ?? "");
  const [nameless, setNameless] = useState(false);
  const [ready, setReady] = useState(false);
  if (step.level === "named" && me?.name == null && !nameless)
    return <AskName onDone={() => setNameless(true)} />;
  if (ready) return <Ready step={step} mine={mine} onMore={() => setReady(false)} />;
  return (
    <Write
      key={prompt}
      step={step}
      prompt={prompt}
      mine={mine}
      able={able}
      onPrompt={setPrompt}
      onReady={() => setReady(true)}
    />
  );
}
