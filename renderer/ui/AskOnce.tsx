import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import type { IconName } from "../look/icons.ts";
import { Press } from "./Press.tsx";

type Props = {
  /** The first press. */
  children: ReactNode;
  /** What will happen, as a question. */
  question: ReactNode;
  confirm: string;
  cancel: string;
  onConfirm: () => void;
  /** `erase` cannot be undone; `primary` is for turning and handing out. */
  look?: "erase" | "primary" | undefined;
  icon?: IconName | undefined;
  small?: boolean | undefined;
  busy?: boolean | undefined;
};

/**
 * A press that asks once. Focus moves to the safe answer, Esc takes it back, and the second half of a double press
 * never confirms.
 */
export function AskOnce(props: Props) {
  const { children, question, confirm, cancel, onConfirm, look = "erase", icon, small, busy } = props;
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const answered = useRef(false);
  const questionId = useId();

  // Before paint: a second key press must find the focus already moved.
  useLayoutEffect(() => {
    if (!asking && !answered.current) return;
    // Asking: the first button is the safe answer. Answered: the first button is the press itself again.
    place.current?.querySelector("button")?.focus();
  }, [asking]);

  const close = () => {
    answered.current = true;
    setAsking(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!asking || event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc from either button takes the question back.
    <div ref={place} onKeyDown={onKeyDown}>
      {asking ? (
        // biome-ignore lint/a11y/useSemanticElements: a question with two answers, not a part of a form.
        <div className="ask" role="group" aria-labelledby={questionId} tabIndex={-1}>
          <p id={questionId}>{question}</p>
          <div className="ask-choices">
            <Press look="quiet" small={small} onClick={close}>
              {cancel}
            </Press>
            <Press
              look={look}
              small={small}
              onClick={(event) => {
                if (event.detail > 1) return;
                close();
                onConfirm();
              }}
            >
              {confirm}
            </Press>
          </div>
        </div>
      ) : (
        <Press
          look={look === "erase" ? "quiet" : look}
          small={small}
          icon={icon}
          busy={busy}
          onClick={() => setAsking(true)}
        >
          {children}
        </Press>
      )}
    </div>
  );
}
