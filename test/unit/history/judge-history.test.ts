import { describe, expect, it } from 'vitest';
import { judgeHistory } from '../../../src/history/judge-history.ts';
import type { DocumentHistory, Revision } from '../../../src/history/revision.ts';
import type { Document } from '../../../src/model/document.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { workspaceOf } from './workspace.ts';

const AS_OF = '2026-11-21';
const COMMITS = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc', 'dddddddddddd'];

const exercise = (heldOn: string, names = 'plan: northwind-plan', status = 'completed'): string =>
  `apiVersion: irready/v1
kind: ExerciseRecord
metadata: {name: drill-${heldOn}}
spec: {status: ${status}, heldOn: ${heldOn}, ${names}}`;

const plan = (text: string): string =>
  `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: northwind-plan}
spec: {${text}}`;

const playbook = (text: string): string =>
  `apiVersion: irready/v1
kind: Playbook
metadata: {name: ransomware}
spec: {${text}}`;

/** One revision: the day of its commit and the text; a day without commit is the working tree. */
type Step = readonly [day: string, text: string, isCommitted?: boolean];

function historyOf(
  workspace: Workspace,
  kind: Document['kind'],
  steps: readonly Step[],
  isWhole = true,
): DocumentHistory {
  const document = workspace.byKind.get(kind)?.[0];
  if (document === undefined) throw new Error(`no ${kind}`);
  const revisions = steps.map(([day, text, isCommitted = true], place): Revision => {
    const commit = isCommitted ? (COMMITS[place] ?? '') : null;
    return { commit, day, value: mappingOf(text) };
  });
  return { document, revisions, isWhole };
}

function mappingOf(text: string): JsonObject {
  const [document] = workspaceOf(text).documents;
  if (document === undefined) throw new Error('not a document');
  return document.value;
}

/** What is said of a playbook or plan whose last step is how it stands. */
function said(steps: readonly Step[], others: readonly string[] = [], isWhole = true, asOf = AS_OF) {
  const workspace = workspaceOf(steps.at(-1)?.[1] ?? '', ...others);
  const kind = workspace.byKind.has('Playbook') ? 'Playbook' : 'IncidentResponsePlan';
  const { problems, undecided } = judgeHistory([historyOf(workspace, kind, steps, isWhole)], workspace, asOf);
  return {
    rules: problems.map(({ ruleId }) => ruleId),
    messages: problems.map(({ message }) => message),
    undecided: undecided.length,
  };
}

const STEPS = 'steps: [{id: isolate, title: Cut the depot off}]';

