/** A stand-in for a photographed drawing. */
export const drawing = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 120"><path fill="#f4efe4" d="M0 0h200v120H0z"/><path fill="none" stroke="#35506b" stroke-width="4" d="M40 100V60l30-25 30 25v40zM140 100V70m-22-8a22 22 0 1 0 44 0 22 22 0 1 0-44 0"/></svg>',
)}`;
