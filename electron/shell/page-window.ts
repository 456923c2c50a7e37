import type { BrowserWindow, BrowserWindowConstructorOptions } from "electron";
import type { ShellElectron } from "./electron.ts";

/** A page that fell over comes back after this time, so it can fall at most once a second. */
const RELOAD_AFTER_MS = 1_000;

export type PageWindow = {
  window: BrowserWindow;
  /** Shows this page; does nothing when it is there already. */
  go(url: string): void;
  /** Brings the window before the others. */
  raise(): void;
};

/**
 * A window for one page of the host, without any power of its own.
 * @param preload script that gives the page its bridge; the beamer has none
 */
export function openPageWindow(
  { BrowserWindow }: ShellElectron,
  size: BrowserWindowConstructorOptions,
  preload?: string,
): PageWindow {
  const window = new BrowserWindow({
    title: "Werktafel",
    ...size,
    // An empty window would flash; the page says when there is something to see.
    show: false,
    webPreferences: {
      ...(preload ? { preload } : {}),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // Whoever develops a page has `npm run serve` and a browser.
      devTools: false,
    },
  });
  let shown: string | null = null;

  function go(url: string): void {
    if (window.isDestroyed() || url === shown) return;
    shown = url;
    // The error names the address and with it the key, so it is written nowhere. The host's next message tries again.
    window.loadURL(url).catch(() => {
      if (shown === url) shown = null;
    });
  }

  window.once("ready-to-show", () => window.show());
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    const url = shown;
    if (reason === "clean-exit" || url === null) return;
    shown = null;
    setTimeout(() => go(url), RELOAD_AFTER_MS);
  });

  return {
    window,
    go,
    raise() {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}
