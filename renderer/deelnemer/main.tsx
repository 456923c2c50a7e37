import "../look/look.css";
import "./phone.css";
import { createRoot } from "react-dom/client";
import { followHost, homeOn } from "../client/addresses.ts";
import { RoomContext } from "../client/hooks.ts";
import { luggageOf, type PhoneIdentity, phoneIdentity, takeFragment } from "../client/identity.ts";
import { langState } from "../client/lang.ts";
import { openRoom } from "../client/room.ts";
import { openShelf } from "../client/storage.ts";
import { followTerm, termOn } from "../client/terms.ts";
import { App } from "./App.tsx";
import { openPhone, PhoneContext } from "./phone.ts";

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");

const shelf = openShelf();
const fragment = takeFragment();
const identity = phoneIdentity(shelf, fragment);
// Who takes part does so in one traject; who does not yet may step into any.
const bound = () => (shelf.read<PhoneIdentity | null>("phone", null)?.meeting ? homeOn(shelf) : null);
const room = openRoom({
  face: "deelnemer",
  home: bound,
  term: () => termOn(shelf),
  key: identity.key,
  person: identity.meeting ? identity.person : null,
});
const lang = langState(shelf, room.hello);
const phone = openPhone(room, shelf, identity, fragment);
followTerm(room, shelf, phone.outbox.sendAgain);
followHost(room, shelf, { bound, luggage: () => luggageOf(shelf) });
const hall = window.matchMedia("(prefers-color-scheme: dark)");
const dress = () => {
  if (hall.matches) document.documentElement.dataset["hall"] = "donker";
  else delete document.documentElement.dataset["hall"];
};
hall.addListener(dress);
dress();

place.textContent = "";
createRoot(place).render(
  <RoomContext.Provider value={{ room, lang }}>
    <PhoneContext.Provider value={phone}>
      <App />
    </PhoneContext.Provider>
  </RoomContext.Provider>,
);
