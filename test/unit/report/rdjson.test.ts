import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report, ReportFinding } from '../../../src/model/report.ts';
import { renderRdjson } from '../../../src/report/rdjson.ts';
import { forged, hostileTexts } from './forged.ts';
import { OPTIONS } from './northwind.ts';
import { stored } from './stored.ts';

const STORY = stored('northwind-2026-11');
const OBEYED = /^\s*::|##(?:vso)?\[/im;

/** The messages of reviewdog.proto that we write, by field; protojson refuses a file with a field that it does not know. */
const MESSAGES = {
  DiagnosticResult: { diagnostics: ['Diagnostic'], source: 'Source', severity: 'Severity' },
  Diagnostic: { message: 'string', location: 'Location', severity: 'Severity', source: 'Source', code: 'Code' },
  Location: { path: 'string', range: 'Range' },
  Range: { start: 'Position', end: 'Position' },
  Position: { line: 'int32', column: 'int32' },
  Source: { name: 'string', url: 'string' },
  Code: { value: 'string', url: 'string' },
} as const;

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string' && !/\p{Surrogate}/u.test(value),
  int32: (value) => Number.isInteger(value) && Number(value) > 0,
  Severity: (value) => ['ERROR', 'WARNING', 'INFO'].includes(String(value)),
};

/** What protojson would refuse, as `DiagnosticResult.x`; its strings have to be UTF-8. */
function refused(type: string, value: unknown): readonly string[] {
  const scalar = SCALARS[type];
  if (scalar !== undefined) return scalar(value) ? [] : [`${type}: ${JSON.stringify(value)}`];
  const fields: Readonly<Record<string, string | readonly string[]>> = MESSAGES[type as keyof typeof MESSAGES];
  return Object.entries(value as object).flatMap(([name, each]) => {
    const field = fields[name];
    if (field === undefined) return [`${type}.${name}`];
    return typeof field === 'string'
      ? refused(field, each)
      : each.flatMap((one: unknown) => refused(field[0] ?? '', one));
  });
}

interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly range?: unknown };
  readonly severity: string;
  readonly code: { readonly value: string };
}

interface DiagnosticResult {
  readonly severity: string;
  readonly diagnostics: readonly Diagnostic[];
}

function resultOf(report: Report = STORY, options = OPTIONS): DiagnosticResult {
  const result = JSON.parse(renderRdjson(report, options));
  expect(refused('DiagnosticResult', result)).toEqual([]);
  return result;
}

function gap(given: Partial<ReportFinding>): Diagnostic | undefined {
  return resultOf({ ...STORY, findings: [{ ...(STORY.findings[0] as ReportFinding), ...given }] }).diagnostics[0];
}

describe('the rdjson report', () => {
  it('of the story is this', async () => {
    await expect(renderRdjson(STORY, OPTIONS)).toMatchFileSnapshot('__snapshots__/northwind.rdjson');
  });

  it('would be refused with a field that is not in the format', () => {
    expect(refused('DiagnosticResult', { diagnostics: [{ relatedLocations: [] }], severity: 'NOTE' })).toEqual([
      'Diagnostic.relatedLocations',
      'Severity: "NOTE"',
    ]);
  });

  it('tells each gap with its remedy and the places that belong to it', () => {
    expect(resultOf().diagnostics[2]).toEqual({
      message: [
        'Step "isolate" is assigned to role/soc-analyst; nobody who holds it is active on 2026-11-21.',
        'Give the role an active primary contact in the registry, or assign the step to a role that has one, for example `assignee: role/incident-commander`.',
        'See security/contacts.yaml:22: Contact "birch" left on 2026-08-31.',
      ].join('\n'),
      location: { path: 'security/playbooks/ransomware.yaml', range: { start: { line: 31 }, end: { line: 31 } } },
      severity: 'ERROR',
      code: { value: 'playbook-step-is-assigned-to-someone-still-here' },
    });
    expect(
      resultOf()
        .diagnostics.slice(0, 7)
        .map(({ severity }) => severity),
    ).toEqual([...Array(4).fill('ERROR'), ...['WARNING', 'WARNING', 'INFO']]);
  });

  it('ends a range at the last line that the region touches', () => {
    const range = (endLine: number, endColumn: number) =>
      gap({ location: { path: 'a.yaml', region: { startLine: 4, startColumn: 1, endLine, endColumn } } })?.location
        .range;
    expect(range(10, 1)).toEqual({ start: { line: 4 }, end: { line: 9 } });
    expect(range(10, 2)).toEqual({ start: { line: 4 }, end: { line: 10 } });
    expect(range(4, 1)).toEqual({ start: { line: 4 }, end: { line: 4 } });
  });

  it('has no range where the report has no region', () => {
    expect(gap({ location: { path: 'security' } })?.location).toEqual({ path: 'security' });
  });

  it('leaves out what a waiver covers, and counts it', () => {
    const text = renderRdjson(STORY, OPTIONS);
    expect(text).not.toContain('call-coastguard');
    expect(text).toContain('1 waived.');
  });
});

