import type { WebContents } from "electron";
import { type HostOrigin, isPage } from "./addresses.ts";

/** A page stays where it is: it goes to no other page than ours, and opens no window and no page inside itself. */
export function guardContents(contents: WebContents, origin: HostOrigin): void {
  const stay = (event: { url: string; isMainFrame: boolean; preventDefault(): void }): void => {
    if (!event.isMainFrame || !isPage(event.url, origin())) event.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  // A peer connection would find its own way, past every filter on requests.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
