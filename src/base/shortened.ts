const LONGEST = 60;

/** A text cut to a length that people read. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}...`;
}
