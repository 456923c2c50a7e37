import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import type { IconName } from "../look/icons.ts";
import { classes } from "./classes.ts";
import { Icon } from "./Icon.tsx";
import { moveFocus } from "./roving.ts";
import { Tool } from "./Tool.tsx";

export type MenuItem = {
  id: string;
  label: string;
  icon?: IconName | undefined;
  erase?: boolean | undefined;
  disabled?: boolean | undefined;
  onChoose: () => void;
};

type Props = {
  label: string;
  icon?: IconName | undefined;
  iconOnly?: boolean | undefined;
  items: readonly MenuItem[];
  /** Which edge of the button the list keeps to. */
  align?: "start" | "end" | undefined;
};

/** What is needed less often, behind one press. */
export function Menu({ label, icon = "more", iconOnly, items, align = "end" }: Props) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();

  useLayoutEffect(() => {
    if (!open) return;
    list.current?.querySelector<HTMLElement>("button:not(:disabled)")?.focus();
    const outside = (event: PointerEvent) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);

  const close = () => {
    setOpen(false);
    place.current?.querySelector("button")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Tab") setOpen(false);
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    } else moveFocus(event);
  };

  return (
    <div ref={place} className={classes("menu", align === "start" && "menu-start")}>
      <Tool
        label={label}
        icon={icon}
        iconOnly={iconOnly}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div
          ref={list}
          id={listId}
          className="menu-list"
          role="menu"
          aria-label={label}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={classes("tool in-row", item.erase && "tool-erase")}
              disabled={item.disabled}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.icon && <Icon name={item.icon} />}
              <span>{item.label}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
