import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Report, ReportFinding } from '../../../../src/model/report.ts';
import { renderSarif } from '../../../../src/report/sarif/sarif.ts';
import { OPTIONS } from '../northwind.ts';
import { stored } from '../stored.ts';

const STORY = stored('northwind-2026-11');
const SLOW = 120_000;

function noise(seed: string, digests: number): string {
  return Array.from({ length: digests }, (_, index) =>
    createHash('sha256').update(`${seed} ${index}`).digest('base64'),
  ).join('');
}

/** A fleet of ferries, each with the gaps of the story: many errors, then as many warnings, waived ones between them. */
function fleet(number: number, given: (index: number) => Partial<ReportFinding> = () => ({})): Report {
  const [error, , , , warning] = STORY.findings;
  if (error === undefined || warning === undefined) throw new Error('the story has too few gaps');
  const findings = Array.from(
    { length: number },
    (_, index): ReportFinding => ({
      ...(index < number / 2 ? error : warning),
      fingerprint: createHash('sha256').update(`ferry ${index}`).digest('hex').slice(0, 32),
      ...(index % 10 === 0 && { waiver: 'harbour-office-line' }),
      ...given(index),
    }),
  );
  return { ...STORY, findings };
}

function read(text: string): Run {
  const log: Log = JSON.parse(text);
  return log.runs[0] as Run;
}

function notificationsOf(run: Run): readonly string[] {
  return run.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text ?? '') ?? [];
}

describe('a SARIF report with 30,000 findings', { timeout: SLOW }, () => {
  const text = renderSarif(fleet(30_000), OPTIONS);
  const run = read(text);

  it('has as many results as code scanning takes', () => {
    expect(run.results).toHaveLength(25_000);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
  });

  it('keeps the worst, and leaves out waived findings before gaps', () => {
    expect(run.results?.slice(0, 13_500).every(({ level }) => level === 'error')).toBe(true);
    expect(run.results?.slice(13_500).every(({ level }) => level === 'warning')).toBe(true);
    expect(run.results?.every(({ suppressions }) => suppressions?.length === 0)).toBe(true);
  });

  it('says how many it leaves out and who holds them', () => {
    expect(notificationsOf(run)).toContain(
      'Left out to stay inside the limits of code scanning: 5000 findings, the waived and the lightest first; irready -f json holds them all.',
    );
  });
});

describe('a SARIF report of more than 10 MB after gzip', { timeout: SLOW }, () => {
  const report = fleet(8_000, (index) => ({ message: noise(`message ${index}`, 60) }));
  const text = renderSarif(report, OPTIONS);

  it('is halved until it fits, the same each time', () => {
    const { results = [] } = read(text);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
    expect(results).toHaveLength(4_000);
    expect(renderSarif(report, OPTIONS)).toBe(text);
  });

  it('keeps the worst and says how many it leaves out', () => {
    const run = read(text);
    expect(run.results?.slice(0, 3_600).every(({ level }) => level === 'error')).toBe(true);
    expect(run.results?.slice(3_600).every(({ level }) => level === 'warning')).toBe(true);
    expect(notificationsOf(run).join()).toContain('4000 findings');
  });
});

describe('a SARIF report with 30,000 open places', () => {
  it('lists the most serious notifications and says how many there are besides', () => {
    const [open] = STORY.open;
    if (open === undefined) throw new Error('the story has nothing open');
    const report: Report = {
      ...STORY,
      summary: { ...STORY.summary, complete: false, unreadFiles: 1 },
      open: Array.from({ length: 30_000 }, () => open),
    };
    const run = read(renderSarif(report, OPTIONS));
    const said = notificationsOf(run);
    expect(said.length).toBeLessThanOrEqual(1_001);
    expect(said[0]).toMatch(/^Incomplete: 1 input/);
    expect(said.at(-1)).toMatch(/^29006 notifications left out; irready -f json holds them all\.$/);
    expect(run.properties?.['open']).toBe(30_000);
  });
});
