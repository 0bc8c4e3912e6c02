/** The actions of others that workflows here and in the pages may use, and what is handed to them. */

/** One version of an action. */
export interface KnownAction {
  /** All 40 digits of the commit. */
  readonly sha: string;
  readonly version: string;
  /** The inputs that are used, and no others: a misspelt one is found. */
  readonly inputs: readonly string[];
}

/** irready in the pages: nothing is released yet, so the commit is one that cannot be. */
export const OWN_ACTION = 'northwind/irready';

/** Stands for the commit of a release until there is one. GitHub refuses to start a workflow that still has it. */
export const COMMIT_TO_COME = '0'.repeat(40);

/** Each was looked up in several independent repositories that pin it. */
export const KNOWN_ACTIONS: Readonly<Record<string, KnownAction>> = {
  'actions/checkout': {
    sha: 'de0fac2e4500dabe0009e67214ff5f5447ce83dd',
    version: 'v6.0.2',
    inputs: ['fetch-depth', 'path', 'persist-credentials', 'ref', 'repository', 'sparse-checkout'],
  },
  'actions/setup-node': {
    sha: '6044e13b5dc448c55e2357c09f80417699197238',
    version: 'v6.2.0',
    inputs: ['cache', 'node-version', 'package-manager-cache', 'registry-url'],
  },
  'actions/upload-artifact': {
    sha: 'b7c566a772e6b6bfb58ed0dc250532a479d7789f',
    version: 'v6.0.0',
    inputs: ['if-no-files-found', 'name', 'path', 'retention-days'],
  },
  'actions/download-artifact': {
    sha: '37930b1c2abaa49bbe596cd826c3c89aef350131',
    version: 'v7.0.0',
    inputs: ['name'],
  },
  'github/codeql-action/upload-sarif': {
    sha: '89a39a4e59826350b863aa6b6252a07ad50cf83e',
    version: 'v4.32.4',
    inputs: ['category', 'sarif_file'],
  },
};
