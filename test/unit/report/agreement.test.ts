/** Every format held to what the assessment found, so that none says more than it, or other than another. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withBaseline } from '../../../src/baseline/known.ts';
import { baselineOf } from '../../../src/baseline/new-baseline.ts';
import { withChange } from '../../../src/change/change.ts';
import type { BaselineFile } from '../../../src/model/baseline.ts';
import type { ObjectiveStatus, Report, ReportAttestation, ReportFinding } from '../../../src/model/report.ts';
import { compareReports } from '../../../src/report/compare/compare.ts';
import { renderDiffText } from '../../../src/report/compare/text.ts';
import { FORMATS, type Format } from '../../../src/report/formats.ts';
import { reframe } from '../../../src/report/reframe.ts';
import { rendererFor } from '../../../src/report/renderer-for.ts';
import { renderTrendText } from '../../../src/report/trend/text.ts';
import { trendOf } from '../../../src/report/trend/trend.ts';
import { catalogNamed } from '../../../src/ruleset/frameworks.ts';
import { builtInLibrary } from '../../../src/ruleset/library.ts';
import { reportOn } from '../../examples.ts';
import { baselineWith, entryOf } from '../baseline/story.ts';
import { READERS } from './auditing/readers.ts';
import { expectedOf, type Said } from './auditing/said.ts';
import { OPTIONS } from './northwind.ts';
import { stored } from './stored.ts';

const STORY = stored('northwind-2026-11');
const EMPTY = mkdtempSync(join(tmpdir(), 'irready-agreement-'));

afterAll(() => rmSync(EMPTY, { recursive: true }));

/** What a made-up run differs in from the story of Northwind. */
interface Turn {
  readonly findings?: readonly ReportFinding[];
  readonly open?: Report['open'];
  readonly status?: (status: ObjectiveStatus, id: string) => ObjectiveStatus;
  readonly coverage?: 'planned';
}

/** The story told otherwise, with every count made anew from what it then holds. */
function told({ findings = [], open = [], status = () => 'pass', coverage }: Turn): Report {
  const objectives = STORY.objectives.map((each) => ({
    ...each,
    ...(coverage !== undefined && { coverage }),
    status: status(each.status, each.id),
  }));
  const statuses = new Map(objectives.map((each) => [each.id, each]));
  const controls = STORY.controls.map((control) => {
    const own = control.objectives.map((each) => ({ ...each, status: statuses.get(each.id)?.status ?? each.status }));
    const asked = own.flatMap(({ id, beyond }) => (beyond ? [] : (statuses.get(id) ?? [])));
    const gaps = findings.filter(({ controls: ids, waiver }) => waiver === undefined && ids.includes(control.id));
    return { ...control, objectives: own, findings: levels(gaps), ...scored(asked) };
  });
  const { counts, score } = scored(objectives);
  const gaps = findings.filter(({ waiver }) => waiver === undefined);
  const summary = {
    ...STORY.summary,
    outcomes: { ...STORY.summary.outcomes, fail: findings.length, open: open.length },
    findings: levels(gaps),
    waived: findings.length - gaps.length,
    objectives: counts,
    score,
  };
  const asked = new Set([...findings, ...open].map(({ ruleId }) => ruleId));
  const rules = STORY.rules.map((rule) =>
    asked.has(rule.id) ? rule : { ...rule, outcomes: { ...rule.outcomes, fail: 0, open: 0 } },
  );
  return { ...STORY, summary, controls, objectives, rules, findings, open, notAssessed: [], notices: [] };
}

function levels(findings: readonly ReportFinding[]): Report['summary']['findings'] {
  const of = (level: string) => findings.filter((finding) => finding.level === level).length;
  return { error: of('error'), warning: of('warning'), note: of('note') };
}

function scored(objectives: readonly Pick<Report['objectives'][number], 'status' | 'coverage'>[]) {
  const of = (status: ObjectiveStatus) => objectives.filter((each) => each.status === status).length;
  const counts = {
    pass: of('pass'),
    fail: of('fail'),
    open: of('open'),
    manual: of('manual'),
    notApplicable: of('notApplicable'),
    notAssessed: of('notAssessed'),
  };
  const planned = objectives.filter((each) => each.status === 'notAssessed' && each.coverage === 'planned').length;
  const applicable = objectives.length - counts.notApplicable - planned;
  return { counts, score: { met: counts.pass, applicable, ratio: applicable === 0 ? null : counts.pass / applicable } };
}

const waived = STORY.findings.filter(({ waiver }) => waiver !== undefined);
const notes = STORY.findings.filter(({ level, waiver }) => level === 'note' && waiver === undefined);
const failing = new Set(waived.flatMap(({ objectives }) => objectives));
const undecided = new Set(STORY.open.flatMap(({ objectives }) => objectives));

