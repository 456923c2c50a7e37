import { useCallback } from "react";
import { openBeamer } from "./bridge.ts";
import { useKeys } from "./use-keys.ts";

/** Opens the projection in its own window. The key is asked beforehand: a browser blocks a window that opens late. */
export function useBeamerWindow(): () => void {
  const beamer = useKeys()?.beamer;
  return useCallback(() => openBeamer(beamer ? `/beamer#k=${beamer}` : "/beamer"), [beamer]);
}
