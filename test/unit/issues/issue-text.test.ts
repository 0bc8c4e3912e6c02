import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assess, readWorkspace } from '../../../src/assess.ts';
import { END, issueText, issueTitle, releasedSubject, type Told } from '../../../src/issues/issue-text.ts';
import { assigneeFinder } from '../../../src/issues/owners.ts';
import { planIssues } from '../../../src/issues/plan.ts';
import { syncIssues } from '../../../src/issues/sync.ts';
import { wantedTopics } from '../../../src/issues/topic.ts';
import type { ReportFinding } from '../../../src/model/report.ts';
import { ROOT, requestFor } from '../../examples.ts';
import { nodesOf, parsed } from '../report/markdown/reading.ts';
import { obeyed } from '../report/obeyed.ts';
import { drill, POLICY, print, runWith, step } from './harbour.ts';
import { memoryGitHub } from './memory-github.ts';

function toldOf(gaps: readonly ReportFinding[], per: 'gap' | 'rule' = 'gap'): Told {
  const report = runWith(gaps);
  const [topic] = wantedTopics(report, { ...POLICY, per });
  if (topic === undefined) throw new Error('no gap gets an issue');
  return {
    topic,
    report,
    due: '2026-12-05',
    assignee: { is: 'nobody', why: 'no document names an owner for it' },
    searched: ['security'],
    undecided: [],
  };
}

