import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ADDRESSES, HOST, TestRun } from "./testing/run.ts";

let run: TestRun;

beforeEach(() => {
  vi.useFakeTimers();
  run = new TestRun();
});
afterEach(() => vi.useRealTimers());

describe("what a page cannot do", () => {
  const EVENTS = ["will-navigate", "will-frame-navigate", "will-redirect"] as const;
  const AWAY = [
    "https://example.org/",
    "http://127.0.0.1:4301/regie",
    "http://127.0.0.1.example.org:4300/regie",
    "http://user@127.0.0.1:4300/regie",
    "http://192.168.1.7:4300/regie",
    "http://127.0.0.1:4300/",
    "http://127.0.0.1:4300/tafel",
    "http://127.0.0.1:4300/regie/../photo/a",
    "file:///etc/passwd",
    "data:text/html,hello",
    "blob:http://127.0.0.1:4300/0000",
    "javascript:alert(1)",
    "no address",
  ];

  test("go to another page than ours", async () => {
    const { webContents } = await run.open();
    for (const event of EVENTS) {
      for (const url of AWAY) expect(webContents.navigates(event, url), `${event} ${url}`).toBe(false);
      expect(webContents.navigates(event, `${HOST}/regie`), event).toBe(true);
    }
    expect(webContents.navigates("will-frame-navigate", `${HOST}/regie`, false)).toBe(false);
  });

  test("open a window or a page inside itself, or make a peer connection", async () => {
    const { webContents } = await run.open();
    expect(webContents.openHandler?.({ url: `${HOST}/regie` } as never)).toEqual({ action: "deny" });
    const attach = { preventDefault: vi.fn() };
    webContents.emit("will-attach-webview", attach);
    expect(attach.preventDefault).toHaveBeenCalledOnce();
    expect(webContents.rtcPolicy).toBe("disable_non_proxied_udp");
  });

  test("get a permission or a device", async () => {
    await run.open();
    const { handlers } = run.electron.session.defaultSession;
    const answer = vi.fn();
    handlers.request?.({} as never, "media", answer, {} as never);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(handlers.check?.(null, "clipboard-read", HOST, {} as never)).toBe(false);
    expect(handlers.device?.({} as never)).toBe(false);
  });

  test("ask another address than the host's", async () => {
    await run.open();
    const { defaultSession } = run.electron.session;
    for (const url of [
      "https://example.org/font.woff2",
      "http://127.0.0.1:4301/x",
      "https://127.0.0.1:4300/x",
      "ws://192.168.1.7:4300/socket.io/",
      "wss://127.0.0.1:4300/socket.io/",
      "blob:https://example.org/0000",
      "file:///etc/passwd",
      "ftp://127.0.0.1:4300/",
      "no address",
    ])
      expect(defaultSession.asks(url), url).toBe(false);
    for (const url of [
      `${HOST}/assets/regie.js`,
      "ws://127.0.0.1:4300/socket.io/?EIO=4",
      `blob:${HOST}/0000`,
      "data:image/png;base64,AA==",
    ])
      expect(defaultSession.asks(url), url).toBe(true);
  });

  test("ask anything as long as no host has told where it is", async () => {
    await run.start();
    expect(run.electron.session.defaultSession.asks(`${HOST}/regie`)).toBe(false);
  });

  test("trust a certificate", async () => {
    await run.open();
    const verdict = vi.fn();
    run.electron.session.defaultSession.handlers.certificate?.({} as never, verdict);
    expect(verdict).toHaveBeenCalledExactlyOnceWith(-2);
    const event = { preventDefault: vi.fn() };
    const answer = vi.fn();
    run.electron.app.emit("certificate-error", event, {}, "", "", {}, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
  });

  test("fetch a dictionary", async () => {
    await run.start();
    expect(run.electron.session.defaultSession.spelling).toBe(false);
    expect(new URL(run.electron.session.defaultSession.dictionaries).hostname).toBe("127.0.0.1");
  });

  test("run under less than our policy, which stands beside the host's", async () => {
    await run.open();
    const { defaultSession } = run.electron.session;
    const headers = defaultSession.receives("mainFrame", {
      "content-security-policy": ["default-src 'none'"],
    });
    const [own, ours, ...more] = headers?.["content-security-policy"] ?? [];
    expect(own).toBe("default-src 'none'");
    expect(ours).toContain("default-src 'self'; script-src 'self';");
    expect(ours).toContain("connect-src 'self' ws://127.0.0.1:4300;");
    expect(more).toEqual([]);
    expect(defaultSession.receives("subFrame", {})).toHaveProperty("Content-Security-Policy");
    expect(defaultSession.receives("image", { "content-type": ["image/jpeg"] })).toBeUndefined();
  });

  test("write a file without asking where", async () => {
    await run.open();
    const item = (url: string) => ({
      getURL: () => url,
      getFilename: () => "plan.docx",
      setSaveDialogOptions: vi.fn(),
    });
    const own = item(`blob:${HOST}/0000`);
    const event = { preventDefault: vi.fn() };
    run.electron.session.defaultSession.emit("will-download", event, own);
    expect(event.preventDefault).not.toHaveBeenCalled();
    expect(own.setSaveDialogOptions).toHaveBeenCalledWith({
      defaultPath: expect.stringMatching(/downloads.plan\.docx$/),
    });
    run.electron.session.defaultSession.emit("will-download", event, item("https://example.org/a.exe"));
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });
});

describe("the bridge", () => {
  test("answers the regie's own page and nobody else", async () => {
    const regie = await run.open();
    const id = regie.webContents.id;
    for (const [sender, frame] of [
      [id, null],
      [id, { url: "https://example.org/regie", parent: null }],
      [id, { url: "http://127.0.0.1:4301/regie", parent: null }],
      [id, { url: ADDRESSES.beamer, parent: null }],
      [id, { url: "about:blank", parent: null }],
      [id, { url: "", parent: null }],
      [id, { url: ADDRESSES.regie, parent: {} }],
      [id + 1_000, { url: ADDRESSES.regie, parent: null }],
    ] as const)
      expect(() => run.askBeamer(sender, frame), JSON.stringify(frame)).toThrow("Not allowed.");
    expect(run.electron.windows).toHaveLength(1);
    run.askBeamer();
    expect(run.electron.windows).toHaveLength(2);
  });
});
