/** What `irready init` writes: its blanks are all there is to fill in, and while one is left nothing rests on it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STARTER_FILES } from '../src/cli/starter.ts';
import type { Report, ReportFinding } from '../src/model/report.ts';
import { ESSENTIAL, ROOT, reportOn } from './examples.ts';
import { ANSWERS, fill, placeOf } from './starter-answers.ts';

const EVERY_BLANK = Object.keys(ANSWERS);

/** What remains to do under `recommended`, in the order of the report: each a task for a person, none a field left out. */
const NEXT_STEPS = [
  'registry-takes-reports-from-everyone',
  'plan-divides-duties-with-the-provider',
  'detection-source-alerts-workload-and-organisation',
  'every-incident-size-has-a-procedure',
  'exercise-has-been-held',
  'registry-has-an-offline-copy',
  'on-call-watch-has-enough-people',
  'plan-follows-a-recognised-standard',
  'basic-actions-are-automated-on-every-cloud',
  'emergency-access-is-described',
  'plan-names-an-evidence-tool',
  'management-review-is-recorded',
];

describe('examples/starter', () => {
  let cwd = '';
  let blanks: readonly ReportFinding[] = [];
  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'irready-starter-'));
    cpSync(join(ROOT, 'examples/starter'), join(cwd, 'starter'), { recursive: true });
    blanks = blanksOf(reportOn('starter', { cwd }));
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  it('is what irready init writes', () => {
    const texts = STARTER_FILES.map(({ path }) => readFileSync(join(ROOT, 'examples/starter', path), 'utf8'));
    expect(STARTER_FILES.map(({ text }) => text)).toEqual(texts);
    expect(new Set(STARTER_FILES.map(({ path }) => path)).size).toBe(6);
  });

  it('has so few blanks that they are filled in within an hour, and reports each', () => {
    expect(blanks.map(placeOf).sort()).toEqual([...EVERY_BLANK].sort());
    expect(blanks.length).toBeLessThanOrEqual(40);
  });

  it('reports nothing but the blanks and what no drill has shown yet', () => {
    const others = reportOn('starter', { cwd }).findings.filter(
      ({ ruleId }) => ruleId !== 'placeholders-are-filled-in',
    );
    expect(others.map(({ ruleId }) => ruleId)).toEqual(['exercise-has-been-held']);
  });

  it('proves nothing with a blank', () => {
    const resting = new Set(['O-068', ...Object.values(ANSWERS).flatMap(([, ...objectives]) => objectives)]);
    expect(passed(reportOn('starter', { cwd })).filter((id) => resting.has(id))).toEqual([]);
  });

  it('has one honest gap once the blanks are filled in: no exercise has been held', () => {
    const report = filled(cwd, blanks);
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(['exercise-has-been-held']);
    expect(report.notAssessed).toEqual([]);
    const failing = report.objectives.filter(({ status }) => status === 'fail').map(({ id }) => id);
    expect(failing).toEqual(['O-242']);
    expect(passed(report).length).toBeGreaterThan(ESSENTIAL.objectives.length - 5);
  });

  it.each(['aws', 'azure', 'gcp'])('leaves a dozen next steps under recommended once filled in for %s', (cloud) => {
    const report = filled(cwd, blanks, { profile: 'recommended', cloud });
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(NEXT_STEPS);
    expect(report.notAssessed).toEqual([]);
    const explained = new Set(report.findings.flatMap(({ objectives }) => objectives));
    const unmet = report.objectives.filter(({ status }) => status === 'fail' || status === 'open').map(({ id }) => id);
    expect(unmet.filter((id) => !explained.has(id))).toEqual([]);
  });

  it.each(EVERY_BLANK)('lets nothing rest on %s while it alone is blank', (blank) => {
    const report = filled(
      cwd,
      blanks.filter((finding) => placeOf(finding) !== blank),
      { profile: 'recommended' },
    );
    expect(blanksOf(report).map(placeOf)).toEqual([blank]);
    const [, ...objectives] = ANSWERS[blank] ?? [];
    expect(settled(report).filter((id) => id === 'O-068' || objectives.includes(id))).toEqual([]);
  });
});

function blanksOf(report: Report): readonly ReportFinding[] {
  return report.findings.filter(({ ruleId }) => ruleId === 'placeholders-are-filled-in');
}

function passed(report: Report): readonly string[] {
  return report.objectives.filter(({ status }) => status === 'pass').map(({ id }) => id);
}

/** The objectives whose rules all pass, those that wait for a person as well. */
function settled(report: Report): readonly string[] {
  return report.objectives.filter(({ status }) => status === 'pass' || status === 'manual').map(({ id }) => id);
}

/** The report on the starter with these blanks filled in. */
function filled(cwd: string, blanks: readonly ReportFinding[], { profile = 'essential', cloud = 'aws' } = {}): Report {
  const kept = new Map(blanks.map(({ location: { path } }) => [path, readFileSync(join(cwd, path), 'utf8')]));
  try {
    for (const [path, text] of kept) writeFileSync(join(cwd, path), fill(text, blanks.filter(isIn(path)), cloud));
    return reportOn('starter', { cwd, profile });
  } finally {
    for (const [path, text] of kept) writeFileSync(join(cwd, path), text);
  }
}

function isIn(path: string): (finding: ReportFinding) => boolean {
  return ({ location }) => location.path === path;
}
