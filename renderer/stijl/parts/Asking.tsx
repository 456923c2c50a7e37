import { useState } from "react";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { HoldToRead } from "../../ui/HoldToRead.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Paper } from "../../ui/Paper.tsx";
import { Press } from "../../ui/Press.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { Tool } from "../../ui/Tool.tsx";
import { Toolbar } from "../../ui/Toolbar.tsx";

const nothing = () => undefined;

/** What asks, covers, opens and moves. */
export function Asking() {
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState("board");
  const [tool, setTool] = useState("hand");
  const [done, setDone] = useState(0);
  return (
    <>
      <Paper title="Vragen">
        <div className="shelf">
          <Press look="quiet" onClick={() => setOpen(true)}>
            Open een blad
          </Press>
          <AskOnce
            question="Dit briefje voorgoed wissen?"
            confirm="Wis voorgoed"
            cancel="Laat staan"
            icon="trash"
            onConfirm={() => setDone(done + 1)}
          >
            Wis
          </AskOnce>
          <AskOnce
            question="Alle briefjes tegelijk omkeren?"
            confirm="Keer om"
            cancel="Nog niet"
            look="primary"
            onConfirm={() => setDone(done + 1)}
          >
            Keer om
          </AskOnce>
          <output>{done}</output>
        </div>
        <HoldToRead cue="Houd ingedrukt om te lezen" openCue="Laat los om te bedekken">
          {() => "Piet van nummer 12 wil graag meedoen."}
        </HoldToRead>
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title="Een nieuw traject"
          closeLabel="Sluit"
          choices={
            <>
              <Press look="quiet" onClick={() => setOpen(false)}>
                Nu niet
              </Press>
              <Press onClick={() => setOpen(false)}>Begin</Press>
            </>
          }
        >
          <p>Je begint met de werkvorm Dromen, kort. Alles is later te veranderen.</p>
        </Dialog>
      </Paper>
      <Paper title="Gereedschap">
        <div className="shelf">
          <Toolbar label="Bord">
            {(["hand", "pencil", "group"] as const).map((name) => (
              <Tool
                key={name}
                icon={name}
                label={name}
                iconOnly
                pressed={tool === name}
                onClick={() => setTool(name)}
              />
            ))}
            <Tool icon="undo" label="Ongedaan maken" />
            <Tool icon="redo" label="Opnieuw" disabled />
          </Toolbar>
          <Menu
            label="Meer"
            align="start"
            items={[
              { id: "air", label: "Lucht", icon: "sun", onChoose: nothing },
              { id: "door", label: "Deur dicht", icon: "door", onChoose: nothing },
              { id: "erase", label: "Wis voorgoed", icon: "trash", erase: true, onChoose: nothing },
            ]}
          />
        </div>
        <Tabs
          label="Team"
          tabs={[
            { id: "board", label: "Bord" },
            { id: "mine", label: "Mijn briefjes", detail: 2 },
            { id: "earlier", label: "Eerder vandaag" },
          ]}
          current={tab}
          onChange={setTab}
        >
          <p>Dit hoort bij {tab}.</p>
        </Tabs>
      </Paper>
    </>
  );
}
