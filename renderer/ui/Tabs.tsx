import { type ReactNode, useId } from "react";
import { moveFocus } from "./roving.ts";

export type Tab = { id: string; label: ReactNode; detail?: ReactNode };

type Props = {
  label: string;
  tabs: readonly Tab[];
  current: string;
  onChange: (id: string) => void;
  /** What the current tab shows. */
  children: ReactNode;
};

/** A few sheets in one place. Arrow keys move and choose. */
export function Tabs({ label, tabs, current, onChange, children }: Props) {
  const base = useId();
  return (
    <div>
      <div
        className="tabs"
        role="tablist"
        aria-label={label}
        onKeyDown={(event) => {
          const chosen = moveFocus(event)?.dataset.tab;
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            data-tab={tab.id}
            className="tab in-row"
            aria-selected={tab.id === current}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            <span>{tab.label}</span>
            {tab.detail !== undefined && <small>{tab.detail}</small>}
          </button>
        ))}
      </div>
      <div className="tab-panel" role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${current}`}>
        {children}
      </div>
    </div>
  );
}
