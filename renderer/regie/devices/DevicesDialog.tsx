import { useEffect, useRef, useState } from "react";
import { staffTexts } from "../../../shared/texts/staff.ts";
import type { PairRequest } from "../../../shared/wire/protocol.ts";
import { useRoom, useTexts, useWatched } from "../../client/hooks.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Press } from "../../ui/Press.tsx";
import { useCommands } from "../commands.tsx";
import { useTeams } from "../use-meeting.ts";
import { DeviceList } from "./DeviceList.tsx";
import { Offering } from "./Offering.tsx";
import "../../pairing/pairing.css";
import "./devices.css";

type Offer = { id: string; secret: string; face: "staf" | "tafel"; what: string; team: string | null };

/** *Apparaten koppelen*: a code to scan, a question when a device shows up, and what is paired. */
export function DevicesDialog({ meeting, onClose }: { meeting: string; onClose: () => void }) {
  const texts = useTexts(staffTexts);
  const room = useRoom();
  const { explain, tell } = useCommands();
  const teams = useTeams(meeting);
  const devices = useWatched(room.devices);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [team, setTeam] = useState(teams[0]?.id ?? "");
  const nameOf = (id: string | null) =>
    id === null ? texts.myPhone : texts.tafelOf(teams.find((each) => each.id === id)?.name ?? "");

  const ask = async (request: PairRequest) => {
    const answer = await room.pair(request);
    explain(answer);
    return answer;
  };
  const begin = async (of: string | null) => {
    const face = of === null ? "staf" : "tafel";
    const answer = await ask({ do: "offer", face, team: of });
    if (!answer.ok) return;
    setOffer({
      id: String(answer["offer"]),
      secret: String(answer["secret"]),
      face,
      team: of,
      what: nameOf(of),
    });
  };
  const stop = () => {
    if (offer) void room.pair({ do: "cancel", offer: offer.id });
    setOffer(null);
  };
  // A code that nobody sees any more is worth nothing.
  const shown = useRef<string | null>(null);
  shown.current = offer?.id ?? null;
  useEffect(
    () => () => {
      if (shown.current) void room.pair({ do: "cancel", offer: shown.current });
    },
    [room],
  );

  return (
    <div className="devices">
      <Dialog open onClose={onClose} title={texts.devices} closeLabel={texts.close}>
        {offer ? (
          <Offering
            what={offer.what}
            path={`/${offer.face}#p=${offer.secret}${offer.team ? `&t=${offer.team}` : ""}`}
            offer={devices?.offers.find(({ id }) => id === offer.id)}
            onStop={stop}
            onAgain={() => {
              stop();
              void begin(offer.team);
            }}
            onYes={async (words) => {
              const answer = await ask({ do: "confirm", offer: offer.id, words });
              stop();
              if (answer.ok) tell(texts.paired(offer.what));
            }}
          />
        ) : (
          <>
            <p>{texts.devicesSay}</p>
            <div className="devices-choose">
              <Press icon="qr" onClick={() => begin(null)}>
                {texts.pairPhone}
              </Press>
              <div className="devices-team">
                <select
                  className="input"
                  aria-label={texts.chooseTeam}
                  value={team}
                  onChange={(event) => setTeam(event.currentTarget.value)}
                >
                  {teams.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
                <Press look="quiet" icon="qr" onClick={() => begin(team)} disabled={!team}>
                  {texts.pairTafel}
                </Press>
              </div>
            </div>
            <DeviceList
              devices={devices?.devices ?? []}
              nameOf={nameOf}
              onPart={async (device) => {
                const answer = await ask({ do: "part", device });
                if (answer.ok) tell(texts.parted);
              }}
            />
          </>
        )}
      </Dialog>
    </div>
  );
}
