import { Icon } from "../../ui/Icon.tsx";

/** What the sheet has to say of the last press; read aloud when it changes. */
export function Said({ children }: { children: string | null }) {
  return (
    <div role="status" className="copy-said">
      {children && (
        <p>
          <Icon name="question" />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}
