import { type ReactNode, useEffect, useRef, useState } from "react";
import { doorNumber } from "../../shared/room/door-number.ts";
import { phoneTexts } from "../../shared/texts/phone.ts";
import {
  useAll,
  useHello,
  useKnown,
  useLink,
  useMeeting,
  useProgramme,
  useRoom,
  useSay,
  useStep,
  useTexts,
  useWatched,
} from "../client/hooks.ts";
import { Press } from "../ui/Press.tsx";
import { Begin } from "./Begin.tsx";
import { loadAhead } from "./blocks.ts";
import { Calm } from "./Calm.tsx";
import { Footer, type Page } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { Join } from "./Join.tsx";
import { MyNotesPage, NotesByStep } from "./MyNotesPage.tsx";
import { Privacy } from "./Privacy.tsx";
import { usePhone } from "./phone.ts";
import { Return } from "./Return.tsx";
import { StepScreen } from "./StepScreen.tsx";
import { TeamPage } from "./TeamPage.tsx";
import { FocusContext } from "./Title.tsx";
import { useMe } from "./use-phone.ts";
import { useReturn } from "./use-return.ts";

/** Which screen a phone shows, from the most urgent down. */
export function App() {
  const t = useTexts(phoneTexts);
  const link = useLink();
  const hello = useHello();
  const meeting = useMeeting();
  const me = useMe();
  const { identity: watched, toldOfReturn } = usePhone();
  const identity = useWatched(watched);
  const mine = useKnown("meeting", identity.meeting);
  const returning = useReturn();
  const title = meeting?.title;
  useEffect(() => {
    document.title = title ? `${title} · ${t.app}` : t.app;
  }, [title, t]);

  if (link === "stale")
    return (
      <Calm
        title={t.staleTitle}
        foot={
          <Press wide onClick={() => location.reload()}>
            {t.reload}
          </Press>
        }
      >
        <p className="soft">{t.staleText}</p>
      </Calm>
    );
  if (link === "elsewhere") return <Elsewhere />;
  if (me?.state === "removed")
    return (
      <Calm title={t.removedTitle}>
        <p className="soft">{t.removedText}</p>
      </Calm>
    );
  if (returning === "moved") return <Return at="moved" onBack={() => {}} />;
  if (!hello || returning) return <Calm title={t.connecting} />;
  if (mine?.state === "closed" && meeting?.state !== "open") return <Closed />;
  if (meeting?.state !== "open")
    return (
      <Outside>
        <Calm title={t.noMeetingTitle}>
          <p className="soft">{t.noMeetingText}</p>
        </Calm>
      </Outside>
    );
  if (!me)
    return (
      <Outside>
        <Join />
      </Outside>
    );
  if (me.state === "waiting")
    return (
      <Outside>
        <Calm title={t.doorTitle}>
          <p className="soft">{t.doorText}</p>
          {me.person && <p className="door-number">{doorNumber(me.person)}</p>}
        </Calm>
      </Outside>
    );
  if (identity.returned === "new") return <Return at="back" onBack={toldOfReturn} />;
  return <Meeting />;
}

/** Whoever has not joined, or waits at the door, can read first what happens to what they write, in either language. */
function Outside({ children }: { children: ReactNode }) {
  const [page, setPage] = useState<Page | null>(null);
  if (page === "privacy") return <Privacy onBack={() => setPage(null)} />;
  return (
    <>
      {children}
      <Footer outside onOpen={setPage} />
    </>
  );
}

/** This address is another traject's by now. What was written stays on this phone until its owner says otherwise. */
function Elsewhere() {
  const t = useTexts(phoneTexts);
  const { startAnew } = usePhone();
  return (
    <Calm
      title={t.elsewhereTitle}
      foot={
        <Press wide look="quiet" onClick={startAnew}>
          {t.elsewhereJoin}
        </Press>
      }
    >
      <p className="soft">{t.elsewhereText}</p>
    </Calm>
  );
}

/** Somebody who takes part, in the step the room is at. */
function Meeting() {
  const t = useTexts(phoneTexts);
  const say = useSay();
  const room = useRoom();
  const meeting = useMeeting();
  const step = useStep();
  const programme = useProgramme();
  const [page, setPage] = useState<Page | null>(null);
  const wantsFocus = useRef(false);
  const key = `${step?.id}|${meeting?.paused !== null}|${page}`;
  const lastKey = useRef(key);
  if (lastKey.current !== key) {
    lastKey.current = key;
    wantsFocus.current = true;
  }

  // Going on calls everybody back from side pages; what they were writing is kept.
  const current = step?.id ?? null;
  useEffect(() => {
    setPage(null);
    room.status({ step: current, writing: false, ready: false });
  }, [current, room]);
  useEffect(() => {
    const timer = setTimeout(loadAhead, 1500);
    return () => clearTimeout(timer);
  }, []);

  const quiet = step?.attention === "elkaar" || meeting?.paused != null;
  const screen = () => {
    if (page === "notes") return <MyNotesPage onBack={() => setPage(null)} onCode={() => setPage("code")} />;
    if (page === "code") return <Return at="code" onBack={() => setPage(null)} />;
    if (page === "privacy") return <Privacy onBack={() => setPage(null)} />;
    if (page === "team") return <TeamPage onBack={() => setPage(null)} />;
    if (meeting?.paused)
      return (
        <Calm title={t.pausedTitle}>
          <p className="soft">{t.pausedText}</p>
        </Calm>
      );
    return step ? <StepScreen step={step} /> : <Begin />;
  };
  const at = programme.findIndex(({ id }) => id === current);
  return (
    <FocusContext.Provider value={wantsFocus}>
      <Header />
      <div className="visually-hidden" role="status">
        {step && t.route({ at: at + 1, of: programme.length, title: say(step.title) })}
      </div>
      {screen()}
      {!quiet && page === null && <Footer onOpen={setPage} />}
    </FocusContext.Provider>
  );
}

/** What somebody promised, to take home. */
function MyActions() {
  const t = useTexts(phoneTexts);
  const me = useMe()?.person;
  const actions = useAll("action", (action) => action.owners?.some(({ person }) => person === me) ?? false);
  if (!me || actions.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t.myActions}</h2>
      <ul className="choices">
        {actions.map((action) => (
          <li key={action.id} className="action">
            <p className="action-what">{action.what?.t}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The end: what somebody takes home is on one screen. */
function Closed() {
  const t = useTexts(phoneTexts);
  const { wallet, outbox } = usePhone();
  useEffect(() => {
    // Rights end with the meeting; there is nothing left to send.
    wallet.clear();
    outbox.clear();
  }, [wallet, outbox]);
  return (
    <Calm title={t.closedTitle}>
      <p className="soft">{t.closedText}</p>
      <div className="keepsake">
        <MyActions />
        <NotesByStep keepsake />
      </div>
    </Calm>
  );
}
