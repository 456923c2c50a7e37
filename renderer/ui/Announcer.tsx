import { useEffect, useRef, useState } from "react";

type Props = {
  /** How many there are now. Only growth is told. */
  total: number;
  /** What to say about so many new ones: "3 nieuwe briefjes". */
  phrase: (added: number) => string;
  /** How long arrivals are gathered, in milliseconds. */
  wait?: number | undefined;
};

/** Says what arrived, politely and bundled: a wall that fills would otherwise never be quiet. */
export function Announcer({ total, phrase, wait = 5000 }: Props) {
  const told = useRef(total);
  const [said, setSaid] = useState("");
  const latest = useRef({ total, phrase });
  latest.current = { total, phrase };

  // Fewer is never told, and what comes after it counts from there.
  if (total < told.current) told.current = total;
  const pending = total > told.current;

  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => {
      const { total: now, phrase: words } = latest.current;
      const added = now - told.current;
      told.current = now;
      if (added > 0) setSaid(words(added));
    }, wait);
    return () => clearTimeout(timer);
  }, [pending, wait]);

  return (
    <div className="visually-hidden" role="status">
      {said}
    </div>
  );
}
