import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { tafelTexts } from "../../shared/texts/tafel.ts";
import { followHost } from "../client/addresses.ts";
import { openFramedRoom } from "../client/framed.ts";
import { RoomContext, useHello, useLink, useTexts } from "../client/hooks.ts";
import { staffIdentity, tafelFragment } from "../client/identity.ts";
import { langState } from "../client/lang.ts";
import { sealedBy } from "../client/sealed-line.ts";
import { openShelf } from "../client/storage.ts";
import { Press } from "../ui/Press.tsx";
import { Tafel } from "./Tafel.tsx";
import "../look/look.css";
import "./tafel.css";

document.documentElement.dataset.face = "tafel";
const identity = staffIdentity("tafel");
const room = openFramedRoom({ face: "tafel", line: sealedBy(identity.key) });
const shelf = openShelf("local");
const lang = langState(shelf, room.hello);
followHost(room, shelf, { luggage: () => `/tafel#${tafelFragment(identity)}` });

function Page() {
  const texts = useTexts(tafelTexts);
  const hello = useHello();
  const link = useLink();
  if (link === "not-allowed" || identity.key === "") return <p className="tafel-alone">{texts.noKey}</p>;
  if (link === "stale") {
    return (
      <div className="tafel-alone">
        <p>{texts.stale}</p>
        <Press onClick={() => location.reload()}>{texts.reload}</Press>
      </div>
    );
  }
  const team = hello?.you && "staff" in hello.you ? hello.you.team : identity.team;
  return hello && team ? <Tafel team={team} /> : null;
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
