/** What a phone must fetch before it can do anything. Plain http means gzip; the bars are those of docs/benchmarks.md. */
import { globSync, readFileSync } from "node:fs";

const folder = "dist/pages/phone";
const page = readFileSync(`${folder}/index.html`, "utf8");
const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => `${folder}/${path}`);

// Letters beyond Latin-1 are fetched only when a word needs them (unicode-range), so they are no first load.
const fonts = globSync(`${folder}/assets/phone/*.woff2`).filter((path) => !path.includes("latin-ext"));

export default [
  { name: "phone page, first load", path: [`${folder}/index.html`, ...first], limit: "60 kB", gzip: true },
  // What comes in quiet moments, so that a step opens at once and also without a line.
  {
    name: "phone page, the whole day",
    path: [`${folder}/index.html`, `${folder}/assets/phone/*.{js,css}`],
    limit: "110 kB",
    gzip: true,
  },
  ...(fonts.length > 0
    ? [{ name: "phone fonts", path: fonts, limit: "40 kB", gzip: false, brotli: false }]
    : []),
];
