import type { Region } from '../model/location.ts';

const WINDOW = 100;
const LEAD = 40;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u;

/**
 * A message with its place and the line it is about, marked by carets:
 * `path:line:column: message`, then the line, then the carets. Control characters are shown as `?`, and only the part of
 * a long line around the region is shown.
 */
export function codeFrame(path: string, line: string, region: Region, message: string): string {
  const number = String(region.startLine);
  const start = region.startColumn - 1;
  const end = region.endLine === region.startLine ? region.endColumn - 1 : line.length;
  const from = start <= WINDOW - LEAD ? 0 : start - LEAD;
  const shown = line.slice(from, from + WINDOW);
  const gap = ' '.repeat(width(shown.slice(0, start - from)));
  const carets = '^'.repeat(Math.max(1, width(shown.slice(start - from, Math.max(start, end) - from))));
  return [
    `${visible(path)}:${number}:${region.startColumn}: ${message}`,
    `  ${number} | ${visible(shown)}`.trimEnd(),
    `  ${' '.repeat(number.length)} | ${gap}${carets}`,
  ].join('\n');
}

function visible(text: string): string {
  return text.replaceAll('\t', ' ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '?');
}

/** Terminal columns, near enough for a caret. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}
