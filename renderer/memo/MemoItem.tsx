import { type FormEvent, useState } from "react";
import { LIMITS } from "../../shared/limits.ts";
import { staffTexts } from "../../shared/texts/staff.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import type { Known } from "../client/api.ts";
import { useTexts } from "../client/hooks.ts";
import { AskOnce } from "../ui/AskOnce.tsx";
import { Press } from "../ui/Press.tsx";
import { TeamBadge } from "../ui/TeamBadge.tsx";
import { TextArea } from "../ui/TextArea.tsx";

type Props = {
  memo: Known<"memo">;
  /** Shown where memos of more than one team lie together. */
  team: Known<"team"> | undefined;
  /** Only who wrote it words it otherwise. */
  own: boolean;
  send: (command: { type: string } & Record<string, unknown>) => Promise<Answer>;
};

export function MemoItem({ memo, team, own, send }: Props) {
  const texts = useTexts(staffTexts);
  const [draft, setDraft] = useState<string | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const text = draft?.trim() ?? "";
    if (text === "" || text.length > LIMITS.memoChars) return;
    const answer = await send({ type: "memo.edit", id: memo.id, from: memo.text?.w ?? "", text });
    if (answer.ok) setDraft(null);
  };
  if (draft !== null) {
    return (
      <li>
        <form onSubmit={save}>
          <TextArea
            label={texts.editLabel}
            rows={3}
            limit={LIMITS.memoChars}
            value={draft}
            onText={setDraft}
          />
          <div className="memo-choices">
            <Press small type="submit">
              {texts.save}
            </Press>
            <Press small look="quiet" onClick={() => setDraft(null)}>
              {texts.cancel}
            </Press>
          </div>
        </form>
      </li>
    );
  }
  return (
    <li>
      {team && <TeamBadge sign={team.sign ?? ""} name={team.name ?? ""} />}
      <p className="memo-text" dir="auto">
        {memo.text?.t}
      </p>
      {!own && <small>{memo.by === "coach" ? texts.byCoach : texts.byFacilitator}</small>}
      <div className="memo-choices">
        {own && (
          <Press small look="quiet" icon="pencil" onClick={() => setDraft(memo.text?.t ?? "")}>
            {texts.edit}
          </Press>
        )}
        <AskOnce
          small
          question={texts.eraseAsk}
          confirm={texts.eraseNow}
          cancel={texts.keep}
          onConfirm={() => void send({ type: "memo.erase", id: memo.id })}
        >
          {texts.erase}
        </AskOnce>
      </div>
    </li>
  );
}
