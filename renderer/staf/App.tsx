import { staffTexts } from "../../shared/texts/staff.ts";
import { useHello, useLink, useTexts } from "../client/hooks.ts";
import { useChosenMeeting } from "../regie/use-meeting.ts";
import { Mark } from "../ui/Mark.tsx";
import { Press } from "../ui/Press.tsx";
import { Day } from "./Day.tsx";

/** The facilitator's phone: what one needs while walking around. Preparing, files and pairing stay at the laptop. */
export function App({ paired }: { paired: boolean }) {
  const texts = useTexts(staffTexts);
  const link = useLink();
  const hello = useHello();
  const meeting = useChosenMeeting(null);
  if (link === "not-allowed" || !paired) return <Sentence>{texts.noKey}</Sentence>;
  if (link === "stale") {
    return (
      <Sentence>
        {texts.stale} <Press onClick={() => location.reload()}>{texts.reload}</Press>
      </Sentence>
    );
  }
  if (!hello) return <Sentence>{texts.connecting}</Sentence>;
  if (meeting?.state !== "open") return <Sentence>{texts.notOpen}</Sentence>;
  return <Day meeting={meeting} />;
}

function Sentence({ children }: { children: React.ReactNode }) {
  return (
    <main className="pairing table">
      <div className="paper">
        <Mark name="Werktafel" />
        <div role="status">{children}</div>
      </div>
    </main>
  );
}
