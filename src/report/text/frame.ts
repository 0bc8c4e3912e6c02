import type { Level } from '../../model/level.ts';
import type { SourceLocation } from '../../model/location.ts';
import { neutraliseParts } from '../neutralise.ts';
import type { Line } from './line.ts';
import { displayWidth, truncate } from './width.ts';

const TAB = '    ';

/** The source line with its number, and carets under the region; nothing when the place has no text. */
export function frame(location: SourceLocation, level: Level, margin: number, width: number): readonly Line[] {
  const { region, excerpt } = location;
  if (region === undefined || excerpt === undefined || excerpt.trim() === '') return [];
  const number = String(region.startLine);
  // A long line arrives cut at the front; its first column says where.
  const first = location.excerptStartColumn ?? 1;
  const end = region.endLine === region.startLine ? region.endColumn - first : excerpt.length;
  const room = Math.max(20, width - margin - number.length - 3);
  const shown = view(excerpt, region.startColumn - first, end, room);
  const indent = ' '.repeat(margin);
  return [
    [indent, { text: `${number} | `, style: 'dim' }, shown.text],
    [
      indent,
      { text: `${' '.repeat(number.length)} | `, style: 'dim' },
      shown.gap,
      { text: shown.carets, style: level },
    ],
  ];
}

interface View {
  readonly text: string;
  readonly gap: string;
  readonly carets: string;
}

/** The part of a line around the region, as wide as there is room, with spaces and carets measured in cells. */
function view(excerpt: string, start: number, end: number, room: number): View {
  const from = firstShown(excerpt, start, room);
  const line = excerpt.slice(from, from + 4 * room);
  const [before = '', marked = '', after = ''] = neutraliseParts(line, [
    clamp(start - from, line),
    clamp(Math.max(end, start) - from, line),
  ]).map(expandTabs);
  const lead = from === 0 ? '' : '…';
  const gap = displayWidth(lead + before);
  const carets = Math.min(Math.max(1, displayWidth(marked)), Math.max(1, room - gap));
  return {
    text: truncate(lead + before + marked + after, room),
    gap: ' '.repeat(gap),
    carets: '^'.repeat(carets),
  };
}

/** Offset where the view begins: the line's own, unless the region would start in its last third or beyond. */
function firstShown(excerpt: string, start: number, room: number): number {
  if (displayWidth(expandTabs(excerpt.slice(0, Math.min(start, 4 * room)))) * 3 < room * 2) return 0;
  const from = Math.max(0, start - Math.floor(room / 4));
  return isLowSurrogate(excerpt.charCodeAt(from)) ? from + 1 : from;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function clamp(offset: number, line: string): number {
  return Math.max(0, Math.min(offset, line.length));
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', TAB).replaceAll('<U+0009>', TAB);
}
