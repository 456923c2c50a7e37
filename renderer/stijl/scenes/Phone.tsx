import { type ReactNode, useState } from "react";
import { EndTime } from "../../ui/EndTime.tsx";
import { NoteCard } from "../../ui/NoteCard.tsx";
import { PhoneDown } from "../../ui/PhoneDown.tsx";
import { Press } from "../../ui/Press.tsx";
import { Route } from "../../ui/Route.tsx";
import { Sent } from "../../ui/Sent.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { WhoReads } from "../../ui/WhoReads.tsx";
import { endWords, shortDay } from "../example.ts";

function Phone({ children }: { children: ReactNode }) {
  return (
    <div className="phone-page">
      <header className="phone-head">
        <div>
          <TeamBadge sign="fiets" name="De Fiets" />
          <EndTime endsAt={Date.now() + 900_000} words={endWords} />
        </div>
        <Route steps={shortDay} summary="Stap 3 van 7: Dromen" />
      </header>
      {children}
    </div>
  );
}

export function Write() {
  const [text, setText] = useState("Dat oud en jong samen eten in het buurthuis");
  const [sent, setSent] = useState(false);
  return (
    <Phone>
      <main className="phone-main">
        <h1>Waar droom je van voor deze wijk?</h1>
        <WhoReads reader="nameless">
          Je team leest dit zonder naam. Straks draaien we alles tegelijk om.
        </WhoReads>
        <TextArea
          label="Jouw briefje"
          hint="Kort is goed. Fouten zijn niet erg."
          paper="geel"
          value={text}
          onText={setText}
          limit={140}
          left={(room) => (room < 0 ? `${-room} tekens te lang` : `nog ${room} tekens`)}
        />
        <div className="press-row">
          <Press look="quiet" icon="camera">
            Foto
          </Press>
          <Press onClick={() => setSent(true)}>Verstuur</Press>
        </div>
        <Sent>{sent && "Verstuurd. Je mag er nog één."}</Sent>
        <div className="cards">
          <NoteCard turned label="Omgekeerd briefje" tag="Jouw briefje" />
        </div>
      </main>
    </Phone>
  );
}

export function Rest() {
  return (
    <Phone>
      <main className="phone-main phone-rest">
        <PhoneDown />
        <h1>Leg je telefoon neer</h1>
        <p>
          <b>Vertel over een moment waarop het lukte. Wat deed jij?</b>
        </p>
        <p>Om 10:25 gaan we verder.</p>
      </main>
    </Phone>
  );
}

export function Scale() {
  const [chosen, setChosen] = useState(6);
  return (
    <Phone>
      <main className="phone-main">
        <h1>Hoe wijkgericht werken jullie al?</h1>
        <WhoReads reader="nameless">
          Geen cijfer is fout. Je team ziet de verdeling, niet wie wat koos.
        </WhoReads>
        <div className="scale">
          {Array.from({ length: 10 }, (_, at) => at + 1).map((figure) => (
            <Press
              key={figure}
              look={figure === chosen ? "primary" : "quiet"}
              aria-pressed={figure === chosen}
              onClick={() => setChosen(figure)}
            >
              {figure}
            </Press>
          ))}
        </div>
        <Press look="quiet" wide>
          Weet ik niet
        </Press>
        <Sent>Je koos {chosen}. Veranderen mag nog.</Sent>
      </main>
    </Phone>
  );
}
