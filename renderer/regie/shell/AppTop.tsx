import { useState } from "react";
import type { Meeting } from "../../../shared/room/records.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { useTexts } from "../../client/hooks.ts";
import { Mark } from "../../ui/Mark.tsx";
import type { Screen } from "../App.tsx";
import { CopyTool } from "../copy/CopyTool.tsx";
import { DevicesDialog } from "../devices/DevicesDialog.tsx";
import { RunFigures, RunTools } from "../run/RunTools.tsx";
import { MeetingMenu } from "./MeetingMenu.tsx";
import { PageMenu } from "./PageMenu.tsx";

type Props = {
  /** Null in the library. */
  meeting: Meeting | null | undefined;
  screen: Screen;
  onScreen: (screen: Screen) => void;
  onMeeting: (id: string) => void;
  onAdd: () => void;
  onLibrary: () => void;
  onHelp: () => void;
  onLaptop: () => void;
};

const SCREENS = ["prepare", "run", "plan"] as const;

/** The top of every screen: which traject, which screen, and what holds the hall. */
export function AppTop({ meeting, screen, onScreen, onMeeting, onAdd, onLibrary, onHelp, onLaptop }: Props) {
  const texts = useTexts(regieTexts);
  const [devices, setDevices] = useState(false);
  if (!meeting) {
    return (
      <header className="top">
        <Mark name={texts.app} />
        <span className="top-end">
          <PageMenu onHelp={onHelp} onLaptop={onLaptop} />
        </span>
      </header>
    );
  }
  const running = meeting.state === "open";
  return (
    <header className="top">
      <MeetingMenu meeting={meeting} onMeeting={onMeeting} onAdd={onAdd} onLibrary={onLibrary} />
      <nav className="top-screens" aria-label={texts.screens}>
        {SCREENS.map((each) => (
          <button
            key={each}
            type="button"
            className="tool"
            aria-current={each === screen ? "page" : undefined}
            onClick={() => onScreen(each)}
          >
            {texts[each]}
          </button>
        ))}
      </nav>
      {running && <RunFigures meeting={meeting} />}
      <span className="top-end">
        <CopyTool />
        {running && <RunTools meeting={meeting} />}
        <PageMenu onHelp={onHelp} onLaptop={onLaptop} onDevices={() => setDevices(true)} />
      </span>
      {devices && <DevicesDialog meeting={meeting.id} onClose={() => setDevices(false)} />}
    </header>
  );
}
