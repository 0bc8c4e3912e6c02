import { extname, join, sep } from 'node:path';
import { LIMITS } from '../base/limits.ts';
import type { Filter } from './filter.ts';
import type { TreeEntry } from './source-tree.ts';
import { addCandidate, lose, shownPath, type Trail } from './trail.ts';

const EXTENSIONS: ReadonlySet<string> = new Set(['.yaml', '.yml', '.json']);
const NEVER_ENTERED: ReadonlySet<string> = new Set(['.git', 'node_modules']);
/** They configure a run and are read by others. */
const NOT_DOCUMENTS: ReadonlySet<string> = new Set(['irready.yaml', 'irready.yml', 'waivers.yaml', 'waivers.yml']);

interface Search {
  readonly filter: Filter;
  readonly trail: Trail;
  /** The folder searched, without links: nothing beyond it is read. */
  readonly realRoot: string;
  /** Folders still to be read. */
  readonly folders: Folder[];
  found: number;
}

/** A folder as it was named, and without links; both absolute. */
export interface Folder {
  readonly path: string;
  readonly realPath: string;
}

/**
 * Searches a folder and everything below it; returns how many files were selected. Links are not
 * entered: what they lead to inside the folder is found at its own place, which also rules out loops.
 */
export function walk(root: Folder, filter: Filter, trail: Trail): number {
  const search: Search = { filter, trail, realRoot: root.realPath, folders: [root], found: 0 };
  for (let folder = search.folders.pop(); folder !== undefined; folder = search.folders.pop()) {
    if (trail.full) break;
    readFolder(search, folder);
  }
  return search.found;
}

function readFolder(search: Search, folder: Folder): void {
  const listed = search.trail.tree.list(folder.realPath);
  if (listed.is === 'refused') {
    const shown = shownPath(search.trail.cwd, folder.path);
    lose(search.trail, shown, `The folder "${shown}" cannot be read: ${listed.reason}.`);
  } else for (const entry of listed.entries) visit(search, folder, entry);
}

function visit(search: Search, folder: Folder, entry: TreeEntry): void {
  const path = join(folder.path, entry.name);
  const realPath = join(folder.realPath, entry.name);
  if (entry.kind === 'link') visitLink(search, path, realPath);
  else if (entry.kind === 'folder') {
    if (!NEVER_ENTERED.has(entry.name) && search.filter.enters(path)) search.folders.push({ path, realPath });
  } else if (isWanted(search, path, entry.name)) {
    if (entry.kind === 'file') found(search, path, realPath, false);
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
  const target = search.trail.tree.find(link);
  const wanted = isWanted(search, path, link);
  if (target.is !== 'found') {
    if (wanted) search.trail.outsideLinks.push(shownPath(search.trail.cwd, path));
    return;
  }
  const inside = target.realPath === search.realRoot || target.realPath.startsWith(withSeparator(search.realRoot));
  if (inside && target.kind === 'file' && wanted) found(search, path, target.realPath, true);
  const matters = target.kind === 'file' ? wanted : target.kind === 'folder' && search.filter.enters(path);
  if (!inside && matters) search.trail.outsideLinks.push(shownPath(search.trail.cwd, path));
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}
