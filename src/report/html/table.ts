import { count } from '../count.ts';
import { blocks, type Content, el, type Markup } from './markup.ts';

/** A column by its header; numbers stand to the right. */
export interface Column {
  readonly label: string;
  readonly numeric?: true;
}

/** A row; its first cell names it. */
export interface Row {
  readonly cells: readonly Content[];
  readonly class?: string;
  readonly id?: string | undefined;
}

/** A table in words, its columns as wide as the style sheet says for its kind: on a narrow screen each row becomes a small list, with the headers as labels. */
export function table(kind: string, caption: string, labels: readonly string[], rows: readonly Row[]): Markup {
  const columns = labels.map((label) => ({ label }));
  return grid(`table.stacked.${kind}`, caption, columns, rows);
}

/** A table of numbers, which scrolls sideways where it is wider than the page. */
export function numberTable(caption: string, columns: readonly Column[], rows: readonly Row[]): Markup {
  return el('div.scroll', grid('table.numbers', caption, columns, rows), {
    role: 'region',
    tabindex: 0,
    'aria-label': caption,
  });
}

/** Says that a list goes on elsewhere; null when it does not. */
export function leftOut(more: number, word: string): Markup | null {
  if (more <= 0) return null;
  const are = more === 1 ? 'is' : 'are';
  return el('p.left-out', [
    `${count(more, `more ${word}`)} ${are} left out here; `,
    el('code', '-f json'),
    ' holds them all.',
  ]);
}

// The roles say again what the elements are: some browsers forget it when a table is laid out as a list.
function grid(selector: string, caption: string, columns: readonly Column[], rows: readonly Row[]): Markup {
  const head = columns.map(({ label, numeric }) =>
    el('th', label, { scope: 'col', role: 'columnheader', class: numeric && 'number' }),
  );
  return el(
    selector,
    [
      el('caption', caption),
      el('thead', el('tr', head, { role: 'row' }), { role: 'rowgroup' }),
      el('tbody', blocks(rows.map((row) => tableRow(row, columns))), { role: 'rowgroup' }),
    ],
    { role: 'table' },
  );
}

function tableRow(row: Row, columns: readonly Column[]): Markup {
  const cells = row.cells.map((content, index) => {
    const { label, numeric } = columns[index] ?? { label: '' };
    if (index === 0) return el('th', content, { scope: 'row', role: 'rowheader', 'data-label': label });
    return el('td', content, { role: 'cell', 'data-label': label, class: numeric && 'number' });
  });
  return el('tr', cells, { role: 'row', class: row.class, id: row.id });
}
