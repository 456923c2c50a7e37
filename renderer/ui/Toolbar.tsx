import { type ReactNode, useEffect, useRef } from "react";
import { moveFocus } from "./roving.ts";

type Props = { label: string; children: ReactNode };

/** Tools in a row: one stop for Tab, arrow keys between them. */
export function Toolbar({ label, children }: Props) {
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const buttons = [...(bar.current?.querySelectorAll("button") ?? [])];
    const stop =
      buttons.find((button) => button === document.activeElement) ?? buttons.find((b) => !b.disabled);
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  });

  return (
    <div
      ref={bar}
      className="toolbar"
      role="toolbar"
      aria-label={label}
      onKeyDown={(event) => {
        const goal = moveFocus(event);
        if (!goal) return;
        for (const button of event.currentTarget.querySelectorAll("button")) button.tabIndex = -1;
        goal.tabIndex = 0;
      }}
    >
      {children}
    </div>
  );
}
