const FIRST = 100;
const MANY = 900;

/**
 * Three digits that somebody who waits at the door can show: the phone and those who let in see the same ones. They say
 * nothing of who it is, follow from the id of this meeting only, and are not stored.
 */
export function doorNumber(person: string): number {
  let mixed = 0x811c9dc5;
  for (let i = 0; i < person.length; i += 1) mixed = Math.imul(mixed ^ person.charCodeAt(i), 0x01000193);
  return FIRST + ((mixed >>> 0) % MANY);
}
