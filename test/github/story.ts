/** Brightwater Rail's documents in a repository of their own, and what becomes of them. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyHarbour, type Harbour, temporaryFolder } from '../unit/git/harbour.ts';
import type { PullRequestCommits } from './happenings.ts';

const COMPLETE = fileURLToPath(new URL('../../examples/complete', import.meta.url));

/** A checkout on its main branch. */
export interface Story {
  readonly harbour: Harbour;
  /** Folder of the documents below the root of the repository. */
  readonly folder: string;
}

/** A repository whose first commit holds the complete example. */
export function story(folder = '.'): Story {
  const harbour = emptyHarbour();
  cpSync(COMPLETE, join(harbour.root, folder), { recursive: true });
  harbour.commit('2026-11-02');
  return { harbour, folder };
}

/** A new text for a file of the story; an empty one takes the file away. */
export type Edit = readonly [path: string, edit: (text: string) => string];

/** Commits the edits to the branch of the pull request, and checks out what a runner does: the branch merged into main. */
export function proposed({ harbour, folder }: Story, ...edits: readonly Edit[]): PullRequestCommits {
  const hasBranch = harbour.git('branch', '--list', 'change') !== '';
  harbour.git('checkout', '--quiet', ...(hasBranch ? ['change'] : ['-b', 'change', 'main']));
  const head = committed({ harbour, folder }, edits);
  harbour.git('checkout', '--quiet', '--detach', 'main');
  harbour.git('merge', '--quiet', '--no-ff', '--message', 'Merge change into main', 'change');
  return { base: idOf(harbour, 'main'), head, merge: idOf(harbour, 'HEAD') };
}

/** Commits the edits to main and gives both ids. */
export function pushed(told: Story, ...edits: readonly Edit[]): { readonly before: string; readonly after: string } {
  told.harbour.git('checkout', '--quiet', 'main');
  const before = idOf(told.harbour, 'main');
  return { before, after: committed(told, edits) };
}

function committed({ harbour, folder }: Story, edits: readonly Edit[]): string {
  for (const [path, edit] of edits) {
    const file = join(folder, path);
    const full = join(harbour.root, file);
    harbour.write(file, edit(existsSync(full) ? readFileSync(full, 'utf8') : ''));
  }
  return harbour.commit('2026-11-20');
}

/** A checkout of the same commit with so many commits fetched; its folder. */
export function shallow({ harbour }: Story, depth: number): string {
  const folder = temporaryFolder();
  harbour.git('clone', '--quiet', '--depth', String(depth), `file://${harbour.root}`, folder);
  return folder;
}

function idOf(harbour: Harbour, ref: string): string {
  return harbour.git('rev-parse', ref).trim();
}

/** Cyrus is on call and in many documents. */
export const WITHOUT_CYRUS: Edit = ['contacts.yaml', (text) => cut(text, '    - id: cyrus', '    - id: dana')];

export const WITHOUT_DANA: Edit = ['contacts.yaml', (text) => cut(text, '    - id: dana', '    - id: elio')];

/** Nobody has read the plan for years. */
export const OLD_PLAN: Edit = ['plan.yaml', (text) => text.replace(/lastReviewed: \S+/, 'lastReviewed: 2019-03-01')];

/** Puts a file back to what main has. */
export function asOnMain({ harbour, folder }: Story, path: string): Edit {
  return [path, () => harbour.git('show', `main:${join(folder, path)}`)];
}

/** Puts a file back to what the first commit has. */
export function asOnFirstDay({ harbour, folder }: Story, path: string): Edit {
  const [first = ''] = harbour.git('rev-list', '--max-parents=0', 'main').split('\n');
  return [path, () => harbour.git('show', `${first}:${join(folder, path)}`)];
}

function cut(text: string, from: string, to: string): string {
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start === -1 || end <= start) throw new Error(`The story has no "${from}" before "${to}".`);
  return text.slice(0, start) + text.slice(end);
}
