import { compareText } from '../base/compare.ts';
import type { SourceLocation } from '../model/location.ts';

/** `path:line:column`, or the path alone when the place has no region. */
export function placeText({ path, region }: SourceLocation): string {
  return region === undefined ? path : `${path}:${region.startLine}:${region.startColumn}`;
}

/** Order of places: path, then line, then column. */
export function comparePlaces(left: SourceLocation, right: SourceLocation): number {
  const path = compareText(left.path, right.path);
  if (path !== 0) return path;
  const line = (left.region?.startLine ?? 0) - (right.region?.startLine ?? 0);
  return line !== 0 ? line : (left.region?.startColumn ?? 0) - (right.region?.startColumn ?? 0);
}
