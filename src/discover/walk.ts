import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { LIMITS } from '../base/limits.ts';
import type { Filter } from './filter.ts';
import { addCandidate, lose, refusal, shownPath, type Trail } from './trail.ts';

const EXTENSIONS: ReadonlySet<string> = new Set(['.yaml', '.yml', '.json']);
const NEVER_ENTERED: ReadonlySet<string> = new Set(['.git', 'node_modules']);
/** They configure a run and are read by others. */
const NOT_DOCUMENTS: ReadonlySet<string> = new Set(['irready.yaml', 'irready.yml', 'waivers.yaml', 'waivers.yml']);

interface Search {
  readonly filter: Filter;
  readonly trail: Trail;
  /** The folder searched, without links: nothing beyond it is read. */
  readonly realRoot: string;
  /** Folders still to be read: as named, and without links. */
  readonly folders: Folder[];
  found: number;
}

interface Folder {
  readonly path: string;
  readonly realPath: string;
}

/**
 * Searches a folder (absolute path) and everything below it; returns how many files were selected. Links are not
 * entered: what they lead to inside the folder is found at its own place, which also rules out loops.
 */
export function walk(root: string, filter: Filter, trail: Trail): number {
  const realRoot = realpathSync(root);
  const search: Search = { filter, trail, realRoot, folders: [{ path: root, realPath: realRoot }], found: 0 };
  for (let folder = search.folders.pop(); folder !== undefined; folder = search.folders.pop()) {
    if (trail.full) break;
    readFolder(search, folder);
  }
  return search.found;
}

function readFolder(search: Search, folder: Folder): void {
  try {
    for (const entry of readdirSync(folder.realPath, { withFileTypes: true })) visit(search, folder, entry);
  } catch (error) {
    const shown = shownPath(search.trail.cwd, folder.path);
    lose(search.trail, shown, `The folder "${shown}" cannot be read: ${refusal(error)}.`);
  }
}

function visit(search: Search, folder: Folder, entry: Dirent): void {
  const path = join(folder.path, entry.name);
  const realPath = join(folder.realPath, entry.name);
  if (entry.isSymbolicLink()) visitLink(search, path, realPath);
  else if (entry.isDirectory()) {
    if (!NEVER_ENTERED.has(entry.name) && search.filter.enters(path)) search.folders.push({ path, realPath });
  } else if (isWanted(search, path, entry.name)) {
    if (entry.isFile()) found(search, path, realPath, false);
    else special(search, path);
  }
}

function isWanted({ filter }: Search, path: string, name: string): boolean {
  if (!EXTENSIONS.has(extname(name).toLowerCase()) || NOT_DOCUMENTS.has(name.toLowerCase())) return false;
  return filter.accepts(path);
}

function found(search: Search, path: string, realPath: string, linked: boolean): void {
  const { trail } = search;
  search.found++;
  addCandidate(trail, { path: shownPath(trail.cwd, path), realPath, explicit: false, linked });
  if (trail.candidates.size > LIMITS.files) trail.full = true;
}

/** Pipes, sockets and devices are never opened: reading one may wait for ever. */
function special({ trail }: Search, path: string): void {
  const shown = shownPath(trail.cwd, path);
  trail.skippedFiles++;
  const message = `"${shown}" is not an ordinary file, so it was not opened.`;
  trail.notices.push({ id: 'file-is-special', level: 'warning', message, path: shown });
}

/** A link to a file inside the folder is a second name for it; any other link is left alone, and named if it matters. */
function visitLink(search: Search, path: string, link: string): void {
  const target = linkTarget(link);
  const wanted = isWanted(search, path, link);
  if (target === undefined) {
    if (wanted) search.trail.outsideLinks.push(shownPath(search.trail.cwd, path));
    return;
  }
  const inside = target.realPath === search.realRoot || target.realPath.startsWith(withSeparator(search.realRoot));
  if (inside && target.isFile && wanted) found(search, path, target.realPath, true);
  const matters = target.isFile ? wanted : target.isFolder && search.filter.enters(path);
  if (!inside && matters) search.trail.outsideLinks.push(shownPath(search.trail.cwd, path));
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

interface LinkTarget {
  readonly realPath: string;
  readonly isFile: boolean;
  readonly isFolder: boolean;
}

/** Undefined for a link that leads nowhere or in a circle. */
function linkTarget(link: string): LinkTarget | undefined {
  try {
    const realPath = realpathSync(link);
    const stats = statSync(realPath);
    return { realPath, isFile: stats.isFile(), isFolder: stats.isDirectory() };
  } catch {
    return undefined;
  }
}
