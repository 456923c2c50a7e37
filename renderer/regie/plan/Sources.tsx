import { regiePlanTexts } from "../../../shared/texts/regie-plan.ts";
import { useAll, useTexts } from "../../client/hooks.ts";
import { Icon } from "../../ui/Icon.tsx";

/** The themes and notes an action grew from. Words that are not for staff are named as such, not shown. */
export function Sources({ ids }: { ids: readonly string[] }) {
  const texts = useTexts(regiePlanTexts);
  const themes = useAll("theme").filter((theme) => ids.includes(theme.id));
  const notes = useAll("note").filter((note) => ids.includes(note.id));
  const readable = notes.filter((note) => note.text?.t);
  const covered = notes.length - readable.length;
  if (themes.length + notes.length === 0) return <p className="soft action-sources">{texts.noSources}</p>;
  return (
    <details className="action-sources">
      <summary>
        {texts.sources}: {themes.length + notes.length}
      </summary>
      <ul>
        {themes.map((theme) => (
          <li key={theme.id}>
            <Icon name="group" />
            <span>{theme.title?.t}</span>
          </li>
        ))}
        {readable.map((note) => (
          <li key={note.id}>
            <Icon name="note" />
            <span dir="auto">{note.text?.t}</span>
          </li>
        ))}
        {covered > 0 && (
          <li>
            <Icon name="eye-off" />
            <span>
              {covered} × {texts.sourceTeamOnly.toLowerCase()}
            </span>
          </li>
        )}
      </ul>
    </details>
  );
}
