import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { openFramedRoom } from "../client/framed.ts";
import { RoomContext } from "../client/hooks.ts";
import { staffIdentity } from "../client/identity.ts";
import { langState } from "../client/lang.ts";
import { openShelf } from "../client/storage.ts";
import "../look/look.css";
import "./css/regie.css";
import { App } from "./App.tsx";
import { CommandsProvider } from "./commands.tsx";
import { FilesProvider, hostFiles } from "./files.ts";
import { restoreHall } from "./hall.ts";

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");

document.documentElement.dataset.face = "regie";
restoreHall();
const { key } = staffIdentity("regie");
const room = openFramedRoom({ face: "regie", key });
const lang = langState(openShelf("local"), room.hello);
const files = hostFiles(() => key);

createRoot(place).render(
  <StrictMode>
    <RoomContext.Provider value={{ room, lang }}>
      <FilesProvider value={files}>
        <CommandsProvider>
          <App />
        </CommandsProvider>
      </FilesProvider>
    </RoomContext.Provider>
  </StrictMode>,
);
