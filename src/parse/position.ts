import { isMap, isSeq, type ParsedNode } from 'yaml';
import type { Region } from '../model/location.ts';
import type { Pointer } from '../model/pointer.ts';
import type { Span } from './convert.ts';
import type { LineIndex } from './line-index.ts';
import type { NodeFinder, Standing } from './node-at.ts';

/** A region and the full text of its first line. */
export interface Located {
  readonly region: Region;
  readonly line: string;
}

/**
 * Where a pointer's value or key is shown: a scalar by itself (its first line), a mapping or list by its key, a list
 * entry by its first line, the root by the document's name or kind. Undefined when nothing stands there.
 */
export function locatePointer(
  find: NodeFinder,
  lines: LineIndex,
  pointer: Pointer,
  target?: 'key',
): Located | undefined {
  const span = spanOfPointer(find, pointer, target);
  return span && locateSpan(lines, span.start, span.end);
}

/** As {@link locatePointer}, in UTF-16 offsets, end exclusive. */
export function spanOfPointer(find: NodeFinder, pointer: Pointer, target?: 'key'): Span | undefined {
  const standing = pointer === '' ? rootStanding(find) : find(pointer);
  return standing && shownSpan(standing, target);
}

/** Where a span of text is shown: its first line. */
export function locateSpan(lines: LineIndex, start: number, end: number): Located {
  const region = lines.firstLineRegion(start, end);
  return { region, line: lines.lineText(region.startLine) };
}

function rootStanding(find: NodeFinder): Standing | undefined {
  const named = ['/metadata/name', '/kind'].map(find).find((standing) => isWritten(standing));
  return named ?? find('');
}

function isWritten(standing: Standing | undefined): boolean {
  return standing?.node != null && standing.node.range[1] > standing.node.range[0];
}

function shownSpan(standing: Standing, target: 'key' | undefined): Span {
  const { key, node } = standing;
  const byKey = key !== null && (target === 'key' || isCollection(node) || !isWritten(standing));
  const [start, end] = (byKey ? key : node)?.range ?? [0, 0];
  return { start, end };
}

function isCollection(node: ParsedNode | null): boolean {
  return isMap(node) || isSeq(node);
}
