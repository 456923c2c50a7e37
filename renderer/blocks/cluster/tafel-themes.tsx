import { type FormEvent, useState } from "react";
import { LIMITS } from "../../../shared/limits.ts";
import { newId } from "../../../shared/new-id.ts";
import { tafelTexts } from "../../../shared/texts/tafel.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useTexts } from "../../client/hooks.ts";
import { useDesk } from "../../tafel/desk.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Menu, type MenuItem } from "../../ui/Menu.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";

/** The team's themes: said aloud, typed here; another name, together with another, or gone. */
export function Themes({ step }: { step: Known<"step"> }) {
  const texts = useTexts(tafelTexts);
  const { act, team } = useDesk();
  const [title, setTitle] = useState("");
  const [naming, setNaming] = useState<string | null>(null);
  const known = useAll("theme", (theme) => theme.step === step.id && theme.team === team);
  const themes = [...known].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const renamed = themes.find((theme) => theme.id === naming);

  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === "") return;
    const answer = await act({ type: "theme.add", id: newId(), step: step.id, title });
    // Who was quick types the next one already; that is not ours to take away.
    if (answer.ok) setTitle((now) => (now === title ? "" : now));
  };
  return (
    <Paper title={texts.themes} detail={themes.length}>
      <ul className="tafel-themes">
        {themes.map((theme) => (
          <li key={theme.id}>
            <p>
              <b>{theme.title?.t}</b> <small>{texts.onTheme({ n: theme.size ?? 0 })}</small>
            </p>
            <Menu label={`${texts.more}: ${theme.title?.t ?? ""}`} iconOnly items={itemsFor(theme, themes)} />
          </li>
        ))}
      </ul>
      <form className="tafel-form" onSubmit={add}>
        <TextField
          label={texts.newTheme}
          hint={texts.newThemeHint}
          value={title}
          onText={setTitle}
          limit={LIMITS.titleChars}
          left={(n) => texts.left({ n })}
        />
        <Press type="submit" look="quiet" icon="plus" disabled={title.trim() === ""}>
          {texts.addTheme}
        </Press>
      </form>
      {renamed && <Rename key={renamed.id} theme={renamed} onClose={() => setNaming(null)} />}
    </Paper>
  );

  function itemsFor(theme: Known<"theme">, all: readonly Known<"theme">[]): MenuItem[] {
    const others = all.filter((each) => each.id !== theme.id);
    return [
      { id: "rename", label: texts.rename, icon: "pencil", onChoose: () => setNaming(theme.id) },
      ...others.map(
        (other): MenuItem => ({
          id: other.id,
          label: `${texts.merge}: ${other.title?.t ?? ""}`,
          icon: "group",
          onChoose: () => act({ type: "theme.remove", id: theme.id, into: other.id }),
        }),
      ),
      {
        id: "remove",
        label: texts.removeTheme,
        icon: "close",
        onChoose: () => act({ type: "theme.remove", id: theme.id, into: null }),
      },
    ];
  }
}

function Rename({ theme, onClose }: { theme: Known<"theme">; onClose: () => void }) {
  const texts = useTexts(tafelTexts);
  const { act } = useDesk();
  const [from] = useState(theme.title);
  const [title, setTitle] = useState(from?.t ?? "");
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act({ type: "theme.rename", id: theme.id, from: from?.w ?? "", title });
    if (answer.ok) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={texts.rename} closeLabel={texts.close}>
      <form className="tafel-form" onSubmit={save}>
        <TextField
          label={texts.name}
          value={title}
          onText={setTitle}
          limit={LIMITS.titleChars}
          left={(n) => texts.left({ n })}
        />
        <Press type="submit" disabled={title.trim() === "" || title === from?.t}>
          {texts.save}
        </Press>
      </form>
    </Dialog>
  );
}