describe('a review', () => {
  it('that changed its date and nothing else is told with both commits', () => {
    const { rules, messages, undecided } = said([
      ['2025-02-03', playbook('lastReviewed: 2025-02-01')],
      ['2025-09-10', playbook(`lastReviewed: 2025-02-01, ${STEPS}`)],
      ['2026-05-05', playbook(`lastReviewed: 2026-05-04, ${STEPS}`)],
    ]);
    expect([rules, undecided]).toEqual([['review-follows-a-change'], 0]);
    expect(messages).toEqual([
      'The review of Playbook "ransomware" on 2026-05-04 (commit cccccccccccc) changed its date and nothing else; it was last changed in substance on 2025-09-10 (commit bbbbbbbbbbbb).',
    ]);
  });

  it('may be the first, of a document that is as it was committed', () => {
    expect(
      said([
        ['2025-02-03', playbook('lastReviewed: 2025-02-01')],
        ['2026-05-05', playbook('lastReviewed: 2026-05-04'), false],
      ]).messages,
    ).toEqual([
      'The review of Playbook "ransomware" on 2026-05-04 (not committed yet) changed its date and nothing else; it is as it was first committed on 2025-02-03 (commit aaaaaaaaaaaa).',
    ]);
  });

  const reviewed = (text: string): string => playbook(`lastReviewed: 2026-05-04, ${text}`);
  it.each([
    [
      'came with a change',
      [
        ['2025-02-03', playbook('lastReviewed: 2025-02-01')],
        ['2026-05-05', reviewed(STEPS)],
      ],
    ],
    [
      'was followed by a change',
      [
        ['2025-02-03', playbook('lastReviewed: 2025-02-01')],
        ['2026-05-05', reviewed('tlp: AMBER')],
        ['2026-05-06', reviewed(STEPS)],
      ],
    ],
    [
      'follows a change of the same day',
      [
        ['2026-05-04', playbook('lastReviewed: 2025-02-01')],
        ['2026-05-05', reviewed('')],
      ],
    ],
    ['is the one the document began with', [['2026-01-05', reviewed(STEPS)]]],
    [
      'lies ahead',
      [
        ['2025-02-03', playbook('')],
        ['2026-05-05', playbook('lastReviewed: 2027-05-04')],
      ],
    ],
    [
      'is not a day',
      [
        ['2025-02-03', playbook('')],
        ['2026-05-05', playbook('lastReviewed: spring')],
      ],
    ],
    [
      'is of a draft',
      [
        ['2025-02-03', playbook('status: draft')],
        ['2026-05-05', playbook('status: draft, lastReviewed: 2026-05-04')],
      ],
    ],
    [
      'was taken back',
      [
        ['2025-02-03', playbook('lastReviewed: 2025-02-01')],
        ['2026-05-05', reviewed('')],
        ['2026-05-06', playbook('')],
      ],
    ],
  ] satisfies [string, Step[]][])('that %s is left alone', (_case, steps) => {
    expect(said(steps)).toEqual({ rules: [], messages: [], undecided: 0 });
  });

  it.each([
    ['metadata', playbook('lastReviewed: 2026-05-04').replace('ransomware', 'ransomware, title: Ransom')],
    [
      'version and change log',
      playbook('lastReviewed: 2026-05-04, version: "2", changeLog: [{date: 2026-05-04, summary: read}]'),
    ],
    ['dates of care', playbook('lastReviewed: 2026-05-04, lastUpdated: 2026-05-04')],
  ])('does not become a change by %s', (_case, text) => {
    expect(
      said([
        ['2025-02-03', playbook('lastReviewed: 2025-02-01')],
        ['2026-05-05', text],
      ]).rules,
    ).toEqual(['review-follows-a-change']);
  });

  it('is no matter of the order of keys, comments and layout', () => {
    const before = playbook('lastReviewed: 2025-02-01, scope: {clouds: [aws], environments: [production]}');
    const after = `# read\n${playbook('scope: {environments: [production], clouds: [aws]}, lastReviewed: 2026-05-04')}`;
    expect(
      said([
        ['2025-02-03', before],
        ['2026-05-05', after],
      ]).rules,
    ).toEqual(['review-follows-a-change']);
    const other = playbook('lastReviewed: 2026-05-04, scope: {clouds: [aws, gcp], environments: [production]}');
    expect(
      said([
        ['2025-02-03', before],
        ['2026-05-05', other],
      ]).rules,
    ).toEqual([]);
  });

  it('is left undecided where the commits before it are missing', () => {
    const steps: Step[] = [
      ['2025-02-03', playbook('lastReviewed: 2025-02-01')],
      ['2026-05-05', playbook('lastReviewed: 2026-05-04')],
    ];
    expect(said(steps, [], false)).toEqual({ rules: [], messages: [], undecided: 1 });
    expect(said(steps.slice(1), [], false)).toEqual({ rules: [], messages: [], undecided: 1 });
    const changed: Step[] = [['2025-01-03', playbook('tlp: AMBER')], ...steps];
    expect(said(changed, [], false).rules).toEqual(['review-follows-a-change']);
  });
});

