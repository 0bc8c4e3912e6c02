/**
 * What attestations make of a good set of documents, one workspace a case: `examples/complete` with the case in place of its own
 * attestations. `UPDATE_GOLDEN=1` rewrites test/golden/attestations.expected.txt.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { ROOT, reportOn } from './examples.ts';

const CASES = fileURLToPath(new URL('golden/attestations', import.meta.url));
const EXPECTED = fileURLToPath(new URL('golden/attestations.expected.txt', import.meta.url));
const names = readdirSync(CASES).sort();

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'irready-attestations-'));
  cpSync(join(ROOT, 'examples/complete'), work, { recursive: true });
  rmSync(join(work, 'attestations'), { recursive: true });
});
afterAll(() => rmSync(work, { recursive: true }));

function reportWith(name: string): Report {
  cpSync(join(CASES, name), join(work, 'attestations.yaml'));
  return reportOn('.', { cwd: work, profile: 'full' });
}

function statusOf(report: Report, id: string): string | undefined {
  return report.objectives.find((objective) => objective.id === id)?.status;
}

/** A case as a person reads it: the state of each attestation, every gap, and what the objective and its controls come to. */
function told(name: string, report: Report): string {
  const { attestations, findings, controls, summary } = report;
  const scores = controls.filter(({ objectives }) => objectives.some(({ id }) => id === 'O-034'));
  return [
    name.replace('.yaml', ''),
    ...attestations.map(
      ({ objective, state, validUntil }) => `  ${objective} ${state}, until ${validUntil ?? 'no day'}`,
    ),
    ...findings.map(
      ({ level, ruleId, location, objectives, controls: ids }) =>
        `  line ${location.region?.startLine}: ${level} ${ruleId} (${[...objectives, ...ids].join(' ')})`,
    ),
    `  O-034 ${statusOf(report, 'O-034')}; ${summary.objectives.manual} left to a person`,
    ...scores.map(({ id, score, findings: { error, warning, note } }) => {
      return `  ${id}: ${score.met} of ${score.applicable} met; ${error} errors, ${warning} warnings, ${note} notes`;
    }),
    '',
  ].join('\n');
}

describe('attestations of the complete example', () => {
  it('come to what is written down', () => {
    const lines = names.map((name) => told(name, reportWith(name))).join('\n');
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(EXPECTED, lines);
    expect(lines).toBe(readFileSync(EXPECTED, 'utf8'));
  });

  it.each(names)('%s makes its objective met only when all that is said of it stands', (name) => {
    const report = reportWith(name);
    const states = report.attestations.filter(({ objective }) => objective === 'O-034').map(({ state }) => state);
    const disputed = report.findings.some(({ level, objectives }) => level !== 'note' && objectives.includes('O-034'));
    expect(statusOf(report, 'O-034') === 'pass').toBe(states.includes('valid') && !disputed);
  });

  it('never outweigh a gap', () => {
    const report = reportWith('valid.yaml');
    expect(statusOf(report, 'O-034')).toBe('pass');
    const plan = join(work, 'plan.yaml');
    const text = readFileSync(plan, 'utf8');
    writeFileSync(plan, text.replaceAll('emergencyAccess:', 'x-emergencyAccess:'));
    expect(statusOf(reportWith('valid.yaml'), 'O-034')).toBe('fail');
    writeFileSync(plan, text);
  });
});
