import type { HostAddresses } from "../host/parent.ts";
import type { ShellElectron } from "./electron.ts";
import { openPageWindow, type PageWindow } from "./page-window.ts";

export type Windows = {
  /** Opens the regie, or moves what is open to the host's new addresses. */
  follow(addresses: HostAddresses): void;
  /** Opens the beamer on another display than the regie's, or brings it forward. */
  openBeamer(): void;
  /** Brings the regie forward, for whoever starts the app twice. */
  raiseRegie(): void;
  /** Number of the regie's web contents, or nothing when it is not open. */
  regieId(): number | null;
};

/** The two windows of the app. The app ends with the regie: a beamer without it cannot be steered. */
export function createWindows(electron: ShellElectron, preload: string): Windows {
  let addresses: HostAddresses | null = null;
  let regie: PageWindow | null = null;
  let beamer: PageWindow | null = null;

  function openRegie(): PageWindow {
    const opened = openPageWindow(
      electron,
      { width: 1440, height: 900, minWidth: 900, minHeight: 600 },
      preload,
    );
    opened.window.once("closed", () => {
      regie = null;
      electron.app.quit();
    });
    return opened;
  }

  function openBeamerWindow(): PageWindow {
    const opened = openPageWindow(electron, { width: 1280, height: 720, autoHideMenuBar: true });
    // Not every desktop lets a window fill a display before it is there.
    opened.window.once("show", placeBeamer);
    opened.window.once("closed", () => {
      beamer = null;
    });
    return opened;
  }

  /** Fills the display that the regie is not on. Without one it is a common window, so that it never covers the regie. */
  function placeBeamer(): void {
    if (!beamer || !regie) return;
    const own = electron.screen.getDisplayMatching(regie.window.getBounds());
    const other = electron.screen.getAllDisplays().find((display) => display.id !== own.id);
    if (other) beamer.window.setBounds(other.bounds);
    beamer.window.setFullScreen(other !== undefined);
  }

  // A cable that is put in or falls out must not need the mouse.
  electron.screen.on("display-added", placeBeamer);
  electron.screen.on("display-removed", placeBeamer);

  return {
    follow(told) {
      addresses = told;
      regie ??= openRegie();
      regie.go(told.regie);
      beamer?.go(told.beamer);
    },
    openBeamer() {
      if (!addresses) return;
      if (beamer) return beamer.raise();
      beamer = openBeamerWindow();
      placeBeamer();
      beamer.go(addresses.beamer);
    },
    raiseRegie() {
      regie?.raise();
    },
    regieId: () => regie?.window.webContents.id ?? null,
  };
}
