import type { Meeting } from "../../shared/room/records.ts";
import { runTexts } from "../../shared/texts/regie-run.ts";
import { staffTexts } from "../../shared/texts/staff.ts";
import { useLang, useSay, useTexts } from "../client/hooks.ts";
import { Memos } from "../memo/Memos.tsx";
import { useCommands } from "../regie/commands.tsx";
import { Clock } from "../regie/run/Clock.tsx";
import { Door } from "../regie/run/Door.tsx";
import { NextPress, Turn } from "../regie/run/Next.tsx";
import { Standing } from "../regie/run/Standing.tsx";
import { Tray } from "../regie/run/Tray.tsx";
import { useRun } from "../regie/run/use-run.ts";
import { Notices } from "../regie/shell/Notices.tsx";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { Paper } from "../ui/Paper.tsx";
import { Press } from "../ui/Press.tsx";
import { Counts } from "./Counts.tsx";
import { Holds } from "./Holds.tsx";

/** While a meeting is open: where we are, what comes next, who waits, and how the hall is. */
export function Day({ meeting }: { meeting: Meeting }) {
  const texts = useTexts(staffTexts);
  const words = useTexts(runTexts);
  const say = useSay();
  const [lang, setLang] = useLang();
  const run = useRun(meeting);
  const { send } = useCommands();
  const { current, next, previous } = run;
  return (
    <div className="staf table">
      <header className="staf-head">
        <p className="soft">{texts.now}</p>
        <h1>{current ? say(current.title) : texts.begins}</h1>
        <div className="staf-time">
          <Clock meeting={meeting} />
          {[1, 5].map((minutes) => (
            <Press
              key={minutes}
              small
              look="quiet"
              disabled={!current}
              aria-label={words.plusMinutes(minutes)}
              onClick={() => run.addTime(minutes)}
            >
              {minutes === 1 ? words.plusOne : words.plusFive}
            </Press>
          ))}
        </div>
        <Standing meeting={meeting} />
        <Notices />
      </header>
      <main className="staf-body">
        <Door meeting={meeting} />
        <Tray meeting={meeting} />
        <Counts meeting={meeting} />
        <Holds meeting={meeting} run={run} />
        <Paper>
          <details className="staf-memos">
            <summary>{texts.memos}</summary>
            <Memos send={send} />
          </details>
        </Paper>
        {previous && (
          <Press small look="quiet" icon="undo" onClick={() => run.go(previous)}>
            {words.backTo(say(previous.title))}
          </Press>
        )}
        <LanguageSwitch
          label={texts.language}
          languages={[
            { code: "nl", name: "Nederlands" },
            { code: "en", name: "English" },
          ]}
          current={lang}
          onChange={setLang}
        />
      </main>
      <footer className="staf-foot">
        <Turn run={run} />
        {next ? <NextPress run={run} /> : <p className="soft">{texts.lastStep}</p>}
      </footer>
    </div>
  );
}
