import { markdownTable } from 'markdown-table';
import { ownFunctions } from '../src/expression/functions/own-functions.ts';
import type { Shapes } from '../src/model/shape.ts';

/** The reference page of the functions that irready adds to CEL. */
export function functionsPage(shapes: Shapes): string {
  const rows = ownFunctions(shapes).map(({ signature, description }) => [`\`${cell(signature)}\``, cell(description)]);
  return [
    '# Functions in expressions',
    '',
    'What irready adds to CEL. This page is generated from the functions themselves; [writing-rules.md](writing-rules.md) shows them',
    'at work.',
    '',
    markdownTable([['function', 'what it gives'], ...rows]),
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
