import { EventEmitter } from "node:events";
import type {
  BrowserWindowConstructorOptions,
  IpcMainInvokeEvent,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  Rectangle,
  WebContents,
} from "electron";
import type { ShellElectron } from "../electron.ts";
import { FakeSession } from "./fake-session.ts";

/** An event as Electron hands it to a listener that may stop it. */
export class Stoppable {
  stopped = false;
  preventDefault(): void {
    this.stopped = true;
  }
}

export class FakeContents extends EventEmitter {
  readonly id: number;
  openHandler: Parameters<WebContents["setWindowOpenHandler"]>[0] | null = null;
  rtcPolicy = "default";

  constructor(id: number) {
    super();
    this.id = id;
  }
  setWindowOpenHandler(handler: Parameters<WebContents["setWindowOpenHandler"]>[0]): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.rtcPolicy = policy;
  }
  /** @returns whether the page was let go there */
  navigates(
    event: "will-navigate" | "will-frame-navigate" | "will-redirect",
    to: string,
    main = true,
  ): boolean {
    const details = Object.assign(new Stoppable(), { url: to, isMainFrame: main });
    this.emit(event, details);
    return !details.stopped;
  }
}

export class FakeWindow extends EventEmitter {
  static next = 1;
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new FakeContents(FakeWindow.next++);
  readonly loaded: string[] = [];
  /** What the next load comes to. */
  load: () => Promise<void> = () => Promise.resolve();
  bounds: Rectangle = { x: 0, y: 0, width: 1440, height: 900 };
  fullScreen = false;
  focused = 0;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return this.load();
  }
  getBounds(): Rectangle {
    return this.bounds;
  }
  setBounds(bounds: Rectangle): void {
    this.bounds = bounds;
  }
  setFullScreen(on: boolean): void {
    this.fullScreen = on;
  }
  show(): void {
    this.emit("show");
  }
  focus(): void {
    this.focused++;
  }
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return false;
  }
}

export class FakeHost extends EventEmitter {
  readonly received: unknown[] = [];
  killed = 0;
  /** Whether it does as it is asked. */
  obeys = true;

  postMessage(message: unknown): void {
    this.received.push(message);
    if (this.obeys) this.emit("exit", 0);
  }
  kill(): boolean {
    this.killed++;
    this.emit("exit", 0);
    return true;
  }
  tells(message: unknown): void {
    this.emit("message", message);
  }
  falls(): void {
    this.emit("exit", 1);
  }
}

class FakeApp extends EventEmitter {
  readonly switches = new Map<string, string>();
  readonly commandLine = {
    appendSwitch: (name: string, value = ""): void => {
      this.switches.set(name, value);
    },
  };
  first = true;
  sandboxed = false;
  quits = 0;
  locale = "nl";

  requestSingleInstanceLock(): boolean {
    return this.first;
  }
  enableSandbox(): void {
    this.sandboxed = true;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  getLocale(): string {
    return this.locale;
  }
  getPath(name: string): string {
    return `/home/anna/${name}`;
  }
  /** As Electron does: asks everybody first, and whoever stops it may ask again. */
  quit(): void {
    const event = new Stoppable();
    this.emit("will-quit", event);
    if (!event.stopped) this.quits++;
  }
}

export type FakeDisplay = { id: number; bounds: Rectangle };
type Call = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** What the shell did with Electron, and levers to pull. */
export class FakeElectron {
  readonly app = new FakeApp();
  readonly session = { defaultSession: new FakeSession() };
  readonly screen = Object.assign(new EventEmitter(), {
    getAllDisplays: (): FakeDisplay[] => this.displays,
    getDisplayMatching: (): FakeDisplay | undefined => this.displays[0],
  });
  readonly calls = new Map<string, Call>();
  readonly ipcMain = {
    handle: (channel: string, call: Call): void => {
      this.calls.set(channel, call);
    },
  };
  readonly Menu = {
    buildFromTemplate: (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] => template,
    setApplicationMenu: (template: MenuItemConstructorOptions[]): void => {
      this.menu = template;
    },
  };
  readonly dialog = {
    showMessageBox: (options: MessageBoxOptions): Promise<{ response: number }> => {
      this.dialogs.push(options);
      return Promise.resolve({ response: this.chosen });
    },
  };
  readonly utilityProcess = {
    fork: (path: string, args: string[], options: object): FakeHost => {
      const host = new FakeHost();
      this.forks.push({ path, args, options });
      this.hosts.push(host);
      return host;
    },
  };
  readonly BrowserWindow: new (
    options: BrowserWindowConstructorOptions,
  ) => FakeWindow;

  displays: FakeDisplay[] = [{ id: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 } }];
  menu: MenuItemConstructorOptions[] = [];
  readonly windows: FakeWindow[] = [];
  readonly hosts: FakeHost[] = [];
  readonly forks: { path: string; args: string[]; options: object }[] = [];
  readonly dialogs: MessageBoxOptions[] = [];
  /** Button that is pressed in the next dialog. */
  chosen = 0;

  constructor() {
    const fake = this;
    this.BrowserWindow = class extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options);
        fake.windows.push(this);
        fake.app.emit("web-contents-created", new Stoppable(), this.webContents);
      }
    };
  }

  /** The host that runs now. */
  get host(): FakeHost {
    const host = this.hosts.at(-1);
    if (!host) throw new Error("No host was started.");
    return host;
  }

  /** Stands in for the module: each member has what the shell uses of the real one, and no more. */
  get module(): ShellElectron {
    return this as unknown as ShellElectron;
  }
}
