import type { IpcMain, IpcMainInvokeEvent } from "electron";
import { type HostOrigin, isPage } from "./addresses.ts";
import { OPEN_BEAMER } from "./channels.ts";
import type { Windows } from "./windows.ts";

/**
 * Answers what the regie asks through its bridge; the other side is `preload.ts`.
 * Every call is refused unless it comes from the main frame of the regie's own window, and takes nothing from it.
 */
export function answerBridge(ipcMain: IpcMain, windows: Windows, origin: HostOrigin): void {
  ipcMain.handle(OPEN_BEAMER, (event): void => {
    if (!isFromRegie(event, windows.regieId(), origin())) throw new Error("Not allowed.");
    windows.openBeamer();
  });
}

function isFromRegie(event: IpcMainInvokeEvent, regieId: number | null, origin: string | null): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame.parent === null &&
    event.sender.id === regieId &&
    isPage(frame.url, origin) &&
    new URL(frame.url).pathname === "/regie"
  );
}
