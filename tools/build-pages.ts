/** `node tools/build-pages.ts [folder]`: both page builds, into `folder`/phone and `folder`/staff. */
import { join, resolve } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const folder = resolve(process.argv[2] ?? join(root, "dist", "pages"));

for (const face of ["phone", "staff"]) {
  await build({
    configFile: join(root, "renderer", `vite.${face}.config.ts`),
    logLevel: "warn",
    build: { outDir: join(folder, face), emptyOutDir: true },
  });
}
