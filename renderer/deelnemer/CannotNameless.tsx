import { phoneTexts } from "../../shared/texts/phone.ts";
import { useTexts, useWatched } from "../client/hooks.ts";
import { usePhone } from "./phone.ts";

/** Why nothing can be written here without a name, and who helps. */
export function CannotNameless() {
  const t = useTexts(phoneTexts);
  const { returned } = useWatched(usePhone().identity);
  return <p>{returned ? t.namelessBehind : t.cannotNameless}</p>;
}
