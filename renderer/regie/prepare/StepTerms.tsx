import type { ReactNode } from "react";
import { ATTENTION, CIRCLES, NAME_LEVELS, PREREAD, type Step } from "../../../shared/room/records.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useTexts } from "../../client/hooks.ts";
import { Segmented } from "../../ui/Segmented.tsx";
import { PromptsEditor } from "./PromptsEditor.tsx";

export type Terms = Pick<Step, "attention" | "circle" | "level" | "hidden" | "preread" | "prompts">;

export const termsOf = ({ attention, circle, level, hidden, preread, prompts }: Step): Terms => ({
  attention,
  circle,
  level,
  hidden,
  preread,
  prompts,
});

type Props = { block: string; terms: Terms; onChange: (terms: Terms) => void };

/** Who reads it and with which name: a promise made before writing, so it is chosen before the step begins. */
export function StepTerms({ block, terms, onChange }: Props) {
  const texts = useTexts(prepareTexts);
  const set = (change: Partial<Terms>) => onChange({ ...terms, ...change });
  return (
    <div className="step-terms">
      {block === "notes" && (
        <PromptsEditor prompts={terms.prompts} onChange={(prompts) => set({ prompts })} />
      )}
      <Choice label={texts.attention}>
        <Segmented
          label={texts.attention}
          options={ATTENTION.map((value) => ({ value, label: texts[`attention-${value}`] }))}
          value={terms.attention}
          onChange={(attention) => set({ attention })}
        />
      </Choice>
      {block === "notes" && (
        <>
          <Choice label={texts.who}>
            <Segmented
              label={texts.who}
              options={CIRCLES.map((value) => ({ value, label: texts[`circle-${value}`] }))}
              value={terms.circle}
              onChange={(circle) => set({ circle })}
            />
          </Choice>
          <Choice label={texts.name}>
            <Segmented
              label={texts.name}
              options={NAME_LEVELS.map((value) => ({ value, label: texts[`level-${value}`] }))}
              value={terms.level}
              onChange={(level) => set({ level })}
            />
          </Choice>
          <label className="step-hidden">
            <input
              type="checkbox"
              checked={terms.hidden}
              onChange={(event) => set({ hidden: event.currentTarget.checked })}
            />
            <span>{texts.hidden}</span>
          </label>
          {terms.hidden && (
            <Choice label={texts.preread}>
              <Segmented
                label={texts.preread}
                options={PREREAD.map((value) => ({ value, label: texts[`preread-${value}`] }))}
                value={terms.preread}
                onChange={(preread) => set({ preread })}
              />
            </Choice>
          )}
        </>
      )}
    </div>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}
