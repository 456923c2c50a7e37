import type { WerktafelBridge } from "../../shared/wire/bridge.ts";

declare global {
  interface Window {
    /** Only in the desktop app; an ordinary browser has none, and the page does the browser's equivalent. */
    werktafel?: WerktafelBridge;
  }
}

/**
 * Shows the projection in a window of its own.
 * @param address page of the beamer with its key in the fragment
 */
export function openBeamer(address: string): void {
  if (window.werktafel) void window.werktafel.openBeamer();
  // The name makes a second press bring the same window forward.
  else window.open(address, "werktafel-beamer", "popup,width=1280,height=720")?.focus();
}
