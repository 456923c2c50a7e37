import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { gzip } from "../tools/gzip-plugin.ts";

/** The pages of the facilitator, the projector and the coaches, served at `/regie`, `/beamer`, `/tafel` and `/staf`. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  publicDir: false,
  build: {
    target: ["chrome100", "safari15.4", "firefox100"],
    outDir: join(import.meta.dirname, "..", "dist", "pages", "staff"),
    emptyOutDir: true,
    assetsDir: "assets/staff",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      input: ["regie", "beamer", "tafel", "staf"].map((face) =>
        join(import.meta.dirname, face, "index.html"),
      ),
    },
  },
  plugins: [react(), gzip()],
});
