import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Writes a `.gz` beside every text file of the build. Over plain http browsers ask for gzip, never for brotli. */
export function gzip(): Plugin {
  return {
    name: "werktafel-gzip",
    apply: "build",
    writeBundle({ dir }) {
      if (!dir) return;
      for (const name of globSync("**/*.{html,js,css,svg,json}", { cwd: dir })) {
        writeFileSync(join(dir, `${name}.gz`), gzipSync(readFileSync(join(dir, name)), { level: 9 }));
      }
    },
  };
}
