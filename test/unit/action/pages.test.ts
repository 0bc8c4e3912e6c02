import { describe, expect, it } from 'vitest';
import { checkRunOf } from '../../../src/action/check-run.ts';
import { commentKey, commentOf } from '../../../src/action/comment.ts';
import { jobOf } from '../../../src/action/job.ts';
import { stepOutputs } from '../../../src/action/outputs.ts';
import { changePage, summaryPage } from '../../../src/action/pages.ts';
import type { Result } from '../../../src/action/result.ts';
import type { Report } from '../../../src/model/report.ts';
import { compareReports } from '../../../src/report/compare/compare.ts';
import { forged, withGaps } from '../report/forged.ts';
import { OPTIONS } from '../report/northwind.ts';
import { stored } from '../report/stored.ts';

const BEFORE = stored('northwind-2026-08');
const AFTER = stored('northwind-2026-11');

/** Texts that are as long as a line of a document can be, in characters of three bytes. */
const ENDLESS = ['訓'.repeat(20_000), '`|<'.repeat(9_000), '\\*_~['.repeat(5_000)];

const LARGE: readonly (readonly [string, Report])[] = [
  ['many gaps', withGaps({ error: 4_000, warning: 4_000, note: 2_000 })],
  ['endless texts', forged(ENDLESS)],
  ['a small story', AFTER],
];

function result(report: Report, given: Partial<Result> = {}): Result {
  const rest = { baseMissing: undefined, changedOnly: false, failOn: 'error', exitCode: 1, options: OPTIONS } as const;
  return { report, comparison: compareReports(BEFORE, report), ...rest, ...given };
}

describe.each(LARGE)('the pages of %s', (_, report) => {
  it.each([
    ['with a base', {}],
    ['without', { comparison: undefined, baseMissing: 'The base was not fetched.' }],
  ])('fit into a comment, %s', async (_base, given) => {
    const page = await changePage(result(report, given));
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(30_000);
    expect(page).toMatch(/^\*\*Readiness check: failed by \d+ gaps\*\*\n/);
  });

  it('fit into a step summary together', async () => {
    for (const room of [1_000_000, 400_000, 130_000]) {
      const page = await summaryPage(result(report), true, room);
      expect(Buffer.byteLength(page ?? '')).toBeLessThanOrEqual(room);
      expect(page).toContain('# Readiness to respond to an incident');
    }
    expect(await summaryPage(result(report), true, 129_999)).toBeUndefined();
  });
});

