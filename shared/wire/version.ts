/** Raised when a page of yesterday can no longer talk to the host of today; such a page is told to reload. */
export const PROTOCOL = 3;
