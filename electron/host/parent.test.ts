import { EventEmitter } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { hasShell, onCloseRequest, tellParent } from "./parent.ts";

const ADDRESSES = { regie: "http://127.0.0.1:4300/regie#k=r", beamer: "http://127.0.0.1:4300/beamer#k=b" };
const port = Object.assign(new EventEmitter(), { postMessage: vi.fn() });

afterEach(() => {
  vi.restoreAllMocks();
  port.removeAllListeners();
  Reflect.deleteProperty(process, "parentPort");
});

test("a shell is told by its port, and its request to close is heard", () => {
  const send = vi.spyOn(process, "send").mockReturnValue(true);
  Reflect.set(process, "parentPort", port);
  expect(hasShell()).toBe(true);
  tellParent(ADDRESSES);
  expect(port.postMessage).toHaveBeenCalledExactlyOnceWith(ADDRESSES);
  expect(send).not.toHaveBeenCalled();

  const close = vi.fn();
  onCloseRequest(close);
  for (const data of [null, "close", {}, { close: "yes" }]) port.emit("message", { data });
  expect(close).not.toHaveBeenCalled();
  port.emit("message", { data: { close: true } });
  expect(close).toHaveBeenCalledOnce();
});

test("without a shell, a parent process is told over its channel", () => {
  const send = vi.spyOn(process, "send").mockReturnValue(true);
  expect(hasShell()).toBe(false);
  onCloseRequest(() => {});
  tellParent(ADDRESSES);
  expect(send).toHaveBeenCalledExactlyOnceWith(ADDRESSES);
});
