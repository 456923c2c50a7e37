import { useState } from "react";
import { LIMITS } from "../../../shared/limits.ts";
import { phoneTexts } from "../../../shared/texts/phone.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useLang, useLink, useTexts, useWatched } from "../../client/hooks.ts";
import { usePhone } from "../../deelnemer/phone.ts";
import { useMe } from "../../deelnemer/use-phone.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Press } from "../../ui/Press.tsx";
import { Sent } from "../../ui/Sent.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useDeclined } from "./phone-declined.ts";

/** A date as people say it: "vrijdag 20 juni". */
function spoken(date: string, lang: string): string {
  return new Date(`${date}T12:00:00`).toLocaleDateString(lang, {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
}

/** One action: what, and whether somebody takes care of it. A no is kept on this phone only. */
export function ActionCard({ action, asks }: { action: Known<"action">; asks: boolean }) {
  const t = useTexts(phoneTexts);
  const [lang] = useLang();
  const owners = action.owners ?? [];
  const names = owners.map((owner) => owner.name.t ?? "").filter(Boolean);
  return (
    <li className="action">
      <p className="action-what">{action.what?.t}</p>
      <ul className="action-facts">
        {action.forWhom?.t && <li>{t.forWhom({ who: action.forWhom.t })}</li>}
        {action.firstStep?.t && <li>{t.firstStep({ step: action.firstStep.t })}</li>}
        {action.due && <li>{t.byWhen({ date: spoken(action.due.date, lang) })}</li>}
      </ul>
      <p>
        {names.length > 0 ? (
          <Chip tone="calm" icon="check">
            {names.length === 1
              ? t.does({ names: names[0] ?? "" })
              : t.doTogether({ names: listed(names, lang) })}
          </Chip>
        ) : (
          <Chip>{action.state === "zoekt" ? t.seeks : t.proposal}</Chip>
        )}
      </p>
      {asks && <Ask action={action} taken={names.length > 0} />}
    </li>
  );
}

function listed(names: readonly string[], lang: string): string {
  const last = names[names.length - 1] ?? "";
  return `${names.slice(0, -1).join(", ")} ${lang === "nl" ? "en" : "and"} ${last}`;
}

/** "Wil jij hiervoor zorgen?" */
function Ask({ action, taken }: { action: Known<"action">; taken: boolean }) {
  const t = useTexts(phoneTexts);
  const phone = usePhone();
  const me = useMe();
  const live = useLink() === "live";
  const pending = useWatched(phone.outbox.pending);
  const [declined, decline] = useDeclined(action.id);
  const [naming, setNaming] = useState(false);
  const said = pending
    .filter(({ cmd }) => cmd["id"] === action.id && (cmd.type === "action.yes" || cmd.type === "action.back"))
    .pop()?.cmd.type;
  const own = action.owners?.some((owner) => owner.person !== null && owner.person === me?.person) ?? false;

  if (said === "action.yes" || (own && said !== "action.back"))
    return (
      <div className="stack">
        <Sent>{own ? t.youDo : live ? t.sending : t.onItsWay}</Sent>
        {own && (
          <Press
            look="quiet"
            onClick={() => phone.outbox.add({ type: "action.back", id: action.id, owner: null })}
          >
            {t.takeBack}
          </Press>
        )}
      </div>
    );
  if (naming)
    return (
      <GiveName
        onBack={() => setNaming(false)}
        onName={(name) => {
          phone.outbox.add({ type: "action.yes", id: action.id, name });
          setNaming(false);
        }}
      />
    );
  if (declined)
    return (
      <div className="stack">
        <p role="status">{t.noFine}</p>
        <Press look="quiet" onClick={() => decline(false)}>
          {t.noBack}
        </Press>
      </div>
    );
  return (
    <fieldset className="stack">
      <legend className="action-ask">{t.willYou}</legend>
      <Press wide look={taken ? "quiet" : "primary"} onClick={() => setNaming(true)}>
        {taken ? t.together : t.yesIDo}
      </Press>
      {!taken && (
        <Press wide look="quiet" onClick={() => decline(true)}>
          {t.notNow}
        </Press>
      )}
    </fieldset>
  );
}

/** The name that the plan will carry, with who is going to read it. */
function GiveName({ onName, onBack }: { onName: (name: string) => void; onBack: () => void }) {
  const t = useTexts(phoneTexts);
  const me = useMe();
  // Nothing of a name is kept here: what the room knows is enough, and when that is erased it is gone here too.
  const promised = useAll("action").flatMap((action) => action.owners ?? []);
  const [name, setName] = useState(
    () => me?.name ?? promised.find((owner) => owner.person === me?.person)?.name.t ?? "",
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onName(name.trim().slice(0, LIMITS.nameChars));
      }}
    >
      <TextField
        label={t.niceName}
        hint={t.niceNameWarn}
        value={name}
        onText={setName}
        autoComplete="given-name"
        autoFocus
      />
      <Press wide type="submit" disabled={name.trim() === ""}>
        {t.niceSave}
      </Press>
      <Press wide look="quiet" onClick={onBack}>
        {t.cancel}
      </Press>
    </form>
  );
}
