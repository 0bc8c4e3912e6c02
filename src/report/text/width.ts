/** Marks that print over the character before them, joiners, selectors, skin tones, and soft hyphens. */
const ZERO_WIDTH = /^(?:[\p{M}\p{Cf}\u1160-\u11ff]|\p{Emoji_Modifier})$/u;

/** Characters that take two cells: East Asian wide and fullwidth forms, and emoji shown as pictures. */
const WIDE =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

const PLAIN = /^[\u0020-\u007e]*$/;
const REGIONAL_INDICATOR = /^[\u{1f1e6}-\u{1f1ff}]$/u;
const JOINER = '\u200d';
const PICTURE_SELECTOR = '\ufe0f';

/** Terminal cells that a text takes: two for a wide character or an emoji, none for a combining mark. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return cells(text).reduce((sum, cell) => sum + cell.width, 0);
}

/** The text cut to at most `width` cells, with an ellipsis where something is missing. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const cell of cells(text)) {
    if (used + cell.width > width - 1) break;
    kept += cell.text;
    used += cell.width;
  }
  return `${kept.trimEnd()}…`;
}

/** The text with spaces after it up to `width` cells. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The text with spaces before it up to `width` cells. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** All white space, line breaks included, as single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Lines of at most `width` cells; a longer word keeps a line to itself, line breaks and indentation stay. */
export function wrap(text: string, width: number): readonly string[] {
  return text
    .trimEnd()
    .split(/\r?\n/)
    .flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  if (displayWidth(line) <= width) return [line];
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/).filter((part) => part !== '')) {
    const longer = current === '' ? indent + word : `${current} ${word}`;
    if (current !== '' && displayWidth(longer) > width) {
      lines.push(current);
      current = indent + word;
    } else current = longer;
  }
  return [...lines, current];
}

interface Cell {
  readonly text: string;
  readonly width: number;
}

/** Code points joined to what a terminal draws as one: emoji sequences, flags, letters with marks. */
function cells(text: string): readonly Cell[] {
  const drawn: Cell[] = [];
  for (const point of text) {
    const last = drawn.at(-1);
    if (last !== undefined && joins(last, point)) drawn[drawn.length - 1] = joined(last, point);
    else drawn.push({ text: point, width: pointWidth(point) });
  }
  return drawn;
}

function joins(last: Cell, point: string): boolean {
  if (ZERO_WIDTH.test(point)) return true;
  if (last.text.endsWith(JOINER)) return /^\p{Extended_Pictographic}$/u.test(point);
  return REGIONAL_INDICATOR.test(last.text) && REGIONAL_INDICATOR.test(point);
}

function joined(last: Cell, point: string): Cell {
  const becomesPicture = point === PICTURE_SELECTOR && /^\p{Extended_Pictographic}/u.test(last.text);
  return { text: last.text + point, width: becomesPicture ? 2 : last.width };
}

function pointWidth(point: string): number {
  if (ZERO_WIDTH.test(point)) return 0;
  return WIDE.test(point) ? 2 : 1;
}
