import { EndTime } from "../../ui/EndTime.tsx";
import { NoteCard } from "../../ui/NoteCard.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { Route } from "../../ui/Route.tsx";
import { Sign } from "../../ui/Sign.tsx";
import { endWords, shortDay } from "../example.ts";

const back = "Omgekeerd briefje";

export function Wall() {
  return (
    <main className="wall table">
      <header className="wall-head">
        <Sign sign="fiets" name="De Fiets" />
        <h1>Waar droom je van voor deze wijk?</h1>
        <EndTime endsAt={Date.now() + 900_000} words={endWords} />
      </header>
      <div className="wall-zones">
        <Paper look="zone" title="Onze ambitie" detail={4}>
          <div className="wall-notes">
            <NoteCard text="Oud en jong eten samen in het buurthuis" />
            <NoteCard text="Iedereen kent drie buren bij naam" paper="blauw" />
            <NoteCard text="De sleutel is van ons allemaal" paper="groen" />
            <NoteCard turned label={back} />
          </div>
        </Paper>
        <Paper look="zone" title="Dit doen we al" detail={4}>
          <div className="wall-notes">
            <NoteCard text="Elke dinsdag koffie op de hoek" paper="oranje" />
            <NoteCard text="Samen met cliënten de wijk in" />
            <NoteCard text="Wijkagent schuift aan" paper="roze" />
            <NoteCard text="Tuingroep van bewoners zelf" paper="blauw" />
          </div>
        </Paper>
        <Paper look="zone" title="Dit kan meer" detail={4}>
          <div className="wall-notes">
            <NoteCard text="Vragen wat mensen zelf willen" paper="lila" />
            <NoteCard turned label={back} />
            <NoteCard text="Meer op de fiets" paper="groen" moment="turns" />
            <NoteCard turned label={back} />
          </div>
        </Paper>
      </div>
      <footer className="wall-foot">
        <Route steps={shortDay} summary="Stap 3 van 7: Dromen" />
        <p>
          <b>71 mensen schreven · 12 zijn nog bezig</b>
        </p>
      </footer>
    </main>
  );
}
