import { useEffect, useRef, useState } from "react";
import { LIMITS } from "../../../shared/limits.ts";
import { phoneTexts } from "../../../shared/texts/phone.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useProgramme, useSay, useTexts } from "../../client/hooks.ts";
import { Title } from "../../deelnemer/Title.tsx";
import { useMe, useUnderway } from "../../deelnemer/use-phone.ts";
import { Press } from "../../ui/Press.tsx";
import { Sent } from "../../ui/Sent.tsx";
import { ActionCard } from "./phone-action.tsx";
import { Propose } from "./phone-propose.tsx";

/** What the team is going to do, and who says yes of their own accord. */
export default function ActionsPhone({ step }: { step: Known<"step"> }) {
  const t = useTexts(phoneTexts);
  const say = useSay();
  const team = useMe()?.team;
  const programme = useProgramme();
  const source = programme.find(({ key }) => key === step.source);
  // A step that works on another one's actions is for saying yes; new ones come in the first.
  const from = source?.block === "actions" ? source.id : step.id;
  const proposing = from === step.id;
  const found = useAll(
    "action",
    (action) => action.step === from && (action.team === null || action.team === team),
  );
  const actions = [...found].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const [writing, setWriting] = useState(false);
  const [sent, setSent] = useState<string | null>(null);
  const underway = useUnderway(sent);
  // Where a later step asks who says yes, this one does not yet.
  const at = programme.findIndex(({ id }) => id === step.id);
  const asks = !programme.slice(at + 1).some((each) => each.block === "actions");
  const foot = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (sent && !writing) foot.current?.querySelector("button")?.focus();
  }, [sent, writing]);

  if (writing)
    return (
      <Propose
        step={step}
        themesOf={source?.id}
        onDone={(done) => {
          setWriting(false);
          setSent(done);
        }}
      />
    );
  return (
    <>
      <Title>{say(step.title)}</Title>
      <p className="lead">{say(step.say)}</p>
      <Sent>{sent && (underway ? t.sending : t.proposalSent)}</Sent>
      {actions.length === 0 && <p className="soft">{t.noActions}</p>}
      <ul className="choices">
        {actions.map((action) => (
          <ActionCard key={action.id} action={action} asks={asks} />
        ))}
      </ul>
      {proposing && (
        <div ref={foot}>
          {actions.length < LIMITS.actionsPerTeam ? (
            <Press
              wide
              look={actions.length > 0 ? "quiet" : "primary"}
              icon="plus"
              onClick={() => setWriting(true)}
            >
              {t.propose}
            </Press>
          ) : (
            <p className="soft">{t.enough}</p>
          )}
        </div>
      )}
    </>
  );
}
