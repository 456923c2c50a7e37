import { useId } from "react";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { useSay, useTexts } from "../../client/hooks.ts";
import type { MethodSummary } from "./use-library.ts";

type Props = { methods: readonly MethodSummary[]; chosen: string; onChoose: (key: string) => void };

/** Methods with what each is for. */
export function MethodPicker({ methods, chosen, onChoose }: Props) {
  const texts = useTexts(regieTexts);
  const say = useSay();
  const name = useId();
  return (
    <fieldset className="field">
      <legend className="field-label">{texts.method}</legend>
      {methods.map((method) => (
        <label key={method.key} className="method-choice">
          <input
            type="radio"
            name={name}
            checked={method.key === chosen}
            onChange={() => onChoose(method.key)}
          />
          <span>
            {say(method.title)}
            <small>{say(method.purpose)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
