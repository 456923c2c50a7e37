import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { beamerTexts } from "../../shared/texts/beamer.ts";
import { openFramedRoom } from "../client/framed.ts";
import { RoomContext, useHello, useLink, useTexts } from "../client/hooks.ts";
import { staffIdentity } from "../client/identity.ts";
import { langState } from "../client/lang.ts";
import { openShelf } from "../client/storage.ts";
import { Beamer } from "./Beamer.tsx";
import { watchHall } from "./hall.ts";
import { Sentence } from "./modes/Sentence.tsx";
import "../look/look.css";
import "./beamer.css";

document.documentElement.dataset.face = "beamer";
watchHall();

const room = openFramedRoom({ face: "beamer", key: staffIdentity("beamer").key });
const lang = langState(openShelf("session"), room.hello);

/** A yesterday's page reloads by itself: nobody stands at the wall to press a key. */
const RELOAD_AFTER = 1500;
room.link.subscribe(() => {
  if (room.link.get() === "stale") setTimeout(() => location.reload(), RELOAD_AFTER);
});

function Page() {
  const texts = useTexts(beamerTexts);
  const hello = useHello();
  // A line that is quiet changes nothing on the wall: the regie tells the facilitator.
  if (useLink() === "not-allowed") return <Sentence title={texts.title}>{texts.noKey}</Sentence>;
  return hello ? <Beamer /> : <div className="beamer table" />;
}

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");
createRoot(place).render(
  <StrictMode>
    <RoomContext.Provider value={{ room, lang }}>
      <Page />
    </RoomContext.Provider>
  </StrictMode>,
);
