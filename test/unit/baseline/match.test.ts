import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import { matchBaseline } from '../../../src/baseline/match.ts';
import type { Baseline } from '../../../src/model/baseline.ts';
import type { BaselineEntry, Report, ReportFinding, ReportRule } from '../../../src/model/report.ts';
import { baselineWith, entryOf, findingOf, STORY, storyWith } from './story.ts';

const STEP = findingOf('playbook-step-is-assigned-to-someone-still-here');
const OWNER = findingOf('playbook-has-an-owner');
const RECORDS = findingOf('incidents-are-recorded');
const WAIVED = STORY.findings.find(({ waiver }) => waiver !== undefined) ?? STEP;
const COPY = 'security/playbooks/ransomware-copy.yaml';

type Fate = 'known' | 'worse' | 'gone' | 'undecided' | 'kept';

/** What becomes of one entry; one that is in no list is kept and says nothing. */
function fateOf(
  entry: BaselineEntry,
  report: Report,
  { standing = [], given = {} }: { standing?: readonly string[]; given?: Partial<Baseline> } = {},
): Fate {
  const { known, worse, gone, undecided } = matchBaseline(report, baselineWith([entry], given), new Set(standing));
  if ([...known.values()].includes(entry)) return 'known';
  if (worse.some((each) => each.entry === entry)) return 'worse';
  if (gone.includes(entry)) return 'gone';
  return undecided.includes(entry) ? 'undecided' : 'kept';
}

function moved(finding: ReportFinding, path: string): ReportFinding {
  return { ...finding, location: { ...finding.location, path } };
}

/** The inputs of the story with another name for one of them. */
function renamed(report: Report, from: string, to: string): Report {
  return { ...report, inputs: report.inputs.map((input) => (input.path === from ? { ...input, path: to } : input)) };
}

function withRule(report: Report, id: string, given: Partial<ReportRule>): Report {
  return { ...report, rules: report.rules.map((rule) => (rule.id === id ? { ...rule, ...given } : rule)) };
}

describe('a gap that is found', () => {
  it('is known by its fingerprint, on whatever line it stands now', () => {
    const lower = {
      ...STEP,
      location: { ...STEP.location, region: { startLine: 90, startColumn: 1, endLine: 90, endColumn: 4 } },
    };
    expect(fateOf(entryOf(STEP), storyWith(STEP, lower))).toBe('known');
  });

  it('is known when its file was renamed', () => {
    const report = renamed(storyWith(STEP, moved(STEP, COPY)), STEP.location.path, COPY);
    expect(fateOf(entryOf(STEP), report)).toBe('known');
  });

  it('is another one, and new, in a second file beside the first', () => {
    const report = storyWith(OWNER, moved(OWNER, COPY));
    expect(fateOf(entryOf(OWNER), report)).toBe('gone');
    expect(matchBaseline(report, baselineWith([entryOf(OWNER)]), new Set()).known.size).toBe(0);
  });

  it('is not called gone while the same rule fails in the first file, where it may have another fingerprint now', () => {
    const twin = { ...OWNER, fingerprint: 'f'.repeat(32) };
    const report = storyWith(OWNER, moved(OWNER, COPY), twin);
    expect(fateOf(entryOf(OWNER), report)).toBe('undecided');
    expect(matchBaseline(report, baselineWith([entryOf(OWNER)]), new Set()).known.size).toBe(0);
  });

  it('is another one when the first file was only not looked at', () => {
    const report = renamed(storyWith(STEP, moved(STEP, COPY)), STEP.location.path, COPY);
    expect(fateOf(entryOf(STEP), report, { standing: [STEP.location.path] })).toBe('undecided');
  });

  it('of the workspace is known wherever the workspace is shown', () => {
    const report = storyWith(RECORDS, moved(RECORDS, '.'));
    expect(fateOf(entryOf(RECORDS), report, { standing: [RECORDS.location.path] })).toBe('known');
  });

  it('of the same rule in another place is new', () => {
    const [, second] = STORY.findings.filter(({ ruleId }) => ruleId === STEP.ruleId);
    const { known } = matchBaseline(STORY, baselineWith([entryOf(STEP)]), new Set());
    expect([...known.keys()]).toEqual([STEP]);
    expect(known.has(second ?? STEP)).toBe(false);
  });

  it.each([
    ['warning', 'error', 'worse'],
    ['note', 'warning', 'worse'],
    ['warning', 'warning', 'known'],
    ['error', 'note', 'known'],
  ] as const)('listed as %s and now %s is %s', (before, now, fate) => {
    expect(fateOf(entryOf(OWNER, { level: before }), storyWith(OWNER, { ...OWNER, level: now }))).toBe(fate);
  });

  it('and waived is neither known nor gone', () => {
    expect(fateOf(entryOf(WAIVED), STORY)).toBe('kept');
  });

  it('of a rule with more gaps than a report lists is not known, since any of them may be a new one', () => {
    const many = Array.from({ length: LIMITS.findingsPerRule }, (_, at) => ({
      ...OWNER,
      fingerprint: at.toString(16).padStart(32, '0'),
    }));
    const listed = storyWith(OWNER, ...many);
    const baseline = baselineWith(many.map((each) => entryOf(each)));
    const notice = { id: 'findings-not-listed', level: 'warning', message: 'More are not listed.' } as const;
    const cut = matchBaseline({ ...listed, notices: [notice] }, baseline, new Set());
    expect([cut.known.size, cut.undecided.length]).toEqual([0, LIMITS.findingsPerRule]);
    expect(matchBaseline(listed, baseline, new Set()).known.size).toBe(LIMITS.findingsPerRule);
  });

  it.each(['validate', 'link'] as const)(
    'is not known where a rule of the stage %s says that a file has more than are listed',
    (stage) => {
      const { pointer: _, ...place } = OWNER.location;
      const others = { ...OWNER, location: place };
      expect(fateOf(entryOf(others), withRule(storyWith(OWNER, others), OWNER.ruleId, { stage }))).toBe('undecided');
    },
  );

  it.each(['discover', 'parse'] as const)('by a rule of the stage %s is never known', (stage) => {
    expect(fateOf(entryOf(OWNER), withRule(STORY, OWNER.ruleId, { stage }))).toBe('kept');
  });

  it('is not known by an entry that gives its fingerprint to another rule', () => {
    expect(fateOf(entryOf(OWNER, { ruleId: 'plan-is-approved' }), STORY)).toBe('gone');
    expect(
      matchBaseline(STORY, baselineWith([entryOf(OWNER, { ruleId: 'plan-is-approved' })]), new Set()).known.size,
    ).toBe(0);
  });
});