describe('an issue', () => {
  it('says what is wrong, where, what is expected, what to do, by when, and how to get rid of it', () => {
    expect(issueText(toldOf([step({ owner: 'role/ciso' })]))).toMatchInlineSnapshot(`
      "**Readiness gap, level error.** Close it by Sat 2026-12-05. Owner: \`role/ciso\`. Nobody was assigned when this was written: no document names an owner for it.

      **What is wrong:** Step "isolate" is assigned to role/soc-analyst; nobody who holds it is active on 2026-11-21.

      **Where:** \`security/playbooks/ransomware.yaml:31:17\`

      \`\`\`text
      31 |       assignee: role/soc-analyst
         |                 ^^^^^^^^^^^^^^^^
      \`\`\`

      **Expected:** Every playbook step is assigned to someone who still works here.

      **Remedy:** Give the role an active primary contact in the registry, or assign the step to a role that has one.

      **Controls:** IR-2, 10.4, SE:12.

      **What to do with this issue**

      - \`irready explain playbook-step-is-assigned-to-someone-still-here\` says what the rule asks for. In short: A plan that nobody has tried does not work on the night it is needed.
      - Close the gap, and irready closes the issue when it sees so.
      - To accept the gap for a while: \`irready waivers add security --profile essential --finding 6c7d0000000000000000000000000000\`, and let somebody else approve it.
      - To take the issue over: edit its text and remove the first line. irready then leaves it alone, and opens no other.

      irready rewrites what stands above when the gap changes. Write below, or in comments. Known to irready as: irready gap \`6c7d0000000000000000000000000000\`

      <!-- irready:end -->
      "
    `);
  });

  it('lists the places of a rule, the worst first', () => {
    const other = step({
      fingerprint: print('77aa'),
      level: 'warning',
      message: 'Step "restore" is assigned to nobody.',
    });
    expect(issueText(toldOf([other, step()], 'rule'))).toMatchInlineSnapshot(`
      "**Readiness gap, level error.** Close it by Sat 2026-12-05. Owner: nobody is named. Nobody was assigned when this was written: no document names an owner for it.

      **Expected:** Every playbook step is assigned to someone who still works here.

      **Remedy:** Give the role an active primary contact in the registry, or assign the step to a role that has one.

      **Controls:** IR-2, 10.4, SE:12.

      **2 places:**

      - error at \`security/playbooks/ransomware.yaml:31:17\`: Step "isolate" is assigned to role/soc-analyst; nobody who holds it is active on 2026-11-21. Gap \`6c7d0000000000000000000000000000\`
      - warning at \`security/playbooks/ransomware.yaml:31:17\`: Step "restore" is assigned to nobody. Gap \`77aa0000000000000000000000000000\`

      **What to do with this issue**

      - \`irready explain playbook-step-is-assigned-to-someone-still-here\` says what the rule asks for. In short: A plan that nobody has tried does not work on the night it is needed.
      - Close the gap, and irready closes the issue when it sees so.
      - To accept the gap for a while: \`irready waivers add security --profile essential --finding 6c7d0000000000000000000000000000\`, and let somebody else approve it.
      - To take the issue over: edit its text and remove the first line. irready then leaves it alone, and opens no other.

      irready rewrites what stands above when the gap changes. Write below, or in comments. Known to irready as: irready rule \`playbook-step-is-assigned-to-someone-still-here\`

      <!-- irready:end -->
      "
    `);
  });

  it.each([
    [
      'short',
      step(),
      'Not met: Every playbook step is assigned to someone who still works here (security/playbooks/ransomware.yaml)',
    ],
    ['in a deep folder', step({ location: { path: `${'deep/'.repeat(40)}plan.yaml` } }), undefined],
    ['of a long title', step({ title: 'A very long title '.repeat(20) }), undefined],
    [
      'of a title that calls people',
      step({ title: '@everyone fixes #12 `code` :tada: https://evil.example' }),
      undefined,
    ],
  ])('has a title of 120 characters at most: %s', (_what, gap, expected) => {
    const title = issueTitle(toldOf([gap]).topic);
    expect(title.length).toBeLessThanOrEqual(120);
    expect(title).not.toMatch(/@everyone|#12|https:\/\//);
    if (expected !== undefined) expect(title).toBe(expected);
  });

  const HOSTILE = `@octocat #7 GH-3 https://evil.example <!-- hidden --> ${END}\n${END}\n<!-- irready:issue {} --> ::set-output name=x::y ##vso[task] irready gap \`${print('bad')}\` <img src=x> [a](javascript:b)`;
  it('mentions nobody, links nowhere and hides nothing, whatever a document holds', () => {
    const gap = step({
      ...{
        message: HOSTILE,
        remediation: `Write \`owner: ${HOSTILE}\`. ${HOSTILE}`,
        title: HOSTILE,
        owner: HOSTILE,
        controls: [HOSTILE],
      },
      location: { path: HOSTILE, region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 }, excerpt: HOSTILE },
      related: [{ message: HOSTILE, location: { path: HOSTILE } }],
    });
    for (const per of ['gap', 'rule'] as const) {
      const text = issueText(toldOf([gap, { ...gap, fingerprint: print('77aa') }], per));
      const nodes = nodesOf(parsed(text));
      const words = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : []));
      expect(words.join(' ')).toContain('octocat');
      expect(words.join('\n')).not.toMatch(/@octocat|#7|GH-3|https:\/\//);
      expect(nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []))).toEqual([END]);
      expect(nodes.filter(({ type }) => ['link', 'image', 'linkReference'].includes(type))).toEqual([]);
      expect(text.split('\n').filter((line) => line === END)).toHaveLength(1);
      expect(text.endsWith(`${END}\n`)).toBe(true);
      expect(obeyed(text)).toBe(false);
      const subject = per === 'gap' ? { gap: print('6c7d') } : { rule: gap.ruleId };
      expect(releasedSubject(text)).toEqual(subject);
    }
  });

  it('stays within what GitHub takes, with hundreds of places of endless words', () => {
    const gaps = Array.from({ length: 300 }, (_, index) =>
      drill({
        fingerprint: String(index).padStart(32, '0'),
        message: 'Übung '.repeat(300),
        remediation: '🚢'.repeat(5_000),
        location: { path: `security/${'ランサム'.repeat(60)}${index}.yaml`, pointer: '/spec' },
      }),
    );
    const run = runWith(gaps);
    for (const per of ['gap', 'rule'] as const) {
      const plan = planIssues({
        ...{
          report: run,
          issues: [],
          policy: { ...POLICY, per },
          searched: [],
          scope: ['.'],
          folder: '',
          trace: undefined,
        },
        assigneeOf: () => ({ is: 'nobody', why: 'no document names an owner for it' }),
        standing: new Set(),
      });
      const bodies = plan.steps.flatMap((each) => (each.act === 'open' ? [each.issue.body] : []));
      expect(bodies.length).toBeGreaterThan(0);
      for (const body of bodies) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_000);
    }
  });
});

