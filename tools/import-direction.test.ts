import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/**
 * A checker that never complains looks just like clean code. Here every forbidden direction is written down once, in
 * a copy of our folders with our biome.json, and must be reported; every allowed one must not.
 */
const root = join(import.meta.dirname, "..");

const FORBIDDEN: [file: string, imports: string][] = [
  ["shared/a.ts", "node:fs"],
  ["shared/a.ts", "electron"],
  ["shared/a.ts", "react"],
  ["shared/a.ts", "better-sqlite3"],
  ["shared/a.ts", "../electron/host/main.ts"],
  ["shared/a.ts", "../renderer/regie/main.tsx"],
  ["shared/deep/a.ts", "../../electron/host/main.ts"],
  ["shared/a.test.ts", "../electron/host/main.ts"],
  ["electron/host/a.ts", "electron"],
  ["electron/host/a.ts", "electron/main"],
  ["electron/host/a.ts", "react"],
  ["electron/host/a.ts", "../windows.ts"],
  ["electron/host/a.ts", "../../renderer/regie/main.tsx"],
  ["electron/host/store/a.ts", "../../windows.ts"],
  ["electron/host/store/a.ts", "../../../renderer/regie/main.tsx"],
  ["electron/host/store/deep/a.ts", "../../../windows.ts"],
  ["electron/host/store/deep/a.ts", "../../../../e2e/browser.ts"],
  ["electron/a.ts", "../renderer/regie/main.tsx"],
  ["electron/shell/a.ts", "../../renderer/regie/main.tsx"],
  ["electron/shell/a.ts", "../../tools/electron-binary.ts"],
  ["renderer/regie/a.tsx", "electron"],
  ["renderer/regie/a.tsx", "node:fs/promises"],
  ["renderer/regie/a.tsx", "better-sqlite3"],
  ["renderer/regie/a.tsx", "../../electron/preload.ts"],
  ["renderer/regie/a.tsx", "../../electron/host/main.ts"],
  ["renderer/blocks/notes/a.tsx", "../../../electron/host/main.ts"],
];

const ALLOWED: [file: string, imports: string][] = [
  ["shared/b.ts", "zod"],
  ["shared/b.ts", "zod/mini"],
  ["shared/b.ts", "./deep/c.ts"],
  ["shared/deep/b.ts", "../c.ts"],
  ["shared/b.test.ts", "vitest"],
  ["electron/host/b.ts", "node:fs"],
  ["electron/host/b.ts", "fastify"],
  ["electron/host/b.ts", "./store/c.ts"],
  ["electron/host/b.ts", "../../shared/c.ts"],
  ["electron/host/store/b.ts", "../main.ts"],
  ["electron/host/store/b.ts", "../../../shared/deep/c.ts"],
  ["electron/host/store/deep/b.ts", "../../../../shared/c.ts"],
  ["electron/b.ts", "electron"],
  ["electron/b.ts", "./host/main.ts"],
  ["electron/shell/b.ts", "../host/parent.ts"],
  ["electron/shell/b.ts", "../../shared/c.ts"],
  ["electron/b.ts", "../shared/c.ts"],
  ["renderer/regie/b.tsx", "react"],
  ["renderer/regie/b.tsx", "../../shared/c.ts"],
  ["renderer/regie/b.tsx", "../beamer/c.tsx"],
  ["e2e/b.ts", "../electron/host/main.ts"],
  ["e2e/b.ts", "../renderer/regie/c.ts"],
];

/** Every way to say it; a type tied to the wrong folder is tied all the same. */
const FORMS = (from: string) => [
  `import { x } from "${from}";`,
  `import type { X } from "${from}";`,
  `export { x } from "${from}";`,
  `const x = await import("${from}");`,
];

let folder = "";
let reported: Set<string>;

const fileFor = (kind: string, index: number, form: number, file: string) =>
  file.replace(/([ab])(\.test)?\.(tsx?)$/, `${kind}${index}form${form}$2.$3`);

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Files about which Biome gives the named diagnostic. */
function complaints(rule: string): Set<string> {
  const biome = spawnSync(
    join(root, "node_modules", ".bin", "biome"),
    ["lint", `--only=${rule}`, "--reporter=json", "--max-diagnostics=none", "."],
    { cwd: folder, encoding: "utf8", shell: process.platform === "win32", maxBuffer: 1 << 26 },
  );
  const report = JSON.parse(biome.stdout) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  const name = rule.split("/").at(-1) ?? rule;
  return new Set(
    report.diagnostics
      .filter(({ category }) => category.endsWith(`/${name}`))
      .map(({ location: { path } }) => (typeof path === "string" ? path : path.file)),
  );
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "werktafel-imports-"));
  const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
  // The copy is no git repository.
  write("biome.json", JSON.stringify({ ...config, $schema: undefined, vcs: undefined, root: true }));
  for (const [kind, cases] of [
    ["forbidden", FORBIDDEN],
    ["allowed", ALLOWED],
  ] as const) {
    for (const [index, [file, from]] of cases.entries()) {
      for (const [form, text] of FORMS(from).entries()) write(fileFor(kind, index, form, file), `${text}\n`);
    }
  }
  write("shared/cycle/one.ts", 'import { two } from "./two.ts";\nexport const one = () => two;\n');
  write("shared/cycle/two.ts", 'import { one } from "./one.ts";\nexport const two = () => one;\n');
  reported = complaints("style/noRestrictedImports");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(FORBIDDEN.map((item, index) => [...item, index] as const))(
  "%s may not import %s",
  (file, from, index) => {
    for (const [form, text] of FORMS(from).entries()) {
      expect(reported, text).toContain(fileFor("forbidden", index, form, file));
    }
  },
);

test.each(ALLOWED.map((item, index) => [...item, index] as const))(
  "%s may import %s",
  (file, from, index) => {
    for (const [form, text] of FORMS(from).entries()) {
      expect(reported, text).not.toContain(fileFor("allowed", index, form, file));
    }
  },
);

test("two files that import each other are reported", () => {
  expect([...complaints("suspicious/noImportCycles")].sort()).toEqual([
    "shared/cycle/one.ts",
    "shared/cycle/two.ts",
  ]);
});
