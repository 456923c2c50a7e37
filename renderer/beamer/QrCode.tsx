import { useMemo } from "react";
import { qrPath } from "./qr.ts";

/** A QR code on a white card. Dark on white in every hall, or phones do not find it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { d, size } = useMemo(() => qrPath(text), [text]);
  return (
    <div className="qr-card">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path d={d} fill="#000" />
      </svg>
    </div>
  );
}
