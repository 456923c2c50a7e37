import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Icon } from "./Icon.tsx";

type Props = {
  /** "Houd ingedrukt om te lezen". */
  cue: string;
  /** While it is open: "Laat los om te bedekken". */
  openCue: string;
  /** Called for the text only while it is read. */
  children: () => ReactNode;
};

/**
 * Covered text that can be read while pressed: the laptop may be mirrored on the wall. Covers again on release, when
 * focus or the page goes away, and when the pointer slips off.
 *
 * A screen reader presses without holding: its press opens, its next press or moving on covers.
 */
export function HoldToRead({ cue, openCue, children }: Props) {
  const [open, setOpen] = useState(false);
  const held = useRef(false);

  useEffect(() => {
    if (!open) return;
    const cover = () => {
      held.current = false;
      setOpen(false);
    };
    const away = ["blur", "pagehide", "pointerup", "pointercancel"] as const;
    for (const name of away) window.addEventListener(name, cover);
    document.addEventListener("visibilitychange", cover);
    return () => {
      for (const name of away) window.removeEventListener(name, cover);
      document.removeEventListener("visibilitychange", cover);
    };
  }, [open]);

  const hold = () => {
    held.current = true;
    setOpen(true);
  };
  const cover = () => setOpen(false);
  const isHoldKey = (event: KeyboardEvent) => event.key === " " || event.key === "Enter";

  return (
    <button
      type="button"
      className="hold"
      aria-pressed={open}
      onPointerDown={(event) => event.button === 0 && hold()}
      onPointerLeave={cover}
      onKeyDown={(event) => {
        if (!isHoldKey(event)) return;
        event.preventDefault();
        hold();
      }}
      onKeyUp={(event) => {
        if (!isHoldKey(event)) return;
        // No click follows, so that the next one is known to be a screen reader's.
        event.preventDefault();
        held.current = false;
        cover();
      }}
      onBlur={() => {
        held.current = false;
        cover();
      }}
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event: MouseEvent) => {
        // A click that followed no holding comes from a screen reader or a switch.
        if (!held.current && event.detail === 0) setOpen(!open);
        held.current = false;
      }}
    >
      <span aria-live="polite">{open ? children() : <span className="hold-cover" aria-hidden="true" />}</span>
      <span className="hold-cue">
        <Icon name={open ? "eye" : "eye-off"} />
        <span>{open ? openCue : cue}</span>
      </span>
    </button>
  );
}
