import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ADDRESSES, HOST, TestRun } from "./testing/run.ts";

let run: TestRun;

beforeEach(() => {
  vi.useFakeTimers();
  run = new TestRun();
});
afterEach(() => vi.useRealTimers());

describe("the host", () => {
  test("that falls is started again at once, and the windows stay as they are", async () => {
    const regie = await run.open();
    run.electron.host.falls();
    await vi.advanceTimersByTimeAsync(0);
    expect(run.electron.hosts).toHaveLength(2);
    run.electron.host.tells(ADDRESSES);
    expect(regie.loaded).toEqual([ADDRESSES.regie]);
    expect(run.electron.windows).toHaveLength(1);
  });

  test("that comes back at another port takes the windows along", async () => {
    const regie = await run.open();
    run.electron.host.falls();
    await vi.advanceTimersByTimeAsync(0);
    run.electron.host.tells({
      regie: "http://127.0.0.1:4305/regie#k=secret-r",
      beamer: "http://127.0.0.1:4305/beamer#k=secret-b",
    });
    expect(regie.loaded.at(-1)).toBe("http://127.0.0.1:4305/regie#k=secret-r");
    expect(run.electron.session.defaultSession.asks(`${HOST}/x`)).toBe(false);
    expect(run.electron.session.defaultSession.asks("http://127.0.0.1:4305/x")).toBe(true);
  });

  test("that keeps falling is given up with a dialog, and can be tried again from there", async () => {
    await run.open();
    run.electron.chosen = 0;
    for (let fall = 0; fall < 5; fall++) {
      expect(run.electron.dialogs).toHaveLength(0);
      run.electron.host.falls();
      await vi.advanceTimersByTimeAsync(4_000);
    }
    expect(run.electron.dialogs).toEqual([
      expect.objectContaining({ message: "Werktafel kan nu niet verder." }),
    ]);
    // First start, four more, and the one from the dialog.
    expect(run.electron.hosts).toHaveLength(6);
  });

  test("that served well in between is not given up", async () => {
    await run.open();
    for (let fall = 0; fall < 10; fall++) {
      await vi.advanceTimersByTimeAsync(60_000);
      run.electron.host.falls();
    }
    expect(run.electron.dialogs).toHaveLength(0);
  });

  test("that says why it cannot work is not started again; its own sentence is shown", async () => {
    await run.start();
    run.electron.chosen = 1;
    run.electron.host.tells({ stopped: "Dit traject is van een nieuwere versie." });
    run.electron.host.falls();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(run.electron.hosts).toHaveLength(1);
    expect(run.electron.dialogs[0]?.message).toBe("Dit traject is van een nieuwere versie.");
    expect(run.electron.app.quits).toBe(1);
  });

  test("ends before the app does, and is not started again", async () => {
    const regie = await run.open();
    regie.emit("closed");
    expect(run.electron.host.received).toEqual([{ close: true }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(run.electron.app.quits).toBe(1);
    expect(run.electron.hosts).toHaveLength(1);
    expect(run.electron.host.killed).toBe(0);
  });

  test("that does not listen is killed, and the app still ends", async () => {
    await run.open();
    run.electron.host.obeys = false;
    run.electron.app.quit();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(run.electron.app.quits).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(run.electron.host.killed).toBe(1);
    expect(run.electron.app.quits).toBe(1);
  });

  test("is not started again when the app ends between two starts", async () => {
    await run.open();
    for (let fall = 0; fall < 2; fall++) {
      run.electron.host.falls();
      if (fall === 0) await vi.advanceTimersByTimeAsync(0);
    }
    run.electron.app.quit();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(run.electron.hosts).toHaveLength(2);
    expect(run.electron.app.quits).toBe(1);
  });
});
