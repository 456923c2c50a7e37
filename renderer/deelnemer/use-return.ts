import { useEffect, useState } from "react";
import type { RefusalCode } from "../../shared/core/refusal.ts";
import { useHello, useMeeting, useRoom, useWatched } from "../client/hooks.ts";
import { usePhone } from "./phone.ts";

/**
 * A phone that joined before and is not known now. In the same meeting (the laptop was put back to a copy) it comes in by
 * itself as who it was; in another one it starts anew.
 * @returns whether that is under way, or whether its person went on with another phone
 */
export function useReturn(): "under way" | "moved" | null {
  const phone = usePhone();
  const room = useRoom();
  const hello = useHello();
  const meeting = useMeeting();
  const { meeting: joined, code, team, person } = useWatched(phone.identity);
  const [failed, setFailed] = useState<RefusalCode | null>(null);
  const open = meeting?.state === "open" ? meeting.id : null;
  const lost = hello !== null && hello.you === null && joined !== null && open !== null && failed === null;
  const same = joined === open;

  useEffect(() => {
    if (!lost) return;
    if (!same || !code || !team) return phone.startAnew();
    let over = false;
    room.send({ type: "person.join", id: person, code, team }).then((answer) => {
      if (over) return;
      if (answer.ok) phone.joined(String(answer["id"] ?? person), team, open);
      else setFailed(answer.code);
    });
    return () => {
      over = true;
    };
  }, [lost, same, code, team, person, open, phone, room]);
  if (lost) return "under way";
  return hello?.you === null && same && failed === "moved" ? "moved" : null;
}
