import { join } from "node:path";
import type { HostAddresses } from "../host/parent.ts";
import type { HostOrigin } from "./addresses.ts";
import { answerBridge } from "./answer-bridge.ts";
import { closeChromium } from "./close-chromium.ts";
import type { ShellElectron } from "./electron.ts";
import { guardContents } from "./guard-contents.ts";
import { guardSession } from "./guard-session.ts";
import { hostArguments } from "./host-arguments.ts";
import { setMenu, textsOf } from "./menu.ts";
import { type SupervisedHost, superviseHost } from "./supervise-host.ts";
import { createWindows } from "./windows.ts";

export type ShellOptions = {
  /** Folder with the compiled `host/main.js` and `preload.cjs`. */
  home: string;
  /** Arguments that the app was started with. */
  argv: readonly string[];
};

/**
 * The desktop app: starts the host in a process of its own, keeps it going, and opens windows on its pages. All that
 * must be set before Electron is ready happens before the first wait.
 * @param electron the module itself, or a stand-in in tests
 */
export async function runShell(electron: ShellElectron, { home, argv }: ShellOptions): Promise<void> {
  const { app } = electron;
  if (!app.requestSingleInstanceLock()) return app.quit();
  closeChromium(app);
  app.enableSandbox();

  let addresses: HostAddresses | null = null;
  const origin: HostOrigin = () => (addresses ? new URL(addresses.regie).origin : null);
  app.on("web-contents-created", (_event, contents) => guardContents(contents, origin));
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });

  await app.whenReady();
  guardSession(electron.session.defaultSession, origin, app.getPath("downloads"));
  const windows = createWindows(electron, join(home, "preload.cjs"));
  answerBridge(electron.ipcMain, windows, origin);
  setMenu(electron, windows.openBeamer);
  app.on("second-instance", windows.raiseRegie);
  app.on("activate", windows.raiseRegie);

  const host = superviseHost({
    start: () =>
      electron.utilityProcess.fork(join(home, "host", "main.js"), hostArguments(argv), {
        serviceName: "Werktafel host",
        // What a host prints in a terminal holds keys. Its errors do not.
        stdio: ["ignore", "ignore", "inherit"],
      }),
    onAddresses(told) {
      addresses = told;
      windows.follow(told);
    },
    onGivenUp: (reason) => void offerToRetry(electron, host, reason),
  });
  endWithHost(electron, host);
}

/** The app ends when the host has ended, so that its last words are on disk. */
function endWithHost({ app }: ShellElectron, host: SupervisedHost): void {
  let ended = false;
  app.on("will-quit", (event) => {
    if (ended) return;
    event.preventDefault();
    void host.close().then(() => {
      ended = true;
      app.quit();
    });
  });
}

async function offerToRetry(
  electron: ShellElectron,
  host: SupervisedHost,
  reason: string | null,
): Promise<void> {
  const texts = textsOf(electron);
  const { response } = await electron.dialog.showMessageBox({
    type: "error",
    title: "Werktafel",
    message: reason ?? texts.cannotGoOn,
    detail: texts.nothingLost,
    buttons: [texts.tryAgain, texts.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) host.retry();
  else electron.app.quit();
}
