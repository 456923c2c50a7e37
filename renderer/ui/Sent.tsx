import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

type Props = {
  /** Empty: nothing to confirm. The place stays, because a live region must exist before it speaks. */
  children?: ReactNode;
};

/** A calm word that it arrived. */
export function Sent({ children }: Props) {
  return (
    <div role="status">
      {children && (
        <div className="sent" data-fresh="">
          <Icon name="check" />
          <span>{children}</span>
        </div>
      )}
    </div>
  );
}
