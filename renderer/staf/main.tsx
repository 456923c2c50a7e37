import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followHost } from "../client/addresses.ts";
import { openFramedRoom } from "../client/framed.ts";
import { RoomContext } from "../client/hooks.ts";
import { keepStaffKey, staffFragment, staffIdentity } from "../client/identity.ts";
import { langState } from "../client/lang.ts";
import { sealedBy } from "../client/sealed-line.ts";
import { openShelf } from "../client/storage.ts";
import { followTerm, termOn } from "../client/terms.ts";
import { PairingPage } from "../pairing/PairingPage.tsx";
import { noHello, pairWith } from "../pairing/pair.ts";
import { CommandsProvider } from "../regie/commands.tsx";
import "../look/look.css";
import { App } from "./App.tsx";
import "./staf.css";

document.documentElement.dataset.face = "staf";
const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");
const root = createRoot(place);
const { key, code } = staffIdentity("staf");
const shelf = openShelf("local");

if (code) {
  const lang = langState(shelf, noHello);
  const keep = (given: string) => {
    keepStaffKey("staf", given, null);
    open(given);
  };
  root.render(<PairingPage pairing={pairWith(code, "staf")} lang={lang} onPaired={keep} />);
} else open(key);

function open(secret: string): void {
  const room = openFramedRoom({ face: "staf", line: sealedBy(secret), term: () => termOn(shelf) });
  followTerm(room, shelf);
  const lang = langState(shelf, room.hello);
  followHost(room, shelf, { luggage: () => `/staf#${staffFragment(secret, null)}` });
  root.render(
    <StrictMode>
      <RoomContext.Provider value={{ room, lang }}>
        <CommandsProvider>
          <App paired={secret !== ""} />
        </CommandsProvider>
      </RoomContext.Provider>
    </StrictMode>,
  );
}
