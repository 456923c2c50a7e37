/** A phone, face down on the table: put it away and look at each other. Decoration beside the words. */
export function PhoneDown() {
  return (
    <svg className="phone-down" viewBox="0 0 176 104" aria-hidden="true" focusable="false">
      <path className="top" d="M34 30h108l30 42H4z" />
      <path className="side" d="M4 72h168v8a6 6 0 0 1-6 6H10a6 6 0 0 1-6-6z" />
      <path className="grain" d="M40 38h42M104 40h30M24 62h30M126 60h26M60 66h50" />
      <path
        className="phone"
        d="M77 36h27a4 4 0 0 1 4 3l5 19a4 4 0 0 1-4 5H69a4 4 0 0 1-4-5l8-19a5 5 0 0 1 4-3z"
      />
      <path className="lens" d="M79 40h7l-1 5h-8z" />
    </svg>
  );
}