const MET = told({});
const ONLY_WAIVED = told({ findings: waived, status: (_, id) => (failing.has(id) ? 'fail' : 'pass') });
const ONLY_OPEN = told({ open: STORY.open, status: (_, id) => (undecided.has(id) ? 'open' : 'pass') });
const ONLY_PLANNED = told({ status: () => 'notAssessed', coverage: 'planned' });

/** The story compared with a baseline that knows half of its gaps, and one gap that was closed. */
const BASELINED = withBaseline(STORY, baselineOfHalf(), new Set());

/** The story after a change that touched one file and made one gap elsewhere. */
const COMMIT = { ref: 'origin/main', id: '0123456789abcdef'.repeat(4).slice(0, 40), sameFiles: new Set<string>() };
const CHANGED = withChange(STORY, beforeChange(STORY), COMMIT);

function beforeChange(report: Report): Report {
  const [touched] = report.inputs;
  const [made] = report.findings.filter(
    ({ location, waiver }) => waiver === undefined && location.path !== touched?.path,
  );
  return {
    ...report,
    inputs: report.inputs.map((input) => (input === touched ? { ...input, sha256: 'f'.repeat(64) } : input)),
    findings: report.findings.filter((finding) => finding !== made),
  };
}

function baselineOfHalf(): BaselineFile {
  const gaps = STORY.findings.filter(({ waiver }) => waiver === undefined);
  const closed = { ...entryOf(STORY.findings[0] ?? neverEmpty()), fingerprint: 'c'.repeat(32) };
  const half = gaps.filter((_, index) => index % 2 === 0).map((finding) => entryOf(finding));
  return { path: 'irready-baseline.json', sha256: 'ab'.repeat(32), baseline: baselineWith([...half, closed]) };
}

function neverEmpty(): never {
  throw new Error('the story has no gap');
}

const library = builtInLibrary();
const COMPLETE = reportOn('examples/complete', { profile: 'recommended' });

const RUNS: Readonly<Record<string, Report>> = {
  'Northwind in August': stored('northwind-2026-08'),
  'Northwind in November': STORY,
  'Northwind compared with a baseline': BASELINED,
  'Northwind compared with a baseline that knows everything': withBaseline(
    STORY,
    { ...baselineOfHalf(), baseline: baselineOf(STORY) },
    new Set(),
  ),
  'Northwind after a change': CHANGED,
  'Northwind after a change that touched nothing': withChange(STORY, STORY, COMMIT),
  'Northwind after a change, compared with a baseline': withChange(BASELINED, beforeChange(STORY), COMMIT),
  'Northwind after a change, in the terms of MCSB': reframe(CHANGED, catalogNamed('mcsb-v1', library)),
  'examples/gaps, which is incomplete': reportOn('examples/gaps', { profile: 'recommended' }),
  'examples/complete': COMPLETE,
  'examples/complete in the terms of NIST CSF': reframe(COMPLETE, catalogNamed('nist-csf-2.0', library)),
  'Northwind with a file that nobody could read': {
    ...STORY,
    summary: { ...STORY.summary, complete: false, unreadFiles: 1 },
  },
  'nothing but an unread file between it and met': {
    ...MET,
    summary: { ...MET.summary, complete: false, unreadFiles: 1 },
  },
  'an empty folder': reportOn('.', { cwd: EMPTY, profile: 'recommended' }),
  'only waived gaps': ONLY_WAIVED,
  'only notes': told({ findings: notes }),
  'a waived note beside everything met': told({ findings: waived.map((one) => ({ ...one, level: 'note' as const })) }),
  'only open outcomes': ONLY_OPEN,
  'an open outcome of no objective': told({ open: STORY.open.map((one) => ({ ...one, objectives: [] })) }),
  'only objectives that no rule covers yet': ONLY_PLANNED,
  'all met but one that waits for a person': told({ status: (_, id) => (id === 'O-201' ? 'manual' : 'pass') }),
  'everything met': MET,
};

/** Runs of which a format may say that the whole is met: what is left are notes, which weigh nothing. */
const FULLY_MET = new Set(['everything met', 'only notes']);

/** Formats that fail or annotate what they list, so that what is known is only counted there. */
const ONLY_NEW: ReadonlySet<Format> = new Set(['github', 'azure', 'rdjson', 'junit']);

const NEEDS_LINE: ReadonlySet<Format> = new Set(['gitlab', 'sarif']);

/** Code scanning and GitLab want a line: there a place without one stands at the first. */
function lined(gap: string, format: Format): string {
  return NEEDS_LINE.has(format) ? gap.replace(/:0 (?=\S+$)/, ':1 ') : gap;
}