describe('a run that could not decide something', () => {
  const quiet: Report = { ...STORY, findings: [], notices: [] };

  it('never looks clean', () => {
    const { severity, diagnostics } = resultOf(quiet);
    expect(severity).toBe('WARNING');
    expect(diagnostics.map((each) => `${each.severity} ${each.code.value}`)).toEqual([
      'INFO assessment',
      'WARNING severity-one-reaches-a-person',
      'WARNING escalation-reaches-a-person',
      'INFO left-to-a-person',
      ...Array(2).fill('INFO not-assessed'),
    ]);
  });

  it('is an error when it is incomplete', () => {
    const { severity, diagnostics } = resultOf({ ...quiet, summary: { ...STORY.summary, complete: false } });
    expect(severity).toBe('ERROR');
    expect(diagnostics[0]?.message).toMatch(/^Incomplete: some rules could not be finished/);
  });

  it('carries day, version, library, profile, configuration, counts and score', () => {
    const message = resultOf().diagnostics.find(({ code }) => code.value === 'assessment')?.message;
    for (const part of [
      ...[
        'as of 2026-11-21',
        'irready 0.1.0',
        STORY.tool.libraryDigest,
        'Profile recommended',
        'security/irready.yaml',
      ],
      ...[
        '7 gaps: 4 errors, 2 warnings, 1 note.',
        '5 of 13 objectives met (38 %)',
        '7 documents in 7 files',
        '13 rules',
      ],
      STORY.summary.scoreFormula,
    ]) {
      expect(message).toContain(part);
    }
  });

  it('says how many gaps --min-level keeps out', () => {
    const messages = resultOf(STORY, { ...OPTIONS, minLevel: 'error' }).diagnostics.map(({ message }) => message);
    expect(messages).toContain('3 gaps below --min-level error: counted, not listed.');
  });
});

describe('a forged report for reviewdog', () => {
  it('is JSON that no runner obeys, and neither is any line that reviewdog prints of it', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const report = forged(texts);
        expect(renderRdjson(report, OPTIONS)).not.toMatch(OBEYED);
        for (const { message, location, code } of resultOf(report).diagnostics) {
          expect([message, location.path, code.value].join('\n')).not.toMatch(OBEYED);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['<img src=x onerror=alert(1)>', '< img src=x onerror=alert(1)>'],
    ['![pixel](https://evil.example/x.png)', '![pixel] (https://evil.example/x.png)'],
    ['[x]: https://evil.example', '[x] : https://evil.example'],
    ['ask @northwind/admins about #12', 'ask @ northwind/admins about # 12'],
    ['1 < 2, a[0] and C#', '1 < 2, a[0] and C#'],
  ])('gives %j no meaning in a comment', (text, shown) => {
    expect(gap({ message: text })?.message.split('\n')[0]).toBe(shown);
  });
});
