import { LIMITS } from '../base/limits.ts';
import type { Repository } from './repository.ts';
import { type GitAnswer, runGit } from './run-git.ts';

/** Objects of the repository as raw bytes, no filter or conversion applied, by id. */
export type Objects =
  | { readonly is: 'read'; readonly bytes: ReadonlyMap<string, Buffer> }
  | { readonly is: 'tooLarge' }
  | { readonly is: 'unread'; readonly answer: Exclude<GitAnswer, { is: 'answered' }> };

/** Reads objects at once, none of them twice; one that is missing is left out. Takes full ids, and the most bytes they may have. */
export function readObjects(
  repository: Repository,
  ids: Iterable<string>,
  most: number = LIMITS.historyBytes,
): Objects {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return { is: 'read', bytes: new Map() };
  const sizes = runGit(repository.place, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], lines(wanted));
  if (sizes.is !== 'answered') return { is: 'unread', answer: sizes };
  const known = knownSizes(sizes.bytes.toString('latin1'));
  if ([...known.values()].reduce((sum, size) => sum + size, 0) > most) return { is: 'tooLarge' };
  const answer = runGit(repository.place, ['cat-file', '--batch=%(objectsize)'], lines([...known.keys()]));
  if (answer.is !== 'answered') return { is: 'unread', answer };
  return { is: 'read', bytes: cut(answer.bytes, [...known]) };
}

function lines(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join('');
}

/** A missing object is answered with `<id> missing`. */
function knownSizes(answer: string): Map<string, number> {
  const sizes = answer.split('\n').flatMap((line) => {
    const [id = '', size = ''] = line.split(' ');
    return /^\d+$/.test(size) ? [[id, Number(size)] as const] : [];
  });
  return new Map(sizes);
}

/** Each object comes as a line with its size, its bytes, and a line feed. */
function cut(answer: Buffer, sizes: readonly (readonly [string, number])[]): Map<string, Buffer> {
  const objects = new Map<string, Buffer>();
  let place = 0;
  for (const [id, size] of sizes) {
    const start = answer.indexOf(0x0a, place) + 1;
    objects.set(id, answer.subarray(start, start + size));
    place = start + size + 1;
  }
  return objects;
}
