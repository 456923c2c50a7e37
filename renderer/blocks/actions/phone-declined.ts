import { useState } from "react";
import { usePhone } from "../../deelnemer/phone.ts";

/** *Nee, nu niet* is told to nobody: it lives on this phone, and takes the question out of sight. */
export function useDeclined(action: string): [boolean, (declined: boolean) => void] {
  const { shelf } = usePhone();
  const [declined, setDeclined] = useState(() => shelf.read<string[]>("declined", []).includes(action));
  return [
    declined,
    (now) => {
      const others = shelf.read<string[]>("declined", []).filter((id) => id !== action);
      shelf.write("declined", now ? [...others, action] : others);
      setDeclined(now);
    },
  ];
}
