/** What a baseline knows, in every format. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBaseline } from '../../../src/baseline/known.ts';
import type { Report } from '../../../src/model/report.ts';
import { FORMATS, type Format } from '../../../src/report/formats.ts';
import { baselineSentence, newFirst } from '../../../src/report/known.ts';
import { rendererFor } from '../../../src/report/renderer-for.ts';
import { gapsSentence } from '../../../src/report/sentences.ts';
import { baselineWith, entryOf, findingOf, STORY } from '../baseline/story.ts';
import { forged, hostileTexts } from './forged.ts';
import { OPTIONS } from './northwind.ts';

const STEP = findingOf('playbook-step-is-assigned-to-someone-still-here');
const PLAN = findingOf('plan-is-reviewed');
const CLOSED = { ...entryOf(PLAN), fingerprint: 'c'.repeat(32), message: 'The plan names no owner.' };
const FILE = {
  path: 'irready-baseline.json',
  sha256: 'ab'.repeat(32),
  baseline: baselineWith([entryOf(STEP), entryOf(PLAN), CLOSED], { asOf: '2026-08-22' }),
};
const KNOWN = withBaseline(STORY, FILE, new Set());

const text = async (format: Format, report: Report = KNOWN, given = {}) =>
  (await rendererFor(format))(report, { ...OPTIONS, width: 200, ...given });

describe('the sentences about a baseline', () => {
  it('count what is new, known, gone and undecided', () => {
    expect(gapsSentence(KNOWN)).toBe(
      '7 gaps: 4 errors, 2 warnings, 1 note; 2 of them known to the baseline. 1 waived.',
    );
    expect(baselineSentence(KNOWN)).toBe(
      'Baseline irready-baseline.json of 2026-08-22: 5 new, 2 known, 1 listed and not found any more. A known gap is not met, but it does not fail the run.',
    );
  });

  it('say so when nothing is known, and nothing without a baseline', () => {
    const none = withBaseline(STORY, { ...FILE, baseline: baselineWith([]) }, new Set());
    expect(gapsSentence(none)).toContain('; none of them known to the baseline.');
    expect(baselineSentence(none)).toContain(': 7 new, 0 known. ');
    expect([gapsSentence(STORY).includes('known'), baselineSentence(STORY)]).toEqual([false, '']);
  });
});

describe('a known gap', () => {
  it('stands behind the new ones of its level, and before lighter ones', () => {
    const order = newFirst(KNOWN.findings.filter(({ waiver }) => waiver === undefined));
    expect(order.map(({ level, known = false }) => `${level} ${known}`)).toEqual([
      'error false',
      'error false',
      'error true',
      'error true',
      'warning false',
      'warning false',
      'note false',
    ]);
  });

  it('is marked in text, at length and in short', async () => {
    expect(await text('text')).toContain('security/plan.yaml:11:17  known\n');
    expect(await text('text')).toContain('playbook-step-is-assigned-to-someone-still-here  2 gaps, 1 known\n');
    const quiet = await text('text', KNOWN, { quiet: true });
    expect(quiet.split('\n').filter((line) => line.endsWith('(known)'))).toHaveLength(2);
    expect(quiet.replaceAll(/\s+/g, ' ')).toContain(': 5 new, 2 known, 1 listed and not found any more.');
  });

  it('is marked in the pages for reviewers, with the baseline among the facts', async () => {
    expect(await text('markdown')).toContain('`security/plan.yaml:11:17` **known** (owner `role/incident-commander`)');
    expect(await text('markdown')).toContain('irready-baseline.json of 2026-08-22, 3 entries, sha256:abab');
    const html = await text('html');
    expect(
      html.match(/<span class="badge idle"><span class="mark" aria-hidden="true">–<\/span>Known<\/span>/g)?.length,
    ).toBeGreaterThan(1);
    expect(html).toContain('5 new, 2 known');
  });

  it('is unchanged in SARIF, and everything else that counts is new', async () => {
    const [run] = JSON.parse(await text('sarif')).runs;
    const states = run.results.map(({ baselineState = 'none' }: { baselineState?: string }) => baselineState);
    expect(states).toEqual(['new', 'new', 'unchanged', 'unchanged', 'new', 'new', 'new', 'none']);
    expect(run.properties.baseline).toMatchObject({ path: 'irready-baseline.json', gone: 1 });
    expect(await text('sarif', STORY)).not.toContain('baseline');
  });

  it('is skipped in JUnit, with its reason', async () => {
    const junit = await text('junit');
    expect(junit).toContain(`<skipped>Known to the baseline: ${PLAN.message}</skipped>`);
    expect(junit.match(/<failure /g)).toHaveLength(5);
  });

  it('is listed first as known where GitLab compares, and not at all where reviewdog comments', async () => {
    const gitlab: readonly { description: string; fingerprint: string }[] = JSON.parse(await text('gitlab'));
    const marked = gitlab.filter(({ description }) => description.startsWith('Known: '));
    expect(marked.map(({ fingerprint }) => fingerprint).sort()).toEqual([PLAN.fingerprint, STEP.fingerprint].sort());
    const without: readonly { fingerprint: string }[] = JSON.parse(await text('gitlab', STORY));
    const prints = new Set(gitlab.map(({ fingerprint }) => fingerprint));
    expect(without.every(({ fingerprint }) => prints.has(fingerprint))).toBe(true);
    expect(await text('rdjson')).not.toContain(PLAN.message);
  });

  it('has a column in CSV, and what is gone a row', async () => {
    const rows = (await text('csv')).split('\r\n');
    expect(rows.filter((row) => row.startsWith('gap,') && row.endsWith(',yes'))).toHaveLength(2);
    expect(rows.filter((row) => row.startsWith('baseline,'))).toEqual([
      expect.stringMatching(/^baseline,plan-is-reviewed,gone,error,,The plan names no owner\.,.*security\/plan\.yaml/),
    ]);
  });

  it('has a property in OSCAL', async () => {
    for (const format of ['oscal-ar', 'oscal-poam'] as const) {
      expect((await text(format)).match(/"name": "known"/g)).toHaveLength(2);
    }
  });
});

describe.each(FORMATS)('%s', (format) => {
  it('obeys no text of a forged baseline', async () => {
    const render = await rendererFor(format);
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const shown = render(forged(texts, { baseline: KNOWN.baseline ?? never(), findings: KNOWN.findings }), OPTIONS);
        const commands = shown.split(/\r?\n/).filter((line) => /^\s*::|##(?:vso)?\[/i.test(line));
        const own = { github: /^::(?:error|warning|notice)[ :]/, azure: /^##vso\[task\.logissue / };
        const allowed = format === 'github' || format === 'azure' ? own[format] : /^$/;
        expect(commands.filter((line) => !allowed.test(line))).toEqual([]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
        expect(shown).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
      { numRuns: 40 },
    );
  });
});

function never(): never {
  throw new Error('the run has no baseline');
}