describe('the comment', () => {
  const unchanged = compareReports(AFTER, AFTER);

  it.each([
    ['a change and a failure', {}, true],
    ['a change', { exitCode: 0 }, true],
    ['a failure', { comparison: unchanged }, true],
    ['an incomplete run', { comparison: unchanged, exitCode: 3 }, true],
    ['nothing', { comparison: unchanged, exitCode: 0 }, false],
    ['no base and no failure', { comparison: undefined, exitCode: 0 }, false],
    ['no base and a failure', { comparison: undefined }, true],
  ])('is worth creating for %s: %#', async (_, given, expected) => {
    expect((await commentOf(result(AFTER, given), 7, 'key')).worthCreating).toBe(expected);
  });

  it('says that only a change counts, where it does', async () => {
    const { body } = await commentOf(result(AFTER, { changedOnly: true }), 7, 'key');
    expect(body).toContain(
      'Errors fail it when they are new, say something else than before, or stand in a changed file.',
    );
  });

  it('has a key of its own for each workflow, job and folder', () => {
    const key = (workflow: string, id: string, folder = ''): string =>
      commentKey(jobOf({ GITHUB_WORKFLOW: workflow, GITHUB_JOB: id }), folder);
    const keys = [
      key('Readiness', 'check'),
      key('Readiness', 'nightly'),
      key('Readiness-check', ''),
      key('Readiness', 'check', 'security/'),
      key('Übung: 防', 'check'),
      key('', ''),
      key('x'.repeat(300), 'check'),
      key('x'.repeat(300), 'other'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    for (const each of keys) expect(each).toMatch(/^[a-z0-9][a-z0-9-]{0,60}$/);
    expect(key('Readiness', 'check')).toBe(keys[0]);
  });
});

describe('the first sentences', () => {
  const first = async (given: Partial<Result>): Promise<readonly string[]> =>
    (await changePage(result(AFTER, given))).split('\n\n').slice(0, 2);

  it.each([
    ['error', { exitCode: 1 }, '**Readiness check: failed by 4 gaps**', 'Errors fail it.'],
    ['warning', { exitCode: 1 }, '**Readiness check: failed by 6 gaps**', 'Errors and warnings fail it.'],
    ['note', { exitCode: 1 }, '**Readiness check: failed by 7 gaps**', 'Gaps of every level fail it.'],
    ['never', { exitCode: 0 }, '**Readiness check: passed**', 'No gap fails it.'],
  ] as const)('say how many gaps fail the check, and which can: %s', async (failOn, given, verdict, limit) => {
    expect(await first({ failOn, ...given })).toEqual([verdict, limit]);
  });

  it('say that the run is incomplete, and why', async () => {
    const summary = { ...AFTER.summary, complete: false, unreadFiles: 2 };
    const page = await changePage(result({ ...AFTER, summary }, { exitCode: 3 }));
    expect(page).toContain('**Readiness check: failed, because the run is incomplete**');
    expect(page).toContain('Incomplete: 2 inputs could not be read or parsed; what is missing here proves nothing.');
  });
});

describe('a page without a base', () => {
  it('lists what counts, says how many, and leaves out what is known', async () => {
    const [first, ...others] = AFTER.findings.filter(({ waiver }) => waiver === undefined);
    if (first === undefined) throw new Error('the story has gaps');
    const findings = [{ ...first, known: true as const }, ...others];
    const page = await changePage(result({ ...AFTER, findings }, { comparison: undefined, baseMissing: 'No base.' }));
    expect(page).toContain('What this change makes of it is not shown. No base.');
    expect(page).toContain(`### To close: ${others.length} gaps`);
  });

  it('has no list where nothing counts', async () => {
    const page = await changePage(result({ ...AFTER, findings: [] }, { comparison: undefined, exitCode: 0 }));
    expect(page).toContain('## Incident-response readiness: what stands');
    expect(page).not.toContain('To close');
  });
});

describe('the check run', () => {
  it.each([
    ['what changed, where there is a base', {}, /^3 new, 2 fixed, 4 unchanged, /],
    ['what stands, where there is none', { comparison: undefined }, /^\d+ gaps: .* objectives met/],
  ])('has a title that says %s', async (_, given, expected) => {
    expect((await checkRunOf(result(AFTER, given), 'irready (check)', 'c0ffee')).title).toMatch(expected);
  });

  it('marks what counts, where it stands', async () => {
    const gaps = AFTER.findings.filter(({ waiver }) => waiver === undefined);
    const [first, ...others] = gaps.map((gap, index) => (index === 1 ? { ...gap, known: true as const } : gap));
    if (first === undefined) throw new Error('the story has gaps');
    const { region: _, ...whole } = first.location;
    const report = { ...AFTER, findings: [{ ...first, location: whole }, ...others] };
    const { annotations, conclusion, title } = await checkRunOf(result(report), 'irready (check)', 'c0ffee');
    expect(annotations).toHaveLength(gaps.length - 1);
    expect(annotations.find(({ path }) => path === '.github')).toMatchObject({ startLine: 1, endLine: 1 });
    for (const { message, startLine, endLine, startColumn } of annotations) {
      expect(message).toMatch(/\nRemedy: [^\n]+\nRule: [a-z-]+\./);
      if (startLine !== endLine) expect(startColumn).toBeUndefined();
    }
    expect([conclusion, title.length <= 200]).toEqual(['failure', true]);
  });
});

describe('the outputs', () => {
  const named = (outputs: ReturnType<typeof stepOutputs>): Readonly<Record<string, string>> =>
    Object.fromEntries(outputs);

  it.each([
    [0, 'pass'],
    [1, 'gaps'],
    [2, 'error'],
    [3, 'incomplete'],
    [4, 'error'],
  ])('say for exit code %i: %s', (exitCode, verdict) => {
    expect(named(stepOutputs(result(AFTER, { exitCode }), []))['verdict']).toBe(verdict);
  });

  it('never round a score up', () => {
    const scored = (met: number, applicable: number): string | undefined => {
      const score = { met, applicable, ratio: applicable === 0 ? null : met / applicable };
      const report = { ...AFTER, summary: { ...AFTER.summary, score } };
      return named(stepOutputs(result(report), []))['score'];
    };
    expect([scored(199, 200), scored(29, 100), scored(200, 200), scored(0, 3), scored(0, 0)]).toEqual([
      '99',
      '29',
      '100',
      '0',
      '',
    ]);
  });
});
