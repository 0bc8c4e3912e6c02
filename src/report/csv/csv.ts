import { stringify } from 'csv-stringify/sync';
import type { Report } from '../../model/report.ts';
import type { RenderOptions } from '../render-options.ts';
import { cell } from './cell.ts';
import { COLUMNS, type Row, rows } from './rows.ts';

/** The rows of an Excel sheet below the header. */
const MOST_ROWS = 1_048_575;

/** What every row says, so that one that was copied elsewhere still tells where it comes from. */
const RUN_COLUMNS = ['asOf', 'profile', 'framework', 'version'] as const;

/** One table of all lists, told apart by its first column; RFC 4180 with a byte order mark, by which Excel knows UTF-8. */
export function renderCsv(report: Report, options: RenderOptions): string {
  const { asOf, profile, framework, tool } = report;
  const run = [asOf, profile.id, framework?.id ?? '', tool.version].map(cell);
  const table = withinSheet(rows(report, options), MOST_ROWS).map((row) => [
    ...COLUMNS.map((column) => cell(row[column] ?? '')),
    ...run,
    row.known ?? '',
  ]);
  return stringify(table, {
    bom: true,
    header: true,
    columns: [...COLUMNS, ...RUN_COLUMNS, 'known'],
    record_delimiter: 'windows',
    eof: true,
    escape_formulas: true,
  });
}

/** The rows that a sheet holds; the last one says how many are left out. */
export function withinSheet(all: readonly Row[], most: number): readonly Row[] {
  if (all.length <= most) return all;
  const rest = all.length - most + 1;
  const message = `${rest} more rows than a sheet holds are left out. With -f json the report holds them all.`;
  return [...all.slice(0, most - 1), { record: 'run', id: 'rows.leftOut', message }];
}