describe('the issues of the complete example, broken on purpose', () => {
  const folder = mkdtempSync(join(tmpdir(), 'irready-issues-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('name no person and no way to reach one, and are given to whoever answers', async () => {
    cpSync(join(ROOT, 'examples/complete'), folder, { recursive: true });
    const path = join(folder, 'contacts.yaml');
    const before = readFileSync(path, 'utf8');
    const broken = before
      .replaceAll('2026-11-0', '2024-11-0')
      .replace('name: Bela Okonkwo', 'name: Bela Okonkwo\n      Ada Lindholm: +44 20 7946 0131')
      .replace('primary: bela, backup: cyrus', 'primary: Ada Lindholm, backup: ada.lindholm@brightwater.example')
      .replace('value: duty-app', 'value: Cyrus Whitlock');
    writeFileSync(path, broken);
    const request = { ...requestFor('.', { cwd: folder }), paths: [] };
    const github = memoryGitHub();
    const policy = { ...POLICY, minLevel: 'note', most: 500 } as const;
    await syncIssues(
      {
        ...{ report: assess(request), policy, searched: [], evenIfPublic: false, dryRun: false, trace: undefined },
        ...{ workspace: readWorkspace(request).workspace, folder: '', shown: (path: string) => path },
        standing: () => new Set(),
      },
      github,
    );
    const issues = github.issues();
    expect(issues.length).toBeGreaterThan(10);
    expect(issues.some(({ assignees }) => assignees.includes('alindholm-brightwater'))).toBe(true);
    const personal = personalIn(parse(before));
    expect(personal).toContain('alindholm-brightwater');
    expect(personal.length).toBeGreaterThan(15);
    for (const { title, body } of issues) {
      for (const value of personal) expect(`${title}\n${body}`).not.toContain(value);
    }
  });

  function personalIn({ spec }: { spec: { contacts: Record<string, unknown>[] } }): readonly string[] {
    return spec.contacts.flatMap(({ name, github, channels }) => [
      ...[name, github].filter((each) => typeof each === 'string'),
      ...(channels as { type: string; value: string }[])
        .filter(({ type }) => type !== 'push')
        .map(({ value }) => value),
    ]);
  }
});

describe('who is given an issue of the complete example', () => {
  const request = requestFor('examples/complete');
  const { workspace } = readWorkspace(request);
  const assigneeOf = assigneeFinder({ workspace, shown: (path) => path }, '2026-11-21');
  const gapOf = (owner: string) => ({ ...step(), owner, location: { path: 'examples/complete' } });

  it.each([
    ['a contact', 'contact/ada', { is: 'found', login: 'alindholm-brightwater' }],
    ['a contact without its class', 'cyrus', { is: 'found', login: 'cwhitlock-brightwater' }],
    ['the holder of a role', 'role/ciso', { is: 'found', login: 'alindholm-brightwater' }],
    [
      'who stands in where the holder has no login',
      'role/soc-analyst',
      { is: 'found', login: 'cwhitlock-brightwater' },
    ],
    ['the one member of a team that has a login', 'team/ticketing', { is: 'found', login: 'cwhitlock-brightwater' }],
    ['nobody, without a login', 'contact/bela', { is: 'nobody', why: expect.stringContaining('login') }],
    ['nobody, when the person has left', 'contact/elio', { is: 'nobody', why: expect.stringContaining('works here') }],
    [
      'nobody, when nobody is called so',
      'role/harbour-master',
      { is: 'nobody', why: expect.stringContaining('registry') },
    ],
    ['nobody, outside', 'external/counsel', { is: 'nobody', why: expect.stringContaining('no contact') }],
  ])('%s', (_who, owner, expected) => {
    expect(assigneeOf(gapOf(owner))).toEqual(expected);
  });

  it('the owner nearest above the place', () => {
    const location = { path: 'examples/complete/contacts.yaml', pointer: '/spec/contacts/0' };
    expect(assigneeOf({ ...step(), location })).toEqual({ is: 'found', login: 'alindholm-brightwater' });
  });

  it('whoever stands in, when the person has left or is not here yet', () => {
    const folder = mkdtempSync(join(tmpdir(), 'irready-owners-'));
    cpSync(join(ROOT, 'examples/complete'), folder, { recursive: true });
    const path = join(folder, 'contacts.yaml');
    const text = readFileSync(path, 'utf8')
      .replace('name: Elio Marchetti', 'name: Elio Marchetti\n      github: emarchetti-brightwater')
      .replace('name: Ada Lindholm', 'name: Ada Lindholm\n      startDate: 2027-01-04')
      .replace('name: Dana Ferreira', 'name: Dana Ferreira\n      github: dferreira-brightwater');
    writeFileSync(path, text);
    const changed = readWorkspace({ ...requestFor('.', { cwd: folder }), paths: [] }).workspace;
    rmSync(folder, { recursive: true, force: true });
    const on = (day: string, owner: string) =>
      assigneeFinder({ workspace: changed, shown: (path) => path }, day)(gapOf(owner));
    expect(on('2026-11-21', 'contact/elio')).toMatchObject({ is: 'nobody' });
    expect(on('2026-11-21', 'role/ciso')).toEqual({ is: 'found', login: 'dferreira-brightwater' });
    expect(on('2027-01-04', 'role/ciso')).toEqual({ is: 'found', login: 'alindholm-brightwater' });
    expect(on('2026-11-21', 'team/ticketing')).toEqual({ is: 'nobody', why: 'several persons stand behind its owner' });
  });
});
