import { existsSync, realpathSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import micromatch from 'micromatch';
import { LIMITS } from '../base/limits.ts';
import type { DiscoverRequest } from './discover.ts';
import { createFilter, type Filter, matcher } from './filter.ts';
import { addCandidate, errorCode, lose, refusal, shownPath, type Trail } from './trail.ts';
import { walk } from './walk.ts';

/** Turns the request's paths into candidates, and notes each path that matches nothing. */
export function select(request: DiscoverRequest, trail: Trail): void {
  const filter = createFilter(request);
  for (const path of request.paths.length === 0 ? ['.'] : request.paths) selectPath(path, filter, trail);
  if (!trail.full) return;
  const message = `More than ${LIMITS.files} files were found; the rest was not looked at. Name smaller folders, or exclude some.`;
  trail.notices.push({ id: 'too-many-files', level: 'error', message });
  trail.unread.push({ path: '.', kinds: [] });
}

function selectPath(path: string, filter: Filter, trail: Trail): void {
  const absolute = resolve(trail.cwd, path);
  const shown = shownPath(trail.cwd, absolute);
  try {
    const realPath = realpathSync(absolute);
    selectExisting(absolute, realPath, statSync(realPath), filter, trail);
  } catch (error) {
    if (!isMissing(error)) lose(trail, shown, `"${shown}" cannot be read: ${refusal(error)}.`);
    else if (micromatch.scan(path).isGlob) selectGlob(path, filter, trail);
    else missing(trail, path, shown, `"${path}" does not exist.`);
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
}

function selectExisting(absolute: string, realPath: string, stats: Stats, filter: Filter, trail: Trail): void {
  const path = shownPath(trail.cwd, absolute);
  if (stats.isFile()) addCandidate(trail, { path, realPath, explicit: true, linked: false });
  else if (stats.isDirectory()) selectFolder(absolute, path, filter, trail);
  else lose(trail, path, `"${path}" is neither a file nor a folder.`);
}

function selectFolder(absolute: string, path: string, filter: Filter, trail: Trail): void {
  const before = trail.unread.length;
  const found = walk(absolute, filter, trail);
  if (found > 0 || trail.unread.length > before) return;
  const message = `"${path}" holds no file whose name ends in .yaml, .yml or .json.`;
  trail.notices.push({ id: 'path-matches-nothing', level: 'warning', message, path });
}

function selectGlob(path: string, filter: Filter, trail: Trail): void {
  const { base, glob } = micromatch.scan(path);
  const root = resolve(trail.cwd, base);
  const matches = matcher([glob]);
  const accepts = (file: string): boolean => filter.accepts(file) && matches(shownPath(root, file));
  const before = trail.unread.length;
  const found = existsSync(root) ? walk(root, { ...filter, accepts }, trail) : 0;
  if (found > 0 || trail.unread.length > before) return;
  missing(trail, path, path, `The pattern "${path}" matches no file.`);
}

/** What the user asked for is not there: unread, for nobody knows what it should have held. */
function missing(trail: Trail, written: string, shown: string, message: string): void {
  trail.notices.push({ id: 'path-matches-nothing', level: 'error', message, path: written });
  trail.unread.push({ path: shown, kinds: [] });
}
