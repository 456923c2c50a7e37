import { useEffect, useRef, useState } from "react";

export type ToastMessage = {
  /** Another id is another message, also when the words are the same. */
  id: string;
  text: string;
  action?: { label: string; onChoose: () => void } | undefined;
};

type Props = {
  message: ToastMessage | null;
  onGone: () => void;
  /** How long it stays, in milliseconds; twice as long when something can be chosen. */
  stay?: number | undefined;
};

/** A word in passing with, at most, one way back. It waits while a pointer or focus rests on it. */
export function Toast({ message, onGone, stay = 7000 }: Props) {
  const [held, setHeld] = useState(false);
  const gone = useRef(onGone);
  gone.current = onGone;
  const id = message?.id;
  const time = message?.action ? stay * 2 : stay;

  useEffect(() => {
    if (id === undefined || held) return;
    const timer = setTimeout(() => gone.current(), time);
    return () => clearTimeout(timer);
  }, [id, held, time]);

  return (
    <div
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {message && (
        <div className="toast" key={message.id}>
          <p>{message.text}</p>
          {message.action && (
            <button
              type="button"
              className="toast-action"
              onClick={() => {
                message.action?.onChoose();
                onGone();
              }}
            >
              {message.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
