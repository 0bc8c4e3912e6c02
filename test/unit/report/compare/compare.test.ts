import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/base/limits.ts';
import type { Report, ReportFinding } from '../../../../src/model/report.ts';
import { compareReports, isWhole, newGaps } from '../../../../src/report/compare/compare.ts';
import { stored } from '../stored.ts';
import { incomplete, openAt, run, STEP, WAIVED } from './story.ts';

const PATH = STEP.location.path;

/** The names of the lists that hold something. */
function lists(before: Report, after: Report): readonly string[] {
  const {
    newGaps: found,
    fixed,
    unchanged,
    undecided,
    newlyWaived,
    noLongerWaived,
    stillWaived,
    waivedGone,
  } = compareReports(before, after);
  const all = { found, fixed, unchanged, undecided, newlyWaived, noLongerWaived, stillWaived, waivedGone };
  return Object.entries(all).flatMap(([name, entries]) => (entries.length > 0 ? [name] : []));
}

describe('a finding of two runs', () => {
  it.each<[string, readonly ReportFinding[], readonly ReportFinding[], readonly string[]]>([
    ['is new', [], [STEP], ['found']],
    ['is fixed', [STEP], [], ['fixed']],
    ['is unchanged', [STEP], [STEP], ['unchanged']],
    ['is newly waived, never fixed', [STEP], [WAIVED], ['newlyWaived']],
    ['is newly waived when it was not there before', [], [WAIVED], ['newlyWaived']],
    ['is no longer waived', [WAIVED], [STEP], ['noLongerWaived']],
    ['is still waived', [WAIVED], [WAIVED], ['stillWaived']],
    ['was waived and is gone, never fixed', [WAIVED], [], ['waivedGone']],
  ])('%s', (_, before, after, expected) => {
    expect(lists(run(before), run(after))).toEqual(expected);
  });

  it('keeps its identity on another line, in another file and with other words', () => {
    const moved = { ...STEP, message: 'Step "isolate" waits.', location: { path: 'security/playbooks/other.yaml' } };
    expect(lists(run([STEP]), run([moved]))).toEqual(['unchanged']);
  });

  it('says its level in the earlier run when that was another', () => {
    const [entry] = compareReports(run([{ ...STEP, level: 'note' }]), run([STEP])).unchanged;
    expect(entry).toEqual({ finding: STEP, levelBefore: 'note' });
  });

  it('says of a newly waived one whether it was a gap', () => {
    expect(compareReports(run([STEP]), run([WAIVED])).newlyWaived).toEqual([{ finding: WAIVED, wasGap: true }]);
    expect(compareReports(run([]), run([WAIVED])).newlyWaived).toEqual([{ finding: WAIVED, wasGap: false }]);
  });
});

const notAssessed = [{ id: STEP.ruleId, what: 'rule', reason: 'switched off in security/irready.yaml' }] as const;
const otherRules = run([]).rules.filter(({ id }) => id !== STEP.ruleId);
const otherInputs = run([]).inputs.filter(({ path }) => path !== PATH);
const samePlace = STEP.location;
const crowd = (length: number) =>
  Array.from({ length }, (_, index) => openAt({ ...samePlace, path: `security/playbooks/harbour-${index}.yaml` }));
const at = (pointer: string): Partial<Report> => ({ open: [openAt({ ...samePlace, pointer })] });

describe('a gap that the later run does not list', () => {
  it.each<[string, Partial<Report>, string, string]>([
    [
      'its rule was not assessed',
      { notAssessed },
      'notAssessed',
      'not assessed: switched off in security/irready.yaml',
    ],
    [
      'its rule is not among the rules',
      { rules: otherRules },
      'ruleAbsent',
      'its rule is not among those of the later run',
    ],
    [
      'its place is open',
      at('/spec/steps/2/assignee'),
      'open',
      'could not be decided: Reference "role/soc-analyst" does not resolve.',
    ],
    ['its place moved in a list and is open', at('/spec/steps/3/assignee'), 'open', 'could not be decided'],
    ['what it stands in is open', at('/spec/steps/2'), 'open', 'could not be decided'],
    ['something in it is open', at('/spec/steps/2/assignee/name'), 'open', 'could not be decided'],
    ['its whole document is open', at(''), 'open', 'could not be decided'],
    ['its rule has more open places than a report lists', { open: crowd(LIMITS.openPerRule) }, 'open', 'could not be'],
    ['the workspace is open', { open: [openAt({ path: 'security' })] }, 'open', 'could not be decided'],
    [
      'its file was not read in a run that is not complete',
      { inputs: otherInputs, summary: incomplete([]) },
      'unread',
      `the later run is not complete, and it did not read "${PATH}"`,
    ],
    [
      'its file gave no document in a run that is not complete',
      { inputs: [...otherInputs, { path: PATH, sha256: 'e'.repeat(64), documents: 0 }], summary: incomplete([]) },
      'unread',
      `the later run is not complete, and it found fewer documents in "${PATH}"`,
    ],
  ])('is not decided any more when %s', (_, given, why, reason) => {
    const comparison = compareReports(run([STEP]), run([], given));
    expect(comparison.fixed).toEqual([]);
    expect(comparison.undecided).toEqual([{ finding: STEP, why, reason: expect.stringContaining(reason) }]);
  });

  it('is not decided any more when its file has a gap as a file', () => {
    const broken: ReportFinding = {
      ...STEP,
      ruleId: 'yaml-is-well-formed',
      fingerprint: 'broken',
      location: { path: PATH, region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 2 } },
    };
    const after = run([broken], { summary: incomplete([broken]) });
    const [entry] = compareReports(run([STEP]), after).undecided;
    expect(entry).toMatchObject({ why: 'unread', reason: `the later run could not read all of "${PATH}"` });
  });

  it.each<[string, Partial<Report>]>([
    ['another rule was not assessed', { notAssessed: [{ ...notAssessed[0], id: 'drill-is-recent' }] }],
    ['an objective of that name was not assessed', { notAssessed: [{ ...notAssessed[0], what: 'objective' }] }],
    ['another key of the same step is open', at('/spec/steps/2/assigneeDeputy')],
    ['its rule has nearly as many open places in other files', { open: crowd(LIMITS.openPerRule - 1) }],
    ['another file is open', { open: [openAt({ ...samePlace, path: 'security/playbooks/phishing.yaml' })] }],
    ['another rule could not decide this place', { open: [openAt(samePlace, 'drill-is-recent')] }],
    ['its file was read in a run that is not complete', { summary: incomplete([]) }],
  ])('is fixed though %s', (_, given) => {
    expect(lists(run([STEP]), run([], given))).toEqual(['fixed']);
  });

  it('is fixed and says that its file is gone', () => {
    const { fixed, inputsGone } = compareReports(run([STEP]), run([], { inputs: otherInputs }));
    expect(fixed).toEqual([{ finding: STEP, fileGone: true }]);
    expect(inputsGone).toEqual([PATH]);
  });

  it('says why nothing is known of one that was waived', () => {
    const { waivedGone } = compareReports(run([WAIVED]), run([], { rules: otherRules }));
    expect(waivedGone).toMatchObject([{ finding: WAIVED, undecided: { why: 'ruleAbsent' } }]);
  });

  it('is perhaps not new, seen from the other side', () => {
    const { newGaps: found } = compareReports(run([], { rules: otherRules }), run([STEP]));
    const reason = 'its rule is not among those of the earlier run';
    expect(found).toEqual([{ finding: STEP, undecidedBefore: { why: 'ruleAbsent', reason } }]);
  });
});

