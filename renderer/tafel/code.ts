import { useMeeting } from "../client/hooks.ts";
import { readFragment } from "../client/identity.ts";
import { openShelf } from "../client/storage.ts";

const shelf = () => openShelf("local");

/** Keeps the code that came along with the coach's own QR; call it before the address is wiped. */
export function keepCode(hash: string): void {
  const { code } = readFragment(hash);
  if (code) shelf().write("tafel-code", code);
}

/** The code to join, for the team's QR; empty when this table was never told. */
export function useCode(): string {
  const known = useMeeting()?.code;
  return known ?? shelf().read<string>("tafel-code", "");
}
