import { useState } from "react";
import type { RefusalCode } from "../../shared/core/refusal.ts";
import { phoneTexts } from "../../shared/texts/phone.ts";
import { refusalTexts } from "../../shared/texts/refusals.ts";
import { useRoom, useTeams, useTexts } from "../client/hooks.ts";
import { Press } from "../ui/Press.tsx";
import { ChooseTeam } from "./ChooseTeam.tsx";
import { useMe } from "./use-phone.ts";

/** At the wrong table. A phone may move a few times by itself; after that the coach does it. */
export function TeamPage({ onBack }: { onBack: () => void }) {
  const t = useTexts(phoneTexts);
  const refusals = useTexts(refusalTexts);
  const room = useRoom();
  const teams = useTeams();
  const me = useMe();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<RefusalCode | null>(null);

  async function move(to: string): Promise<void> {
    if (!me || to === me.team) return onBack();
    setBusy(true);
    const answer = await room.send({ type: "person.team", id: me.person, from: me.team, to });
    setBusy(false);
    if (answer.ok) onBack();
    else setRefused(answer.code);
  }

  return (
    <main className="phone-main">
      <ChooseTeam teams={teams} busy={busy} onChoose={move} />
      {refused && <p role="alert">{refused === "limit" ? t.askCoachToMove : refusals[refused]}</p>}
      <Press wide look="quiet" onClick={onBack}>
        {t.back2}
      </Press>
    </main>
  );
}
