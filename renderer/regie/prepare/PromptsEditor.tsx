import { LIMITS } from "../../../shared/limits.ts";
import type { Prompt } from "../../../shared/room/records.ts";
import { prepareTexts } from "../../../shared/texts/regie-prepare.ts";
import { useLang, useTexts } from "../../client/hooks.ts";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { Tool } from "../../ui/Tool.tsx";
import { MOST_PROMPTS, withAnotherPrompt } from "./arrange.ts";

type Props = { prompts: readonly Prompt[]; onChange: (prompts: Prompt[]) => void };

/** The questions people answer in a step; each is a column on every board. */
export function PromptsEditor({ prompts, onChange }: Props) {
  const texts = useTexts(prepareTexts);
  const [lang] = useLang();
  const change = (at: number, part: "title" | "ask", words: string) =>
    onChange(
      prompts.map((each, index) =>
        index === at ? { ...each, [part]: { ...each[part], [lang]: words } } : each,
      ),
    );
  return (
    <fieldset className="field">
      <legend className="field-label">{texts.prompts}</legend>
      <ol className="step-prompts">
        {prompts.map((prompt, index) => (
          <li key={prompt.key}>
            <TextField
              label={texts.promptAsk(index + 1)}
              value={prompt.ask[lang]}
              onText={(words) => change(index, "ask", words)}
              limit={LIMITS.promptChars}
              lang={lang}
            />
            <TextField
              label={texts.promptTitle}
              value={prompt.title[lang]}
              onText={(words) => change(index, "title", words)}
              limit={LIMITS.titleChars}
              lang={lang}
            />
            <Tool
              label={texts.promptOut(index + 1)}
              icon="minus"
              iconOnly
              disabled={prompts.length === 1}
              onClick={() => onChange(prompts.filter((each) => each !== prompt))}
            />
          </li>
        ))}
      </ol>
      {prompts.length < MOST_PROMPTS && (
        <p>
          <Press small look="quiet" icon="plus" onClick={() => onChange(withAnotherPrompt(prompts))}>
            {texts.promptAdd}
          </Press>
        </p>
      )}
    </fieldset>
  );
}
