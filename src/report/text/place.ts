import { compareText } from '../../base/compare.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { Span } from './line.ts';

/** `path:line:column`, or the path alone when the place has no region. */
export function placeText({ path, region }: SourceLocation): string {
  return region === undefined ? path : `${path}:${region.startLine}:${region.startColumn}`;
}

/** The place as a span, linked to its file where links are wanted. */
export function place(location: SourceLocation, hyperlinks: string | null): Span {
  const text = placeText(location);
  if (hyperlinks === null) return { text, style: 'strong' };
  return {
    text,
    style: 'strong',
    link: encodeURI(`${hyperlinks}${location.path}`).replace(/[#?]/g, encodeURIComponent),
  };
}

/** Order of places: path, then line, then column. */
export function comparePlaces(left: SourceLocation, right: SourceLocation): number {
  const path = compareText(left.path, right.path);
  if (path !== 0) return path;
  const line = (left.region?.startLine ?? 0) - (right.region?.startLine ?? 0);
  return line !== 0 ? line : (left.region?.startColumn ?? 0) - (right.region?.startColumn ?? 0);
}
