import { useState } from "react";
import { LIMITS } from "../../../shared/limits.ts";
import { tafelTexts } from "../../../shared/texts/tafel.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useTexts } from "../../client/hooks.ts";
import { Aside } from "../../tafel/Aside.tsx";
import { useDesk } from "../../tafel/desk.tsx";
import { Press } from "../../ui/Press.tsx";
import { ActionCard } from "./tafel-card.tsx";
import { ActionForm } from "./tafel-form.tsx";

/** The team's actions: written together, and a yes that somebody said aloud. */
export function ActionsTafel({ step }: { step: Known<"step"> }) {
  const texts = useTexts(tafelTexts);
  const { team } = useDesk();
  const [form, setForm] = useState<"new" | string | null>(null);
  const known = useAll("action", (action) => action.team === team || action.team === null);
  const actions = [...known].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const own = actions.filter((action) => action.step === step.id);
  const edited = actions.find((action) => action.id === form);
  return (
    <>
      <section className="tafel-actions" aria-labelledby="tafel-actions">
        <div className="tafel-row">
          <h2 id="tafel-actions">{texts.actions}</h2>
          {own.length < LIMITS.actionsPerTeam && (
            <Press icon="plus" onClick={() => setForm("new")}>
              {texts.newAction}
            </Press>
          )}
        </div>
        {actions.length === 0 && <p className="tafel-hint">{texts.noActions}</p>}
        <ol className="tafel-cards">
          {actions.map((action) => (
            <li key={action.id}>
              <ActionCard action={action} onEdit={() => setForm(action.id)} />
            </li>
          ))}
        </ol>
      </section>
      <Aside step={step} />
      {(form === "new" || edited) && (
        <ActionForm key={form} step={step} action={edited} onClose={() => setForm(null)} />
      )}
    </>
  );
}
