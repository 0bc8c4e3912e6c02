import { describe, expect, it } from 'vitest';
import { withBaseline } from '../../../src/baseline/known.ts';
import type { BaselineFile } from '../../../src/model/baseline.ts';
import type { BaselineEntry } from '../../../src/model/report.ts';
import { baselineWith, entryOf, findingOf, STORY, storyWith } from './story.ts';

const STEP = findingOf('playbook-step-is-assigned-to-someone-still-here');
const OWNER = findingOf('playbook-has-an-owner');

function file(...entries: readonly BaselineEntry[]): BaselineFile {
  return { path: 'irready-baseline.json', sha256: 'ab'.repeat(32), baseline: baselineWith(entries) };
}

describe('withBaseline', () => {
  const marked = withBaseline(STORY, file(entryOf(STEP), entryOf(OWNER)), new Set());

  it('marks what is listed and nothing else', () => {
    expect(marked.findings.filter(({ known }) => known).map(({ fingerprint }) => fingerprint)).toEqual([
      STEP.fingerprint,
      OWNER.fingerprint,
    ]);
    expect(marked.baseline).toMatchObject({ entries: 2, known: { error: 1, warning: 1, note: 0 }, gone: [] });
  });

  it('leaves counts, score, statuses and order as they are', () => {
    const { findings, baseline, notices, ...rest } = marked;
    const { findings: before, notices: noticed, ...untouched } = STORY;
    expect(rest).toEqual(untouched);
    expect(findings.map(({ known, ...finding }) => finding)).toEqual(before);
    expect(notices).toEqual(noticed);
  });

  it('freezes what it gives', () => {
    const frozen = [
      marked,
      marked.findings,
      marked.findings[0],
      marked.baseline,
      marked.baseline?.known,
      marked.notices,
    ];
    expect(frozen.map((each) => Object.isFrozen(each))).toEqual(frozen.map(() => true));
  });

  it('tells of each entry that is gone what it was and what to do', () => {
    const { notices } = withBaseline(storyWith(STEP), file(entryOf(STEP)), new Set());
    expect(notices.filter(({ id }) => id === 'baseline-entry-is-gone')).toEqual([
      {
        id: 'baseline-entry-is-gone',
        level: 'warning',
        path: 'irready-baseline.json',
        message: `The gap of ${STEP.ruleId} in "${STEP.location.path}" is not found any more: ${STEP.message} Run "irready baseline update" to drop it, so that it cannot come back unnoticed.`,
      },
    ]);
  });

  it('names twenty of them and counts the rest', () => {
    const entries = Array.from({ length: 23 }, (_, index) =>
      entryOf(STEP, { fingerprint: index.toString(16).padStart(32, '0') }),
    );
    const { notices, baseline } = withBaseline(storyWith(STEP), file(...entries), new Set());
    const gone = notices.filter(({ id }) => id === 'baseline-entry-is-gone').map(({ message }) => message);
    expect(baseline?.gone).toHaveLength(23);
    expect(gone).toHaveLength(21);
    expect(gone).toContain('3 more entries are not found any more.');
  });

  it('says which known gap weighs more now', () => {
    const { notices, baseline, findings } = withBaseline(STORY, file(entryOf(OWNER, { level: 'note' })), new Set());
    expect(notices.map(({ id }) => id)).toContain('baseline-gap-got-worse');
    expect(baseline?.known).toEqual({ error: 0, warning: 0, note: 0 });
    expect(findings.some(({ known }) => known)).toBe(false);
  });
});
