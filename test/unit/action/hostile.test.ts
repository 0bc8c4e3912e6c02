/** What a stranger writes into a document or a pull request is shown, and obeyed by nobody. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyHarbour, type Harbour, removeAll } from '../git/harbour.ts';
import { nodesOf, parsed } from '../report/markdown/reading.ts';
import { obeyed } from '../report/obeyed.ts';
import { runStep, type StepRun } from './step-of-workflow.ts';

const TEXTS = [
  '::error::own::',
  '::set-output name=verdict::pass',
  '##[set-output name=verdict]pass',
  ']]>',
  '<!-- irready:comment key=x -->',
  '</details><script>alert(1)</script>',
  '@northwind/everybody see #1',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow
  '${{ secrets.GITHUB_TOKEN }}',
  '$(touch /tmp/owned) `id`',
  '%0A::error::y',
  'ghadelimiter_0',
  '\u202egnp.exe',
];

const QUOTED = TEXTS.map((text) => JSON.stringify(text));

/** Each text as the name, the title and the owner of something that has gaps. */
const DOCUMENTS = QUOTED.map(
  (text, index) => `apiVersion: irready/v1
kind: Playbook
metadata: {name: ${text}}
spec:
  owner: ${text}
  scenario: ${text}
  steps:
    - {id: ${text}, phase: containment, title: ${text}, assignee: ${text}}
    - {id: step-${index}, phase: ${text}, title: ${text}}
`,
).join('---\n');

const REGISTRY = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: northwind-contacts}
spec:
  contacts:
    - {id: rowan, name: Rowan Hale}
`;

let harbour: Harbour;
let run: StepRun;

beforeAll(async () => {
  harbour = emptyHarbour();
  const base = harbour.commit('2026-11-01', {
    'irready.yaml': 'profile: essential\n',
    'contacts.yaml': REGISTRY,
  });
  harbour.git('checkout', '--quiet', '-b', 'change');
  const head = harbour.commit('2026-11-02', {
    'playbooks/::error::.yaml': DOCUMENTS,
    'playbooks/a,b%0A]]>.yaml': DOCUMENTS,
  });
  harbour.git('checkout', '--quiet', '--detach', 'main');
  harbour.git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
  const [title = ''] = TEXTS;
  const side = (sha: string) => ({ ref: TEXTS.join(' '), label: title, sha, repo: { full_name: 'northwind/harbour' } });
  const pull = {
    number: 7,
    state: 'open',
    title: TEXTS.join('\n'),
    body: TEXTS.join('\n'),
    head: side(head),
    base: side(base),
  };
  run = await runStep(harbour, {
    event: 'pull_request',
    payload: { number: 7, pull_request: pull },
    env: { GITHUB_REF: 'refs/pull/7/merge', GITHUB_HEAD_REF: TEXTS.join('\n'), GITHUB_WORKFLOW: TEXTS.join('\n') },
    inputs: { 'check-run': 'true', 'code-scanning': 'true', comment: 'true', 'sarif-file': 'gaps.sarif' },
  });
});

afterAll(removeAll);

/** HTML that the pages themselves are made of. */
const OURS = /^(?:<\/?details>|<details>\n<summary>[^<>@#$]+<\/summary>)$/;

function htmlIn(page: string): readonly string[] {
  return nodesOf(parsed(page)).flatMap((node) => (node.type === 'html' ? [node.value] : []));
}

function textIn(page: string): string {
  return nodesOf(parsed(page))
    .flatMap((node) => (node.type === 'text' ? [node.value] : []))
    .join('\n');
}

describe('a hostile document in a hostile pull request', () => {
  it('is found to have gaps', () => {
    expect(run.exitCode).toBe(1);
    expect(Number(run.outputs['gaps'])).toBeGreaterThan(20);
  });

  it('makes no command of its own in the log', () => {
    const own = run.out.split('\n').filter((line) => !/^::(?:error|warning|notice)(?: [^:]*)?::/.test(line));
    expect(own.some(obeyed)).toBe(false);
    for (const line of run.out.split('\n'))
      expect(line.replace(/^::\w+(?: [^:]*)?::/, '')).not.toMatch(/(?:^|\s)::\w|##\[/);
    expect(obeyed(run.log)).toBe(false);
  });

  it('writes no output of its own', () => {
    expect(Object.keys(run.outputs)).toEqual([
      ...['verdict', 'score', 'met', 'applicable', 'gaps', 'errors', 'warnings', 'notes', 'new-gaps', 'reports'],
    ]);
    expect(Object.values(run.outputs).join('\n')).toMatch(/^[\w\s."[\]-]*$/);
  });

  it('makes nothing of the step summary and the comment', () => {
    const [comment] = run.github.comments;
    for (const page of [run.summary, comment?.body ?? '::']) {
      expect(page.split('\n').some(obeyed)).toBe(false);
      expect(htmlIn(page)).not.toEqual([]);
      for (const html of htmlIn(page)) expect(html).toMatch(OURS);
      expect(textIn(page)).not.toMatch(/@\w|#\d/);
    }
    expect(comment?.key).toMatch(/^[a-zA-Z0-9-]{1,100}$/);
    expect(comment?.body.startsWith('**Readiness check')).toBe(true);
  });

  it('makes nothing of the check run and of code scanning', () => {
    const [check] = run.github.checkRuns;
    const texts = [
      check?.title,
      check?.name,
      ...(check?.annotations ?? []).flatMap(({ title, message }) => [title, message]),
    ];
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.some((text) => obeyed(text ?? '::'))).toBe(false);
    expect(readFileSync(`${harbour.root}/gaps.sarif`, 'utf8')).not.toMatch(/##\[|\u202e/);
    expect(run.github.uploads[0]?.sarif).toBe(readFileSync(`${harbour.root}/gaps.sarif`, 'utf8'));
  });
});