describe('a gap that is not found', () => {
  const without = storyWith(STEP);

  it('is gone when the run asked again', () => {
    expect(fateOf(entryOf(STEP), without)).toBe('gone');
  });

  it('is gone with its file', () => {
    const inputs = without.inputs.filter(({ path }) => path !== STEP.location.path);
    expect(fateOf(entryOf(STEP), { ...without, inputs })).toBe('gone');
  });

  it('is gone when it was about the workspace, whose place is no input', () => {
    expect(fateOf(entryOf(RECORDS), storyWith(RECORDS), { standing: [RECORDS.location.path] })).toBe('gone');
  });

  it.each<readonly [why: string, report: Report]>([
    [
      'the rule was switched off',
      { ...without, notAssessed: [{ id: STEP.ruleId, what: 'rule', reason: 'switched off in security/irready.yaml' }] },
    ],
    [
      'the rule is not among those of the run',
      { ...without, rules: without.rules.filter(({ id }) => id !== STEP.ruleId) },
    ],
    [
      'the rule could not decide in that file',
      {
        ...without,
        open: [
          {
            ruleId: STEP.ruleId,
            title: STEP.title,
            objectives: [],
            controls: [],
            reason: 'Reference "role/mate" does not resolve.',
            location: { path: STEP.location.path, pointer: '/spec/steps/0' },
          },
        ],
      },
    ],
    [
      'the run is not complete and did not read the file',
      {
        ...without,
        inputs: without.inputs.filter(({ path }) => path !== STEP.location.path),
        summary: { ...without.summary, complete: false, unreadFiles: 1 },
      },
    ],
    ['the run asked by another profile', { ...without, profile: { id: 'essential', title: 'Essential' } }],
    ['the run speaks about an earlier day', { ...without, asOf: '2026-11-20' }],
    [
      'nobody looked at the commits',
      withRule(without, STEP.ruleId, { stage: 'history', outcomes: { pass: 0, fail: 0, notApplicable: 0, open: 0 } }),
    ],
  ])('is undecided when %s', (_, report) => {
    expect(fateOf(entryOf(STEP), report)).toBe('undecided');
  });

  it('is undecided when its file is there and the run did not look at it', () => {
    const report = { ...without, inputs: without.inputs.filter(({ path }) => path !== STEP.location.path) };
    expect(fateOf(entryOf(STEP), report, { standing: [STEP.location.path] })).toBe('undecided');
  });

  it('is undecided when the rule has more findings than a report lists', () => {
    const many = Array.from({ length: LIMITS.findingsPerRule }, (_, index) => ({
      ...moved(STEP, COPY),
      fingerprint: index.toString(16).padStart(32, '0'),
    }));
    expect(fateOf(entryOf(STEP), storyWith(STEP, ...many))).toBe('undecided');
    expect(fateOf(entryOf(STEP), storyWith(STEP, ...many.slice(3)))).toBe('gone');
  });

  it('about a waiver is gone when the waivers were read, and undecided when they were left aside', () => {
    const path = 'security/waivers.yaml';
    const report = withRule(without, STEP.ruleId, { stage: 'waive' });
    expect(fateOf(entryOf(STEP, { path }), report, { standing: [path] })).toBe('gone');
    expect(fateOf(entryOf(STEP, { path }), { ...report, waivers: [] }, { standing: [path] })).toBe('undecided');
  });
});

describe('a baseline that nobody wrote', () => {
  it('knows a gap once, however often it lists it', () => {
    const twice = [entryOf(STEP), entryOf(STEP)];
    expect(matchBaseline(STORY, baselineWith(twice), new Set()).known.size).toBe(1);
  });

  it.each(['__proto__', 'constructor', 'toString'])('knows nothing by the name %s', (name) => {
    const entry = entryOf(STEP, { fingerprint: name, ruleId: name, path: name });
    const { known, worse } = matchBaseline(STORY, baselineWith([entry]), new Set());
    expect([known.size, worse.length]).toEqual([0, 0]);
  });
});
