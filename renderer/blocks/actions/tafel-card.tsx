import { type FormEvent, useState } from "react";
import { LIMITS } from "../../../shared/limits.ts";
import { tafelTexts } from "../../../shared/texts/tafel.ts";
import type { Known } from "../../client/api.ts";
import { useTexts } from "../../client/hooks.ts";
import { useDesk } from "../../tafel/desk.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { Menu, type MenuItem } from "../../ui/Menu.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextField } from "../../ui/TextField.tsx";

/** One action, who said yes to it, and what a coach can do. */
export function ActionCard({ action, onEdit }: { action: Known<"action">; onEdit: () => void }) {
  const texts = useTexts(tafelTexts);
  const { act } = useDesk();
  const [ticking, setTicking] = useState(false);
  const owners = action.owners ?? [];
  const { id, state } = action;
  const chip = action.due?.chip;
  const when = !chip ? null : chip === "datum" ? action.due?.date : texts[`due-${chip}`];
  const seek = () =>
    act({ type: "action.seek", id, from: state, to: state === "zoekt" ? "voorstel" : "zoekt" });
  const items: MenuItem[] = [
    { id: "edit", label: texts.edit, icon: "pencil", onChoose: onEdit },
    ...(state === "ja"
      ? []
      : [
          {
            id: "seek",
            label: state === "zoekt" ? texts.stopSeek : texts.seek,
            icon: "people" as const,
            onChoose: seek,
          },
        ]),
    ...owners.map(
      (owner): MenuItem => ({
        id: owner.name.w,
        label: texts.takeBackYes({ name: owner.name.t ?? "" }),
        icon: "undo",
        onChoose: () => act({ type: "action.back", id, owner: owner.name.w }),
      }),
    ),
    {
      id: "remove",
      label: texts.removeAction,
      icon: "close",
      onChoose: () => act({ type: "action.remove", id }),
    },
  ];
  const facts = [action.firstStep?.t, when].filter(Boolean).join(" · ");
  return (
    <article className="tafel-action">
      <div>
        <h3>{action.what?.t}</h3>
        {facts && <p>{facts}</p>}
        <p className="tafel-owners">
          {owners.map((owner) => (
            <Chip key={owner.name.w} icon="check" tone="calm">
              {texts.does({ name: owner.name.t ?? "" })}
            </Chip>
          ))}
          {owners.length === 0 && <Chip>{state === "zoekt" ? texts.stateZoekt : texts.stateVoorstel}</Chip>}
        </p>
      </div>
      <div className="tafel-row">
        {!ticking && (
          <Press look="quiet" small icon="check" onClick={() => setTicking(true)}>
            {texts.yes}
          </Press>
        )}
        <Menu label={`${texts.more}: ${action.what?.t ?? ""}`} iconOnly items={items} />
      </div>
      {ticking && <Tick action={id} onDone={() => setTicking(false)} />}
    </article>
  );
}

/** *Zei zelf ja*, with the name that the plan will carry. */
function Tick({ action, onDone }: { action: string; onDone: () => void }) {
  const texts = useTexts(tafelTexts);
  const { act } = useDesk();
  const [name, setName] = useState("");
  const tick = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    const answer = await act({ type: "action.tick", id: action, name });
    if (answer.ok) onDone();
  };
  return (
    <form className="tafel-form tafel-tick" onSubmit={tick}>
      <TextField
        label={texts.yesName}
        hint={texts.yesHint}
        value={name}
        onText={setName}
        limit={LIMITS.nameChars}
        left={(n) => texts.left({ n })}
        autoComplete="off"
      />
      <div className="tafel-row">
        <Press type="submit" disabled={name.trim() === ""}>
          {texts.yes}
        </Press>
        <Press look="quiet" onClick={onDone}>
          {texts.cancel}
        </Press>
      </div>
    </form>
  );
}
