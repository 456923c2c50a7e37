/**
 * What a host signs to show that it holds the traject this phone takes part in. The address is in it, so that an answer
 * fetched from the real host by somebody else is of no use to them.
 * @param address as the phone asked for it, `http://a.b.c.d:port`
 */
export function homeMessage(nonce: string, address: string): string {
  return `werktafel home\n${nonce}\n${address}`;
}

/** What a phone may ask a signature over: 16 random bytes, hex. */
export const NONCE = /^[0-9a-f]{32}$/;
