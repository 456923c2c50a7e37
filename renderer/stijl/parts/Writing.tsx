import { useState } from "react";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { WhoReads } from "../../ui/WhoReads.tsx";

const left = (room: number) => (room < 0 ? `${-room} tekens te lang` : `nog ${room} tekens`);

/** Presses and fields. */
export function Writing() {
  const [name, setName] = useState("Fatima");
  const [note, setNote] = useState("Elke dinsdag koffie op de hoek, ook als het regent.");
  return (
    <>
      <Paper title="Drukken">
        <div className="shelf">
          <Press>Verstuur</Press>
          <Press busy>Verstuur</Press>
          <Press disabled>Verstuur</Press>
          <Press detail="12 mensen schrijven nog">Verder: Omkeren</Press>
          <Press look="quiet">Ik ben klaar</Press>
          <Press look="quiet" icon="camera">
            Foto
          </Press>
          <Press look="quiet" busy>
            Bewaren
          </Press>
          <Press look="quiet" disabled>
            Bewaren
          </Press>
          <Press look="erase" icon="trash">
            Wis voorgoed
          </Press>
          <Press look="quiet" small icon="plus">
            5
          </Press>
        </div>
        <Press wide icon="arrow">
          Nog een briefje
        </Press>
      </Paper>
      <Paper title="Schrijven">
        <WhoReads reader="named">Je team leest dit, met je naam erbij.</WhoReads>
        <WhoReads reader="nameless">
          Je team leest dit zonder naam. Ook wij zien niet wie het schreef.
        </WhoReads>
        <WhoReads reader="only-you">Alleen jij leest dit.</WhoReads>
        <WhoReads reader="plan">Dit komt in het plan. Mensen die hier niet zijn, lezen het ook.</WhoReads>
        <TextField label="Je naam" hint="Zoals je team je noemt." value={name} onText={setName} />
        <TextField
          label="Code"
          error="Vijf cijfers, ze staan op het scherm."
          value="12"
          onText={() => undefined}
        />
        <TextField label="Vast" value="Niet te veranderen" onText={() => undefined} disabled />
        <TextArea label="Jouw briefje" paper="geel" value={note} onText={setNote} limit={60} left={left} />
        <TextArea
          label="Instructie voor de coach"
          placeholder="Schrijf hier"
          value=""
          onText={() => undefined}
        />
        <TextArea
          label="Te lang"
          value={`${note} En in de zomer buiten.`}
          onText={setNote}
          limit={60}
          left={left}
        />
      </Paper>
    </>
  );
}
