import type { ReactNode } from "react";
import type { IconName } from "../look/icons.ts";
import { Icon } from "./Icon.tsx";

type Props = {
  title: string;
  icon?: IconName | undefined;
  children?: ReactNode;
  /** The one press that fills it. */
  action?: ReactNode;
};

/** A place where something may still come, and how. */
export function EmptyState({ title, icon, children, action }: Props) {
  return (
    <div className="empty-state">
      {icon && <Icon name={icon} />}
      <h3>{title}</h3>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
