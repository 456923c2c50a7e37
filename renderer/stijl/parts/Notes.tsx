import { notePapers } from "../../look/tokens.ts";
import { NoteCard } from "../../ui/NoteCard.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { drawing } from "../drawing.ts";

const text = "Dat oud en jong samen eten in het buurthuis";

/** Notes in every state. */
export function Notes() {
  return (
    <Paper look="zone" title="Briefjes" detail={notePapers.length}>
      <div className="cards">
        {notePapers.map((paper) => (
          <NoteCard key={paper} paper={paper} text={text} />
        ))}
        <NoteCard turned label="Omgekeerd briefje" />
        <NoteCard turned label="Omgekeerd briefje" tag="Jouw briefje" />
        <NoteCard
          paper="blauw"
          kind={{ word: "Vraag", icon: "question" }}
          text="Wie heeft de sleutel van de zaal?"
          author="Fatima"
          team={{ sign: "fiets", name: "De Fiets" }}
          dots={{ count: 4, label: "4 stippen" }}
        />
        <NoteCard paper="groen" text={text} picked />
        <NoteCard paper="roze" text={text} waiting kind={{ word: "Wacht op verbinding", icon: "clock" }} />
        <NoteCard
          paper="oranje"
          text="Onze tekening"
          photo={{ src: drawing, alt: "Een huis met een boom" }}
        />
        <NoteCard
          text="Meervoudigepersoonlijkheidsstoornisbegeleiding kan dichterbij, in de wijk"
          paper="lila"
          moment="turns"
        />
        <NoteCard text={text} moment="lands">
          <Press look="quiet" small icon="pencil">
            Pas aan
          </Press>
        </NoteCard>
        <div className="note-empty" />
      </div>
    </Paper>
  );
}
