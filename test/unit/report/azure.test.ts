import { TaskCommand } from 'azure-pipelines-task-lib/taskcommand.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { renderAzure } from '../../../src/report/azure.ts';
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

/** As the agent reads a line (TryParse of azure-pipelines-agent, Command.cs): it looks for the prefix anywhere. */
function parse(line: string): Command | undefined {
  const start = line.toLowerCase().indexOf('##vso[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name = '', ...rest] = line.slice(start + 6, end).split(' ');
  const pairs = rest
    .join(' ')
    .split(';')
    .filter(Boolean)
    .map((pair) => /^([^=]+)=(.*)$/s.exec(pair));
  const properties = Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', decoded(pair?.[2] ?? '')]));
  return { line, name, properties, message: decoded(line.slice(end + 1)) };
}

function decoded(text: string): string {
  const mapping = [
    [';', '%3B'],
    ['\r', '%0D'],
    ['\n', '%0A'],
    [']', '%5D'],
    ['%', '%AZP25'],
  ] as const;
  return mapping.reduce((rest, [token, escaped]) => rest.replaceAll(escaped, token), text);
}

function linesOf(report: Report, options = OPTIONS): readonly string[] {
  const text = renderAzure(report, options);
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n');
}

function commandsOf(report: Report, options = OPTIONS): readonly Command[] {
  return linesOf(report, options).flatMap((line) => parse(line) ?? []);
}

function writtenByTaskLib({ name, properties, message }: Command): string {
  return new TaskCommand(name, properties, message).toString();
}

describe('renderAzure', () => {
  it('logs the issues of the story and ends with the verdict', async () => {
    await expect(renderAzure(STORY, OPTIONS)).toMatchFileSnapshot('./__snapshots__/northwind.azure.txt');
  });

  it('says what is missing, the remedy and the controls at the place', () => {
    expect(commandsOf(STORY)[0]).toMatchObject({
      name: 'task.logissue',
      properties: {
        type: 'error',
        code: 'plan-is-reviewed',
        sourcepath: 'security/plan.yaml',
        linenumber: '11',
        columnnumber: '17',
      },
      message:
        'Plan "northwind-ir-plan" was last reviewed on 2025-10-02; with an interval of 1 year it went stale on 2026-10-03. ' +
        'Remedy: Review the plan, then write the day: `lastReviewed: 2026-11-21`. ' +
        'Rule: plan-is-reviewed. Owner: role/incident-commander. Controls: IR-1, 10.3.',
    });
  });

  it('writes the bytes of azure-pipelines-task-lib', () => {
    const commands = commandsOf(STORY);
    expect(commands).toHaveLength(8);
    for (const command of commands) expect(command.line).toBe(writtenByTaskLib(command));
  });

  it('writes notes, which Azure does not know, as plain lines', () => {
    const notes = linesOf(STORY).filter((line) => line.startsWith('note: '));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('note: security/playbooks/ランサム.yaml:5:10: Title "ランサムウェア対応"');
    expect(commandsOf(STORY).map(({ properties }) => properties['type'])).not.toContain('note');
  });

  it('leaves the outcome of the task to the exit code', () => {
    const report = { ...STORY, summary: { ...STORY.summary, complete: false } };
    expect(new Set(commandsOf(report).map(({ name }) => name))).toEqual(new Set(['task.logissue']));
  });

  it('begins with what makes a run incomplete', () => {
    const notices = [
      { id: 'file-does-not-parse', level: 'error', message: '"drill.yaml" does not parse.', path: 'drill.yaml' },
    ] as const;
    const [run, notice] = commandsOf({
      ...STORY,
      notices,
      summary: { ...STORY.summary, complete: false, unreadFiles: 1 },
    });
    expect(run?.properties).toEqual({ type: 'error', code: 'incomplete' });
    expect(run?.message).toBe('Incomplete: 1 input could not be read or parsed; what is missing here proves nothing.');
    expect(notice?.properties).toEqual({ type: 'error', code: 'file-does-not-parse', sourcepath: 'drill.yaml' });
  });

  it('logs ten of a type, and the last says how many more there are', () => {
    const report = withGaps({ error: 11_000, warning: 9, note: 30 });
    const commands = commandsOf(report);
    const of = (type: string) => commands.filter(({ properties }) => properties['type'] === type);
    expect([of('error').length, of('warning').length]).toEqual([10, 10]);
    expect(of('error')[9]?.message).toMatch(/^10991 more errors are not shown here: .*-f json/);
    expect(of('warning')[9]?.message).toMatch(/^2 more warnings /);
    expect(linesOf(report).filter((line) => line.startsWith('note: '))).toHaveLength(9);
  });

  it('says in plain lines what the run was', () => {
    const plain = linesOf(STORY)
      .filter((line) => parse(line) === undefined)
      .join('\n');
    expect(plain).toContain('7 gaps: 4 errors, 2 warnings, 1 note. 1 waived.');
    expect(plain).toContain('Open: 2 places could not be decided.');
    expect(plain).toContain('Left to a person: 1 objective (O-019).');
    expect(plain).toContain('Not assessed: 2 (rule plan-quotes-its-regulator, objective O-210).');
    expect(plain).toContain('Profile recommended, as of 2026-11-21. Configuration: security/irready.yaml.');
    expect(plain).toContain(`irready 0.1.0, rule library sha256:${STORY.tool.libraryDigest}`);
  });

  it('lets no text of a report become a command', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const lines = linesOf(forged(texts));
        expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
        const commands = lines.flatMap((line) => parse(line) ?? []);
        expect(commands).toHaveLength(8);
        for (const command of commands) {
          expect(command.name).toBe('task.logissue');
          expect(command.line).toBe(writtenByTaskLib(command));
          const values = [command.message, ...Object.values(command.properties)];
          expect(values.filter((text) => /##(?:vso)?\[|[\r\n]/i.test(text))).toEqual([]);
        }
      }),
    );
  });
});
