import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ADDRESSES, HOST, TestRun } from "./testing/run.ts";

let run: TestRun;

beforeEach(() => {
  vi.useFakeTimers();
  run = new TestRun();
});
afterEach(() => vi.useRealTimers());

describe("starting", () => {
  test("a second start opens nothing, and brings the first one forward", async () => {
    run.electron.app.first = false;
    await run.start();
    expect(run.electron.hosts).toHaveLength(0);
    expect(run.electron.app.quits).toBe(1);

    run = new TestRun();
    const regie = await run.open();
    run.electron.app.emit("second-instance");
    expect(regie.focused).toBe(1);
  });

  test("before Electron is ready, every page is in a sandbox and no name can be looked up", () => {
    void run.start();
    expect(run.electron.app.sandboxed).toBe(true);
    expect(run.electron.app.switches.get("host-resolver-rules")).toMatch(/^MAP \* ~NOTFOUND/);
    expect(run.electron.app.switches.has("no-proxy-server")).toBe(true);
  });

  test("the host is a process of its own, with its own options and no line in a terminal", async () => {
    await run.start([
      "/app",
      "--no-sandbox",
      "--data",
      "/home/anna/dagen",
      "--port=4311",
      "--json",
      "x.werktafel",
    ]);
    expect(run.electron.forks).toEqual([
      {
        path: expect.stringMatching(/host.main\.js$/),
        args: ["--data", "/home/anna/dagen", "--port", "4311"],
        options: expect.objectContaining({ stdio: ["ignore", "ignore", "inherit"] }),
      },
    ]);
  });

  test("the regie opens when the host has told where it is, with the key from the message", async () => {
    await run.start();
    expect(run.electron.windows).toHaveLength(0);
    run.electron.host.tells(ADDRESSES);
    expect(run.window(0).loaded).toEqual([ADDRESSES.regie]);
    expect(JSON.stringify(run.electron.forks)).not.toContain("secret");
  });

  test.each([
    null,
    "regie",
    { regie: ADDRESSES.regie },
    { regie: "http://192.168.1.7:4300/regie#k=x", beamer: "http://192.168.1.7:4300/beamer#k=x" },
    { regie: ADDRESSES.regie, beamer: "http://127.0.0.1:4301/beamer#k=x" },
    { regie: "file:///etc/passwd", beamer: "file:///etc/passwd" },
    { regie: `${HOST}/photo/abc`, beamer: ADDRESSES.beamer },
  ])("no window opens for %j", async (message) => {
    await run.start();
    run.electron.host.tells(message);
    expect(run.electron.windows).toHaveLength(0);
  });

  test("the menu speaks the language of the desktop", async () => {
    await run.start();
    expect(run.electron.menu[1]?.label).toBe("Bewerken");
    run = new TestRun();
    run.electron.app.locale = "en-GB";
    await run.start();
    expect(run.electron.menu[1]?.label).toBe("Edit");
  });
});

describe("windows", () => {
  const POWERLESS = {
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
    devTools: false,
  };

  test("have no power of their own; only the regie has a bridge", async () => {
    const regie = await run.open();
    run.askBeamer();
    expect(regie.options.webPreferences).toEqual({
      ...POWERLESS,
      preload: expect.stringMatching(/preload\.cjs$/),
    });
    expect(run.window(1).options.webPreferences).toEqual(POWERLESS);
    expect(run.window(1).loaded).toEqual([ADDRESSES.beamer]);
  });

  test("the beamer fills the display that the regie is not on", async () => {
    const bounds = { x: 1440, y: 0, width: 1920, height: 1080 };
    run.electron.displays.push({ id: 2, bounds });
    await run.open();
    run.askBeamer();
    expect(run.window(1)).toMatchObject({ bounds, fullScreen: true });
  });

  test("the beamer never covers the regie, and follows a cable", async () => {
    await run.open();
    run.askBeamer();
    const beamer = run.window(1);
    expect(beamer.fullScreen).toBe(false);

    run.electron.displays.push({ id: 2, bounds: { x: 1440, y: 0, width: 1280, height: 720 } });
    run.electron.screen.emit("display-added");
    expect(beamer).toMatchObject({ bounds: { x: 1440 }, fullScreen: true });

    run.electron.displays.pop();
    run.electron.screen.emit("display-removed");
    expect(beamer.fullScreen).toBe(false);
  });

  test("a second press brings the same beamer forward; once closed, it opens anew", async () => {
    await run.open();
    const press = () => run.askBeamer();
    press();
    press();
    expect(run.electron.windows).toHaveLength(2);
    expect(run.window(1).focused).toBe(1);
    run.window(1).emit("closed");
    press();
    expect(run.electron.windows).toHaveLength(3);
  });

  test("a page that falls over comes back", async () => {
    const regie = await run.open();
    regie.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(regie.loaded).toEqual([ADDRESSES.regie, ADDRESSES.regie]);
  });

  test("a page that could not be loaded is tried again, and its key is written nowhere", async () => {
    const written = [vi.spyOn(console, "error"), vi.spyOn(console, "warn"), vi.spyOn(console, "log")];
    const regie = await run.open();
    regie.load = () => Promise.reject(new Error(`ERR_CONNECTION_REFUSED loading '${ADDRESSES.regie}'`));
    const moved = { regie: `${ADDRESSES.regie}2`, beamer: ADDRESSES.beamer };
    run.electron.host.tells(moved);
    await vi.advanceTimersByTimeAsync(0);
    run.electron.host.tells(moved);
    expect(regie.loaded).toEqual([ADDRESSES.regie, moved.regie, moved.regie]);
    for (const writer of written) expect(writer).not.toHaveBeenCalled();
  });
});
