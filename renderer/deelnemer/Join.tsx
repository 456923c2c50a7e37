import { useState } from "react";
import type { RefusalCode } from "../../shared/core/refusal.ts";
import { phoneTexts } from "../../shared/texts/phone.ts";
import { refusalTexts } from "../../shared/texts/refusals.ts";
import { useMeeting, useTeams, useTexts, useWatched } from "../client/hooks.ts";
import { Mark } from "../ui/Mark.tsx";
import { Press } from "../ui/Press.tsx";
import { Sign } from "../ui/Sign.tsx";
import { TextField } from "../ui/TextField.tsx";
import { ChooseTeam } from "./ChooseTeam.tsx";
import { usePhone } from "./phone.ts";
import { Return } from "./Return.tsx";
import { Title } from "./Title.tsx";

/** One tap for who scanned the card on the table; a code and a team for everybody else. */
export function Join() {
  const t = useTexts(phoneTexts);
  const refusals = useTexts(refusalTexts);
  const phone = usePhone();
  const meeting = useMeeting();
  const teams = useTeams();
  const identity = useWatched(phone.identity);
  const [code, setCode] = useState(identity.code);
  const [choosing, setChoosing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [back, setBack] = useState(false);
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const team = teams.find(({ id }) => id === identity.team);

  async function join(id: string): Promise<void> {
    setBusy(true);
    setRefused(null);
    phone.identity.set({ ...phone.identity.get(), code, team: id });
    const { person } = phone.identity.get();
    const answer = await phone.room.send({ type: "person.join", id: person, code: code ?? "", team: id });
    setBusy(false);
    // The room may know this phone already, under the id it had before.
    if (answer.ok) return phone.joined(String(answer["id"] ?? person), id, meeting?.id ?? null);
    setRefused(answer.code);
    setChoosing(false);
    if (answer.code === "wrong-code") setCode(null);
  }

  const error = refused && refusals[refused];
  if (back) return <Return at="enter" onBack={() => setBack(false)} />;
  return (
    <main className="phone-main join">
      <p className="join-mark">
        <Mark name={t.app} />
      </p>
      {!code && <EnterCode error={error} onCode={setCode} />}
      {code && team && !choosing && (
        <>
          <div className="join-team">
            <Sign sign={team.sign ?? ""} />
            <Title>{t.welcome}</Title>
            <p>{t.inTeam({ team: team.name ?? "" })}</p>
          </div>
          {error && <p role="alert">{error}</p>}
          <div className="phone-foot">
            <Press wide busy={busy} onClick={() => join(team.id)}>
              {t.yesJoin}
            </Press>
            <Press wide look="quiet" onClick={() => setChoosing(true)}>
              {t.otherTeam}
            </Press>
            <p className="aside">{t.noName}</p>
          </div>
        </>
      )}
      {code && (!team || choosing) && (
        <>
          <ChooseTeam teams={teams} busy={busy} onChoose={join} />
          {error && <p role="alert">{error}</p>}
        </>
      )}
      <Press look="quiet" small onClick={() => setBack(true)}>
        {t.wasHere}
      </Press>
      <p className="aside">{t.needHelp}</p>
    </main>
  );
}

function EnterCode({ error, onCode }: { error: string | null; onCode: (code: string) => void }) {
  const t = useTexts(phoneTexts);
  const [typed, setTyped] = useState("");
  const [short, setShort] = useState(false);
  const digits = typed.replace(/\D/g, "");
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (digits.length === 5) onCode(digits);
        else setShort(true);
      }}
    >
      <Title>{t.codeTitle}</Title>
      <TextField
        label={t.codeLabel}
        hint={t.codeHint}
        error={short ? t.codeShort : error}
        value={typed}
        onText={(text) => {
          setTyped(text);
          setShort(false);
        }}
        inputMode="numeric"
        autoComplete="off"
        size={6}
      />
      <Press wide type="submit">
        {t.codeNext}
      </Press>
    </form>
  );
}
