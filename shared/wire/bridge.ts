/**
 * What only a desktop can do, offered to the regie as `window.werktafel` by the shell's preload script. In a browser
 * there is none, and the page does the browser's equivalent.
 */
export type WerktafelBridge = {
  /**
   * Opens the beamer window, full screen on the second display when there is one; brings it forward when it is open.
   * Fails if the shell does not know the page that asks.
   */
  openBeamer(): Promise<void>;
};