async function saidBy(format: Format, report: Report): Promise<Said> {
  const render = await rendererFor(format);
  return READERS[format](render(report, OPTIONS));
}

describe.each(Object.entries(RUNS))('of %s', (name, report) => {
  const expected = expectedOf(report);

  it.each(FORMATS)('%s says what was found', async (format) => {
    const { facts } = await saidBy(format, report);
    expect(Object.keys(facts)).toEqual(expect.arrayContaining(['asOf', 'profile', 'version', 'digest']));
    expect(facts).toEqual(Object.fromEntries(Object.keys(facts).map((key) => [key, expected.facts[key]])));
  });

  it.each(FORMATS)('%s lists each gap with its place and its rule, or says that it does not', async (format) => {
    const { gaps, leftOut } = await saidBy(format, report);
    if (gaps === undefined) return;
    const wanted = (ONLY_NEW.has(format) ? expected.fresh : expected.gaps).map((gap) => lined(gap, format));
    const known = new Set(wanted);
    expect(gaps.filter((gap) => !known.has(gap))).toEqual([]);
    expect(gaps.length + (leftOut ?? 0)).toBeGreaterThanOrEqual(wanted.length);
    if (leftOut === undefined) expect([...gaps].sort()).toEqual([...wanted].sort());
  });

  it.each(FORMATS)('%s marks what is known or unchanged and nothing else', async (format) => {
    const { known, unchanged, passedOver } = await saidBy(format, report);
    const sorted = (gaps: readonly string[]) => gaps.map((gap) => lined(gap, format)).sort();
    if (known !== undefined) expect([...known].sort()).toEqual(sorted(expected.known));
    if (unchanged !== undefined) expect([...unchanged].sort()).toEqual(sorted(expected.unchanged));
    const both = [...expected.known, ...expected.unchanged];
    if (passedOver !== undefined) expect([...passedOver].sort()).toEqual(sorted(both));
  });

  it.each(FORMATS)('%s shows no objective as met that is not', async (format) => {
    const { met, shares } = await saidBy(format, report);
    const passing = new Set(report.objectives.filter(({ status }) => status === 'pass').map(({ id }) => id));
    expect(met?.filter((id) => !passing.has(id)) ?? []).toEqual([]);
    for (const { met: number, of, percent } of shares ?? []) expect(percent).toBe(Math.floor((number * 100) / of));
  });

  it.each(FORMATS)('%s claims the whole as met only when it is', async (format) => {
    const { whole } = await saidBy(format, report);
    if (!FULLY_MET.has(name)) expect(whole ?? false).toBe(false);
    if (report === MET && whole !== undefined) expect(whole).toBe(true);
  });
});

