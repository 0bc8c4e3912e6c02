import type { Line, Span } from '../report/text/line.ts';
import { displayWidth, oneLine, padEnd, truncate } from '../report/text/width.ts';

const GAP = '  ';

/** Aligned columns under a header; the last column gives way to the width, which may be Infinity. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], width: number): readonly Line[] {
  const texts = [header, ...rows].map((row) => row.map(oneLine));
  const widths = header.map((_, column) => Math.max(...texts.map((row) => displayWidth(row[column] ?? ''))));
  const taken = widths.slice(0, -1).reduce((sum, each) => sum + each + GAP.length, 0);
  const last = Math.max(12, width - taken);
  return texts.map((row, index) =>
    row.map((text, column): Span => {
      const cell = column === row.length - 1 ? truncate(text, last) : padEnd(text, widths[column] ?? 0) + GAP;
      return index === 0 ? { text: cell, style: 'dim' } : { text: cell };
    }),
  );
}
