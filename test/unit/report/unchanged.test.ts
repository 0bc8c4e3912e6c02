/** What a change did not touch, in every format. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBaseline } from '../../../src/baseline/known.ts';
import { withChange } from '../../../src/change/change.ts';
import type { Report } from '../../../src/model/report.ts';
import { FORMATS, type Format } from '../../../src/report/formats.ts';
import { changeSentence, newFirst } from '../../../src/report/known.ts';
import { rendererFor } from '../../../src/report/renderer-for.ts';
import { baselineWith, entryOf, findingOf, STORY, storyWith } from '../baseline/story.ts';
import { forged, hostileTexts } from './forged.ts';
import { OPTIONS } from './northwind.ts';

const STEP = findingOf('playbook-step-is-assigned-to-someone-still-here');
const PLAN = findingOf('plan-is-reviewed');
const COMMIT = { ref: 'origin/main', id: '0123456789abcdef'.repeat(3).slice(0, 40), sameFiles: new Set<string>() };
const BEFORE: Report = storyWith(STEP);
const CHANGED = withChange(STORY, BEFORE, COMMIT);

const text = async (format: Format, report: Report = CHANGED, given = {}) =>
  (await rendererFor(format))(report, { ...OPTIONS, width: 200, ...given });

describe('the sentence about a change', () => {
  it('counts what is new or in changed files, and what was there before', () => {
    expect(changeSentence(CHANGED)).toBe(
      'Change since origin/main (commit 0123456789ab): 1 new, changed or in changed files, 6 unchanged. An unchanged gap is not met, but it does not fail the run.',
    );
    expect(changeSentence(STORY)).toBe('');
  });

  it('names a commit once, and explains only what there is', () => {
    const { id } = COMMIT;
    const sentence = changeSentence(withChange(STORY, { ...STORY, findings: [] }, { ...COMMIT, ref: id }));
    expect(sentence).toMatch(/^Change since commit 0123456789ab: \d+ new, changed or in changed files, 0 unchanged\.$/);
  });

  it('tells what a baseline knows apart', () => {
    const file = { path: 'known.json', sha256: 'ab'.repeat(32), baseline: baselineWith([entryOf(PLAN)]) };
    const both = withChange(withBaseline(STORY, file, new Set()), BEFORE, COMMIT);
    expect(changeSentence(both)).toContain(': 1 new, changed or in changed files, 1 known, 5 unchanged.');
  });
});

describe('an unchanged gap', () => {
  it('stands behind those that count of its level, and before lighter ones', () => {
    const order = newFirst(CHANGED.findings.filter(({ waiver }) => waiver === undefined));
    expect(order.map(({ level, unchanged = false }) => `${level} ${unchanged}`)).toEqual([
      'error false',
      'error true',
      'error true',
      'error true',
      'warning true',
      'warning true',
      'note true',
    ]);
  });

  it('is marked in text, at length and in short', async () => {
    expect(await text('text')).toContain('security/plan.yaml:11:17  unchanged\n');
    expect(await text('text', CHANGED, { quiet: true })).toContain('[plan-is-reviewed] (unchanged)\n');
    expect(await text('text')).not.toContain(' known');
  });

  it('is marked in Markdown and HTML', async () => {
    expect((await text('markdown')).match(/ \*\*unchanged\*\*/g)).toHaveLength(6);
    expect((await text('html')).match(/>Unchanged<\/span>/g)?.length).toBeGreaterThanOrEqual(6);
  });

  it('is annotated neither on GitHub nor on Azure, where it is counted', async () => {
    for (const format of ['github', 'azure'] as const) {
      const shown = await text(format);
      expect(shown).not.toMatch(/(?:file|sourcepath)=security\/plan\.yaml/);
      expect(shown).toContain('Not annotated: 6 unchanged gaps.\n');
    }
  });

  it('is skipped with the reason in JUnit, marked on GitLab, unchanged in SARIF, and left out for reviewdog', async () => {
    expect((await text('junit')).match(/<skipped>Unchanged since the commit before: /g)).toHaveLength(6);
    expect((await text('gitlab')).match(/"description": "Unchanged: /g)).toHaveLength(6);
    expect((await text('sarif')).match(/"baselineState": "unchanged"/g)).toHaveLength(6);
    expect((await text('sarif')).match(/"baselineState": "new"/g)).toHaveLength(1);
    expect(await text('rdjson')).not.toContain('"value": "plan-is-reviewed"');
  });
});

describe.each(FORMATS)('%s', (format) => {
  it('obeys no name of a forged commit', async () => {
    const render = await rendererFor(format);
    fc.assert(
      fc.property(hostileTexts, fc.string({ unit: 'binary' }), (texts, ref) => {
        const change = { ref: `${ref}\n::error::x\r##vso[task.complete]\u001b[31m`, commit: 'ab'.repeat(20) };
        const given = {
          change: { ...change, unchanged: { error: 3, warning: 2, note: 1 } },
          findings: CHANGED.findings,
        };
        const shown = render(forged(texts, given), OPTIONS);
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