describe('what a reader might take for better than it is', () => {
  const text = async (format: Format, report: Report) => (await rendererFor(format))(report, OPTIONS);

  it('is no clean bill when every gap is waived', async () => {
    for (const format of ['text', 'github', 'azure', 'gitlab', 'rdjson', 'html', 'markdown'] as const) {
      const shown = await text(format, ONLY_WAIVED);
      expect(shown).toContain('No gaps beside what is waived. 1 waived.');
      expect(shown).not.toContain('No gaps found');
    }
  });

  it('says that nothing could be judged where no rule covers any objective yet', async () => {
    for (const format of FORMATS.filter((each) => !['json', 'sarif', 'junit', 'csv', 'intoto'].includes(each))) {
      expect((await text(format, ONLY_PLANNED)).replaceAll(/\s+/g, ' ')).toContain(
        `No objective could be judged: ${STORY.objectives.length} not assessed.`,
      );
    }
    expect(await text('csv', ONLY_PLANNED)).toMatch(/^control,IR-1,notAssessed,/m);
    expect(await text('html', ONLY_PLANNED)).toContain('No objective of it could be judged.');
  });

  it('tells what the score passes over apart from what it counts', async () => {
    expect((await text('text', STORY)).replaceAll(/\s+/g, ' ')).toContain(
      '5 of 13 objectives met (38 %), 1 of them attested, 2 open, 1 left to a person; 1 more is not assessed and not counted.',
    );
    expect(await text('html', STORY)).toContain('<p>5 of 13 objectives met</p><p>1 more not assessed</p>');
  });

  it('counts as attested only what is met by a statement that is valid', async () => {
    const attested = async (state: ReportAttestation['state']) =>
      text('markdown', { ...STORY, attestations: STORY.attestations.map((each) => ({ ...each, state })) });
    expect(await attested('valid')).toContain(' met (38 %), 1 of them attested, ');
    for (const state of ['expired', 'invalid', 'open', 'notNeeded'] as const)
      expect(await attested(state)).toContain(' met (38 %), 2 open');
  });

  it('never calls a rule passed that was not asked everywhere', async () => {
    const [rule] = MET.rules.filter(({ outcomes }) => outcomes.pass > 0);
    if (rule === undefined) throw new Error('the story has no rule that passes');
    const report: Report = { ...MET, notAssessed: [{ id: rule.id, what: 'rule', reason: 'a file was too large' }] };
    const { predicate } = JSON.parse(await text('intoto', report));
    expect(predicate.passedTests).not.toContain(rule.id);
    expect(predicate.result).not.toBe('PASSED');
    expect(await text('junit', report)).not.toMatch(new RegExp(`<testcase name="${rule.title}"[^>]*/>`));
    const { 'plan-of-action-and-milestones': plan } = JSON.parse(await text('oscal-poam', report));
    expect(plan['poam-items'].map(({ title }: { title: string }) => title)).toEqual(['Decide what is open']);
  });

  it('counts a known gap as a gap in every score, state and evidence', async () => {
    const { summary, objectives, controls } = BASELINED;
    expect({ summary, objectives, controls }).toEqual({
      summary: STORY.summary,
      objectives: STORY.objectives,
      controls: STORY.controls,
    });
    const verdicts = await Promise.all(
      [STORY, BASELINED].map(async (report) => JSON.parse(await text('intoto', report))),
    );
    const [without, baselined] = verdicts.map(({ predicate: { result, failedTests } }) => ({ result, failedTests }));
    expect(baselined).toEqual(without);
    expect(baselined).toMatchObject({ result: 'FAILED' });
  });

  it('says in every format that lists less than all gaps how many are known', async () => {
    for (const format of ['github', 'azure'] as const) {
      expect(await text(format, BASELINED)).toContain('Not annotated: 4 known gaps.');
    }
    expect(await text('rdjson', BASELINED)).toContain('4 of them known to the baseline');
  });

  it('says in every format that lists less than all gaps how many were there before', async () => {
    const unchanged = CHANGED.findings.filter((finding) => finding.unchanged).length;
    expect(unchanged).toBeGreaterThan(1);
    for (const format of ['github', 'azure'] as const)
      expect(await text(format, CHANGED)).toContain(`Not annotated: ${unchanged} unchanged gaps.`);
    expect(await text('rdjson', CHANGED)).toContain(`${unchanged} unchanged.`);
  });

  it('says of a change, where nobody asked about one, nothing', async () => {
    for (const format of FORMATS)
      expect(await text(format, STORY)).not.toMatch(/Change since|unchanged|>Unchanged<|name="change/i);
  });

  it('counts an unchanged gap as a gap in every score, state and evidence', async () => {
    const { summary, objectives, controls } = CHANGED;
    expect({ summary, objectives, controls }).toEqual({
      summary: STORY.summary,
      objectives: STORY.objectives,
      controls: STORY.controls,
    });
    const verdicts = await Promise.all([STORY, CHANGED].map((report) => text('intoto', report)));
    expect(verdicts[1]).toBe(verdicts[0]);
  });

  it('says of a baseline, where there is none, nothing', async () => {
    for (const format of FORMATS.filter((each) => each !== 'csv')) {
      expect(await text(format, STORY)).not.toMatch(
        /known to the baseline|Baseline irready|baselineState|>Known<|"known"|name="baseline/i,
      );
    }
  });

  it('calls no gap fixed whose file the later run did not look at', () => {
    const [gap] = STORY.findings.filter(
      ({ waiver, location }) => waiver === undefined && location.path.includes('drills'),
    );
    const after: Report = {
      ...STORY,
      inputs: STORY.inputs.filter(({ path }) => path !== gap?.location.path),
      findings: STORY.findings.filter((finding) => finding !== gap),
    };
    const shown = renderDiffText(compareReports(STORY, after), { ...OPTIONS, width: 200 });
    expect(shown).toContain('0 new, 0 fixed, 1 gone with their file, 6 unchanged');
    expect(shown).toContain('Gone with their file, which was deleted, renamed or not looked at: 1 gap');
    expect(shown).not.toMatch(/^Fixed/m);
  });

  it('counts in a comparison and in a series as not assessed what the reports do', () => {
    expect(renderDiffText(compareReports(STORY, STORY), { ...OPTIONS, width: 200 })).toContain(
      '2 open, 2 not assessed',
    );
    const trend = trendOf([{ path: 'november.json', report: STORY }]);
    expect(renderTrendText(trend, { ...OPTIONS, width: 200 }).replaceAll(/\s+/g, ' ')).toContain(
      '2 open, 2 not assessed',
    );
  });
});
