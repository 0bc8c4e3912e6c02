import { EOL } from 'node:os';
import * as core from '@actions/core';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { renderGithub } from '../../../src/report/github.ts';
import { forged, hostileTexts, withGaps } from './forged.ts';
import { OPTIONS } from './northwind.ts';
import { stored } from './stored.ts';

const STORY = stored('northwind-2026-11');

interface Command {
  readonly line: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * As the runner reads a line (TryParseV2 of actions/runner, ActionCommand.cs), but for blanks after the last property, which
 * it drops; undefined when it is no command.
 */
function parse(line: string): Command | undefined {
  const text = line.trimStart();
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  const [name = '', ...rest] = text.slice(2, end).split(' ');
  const pairs = rest
    .join(' ')
    .split(',')
    .filter(Boolean)
    .map((pair) => /^([^=]+)=(.*)$/s.exec(pair));
  const properties = Object.fromEntries(
    pairs.map((pair) => [
      pair?.[1] ?? '',
      decoded(pair?.[2] ?? '', [
        [':', '%3A'],
        [',', '%2C'],
      ]),
    ]),
  );
  return { line, name, properties, message: decoded(text.slice(end + 2), []) };
}

function decoded(text: string, more: readonly (readonly [string, string])[]): string {
  const mapping = [['\r', '%0D'], ['\n', '%0A'], ...more, ['%', '%25']] as const;
  return mapping.reduce((rest, [token, escaped]) => rest.replaceAll(escaped, token), text);
}

function linesOf(report: Report, options = OPTIONS): readonly string[] {
  const text = renderGithub(report, options);
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n');
}

function commandsOf(report: Report, options = OPTIONS): readonly Command[] {
  return linesOf(report, options).flatMap((line) => parse(line) ?? []);
}

function plainOf(report: Report, options = OPTIONS): string {
  return linesOf(report, options)
    .filter((line) => parse(line) === undefined)
    .join('\n');
}

/** What @actions/core writes for the annotation that a command stands for. */
function writtenByCore({ name, properties, message }: Command): string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const issue = { error: core.error, warning: core.warning, notice: core.notice }[name];
    const { title, file, line, endLine, col, endColumn, ...others } = properties;
    expect(others).toEqual({});
    issue?.(message, {
      ...(title !== undefined && { title }),
      ...(file !== undefined && { file }),
      ...(line !== undefined && { startLine: Number(line) }),
      ...(endLine !== undefined && { endLine: Number(endLine) }),
      ...(col !== undefined && { startColumn: Number(col) }),
      ...(endColumn !== undefined && { endColumn: Number(endColumn) }),
    });
    return write.mock.calls.map(([chunk]) => String(chunk)).join('');
  } finally {
    write.mockRestore();
  }
}

