import { contextBridge, ipcRenderer } from "electron";
import type { WerktafelBridge } from "../shared/wire/bridge.ts";
import { OPEN_BEAMER } from "./shell/channels.ts";

/** All that the regie can ask of the desktop; `shell/answer-bridge.ts` checks who asks. */
const bridge = {
  openBeamer: (): Promise<void> => ipcRenderer.invoke(OPEN_BEAMER),
} satisfies WerktafelBridge;

contextBridge.exposeInMainWorld("werktafel", bridge);
