import { runShell } from "../shell.ts";
import { FakeElectron, type FakeWindow } from "./fake-electron.ts";

export const HOST = "http://127.0.0.1:4300";
export const ADDRESSES = { regie: `${HOST}/regie#k=secret-r`, beamer: `${HOST}/beamer#k=secret-b` };

/** A shell that runs on a stand-in for Electron. */
export class TestRun {
  readonly electron = new FakeElectron();

  /** Starts the shell, on a host that has told nothing yet. */
  start(argv: string[] = []): Promise<void> {
    return runShell(this.electron.module, { home: "/app/electron", argv });
  }

  /** Starts the shell on a host that listens. @returns the regie */
  async open(): Promise<FakeWindow> {
    await this.start();
    this.electron.host.tells(ADDRESSES);
    return this.window(0);
  }

  window(index: number): FakeWindow {
    const window = this.electron.windows[index];
    if (!window) throw new Error(`Window ${index} was not opened.`);
    return window;
  }

  /** Asks for the beamer, as it comes from `frame` in the window with `id`: the regie's own page, unless said. */
  askBeamer(
    id = this.window(0).webContents.id,
    frame: unknown = { url: ADDRESSES.regie, parent: null },
  ): void {
    const call = this.electron.calls.get("werktafel:open-beamer");
    if (!call) throw new Error("Nobody answers.");
    call({ sender: { id }, senderFrame: frame } as never);
  }
}
