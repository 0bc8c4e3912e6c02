const POWERFUL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /##(?:vso)?\[|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/i;

/** Whether a CI runner would obey a line of it, or a terminal or a reader's eye one of its characters. */
export function obeyed(text: string): boolean {
  return POWERFUL.test(text) || text.split('\n').some((line) => line.trimStart().startsWith('::'));
}
