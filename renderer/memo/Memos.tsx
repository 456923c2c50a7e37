import { type FormEvent, useState } from "react";
import { LIMITS } from "../../shared/limits.ts";
import { newId } from "../../shared/new-id.ts";
import { staffTexts } from "../../shared/texts/staff.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import type { Known } from "../client/api.ts";
import { useAll, useMeeting, useTeams, useTexts } from "../client/hooks.ts";
import { Press } from "../ui/Press.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { MemoItem } from "./MemoItem.tsx";
import "./memo.css";

type Props = {
  /** The team of this table; without: the facilitator, who chooses what it is about. */
  team?: string;
  send: (command: { type: string } & Record<string, unknown>) => Promise<Answer>;
};

/** What staff note for themselves: newest first, each with a way to word it otherwise and to erase it. */
export function Memos({ team, send }: Props) {
  const texts = useTexts(staffTexts);
  const meeting = useMeeting()?.id;
  const teams = useTeams();
  const [about, setAbout] = useState<string | null>(team ?? null);
  const [text, setText] = useState("");
  const memos = useAll("memo", (memo) => memo.meeting === meeting);
  const words = text.trim();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (words === "" || words.length > LIMITS.memoChars) return;
    const answer = await send({ type: "memo.add", id: newId(), team: about, text: words });
    if (answer.ok) setText("");
  };
  const nameOf = (memo: Known<"memo">) => teams.find(({ id }) => id === memo.team);
  return (
    <div className="memos">
      <form onSubmit={keep}>
        {team === undefined && (
          <label className="memo-about">
            <span className="field-label">{texts.memoAbout}</span>
            <select
              className="input"
              value={about ?? ""}
              onChange={(event) => setAbout(event.currentTarget.value || null)}
            >
              <option value="">{texts.whole}</option>
              {teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <TextArea
          label={texts.memoLabel}
          hint={team ? texts.memoCoach : about === null ? texts.memoAlone : texts.memoHint}
          rows={3}
          limit={LIMITS.memoChars}
          value={text}
          onText={setText}
        />
        <Press small type="submit" disabled={words === ""}>
          {texts.add}
        </Press>
      </form>
      {memos.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: without a marker Safari stops calling it a list.
        <ul role="list">
          {[...memos].reverse().map((memo) => (
            <MemoItem
              key={memo.id}
              memo={memo}
              team={team === undefined ? nameOf(memo) : undefined}
              own={memo.by === (team === undefined ? "facilitator" : "coach")}
              send={send}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
