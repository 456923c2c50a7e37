import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Icon } from "./Icon.tsx";

type Props = {
  open: boolean;
  /** Esc, the cross, or the browser's back gesture. */
  onClose: () => void;
  title: string;
  closeLabel: string;
  children: ReactNode;
  /** Presses at the foot, the safe one first. */
  choices?: ReactNode;
};

/** A sheet on top of the page. Focus goes to its title and afterwards back to where it was. */
export function Dialog({ open, onClose, title, closeLabel, children, choices }: Props) {
  const sheet = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const dialog = sheet.current;
    if (!open || !dialog) return;
    const before = document.activeElement;
    // Phones older than <dialog> (Safari before 15.4) get the same sheet without the backdrop.
    if (typeof dialog.showModal === "function") dialog.showModal();
    else dialog.setAttribute("open", "");
    heading.current?.focus();
    return () => {
      if (typeof dialog.close === "function") dialog.close();
      else dialog.removeAttribute("open");
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);

  if (!open) return null;
  return (
    <dialog
      ref={sheet}
      className="dialog"
      aria-labelledby={titleId}
      aria-modal="true"
      onCancel={(event) => {
        // The owner of `open` decides; the browser would close it behind their back.
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-sheet">
        <div className="dialog-head">
          <h2 id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" className="tool" aria-label={closeLabel} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {children}
        {choices && <div className="dialog-choices">{choices}</div>}
      </div>
    </dialog>
  );
}
