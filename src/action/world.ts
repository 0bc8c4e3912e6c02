import type { Terminal } from '../cli/terminal.ts';
import type { GitHub, GitHubPlace } from '../github/github-api.ts';

/** Everything that the action may know of or do to the world around it, so that it can be tested without a runner. */
export interface World {
  readonly terminal: Terminal;
  /** Loads what speaks to GitHub; asked for only when something is to be written there. */
  readonly openGitHub: (place: GitHubPlace) => Promise<GitHub>;
}

/** The world of the process of a step. */
export function processWorld(terminal: Terminal): World {
  return {
    terminal,
    openGitHub: async (place) => (await import('../github/open-github.ts')).openGitHub(place),
  };
}
