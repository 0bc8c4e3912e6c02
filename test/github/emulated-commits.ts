import { type GitHubEmulator, TOKENS } from './emulator.ts';

/** Stands commits of ours for commits of the emulator, which makes up all ids itself. */
export interface EmulatedCommits {
  /** The text with ids of the emulator for ours; a commit that a check run is about is made when it is first named. */
  readonly outward: (path: string, text: string) => Promise<string>;
  /** The text with our ids for those of the emulator. */
  readonly inward: (text: string) => string;
  readonly forget: () => void;
}

const NAMED = /(?<=\/commits\/|"head_sha":")[0-9a-f]{40}/g;

export function emulatedCommits({ ask }: Pick<GitHubEmulator, 'ask'>): EmulatedCommits {
  const theirs = new Map<string, string>();
  const learn = async (repository: string, id: string): Promise<void> => {
    if (theirs.has(id)) return;
    const file = { path: 'README.md', mode: '100644', type: 'blob', content: 'Brightwater Rail\n' };
    const tree = shaOf(await ask(TOKENS.person, 'POST', `${repository}/git/trees`, { tree: [file] }));
    const commit = { message: 'Work of the railway', tree, parents: [] };
    theirs.set(id, shaOf(await ask(TOKENS.person, 'POST', `${repository}/git/commits`, commit)));
  };
  return {
    outward: async (path, text) => {
      const repository = /^\/repos\/[^/]+\/[^/]+/.exec(path)?.[0];
      if (repository === undefined) return text;
      for (const [id] of text.matchAll(NAMED)) await learn(repository, id);
      return text.replaceAll(NAMED, (id) => theirs.get(id) ?? id);
    },
    inward: (text) => [...theirs].reduce((told, [ours, other]) => told.replaceAll(other, ours), text),
    forget: () => theirs.clear(),
  };
}

function shaOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'sha' in answer) return String(answer.sha);
  throw new Error('The emulator gives no id.');
}
