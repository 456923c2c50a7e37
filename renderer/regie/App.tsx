import { useCallback, useRef, useState } from "react";
import { regieTexts } from "../../shared/texts/regie.ts";
import { useHello, useLink, useTexts } from "../client/hooks.ts";
import { Laptop } from "./laptop/Laptop.tsx";
import { Library } from "./library/Library.tsx";
import { NewMeeting } from "./library/NewMeeting.tsx";
import { Plan } from "./plan/Plan.tsx";
import { Prepare } from "./prepare/Prepare.tsx";
import { Run } from "./run/Run.tsx";
import { AppTop } from "./shell/AppTop.tsx";
import { LinkState } from "./shell/LinkState.tsx";
import { Notices } from "./shell/Notices.tsx";
import { Shortcuts } from "./shell/Shortcuts.tsx";
import { useChosenMeeting } from "./use-meeting.ts";
import { useWhole } from "./whole.ts";

export type Screen = "prepare" | "run" | "plan";

const HOME = { prepared: "prepare", open: "run", closed: "plan" } as const;

/**
 * What was pressed to come to another screen is gone there: keyboard and reader go on at the top of the new one, not
 * at the top of the page. Not on the first screen, and not away from a field that asked for them.
 */
function useArrival(): (screen: HTMLElement | null) => void {
  const before = useRef(false);
  return useCallback((screen) => {
    if (!screen) return;
    if (before.current && !screen.contains(document.activeElement)) screen.focus({ preventScroll: true });
    before.current = true;
  }, []);
}

/** The facilitator's page: the library while nothing is open, else one of three screens of a meeting. */
export function App() {
  const texts = useTexts(regieTexts);
  const link = useLink();
  const hello = useHello();
  const traject = useWhole("traject")[0];
  const [shelf, setShelf] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [screen, setScreen] = useState<Screen | null>(null);
  const [adding, setAdding] = useState(false);
  const [help, setHelp] = useState(false);
  const [laptop, setLaptop] = useState(false);
  const meeting = useChosenMeeting(chosen);
  const arrive = useArrival();

  if (link === "stale" || link === "not-allowed" || !hello) return <LinkState link={link} />;
  const inLibrary = shelf || !traject || !meeting;
  const here = screen ?? (meeting ? HOME[meeting.state] : "prepare");
  const place = `${inLibrary} ${adding} ${here}`;
  const leave = () => {
    setChosen(null);
    setScreen(null);
    setAdding(false);
  };
  return (
    <div className="regie table">
      <AppTop
        meeting={inLibrary ? null : meeting}
        screen={here}
        onScreen={(to) => {
          setAdding(false);
          setScreen(to);
        }}
        onMeeting={(id) => {
          leave();
          setChosen(id);
        }}
        onAdd={() => setAdding(true)}
        onLibrary={() => setShelf(true)}
        onHelp={() => setHelp(true)}
        onLaptop={() => setLaptop(true)}
      />
      <Notices />
      <div className="regie-screen" key={place} ref={arrive} tabIndex={-1}>
        {inLibrary && (
          <Library
            onOpened={() => {
              leave();
              setShelf(false);
            }}
          />
        )}
        {!inLibrary && adding && (
          <NewMeeting
            onCancel={() => setAdding(false)}
            onMade={(id) => {
              leave();
              setChosen(id);
            }}
          />
        )}
        {!inLibrary && !adding && here === "prepare" && (
          <Prepare meeting={meeting} onRun={() => setScreen("run")} />
        )}
        {!inLibrary && !adding && here === "run" && (
          <Run meeting={meeting} onPlan={() => setScreen("plan")} onHelp={() => setHelp(true)} />
        )}
        {!inLibrary && !adding && here === "plan" && <Plan meeting={meeting} />}
      </div>
      {help && <Shortcuts onClose={() => setHelp(false)} />}
      {laptop && <Laptop onClose={() => setLaptop(false)} />}
      <p className="visually-hidden" role="status">
        {link === "live" ? "" : texts.quiet}
      </p>
    </div>
  );
}
