/** The part of subset-font that we call; it ships no types. */
declare module "subset-font" {
  type Range = number | { min?: number; max?: number; default?: number };
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      targetFormat?: "sfnt" | "woff" | "woff2" | "truetype";
      /** OpenType features to keep; all when left out. */
      keepFeatures?: readonly string[];
      /** Tables to leave out, by tag. */
      dropTables?: readonly string[];
      noHinting?: boolean;
      /** A number pins the axis, a range narrows it. */
      variationAxes?: Record<string, Range>;
    },
  ): Promise<Buffer>;
}
