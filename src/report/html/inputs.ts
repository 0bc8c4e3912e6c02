import type { ReportInput } from '../../model/report.ts';
import { count } from '../count.ts';
import { code } from './links.ts';
import { cut, el, type Markup } from './markup.ts';
import { leftOut, table } from './table.ts';

const LISTED = 2000;
const OPEN = 30;

/** Every input with its digest, folded when there are many. */
export function inputList(inputs: readonly ReportInput[]): Markup {
  if (inputs.length === 0) return el('p', 'No input was read.');
  const rows = inputs.slice(0, LISTED).map(({ path, sha256, documents }) => ({
    cells: [code(path), count(documents, 'document'), el('code.digest', cut(sha256, 80))],
  }));
  return el(
    'details',
    [
      el('summary', ['Inputs ', el('span.count', String(inputs.length))]),
      table('input-list', 'Inputs as they were read', ['Path', 'Holds', 'SHA-256'], rows),
      leftOut(inputs.length - rows.length, 'input'),
    ],
    { open: inputs.length <= OPEN },
  );
}