describe('a rubber stamp', () => {
  const stamps: Step[] = [
    ['2024-02-03', playbook('lastReviewed: 2024-02-01')],
    ['2025-02-03', playbook('lastReviewed: 2025-02-01')],
    ['2026-02-03', playbook('lastReviewed: 2026-02-01')],
  ];

  it('is what at least two reviews are when nothing was ever edited, and takes the place of the single note', () => {
    const { rules, messages } = said(stamps);
    expect(rules).toEqual(['review-is-no-rubber-stamp']);
    expect(messages[0]).toBe(
      'Playbook "ransomware" was reviewed 2 times since 2024-02-03 (commit aaaaaaaaaaaa), and each review changed its date and nothing else: 2025-02-01 (commit bbbbbbbbbbbb), 2026-02-01 (commit cccccccccccc).',
    );
    expect(said(stamps.slice(1)).rules).toEqual(['review-follows-a-change']);
  });

  it('is not what it is when anything else was edited at any time, or when not all is known', () => {
    const edited: Step[] = [['2023-02-03', playbook('tlp: AMBER')], ...stamps];
    expect(said(edited).rules).toEqual(['review-follows-a-change']);
    expect(said(stamps, [], false)).toEqual({ rules: [], messages: [], undecided: 1 });
  });
});

describe('a plan', () => {
  const steps: Step[] = [
    ['2025-02-03', plan('status: active')],
    ['2026-05-20', plan('status: active, phases: [{phase: recovery}]')],
  ];

  it('that changed after its last exercise is told with the commit and the day', () => {
    const { rules, messages } = said(steps, [exercise('2026-04-14'), exercise('2025-04-14')]);
    expect(rules).toEqual(['plan-is-exercised-since-its-last-change']);
    expect(messages[0]).toBe(
      'IncidentResponsePlan "northwind-plan" was changed on 2026-05-20 (commit bbbbbbbbbbbb), and was last exercised before that, on 2026-04-14.',
    );
  });

  it.each([
    ['exercised later', [exercise('2026-06-01')]],
    ['exercised on the day of the change', [exercise('2026-05-20')]],
    [
      'exercised later by a record that names no plan',
      [exercise('2026-04-14'), exercise('2026-06-01', 'type: tabletop')],
    ],
    [
      'exercised later as a result says',
      [exercise('2026-04-14'), exercise('2026-06-01', 'results: [{plan: northwind-plan}]')],
    ],
    [
      'maybe exercised later by a record whose plan is not found',
      [exercise('2026-04-14'), exercise('2026-06-01', 'plan: quay-plan')],
    ],
    ['never exercised, which another rule tells', []],
  ])('is left alone when it was %s', (_case, others) => {
    expect(said(steps, others)).toEqual({ rules: [], messages: [], undecided: 0 });
  });

  it.each([
    ['is only planned', exercise('2026-06-01', 'plan: northwind-plan', 'planned')],
    ['lies ahead', exercise('2026-12-01')],
    [
      'is about another plan',
      `${exercise('2026-06-01', 'plan: quay-plan')}\n---\n${plan('status: draft').replace('northwind-plan', 'quay-plan')}`,
    ],
  ])('is not exercised by a record that %s', (_case, other) => {
    expect(said(steps, [exercise('2026-04-14'), other]).rules).toEqual(['plan-is-exercised-since-its-last-change']);
  });

  it('that began after an exercise did not change since', () => {
    expect(said(steps.slice(1), [exercise('2026-04-14')])).toEqual({ rules: [], messages: [], undecided: 0 });
  });

  it('is left undecided only where missing commits matter', () => {
    expect(said(steps.slice(1), [exercise('2026-04-14')], false).undecided).toBe(1);
    expect(said(steps.slice(1), [exercise('2026-05-25')], false).undecided).toBe(0);
  });
});

describe('a playbook', () => {
  const steps: Step[] = [
    ['2025-02-03', playbook('tlp: AMBER')],
    ['2026-05-20', playbook(STEPS)],
  ];

  it('is exercised by a record that names it, and by no other', () => {
    const named = exercise('2026-04-14', 'playbooks: [ransomware]');
    expect(said(steps, [named, exercise('2026-06-01', 'type: tabletop')]).rules).toEqual([
      'plan-is-exercised-since-its-last-change',
    ]);
    expect(said(steps, [named, exercise('2026-06-01', 'results: [{playbook: ransomware}]')]).rules).toEqual([]);
    expect(said(steps, [exercise('2026-04-14', 'type: tabletop')]).rules).toEqual([]);
  });
});
