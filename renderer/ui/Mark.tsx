type Props = {
  /** The app's name, written beside the mark. */
  name: string;
};

/** The mark of the app: a short route that bends towards its goal. */
export function Mark({ name }: Props) {
  return (
    <span className="mark">
      <svg viewBox="0 0 42 28" aria-hidden="true" focusable="false">
        <path d="M6 22C15 22 14 14 21 14S27 6 36 6" strokeDasharray="3.2 4.2" />
        <circle className="mark-stop" cx="5" cy="22" r="3" />
        <circle className="mark-stop" cx="21" cy="14" r="3" />
        <circle className="mark-goal" cx="36" cy="6" r="4" />
      </svg>
      {name}
    </span>
  );
}
