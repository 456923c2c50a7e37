import { useState } from "react";
import { phoneTexts } from "../../shared/texts/phone.ts";
import { phoneReturnTexts } from "../../shared/texts/phone-return.ts";
import { refusalTexts } from "../../shared/texts/refusals.ts";
import { hasWords } from "../client/drafts.ts";
import { useHello, useMeeting, useTexts, useWatched } from "../client/hooks.ts";
import { Press } from "../ui/Press.tsx";
import { TextField } from "../ui/TextField.tsx";
import { Calm } from "./Calm.tsx";
import { usePhone } from "./phone.ts";
import { Title } from "./Title.tsx";
import "./return.css";

export type ReturnProps = {
  /** `code`: the own one; `enter`: somebody else's phone becomes mine; `back`: it did; `moved`: this phone is left. */
  at: "code" | "enter" | "back" | "moved";
  onBack: () => void;
};

const SIGNS = 8;

export default function ReturnPage({ at, onBack }: ReturnProps) {
  switch (at) {
    case "code":
      return <MyCode onBack={onBack} />;
    case "enter":
      return <Enter onBack={onBack} />;
    case "back":
      return <Back onBack={onBack} />;
    case "moved":
      return <Moved />;
  }
}

/** In fours, as people read it to each other. */
const inFours = (code: string) => code.replace(/(.{4})(?=.)/g, "$1 ");

function MyCode({ onBack }: { onBack: () => void }) {
  const t = useTexts(phoneReturnTexts);
  const general = useTexts(phoneTexts);
  const code = useHello()?.back;
  return (
    <main className="phone-main">
      <Title>{t.myCode}</Title>
      <p>{t.myCodeText}</p>
      {code && <p className="return-code">{inFours(code)}</p>}
      <p className="soft">{t.myCodeKeep}</p>
      <div className="phone-foot">
        <Press wide onClick={onBack}>
          {general.back2}
        </Press>
      </div>
    </main>
  );
}

function Enter({ onBack }: { onBack: () => void }) {
  const t = useTexts(phoneReturnTexts);
  const general = useTexts(phoneTexts);
  const refusals = useTexts(refusalTexts);
  const phone = usePhone();
  const meeting = useMeeting();
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");

  async function go(): Promise<void> {
    if (code.length !== SIGNS) return setError(t.enterShort);
    setBusy(true);
    const answer = await phone.room.send({ type: "person.return", code });
    setBusy(false);
    if (answer.ok) phone.returned(String(answer["id"]), String(answer["team"]), meeting?.id ?? null);
    else setError(answer.code === "wrong-code" ? t.enterWrong : refusals[answer.code]);
  }

  return (
    <main className="phone-main">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <Title>{t.enterTitle}</Title>
        <TextField
          label={t.enterLabel}
          hint={t.enterHint}
          error={error}
          value={typed}
          onText={(text) => {
            setTyped(text);
            setError(null);
          }}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          size={10}
        />
        <Press wide type="submit" busy={busy}>
          {t.enterGo}
        </Press>
      </form>
      <div className="phone-foot">
        <Press wide look="quiet" onClick={onBack}>
          {general.back2}
        </Press>
      </div>
    </main>
  );
}

/** What came along and what could not: said once, before anything is written here. */
function Back({ onBack }: { onBack: () => void }) {
  const t = useTexts(phoneReturnTexts);
  return (
    <main className="phone-main">
      <Title>{t.backTitle}</Title>
      <p>{t.backText}</p>
      <p>{t.backCovered}</p>
      <p>{t.backNameless}</p>
      <p>{t.backRights}</p>
      <div className="phone-foot">
        <Press wide onClick={onBack}>
          {t.go}
        </Press>
      </div>
    </main>
  );
}

/** The phone that was left. What it never sent is on no other: it can be read here. */
function Moved() {
  const t = useTexts(phoneReturnTexts);
  const { drafts, outbox } = usePhone();
  const pending = useWatched(outbox.pending);
  const kept = useWatched(drafts.watched);
  const [entering, setEntering] = useState(false);
  if (entering) return <Enter onBack={() => setEntering(false)} />;
  const unsent = [
    ...pending.map(({ cmd }) => ({ id: String(cmd["id"]), text: String(cmd["text"] ?? "") })),
    ...Object.entries(kept)
      .filter(([, draft]) => hasWords(draft))
      .map(([id, { text }]) => ({ id, text })),
  ].filter(({ text }) => text.trim());
  return (
    <Calm
      title={t.movedTitle}
      foot={
        <Press wide look="quiet" onClick={() => setEntering(true)}>
          {t.movedHere}
        </Press>
      }
    >
      <p>{t.movedText}</p>
      {unsent.length > 0 && (
        <>
          <p>{t.movedUnsent}</p>
          {/* biome-ignore lint/a11y/noRedundantRoles: without a marker Safari stops calling it a list. */}
          <ul role="list" className="return-unsent">
            {unsent.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">{t.movedNotMe}</p>
    </Calm>
  );
}
