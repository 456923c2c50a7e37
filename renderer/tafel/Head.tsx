import { useState } from "react";
import { beamerTexts } from "../../shared/texts/beamer.ts";
import { tafelTexts } from "../../shared/texts/tafel.ts";
import type { Known } from "../client/api.ts";
import {
  useHello,
  useLang,
  useLink,
  useMeeting,
  usePulse,
  useRoom,
  useSay,
  useStep,
  useTexts,
} from "../client/hooks.ts";
import { Chip } from "../ui/Chip.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { EndTime } from "../ui/EndTime.tsx";
import { Menu } from "../ui/Menu.tsx";
import { QrCode } from "../ui/QrCode.tsx";
import { joinUrl, typedAddress } from "../ui/qr.ts";
import { TeamBadge } from "../ui/TeamBadge.tsx";
import { Tool } from "../ui/Tool.tsx";
import { useDesk } from "./desk.tsx";

/** Whose table this is, what is asked and until when, how the team is doing, and one step back. */
export function Head({ team }: { team: Known<"team"> }) {
  const texts = useTexts(tafelTexts);
  const say = useSay();
  const room = useRoom();
  const step = useStep();
  const meeting = useMeeting();
  return (
    <header className="tafel-head">
      <div className="tafel-who">
        <TeamBadge sign={team.sign ?? ""} name={team.name ?? ""} large />
        <Counts team={team.id} />
        <Tools />
      </div>
      {step && (
        <div className="tafel-asked">
          <h1>{say(step.say) || say(step.title)}</h1>
          {meeting?.timer && !meeting.paused && (
            <EndTime
              endsAt={meeting.timer.endsAt}
              offset={room.now() - Date.now()}
              words={{ until: texts.until, near: texts.near, over: texts.over }}
            />
          )}
        </div>
      )}
      <LinkState />
    </header>
  );
}

/** Numbers, never names. */
function Counts({ team }: { team: string }) {
  const texts = useTexts(tafelTexts);
  const now = usePulse()?.teams[team];
  if (!now) return null;
  return (
    <p className="tafel-counts">
      <Chip icon="people">{texts.joined({ n: now.joined })}</Chip>
      {now.ready > 0 && <Chip icon="check">{texts.ready({ n: now.ready })}</Chip>}
      {now.writing > 0 && <Chip icon="pencil">{texts.writing({ n: now.writing })}</Chip>}
    </p>
  );
}

function Tools() {
  const texts = useTexts(tafelTexts);
  const { act, tell } = useDesk();
  const [lang, setLang] = useLang();
  const [qr, setQr] = useState(false);
  const back = async (type: "undo" | "redo") => {
    const answer = await act({ type });
    if (answer.ok && Number(answer["skipped"] ?? 0) > 0) tell(texts.skipped);
  };
  return (
    <div className="tafel-tools">
      <Tool label={texts.undo} icon="undo" onClick={() => back("undo")} />
      <Tool label={texts.redo} icon="redo" iconOnly onClick={() => back("redo")} />
      <Tool label={texts.showQr} icon="qr" iconOnly onClick={() => setQr(true)} />
      <Menu
        label={texts.more}
        iconOnly
        items={[
          {
            id: "language",
            label: lang === "nl" ? "English" : "Nederlands",
            icon: "language",
            onChoose: () => setLang(lang === "nl" ? "en" : "nl"),
          },
        ]}
      />
      <TeamQr open={qr} onClose={() => setQr(false)} />
    </div>
  );
}

/** The table card on a screen: one scan, and a phone sits at this table. */
function TeamQr({ open, onClose }: { open: boolean; onClose: () => void }) {
  const texts = useTexts(tafelTexts);
  const wall = useTexts(beamerTexts);
  const { team } = useDesk();
  const address = useHello()?.addresses[0] ?? location.origin;
  const code = useMeeting()?.code ?? "";
  return (
    <Dialog open={open} onClose={onClose} title={texts.qrTitle} closeLabel={texts.close}>
      <p>{texts.qrSay}</p>
      <div className="qr-card">
        <QrCode text={joinUrl(address, code, team)} label={wall.joinQr} />
      </div>
      <p className="tafel-url">
        <b>{typedAddress(address)}</b> {code && wall.joinCode({ code })}
      </p>
    </Dialog>
  );
}

function LinkState() {
  const texts = useTexts(tafelTexts);
  const link = useLink();
  return (
    <p className="tafel-link" role="status">
      {link === "quiet" && texts.quiet}
      {link === "away" && texts.away}
    </p>
  );
}