describe('the two runs', () => {
  const day = (asOf: string): Report => run([STEP], { asOf });

  it.each([
    ['2026-08-21', '2026-11-21', 'forward'],
    ['2026-11-21', '2026-11-21', 'sameDay'],
    ['2026-11-21', '2026-08-21', 'backward'],
  ])('of %s and %s are given %s', (before, after, order) => {
    expect(compareReports(day(before), day(after)).order).toBe(order);
  });

  const base = run([]);
  it.each<[string, Partial<Report>, object]>([
    ['profile', { profile: { id: 'full', title: 'Full' } }, { from: 'recommended', to: 'full' }],
    ['framework', { framework: { id: 'mcsb-v1', title: 'MCSB' } }, { from: 'none', to: 'mcsb-v1' }],
    ['tool', { tool: { ...base.tool, version: '0.2.0' } }, { from: 'irready 0.1.0', to: 'irready 0.2.0' }],
    ['library', { tool: { ...base.tool, libraryDigest: 'c4' } }, { to: 'sha256:c4' }],
    ['configuration', { configuration: { path: null, sha256: null } }, { to: 'none' }],
  ])('differ in %s', (what, given, expected) => {
    expect(compareReports(base, run([], given)).differences).toMatchObject([{ what, ...expected }]);
    expect(compareReports(base, base).differences).toEqual([]);
  });

  it('give scores by control, and say when only one has a control', () => {
    const [first, second, ...others] = base.controls;
    if (first === undefined || second === undefined) throw new Error('no controls');
    const later = { ...first, score: { met: 3, applicable: 4, ratio: 0.75 } };
    const { controls } = compareReports(
      run([], { controls: [first, second] }),
      run([], { controls: [later, ...others] }),
    );
    expect(controls.find(({ id }) => id === first.id)).toMatchObject({ before: { met: 1 }, after: { met: 3 } });
    expect(controls.at(-1)).toMatchObject({ id: second.id, after: null });
    expect(controls[1]).toMatchObject({ before: null });
  });

  it('keep controls of one id in two catalogs apart', () => {
    const [first] = base.controls;
    if (first === undefined) throw new Error('no controls');
    const { controls } = compareReports(
      run([], { controls: [first] }),
      run([], { controls: [{ ...first, catalog: 'other' }] }),
    );
    expect(controls.map(({ catalog }) => catalog)).toEqual(['other', first.catalog]);
  });

  it('say which objectives changed', () => {
    const { objectives } = compareReports(stored('northwind-2026-08'), stored('northwind-2026-11'));
    expect(objectives.map(({ id, from, to }) => `${id} ${from} ${to}`)).toEqual([
      'O-001 fail pass',
      'O-004 pass fail',
      'O-068 fail pass',
      'O-149 pass fail',
      'O-201 manual pass',
    ]);
  });
});

describe('the gaps that count as new', () => {
  it('are the new ones and those that no waiver covers any more, worst first', () => {
    const note: ReportFinding = { ...STEP, fingerprint: 'note', level: 'note' };
    const comparison = compareReports(run([WAIVED]), run([note, STEP]));
    expect(newGaps(comparison)).toEqual([STEP, note]);
  });

  it('are none when a finding is newly waived', () => {
    expect(newGaps(compareReports(run([]), run([WAIVED])))).toEqual([]);
  });
});

describe('isWhole', () => {
  const november = stored('northwind-2026-11');
  it.each(['northwind-2026-08', 'northwind-2026-11'] as const)('takes %s', (name) => {
    expect(isWhole(stored(name))).toBe(true);
  });

  it.each<[string, (finding: ReportFinding) => boolean]>([
    ['notes', ({ level }) => level !== 'note'],
    ['waived findings', ({ waiver }) => waiver === undefined],
  ])('refuses a report without its %s', (_, keep) => {
    expect(isWhole({ ...november, findings: november.findings.filter(keep) })).toBe(false);
  });
});