describe('renderGithub', () => {
  it('annotates the story and ends with the verdict', async () => {
    await expect(renderGithub(STORY, OPTIONS)).toMatchFileSnapshot('./__snapshots__/northwind.github.txt');
  });

  it('says what is missing, the remedy and the controls at the place', () => {
    const [first] = commandsOf(STORY);
    expect(first).toMatchObject({
      name: 'error',
      properties: {
        title: 'The plan is reviewed within its interval [IR-1, 10.3]',
        file: 'security/plan.yaml',
        line: '11',
        endLine: '11',
        col: '17',
        endColumn: '27',
      },
    });
    expect(first?.message.split('\n')).toEqual([
      STORY.findings[0]?.message,
      'Remedy: Review the plan, then write the day: `lastReviewed: 2026-11-21`.',
      'Rule: plan-is-reviewed. Owner: role/incident-commander.',
    ]);
  });

  it('writes the bytes of @actions/core', () => {
    const commands = commandsOf(STORY);
    expect(commands.map(({ name }) => name)).toEqual([
      ...['error', 'error', 'error', 'error'],
      ...['warning', 'warning', 'warning', 'warning'],
      ...['notice', 'notice'],
    ]);
    for (const command of commands) expect(`${command.line}${EOL}`).toBe(writtenByCore(command));
  });

  it('leaves columns out when a gap spans lines, as the runner would', () => {
    const [gap] = STORY.findings;
    if (gap === undefined) throw new Error('the story has no gap');
    const location = { path: 'security/plan.yaml', region: { startLine: 4, startColumn: 9, endLine: 6, endColumn: 2 } };
    const [command] = commandsOf({ ...STORY, findings: [{ ...gap, location }] });
    expect(command?.properties).toEqual({
      title: expect.any(String),
      file: 'security/plan.yaml',
      line: '4',
      endLine: '6',
    });
  });

  it('counts what no file decides, and never calls a waived finding a gap', () => {
    const commands = commandsOf(STORY);
    const open = commands.find(({ name }) => name === 'warning');
    expect(open?.properties).toEqual({ title: '2 places could not be decided' });
    expect(open?.message).toContain(
      'security/contacts.yaml:61:9: Reference "schedule/security-primary" does not resolve.',
    );
    expect(commands.find(({ name }) => name === 'notice')?.message).toBe(
      'Left to a person: 1 objective (O-019).\nNot assessed: 2 (rule plan-quotes-its-regulator, objective O-210).',
    );
    expect(renderGithub(STORY, OPTIONS)).not.toContain('call-coastguard');
    expect(plainOf(STORY)).toContain('1 waived.');
  });

  it('says in plain lines what the run was', () => {
    const plain = plainOf(STORY);
    expect(plain).toContain('7 gaps: 4 errors, 2 warnings, 1 note.');
    expect(plain).toContain(
      '5 of 13 objectives met (38 %), 1 of them attested, 2 open, 1 left to a person; 1 more is not assessed and not counted.',
    );
    expect(plain).toContain('Profile recommended, as of 2026-11-21. Configuration: security/irready.yaml.');
    expect(plain).toContain('Read 7 documents in 7 files against 13 rules.');
    expect(plain).toContain('Outcomes: 37 pass, 8 fail, 2 open, 7 not applicable.');
    expect(plain).toContain(`Score: ${STORY.summary.scoreFormula}`);
    expect(plain).toContain(`irready 0.1.0, rule library sha256:${STORY.tool.libraryDigest}`);
  });

  it('begins with what makes a run incomplete', () => {
    const notices = [
      { id: 'file-does-not-parse', level: 'error', message: '"drill.yaml" does not parse.', path: 'drill.yaml' },
    ] as const;
    const report = { ...STORY, notices, summary: { ...STORY.summary, complete: false, unreadFiles: 1 } };
    const [run, notice] = commandsOf(report);
    const sentence = 'Incomplete: 1 input could not be read or parsed; what is missing here proves nothing.';
    expect(run).toMatchObject({ name: 'error', properties: { title: 'Assessment not complete' }, message: sentence });
    expect(notice).toMatchObject({ name: 'error', properties: { title: 'Notice', file: 'drill.yaml' } });
    expect(plainOf(report).split('\n')[0]).toBe(sentence);
  });

  it('is not clean when there was nothing to assess', () => {
    const summary = { ...STORY.summary, documents: 0, unreadFiles: 0, complete: false };
    const report = { ...STORY, summary, findings: [], open: [], notices: [], objectives: [], notAssessed: [] };
    expect(commandsOf(report).map(({ message }) => message)).toEqual(['Incomplete: no irready document was found.']);
    expect(plainOf(report)).toContain('Nothing was assessed.');
  });

  it('shows ten of a level, worst first, and the last says how many more there are', () => {
    const report = withGaps({ error: 23, warning: 10, note: 9 });
    const commands = commandsOf(report);
    const of = (name: string) => commands.filter((command) => command.name === name);
    expect([of('error').length, of('warning').length, of('notice').length]).toEqual([10, 10, 10]);
    expect(
      of('error')
        .slice(0, 9)
        .map(({ properties }) => properties['line']),
    ).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(of('error')[9]?.properties['title']).toBe('14 more errors');
    expect(of('error')[9]?.message).toContain('-f json');
    // 1 for what is open, 10 gaps and 1 notice.
    expect(of('warning')[9]?.properties['title']).toBe('3 more warnings');
    expect(of('notice')[9]?.properties['title']).toContain('title of a playbook');
  });

  it('says of 30,000 gaps no more than a step shows', () => {
    const report = withGaps({ error: 10_000, warning: 10_000, note: 10_000 });
    expect(commandsOf(report)).toHaveLength(30);
  });

  it('counts lighter gaps that it does not list', () => {
    const options = { ...OPTIONS, minLevel: 'error' } as const;
    expect(commandsOf(STORY, options).some(({ properties }) => properties['title']?.includes('[IR-7]'))).toBe(false);
    expect(plainOf(STORY, options)).toContain('Counted and not listed: 3 gaps below --min-level error.');
  });

  it('stays below what GitHub cuts off, with texts of 100 KB', () => {
    const commands = commandsOf(forged(['🚢'.repeat(25_000), `x${'🚢'.repeat(25_000)}`]));
    expect(commands.length).toBeGreaterThan(5);
    for (const { message, properties } of commands) {
      expect(message.length).toBeLessThan(4_096);
      expect(properties['title']?.length).toBeLessThanOrEqual(200);
      expect(message + properties['title']).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('lets no text of a report become a command', () => {
    fc.assert(
      fc.property(hostileTexts, fc.boolean(), (texts, complete) => {
        const report = forged(texts, { summary: { ...STORY.summary, complete } });
        const lines = linesOf(report);
        expect(lines.filter((line) => /##(?:vso)?\[/i.test(line))).toEqual([]);
        const commands = lines.flatMap((line) => parse(line) ?? []);
        expect(commands.length).toBe(complete ? 10 : 11);
        for (const command of commands) {
          expect(`${command.line}${EOL}`).toBe(writtenByCore(command));
          const texts = [command.message, ...Object.values(command.properties)].flatMap((text) => text.split('\n'));
          expect(texts.filter((text) => /^\s*::|##(?:vso)?\[/i.test(text))).toEqual([]);
        }
        expect(lines.length - commands.length).toBeGreaterThanOrEqual(7);
      }),
    );
  });
});
