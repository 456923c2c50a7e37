import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { tafelTexts } from "../../shared/texts/tafel.ts";
import { followHost } from "../client/addresses.ts";
import { openFramedRoom } from "../client/framed.ts";
import { RoomContext, useHello, useLink, useTexts } from "../client/hooks.ts";
import { keepStaffKey, staffFragment, staffIdentity } from "../client/identity.ts";
import { langState } from "../client/lang.ts";
import { sealedBy } from "../client/sealed-line.ts";
import { openShelf } from "../client/storage.ts";
import { followTerm, termOn } from "../client/terms.ts";
import { PairingPage } from "../pairing/PairingPage.tsx";
import { noHello, pairWith } from "../pairing/pair.ts";
import { Press } from "../ui/Press.tsx";
import { Tafel } from "./Tafel.tsx";
import "../look/look.css";
import "./tafel.css";

document.documentElement.dataset.face = "tafel";
const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");
const root = createRoot(place);
const identity = staffIdentity("tafel");
const shelf = openShelf("local");

if (identity.code) {
  const lang = langState(shelf, noHello);
  const keep = (key: string) => {
    keepStaffKey("tafel", key, identity.team);
    open(key);
  };
  root.render(<PairingPage pairing={pairWith(identity.code, "tafel")} lang={lang} onPaired={keep} />);
} else open(identity.key);

function open(key: string): void {
  const room = openFramedRoom({ face: "tafel", line: sealedBy(key), term: () => termOn(shelf) });
  followTerm(room, shelf);
  const lang = langState(shelf, room.hello);
  followHost(room, shelf, { luggage: () => `/tafel#${staffFragment(key, identity.team)}` });
  root.render(
    <StrictMode>
      <RoomContext.Provider value={{ room, lang }}>
        <Page paired={key !== ""} />
      </RoomContext.Provider>
    </StrictMode>,
  );
}

function Page({ paired }: { paired: boolean }) {
  const texts = useTexts(tafelTexts);
  const hello = useHello();
  const link = useLink();
  if (link === "not-allowed" || !paired) return <p className="tafel-alone">{texts.noKey}</p>;
  if (link === "stale") {
    return (
      <div className="tafel-alone">
        <p>{texts.stale}</p>
        <Press onClick={() => location.reload()}>{texts.reload}</Press>
      </div>
    );
  }
  const team = hello?.you && "staff" in hello.you ? hello.you.team : identity.team;
  if (hello && team) return <Tafel team={team} />;
  // The laptop has no traject open, or is not there yet.
  return link === "connecting" ? null : <p className="tafel-alone">{texts.waiting}</p>;
}
