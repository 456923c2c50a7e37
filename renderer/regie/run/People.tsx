import { useState } from "react";
import type { Meeting } from "../../../shared/room/records.ts";
import { regieTexts } from "../../../shared/texts/regie.ts";
import { eraseTexts } from "../../../shared/texts/regie-erase.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useTexts } from "../../client/hooks.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Press } from "../../ui/Press.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { TeamBadge } from "../../ui/TeamBadge.tsx";
import { useCommands } from "../commands.tsx";
import { EraseDialog } from "../erase/EraseDialog.tsx";
import { useTeams } from "../use-meeting.ts";
import { type Someone, usePeople } from "../use-people.ts";
import { DoorBar } from "./DoorBar.tsx";
import { PersonRow } from "./PersonRow.tsx";
import { useAway } from "./ReturnCode.tsx";

/** Who takes part, by number; a name only where one was given. */
export function People({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const texts = useTexts(runTexts);
  const general = useTexts(regieTexts);
  const { send } = useCommands();
  const teams = useTeams(meeting.id);
  const people = usePeople(meeting.id);
  const away = useAway();
  const [chosen, setChosen] = useState(teams[0]?.id ?? "");
  const erase = useTexts(eraseTexts);
  const [erasing, setErasing] = useState<Someone | null>(null);
  if (erasing) {
    const label = erasing.name ?? texts.person(erasing.number);
    return (
      <EraseDialog
        key={erasing.id}
        what="person"
        id={erasing.id}
        meeting={meeting.id}
        title={erase.personTitle(label)}
        lead={erase.personLead}
        limits={erase.personLimits}
        none={erase.personNone}
        done={erase.personErased}
        onClose={() => setErasing(null)}
      />
    );
  }
  const here = people.filter((person) => person.team === chosen && person.state !== "removed");
  const removed = people.filter((person) => person.team === chosen && person.state === "removed");
  const inside = here.filter((person) => person.state === "in");
  const toDoor = () => {
    for (const { id } of inside) void send({ type: "person.judge", id, from: "in", to: "waiting" });
  };
  return (
    <div className="people">
      <Dialog open onClose={onClose} title={texts.people} closeLabel={general.close}>
        {meeting.state !== "closed" && <DoorBar meeting={meeting} />}
        <Tabs
          label={texts.people}
          current={chosen}
          onChange={setChosen}
          tabs={teams.map((team) => ({
            id: team.id,
            label: <TeamBadge sign={team.sign} name={team.name} />,
            detail: people.filter((person) => person.team === team.id && person.state === "in").length,
          }))}
        >
          {inside.length > 1 && meeting.state !== "closed" && (
            <Press small look="quiet" title={texts.toDoorAsk} onClick={toDoor}>
              {texts.toDoor}
            </Press>
          )}
          {here.length === 0 && <p className="soft">{texts.nobody}</p>}
          <ul className="people-list">
            {here.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                teams={teams}
                away={away.has(person.id)}
                closed={meeting.state === "closed"}
                onErase={() => setErasing(person)}
              />
            ))}
          </ul>
          {removed.length > 0 && (
            <>
              <h3>{texts.removedPeople}</h3>
              <ul className="people-list">
                {removed.map((person) => (
                  <PersonRow
                    key={person.id}
                    person={person}
                    teams={teams}
                    closed={meeting.state === "closed"}
                    onErase={() => setErasing(person)}
                  />
                ))}
              </ul>
            </>
          )}
        </Tabs>
      </Dialog>
    </div>
  );
}
