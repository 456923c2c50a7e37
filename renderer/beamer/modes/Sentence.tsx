/** A few words for everybody, in the middle of the wall. */
export function Sentence({ title, children }: { title: string; children?: string | undefined }) {
  return (
    <div className="sentence table">
      <h1>{title}</h1>
      {children && <p>{children}</p>}
    </div>
  );
}
