import { useState } from "react";
import { Chip } from "../../ui/Chip.tsx";
import { HoldToRead } from "../../ui/HoldToRead.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { NoteCard } from "../../ui/NoteCard.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { RouteList } from "../../ui/RouteList.tsx";
import { TeamMeter } from "../../ui/TeamMeter.tsx";
import { Tool } from "../../ui/Tool.tsx";
import { Toolbar } from "../../ui/Toolbar.tsx";
import { day, teams } from "../example.ts";

const back = "Omgekeerd briefje";

export function Desk() {
  const [chosen, setChosen] = useState("6");
  const steps = day.map((step) =>
    step.state === "here" ? { ...step, detail: "eigen tempo · zonder naam · omgekeerd" } : step,
  );
  return (
    <div className="desk">
      <header>
        <Mark name="Werktafel" />
        <h1>Droomdag</h1>
        <Chip icon="wifi">83 verbonden</Chip>
        <Toolbar label="Beamer">
          <Tool label="Zwart scherm" icon="screen" />
          <Tool label="Bevries" icon="freeze" />
          <Menu label="Meer" items={[{ id: "air", label: "Lucht", onChoose: () => undefined }]} />
        </Toolbar>
      </header>
      <aside aria-label="Draaiboek">
        <h2>Draaiboek</h2>
        <RouteList
          steps={steps}
          label="Draaiboek"
          words={{ done: "geweest", here: "nu", ahead: "komt nog" }}
          chosen={chosen}
          onChoose={setChosen}
        />
      </aside>
      <main className="table">
        <Paper look="zone" title="Onze ambitie" level={3}>
          <div className="wall-notes">
            <NoteCard turned label={back} />
            <NoteCard turned label={back} />
            <NoteCard turned label={back} />
          </div>
        </Paper>
        <Paper look="zone" title="Dit doen we al" level={3}>
          <div className="wall-notes">
            <NoteCard text="Elke dinsdag koffie op de hoek" paper="oranje" />
            <NoteCard text="Samen met cliënten de wijk in" picked />
          </div>
        </Paper>
        <Paper look="zone" title="Dit kan meer" level={3}>
          <div className="wall-notes">
            <NoteCard text="Vragen aan mensen wat ze zelf willen" paper="lila" />
            <div className="note-empty" />
          </div>
        </Paper>
      </main>
      <aside aria-label="De zaal">
        <h2>De zaal</h2>
        {teams.map((team) => (
          <TeamMeter
            key={team.sign}
            sign={team.sign}
            name={team.name}
            figures={`${team.people} · ${team.ready} klaar`}
            value={team.ready}
            max={team.people}
          />
        ))}
        <Paper look="care" title="Wachtbak" detail={1} level={3}>
          <HoldToRead cue="Houd ingedrukt om te lezen" openCue="Laat los om te bedekken">
            {() => "Hier stond een naam in."}
          </HoldToRead>
        </Paper>
      </aside>
      <footer>
        <Press look="quiet" small icon="plus">
          1
        </Press>
        <Press look="quiet" small icon="plus">
          5
        </Press>
        <Press look="quiet" small icon="pause">
          Pauze
        </Press>
        <Press look="quiet" small icon="undo">
          Terug
        </Press>
        <Press detail="12 mensen schrijven nog">Verder: Omkeren en leggen</Press>
      </footer>
    </div>
  );
}
