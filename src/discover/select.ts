import { resolve } from 'node:path';
import micromatch from 'micromatch';
import { LIMITS } from '../base/limits.ts';
import type { DiscoverRequest } from './discover.ts';
import { createFilter, type Filter, matcher } from './filter.ts';
import type { Found } from './source-tree.ts';
import { addCandidate, lose, shownPath, type Trail } from './trail.ts';
import { type Folder, walk } from './walk.ts';

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
  const found = trail.tree.find(absolute);
  if (found.is === 'found') selectExisting(absolute, found, filter, trail);
  else if (found.is === 'refused') lose(trail, shown, `"${shown}" cannot be read: ${found.reason}.`);
  else if (micromatch.scan(path).isGlob) selectGlob(path, filter, trail);
  else missing(trail, path, shown, `"${path}" does not exist.`);
}

function selectExisting(
  absolute: string,
  { realPath, kind }: Extract<Found, { is: 'found' }>,
  filter: Filter,
  trail: Trail,
): void {
  const path = shownPath(trail.cwd, absolute);
  if (kind === 'file') addCandidate(trail, { path, realPath, explicit: true, linked: false });
  else if (kind === 'folder') selectFolder({ path: absolute, realPath }, path, filter, trail);
  else lose(trail, path, `"${path}" is neither a file nor a folder.`);
}

function selectFolder(root: Folder, path: string, filter: Filter, trail: Trail): void {
  const before = trail.unread.length;
  const found = walk(root, filter, trail);
  if (found > 0 || trail.unread.length > before) return;
  const message = `"${path}" holds no file whose name ends in .yaml, .yml or .json.`;
  trail.notices.push({ id: 'path-matches-nothing', level: 'warning', message, path });
}

function selectGlob(path: string, filter: Filter, trail: Trail): void {
  const { base, glob } = micromatch.scan(path);
  const root = resolve(trail.cwd, base);
  const there = trail.tree.find(root);
  const matches = matcher([glob]);
  const accepts = (file: string): boolean => filter.accepts(file) && matches(shownPath(root, file));
  if (there.is === 'refused') {
    lose(trail, path, `The pattern "${path}" cannot be followed: ${there.reason}.`);
    return;
  }
  const before = trail.unread.length;
  const found =
    there.is === 'found' ? walk({ path: root, realPath: there.realPath }, { ...filter, accepts }, trail) : 0;
  if (found > 0 || trail.unread.length > before) return;
  missing(trail, path, path, `The pattern "${path}" matches no file.`);
}

/** What the user asked for is not there: unread, for nobody knows what it should have held. */
function missing(trail: Trail, written: string, shown: string, message: string): void {
  trail.notices.push({ id: 'path-matches-nothing', level: 'error', message, path: written });
  trail.unread.push({ path: shown, kinds: [] });
}
