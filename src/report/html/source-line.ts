import type { SourceLocation } from '../../model/location.ts';
import { neutraliseParts } from '../neutralise.ts';
import { el, type Markup } from './markup.ts';

/** UTF-16 units of a line that are shown, and those before a region that starts late. */
const WIDEST = 240;
const LEAD = 60;

/** The line of a place with its number and the region marked; null when the place has no text. */
export function sourceLine(location: SourceLocation): Markup | null {
  const { region, excerpt } = location;
  if (region === undefined || excerpt === undefined || excerpt.trim() === '') return null;
  // A long line arrives cut at the front; its first column says where.
  const first = location.excerptStartColumn ?? 1;
  const start = region.startColumn - first;
  const end = region.endLine === region.startLine ? region.endColumn - first : excerpt.length;
  const from = start > WIDEST - LEAD ? start - LEAD : 0;
  const shown = excerpt.slice(from, from + WIDEST);
  const cuts = [within(start - from, shown), within(Math.max(end, start + 1) - from, shown)];
  const [before = '', marked = '', after = ''] = neutraliseParts(shown, cuts).map(expandTabs);
  const code = [
    from > 0 || first > 1 ? '…' : '',
    before,
    marked === '' ? null : el('mark', marked),
    after,
    from + WIDEST < excerpt.length ? '…' : '',
  ];
  return el('pre.source', [el('span.line-number', String(region.startLine)), el('code', code)]);
}

function within(offset: number, text: string): number {
  return Math.max(0, Math.min(offset, text.length));
}

function expandTabs(text: string): string {
  return text.replaceAll('<U+0009>', '    ');
}
