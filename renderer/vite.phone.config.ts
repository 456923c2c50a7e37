import { join } from "node:path";
import { defineConfig } from "vite";
import { gzip } from "../tools/gzip-plugin.ts";

/**
 * The phone's page, served at `/`. The same sources as the staff pages, with Preact in React's place: 40 kB less to
 * send eighty-five times in the first minute.
 *
 * Syntax is lowered to what Chrome 80 (2020) and Safari 13.1 (iOS 13) read: the phones people bring when asked for an
 * old one. Library calls are not lowered; `lib` in renderer/tsconfig.json is the limit there.
 */
export default defineConfig({
  root: join(import.meta.dirname, "deelnemer"),
  base: "/",
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  resolve: {
    alias: [
      { find: /^react\/jsx(-dev)?-runtime$/, replacement: "preact/jsx-runtime" },
      { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
      { find: /^react(-dom)?$/, replacement: "preact/compat" },
    ],
  },
  build: {
    target: ["chrome80", "safari13.1", "firefox78"],
    outDir: join(import.meta.dirname, "..", "dist", "pages", "phone"),
    emptyOutDir: true,
    assetsDir: "assets/phone",
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  plugins: [gzip()],
});
