/** Names on the line between the preload script and the shell. */
export const OPEN_BEAMER = "werktafel:open-beamer";
