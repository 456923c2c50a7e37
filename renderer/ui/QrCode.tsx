import { useMemo } from "react";
import { qrPath } from "./qr.ts";

/** Modules of white around a code, without which phones do not find it. */
const QUIET = 3;

/** A QR code with its own white edge: sharp on paper and on a screen, and dark on white in every hall. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { d, size } = useMemo(() => qrPath(text), [text]);
  const whole = size + 2 * QUIET;
  return (
    <svg
      className="qr"
      viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={whole} height={whole} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  );
}
