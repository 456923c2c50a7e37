import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from "react";

/** Set by who changes the page, answered by the next title: then that is where reading goes on. */
export const FocusContext = createContext<RefObject<boolean>>({ current: false });

/** The heading of a screen. Takes focus when the screen came by itself, so that a screen reader reads on there. */
export function Title({ children }: { children: ReactNode }) {
  const wanted = useContext(FocusContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    heading.current?.focus();
  });
  return (
    <h1 ref={heading} tabIndex={-1} className="title">
      {children}
    </h1>
  );
}
