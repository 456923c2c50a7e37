import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { electronBinary, hasDisplay } from "./electron-binary.ts";

let root = "";
const put = (...path: string[]) => {
  const file = join(root, ...path);
  mkdirSync(join(file, ".."), { recursive: true });
  return file;
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "werktafel-electron-"));
});
afterEach(() => rmSync(root, { recursive: true }));

test("a package without its program is no Electron", () => {
  writeFileSync(put("node_modules", "electron", "index.js"), "throw new Error('would download')");
  expect(electronBinary(root, {})).toBeUndefined();
});

test("a path.txt whose program is gone is no Electron", () => {
  writeFileSync(put("node_modules", "electron", "path.txt"), "electron");
  expect(electronBinary(root, {})).toBeUndefined();
});

test("path.txt names the program inside dist", () => {
  writeFileSync(put("node_modules", "electron", "path.txt"), "Electron.app/electron\n");
  const binary = put("node_modules", "electron", "dist", "Electron.app", "electron");
  writeFileSync(binary, "");
  expect(electronBinary(root, {})).toBe(binary);
});

test("another folder can be named", () => {
  const binary = put("elsewhere", "electron");
  writeFileSync(binary, "");
  expect(electronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: join(root, "elsewhere") })).toBe(binary);
});

test("a Linux without a screen has no display; a Mac always has", () => {
  expect(hasDisplay({}, "linux")).toBe(false);
  expect(hasDisplay({ WAYLAND_DISPLAY: "wayland-0" }, "linux")).toBe(true);
  expect(hasDisplay({}, "darwin")).toBe(true);
});
