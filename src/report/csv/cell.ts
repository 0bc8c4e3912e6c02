import { neutralise } from '../neutralise.ts';
import { oneLine } from '../text/width.ts';

/** What Excel holds in a cell, with room for the quote that csv-stringify puts before a formula. */
const MOST = 32_766;

/**
 * A formula after a semicolon. Where a comma is the decimal sign, spreadsheets split at semicolons, so that this would
 * begin a cell; the beginning of a cell is csv-stringify's concern.
 */
const LATER_FORMULA = /;(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** The text on one line, obeyed by no runner and no spreadsheet, and cut where Excel would cut it without a word. */
export function cell(text: string): string {
  const shown = neutralise(oneLine(text)).replace(LATER_FORMULA, ";'");
  if (shown.length <= MOST) return shown;
  const note = `… (cut here, of ${shown.length} characters)`;
  return shown.slice(0, MOST - note.length).replace(/[\ud800-\udbff]$/, '') + note;
}
