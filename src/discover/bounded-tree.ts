import type { SourceTree } from './source-tree.ts';

/** The same tree, of which nothing is found beyond the bounds; `mayRead` takes a path without links, and lets anything be read where there is none. */
export function boundedTree(tree: SourceTree, mayRead: ((realPath: string) => boolean) | undefined): SourceTree {
  if (mayRead === undefined) return tree;
  return {
    ...tree,
    find: (path) => {
      const found = tree.find(path);
      return found.is === 'found' && !mayRead(found.realPath) ? { is: 'refused', reason: BEYOND } : found;
    },
  };
}

const BEYOND = 'it leads out of what was checked out';
