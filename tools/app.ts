/** The shell and the host as JavaScript in `dist/app`, for Electron: it does not take types out of files itself. */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const out = join(root, "dist", "app");

/** @throws if a type or an import is wrong, or if a file is named in a way that does not survive the translation. */
export async function buildApp(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.app.json"],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  if (status !== 0) throw new Error("The app could not be built; see the lines above.");
  refuseForgottenEndings();
  const preload = join(root, "electron", "preload.ts");
  if (existsSync(preload)) await bundlePreload(preload);
}

/** tsc rewrites imports, not the address of a worker. */
function refuseForgottenEndings(): void {
  for (const name of globSync("**/*.js", { cwd: out })) {
    const address = /new URL\(\s*["'`]([^"'`]+\.ts)["'`]/.exec(readFileSync(join(out, name), "utf8"));
    if (address)
      throw new Error(
        `${name} names ${address[1]}, which is not in a package. Take the ending from import.meta.url.`,
      );
  }
}

/** A sandboxed preload is one CommonJS file. */
async function bundlePreload(entry: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: join(out, "electron"),
      emptyOutDir: false,
      minify: false,
      target: "node24",
      lib: { entry, formats: ["cjs"], fileName: () => "preload.cjs" },
      rolldownOptions: { external: ["electron"] },
    },
  });
}
