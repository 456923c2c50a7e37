import { useState } from "react";
import { Announcer } from "../../ui/Announcer.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { EndTime } from "../../ui/EndTime.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { PhoneDown } from "../../ui/PhoneDown.tsx";
import { Press } from "../../ui/Press.tsx";
import { Sent } from "../../ui/Sent.tsx";
import { Toast, type ToastMessage } from "../../ui/Toast.tsx";
import { endWords } from "../example.ts";

const undo = { label: "Terug", onChoose: () => undefined };

/** What the app says by itself. */
export function Telling() {
  const [total, setTotal] = useState(0);
  const [message, setMessage] = useState<ToastMessage | null>({
    id: "0",
    text: "Briefje weggehaald.",
    action: undo,
  });
  return (
    <>
      <Paper title="Zeggen">
        <div className="shelf">
          <Chip>6 tafels</Chip>
          <Chip icon="people">83 verbonden</Chip>
          <Chip tone="calm" icon="check">
            1 Wifi
          </Chip>
          <Chip tone="on">2 Meedoen</Chip>
          <Chip tone="care" icon="wifi">
            Even geen verbinding
          </Chip>
        </div>
        <div className="shelf">
          <EndTime endsAt={Date.now() + 900_000} words={endWords} />
          <EndTime endsAt={Date.now() + 100_000} words={endWords} />
          <EndTime endsAt={0} words={endWords} />
        </div>
        <Sent>Verstuurd. Dank je wel. Je mag er nog één.</Sent>
        <Announcer total={total} wait={300} phrase={(added) => `${added} nieuwe briefjes`} />
        <div className="shelf">
          <Press look="quiet" small onClick={() => setTotal(total + 1)}>
            Er komt een briefje
          </Press>
          <Press
            look="quiet"
            small
            onClick={() => setMessage({ id: String(Date.now()), text: "Briefje weggehaald.", action: undo })}
          >
            Toon een melding
          </Press>
        </div>
        <Toast message={message} stay={60_000} onGone={() => setMessage(null)} />
      </Paper>
      <Paper title="Leeg en neergelegd">
        <EmptyState
          title="Hier komen de thema's"
          icon="group"
          action={<Press look="quiet">Leg een thema</Press>}
        >
          Noem samen hardop wat bij elkaar hoort.
        </EmptyState>
        <PhoneDown />
      </Paper>
    </>
  );
}
