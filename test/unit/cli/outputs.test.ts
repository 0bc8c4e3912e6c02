import { linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import { outputReader, refuseToReplace, rendered, resolveOutputs, writeOutput } from '../../../src/cli/outputs.ts';
import { terminal } from './memory-terminal.ts';

const readOutput = outputReader(['text', 'json', 'sarif']);

const TEXT = { format: 'text', file: null } as const;
const JSON_OUT = { format: 'json', file: null } as const;

describe('outputReader', () => {
  it('takes a format, and a file after the first equals sign', () => {
    expect(readOutput('json')).toEqual(JSON_OUT);
    expect(readOutput('json=out/day=1.json')).toEqual({ format: 'json', file: 'out/day=1.json' });
  });

  it('suggests the nearest format', () => {
    expect(() => readOutput('jsno')).toThrow('Format "jsno" is unknown. Did you mean "json"?');
    expect(() => readOutput('json=')).toThrow('Format "json=" names no file.');
  });
});

describe('resolveOutputs', () => {
  it('prints text when nothing was asked for', () => {
    expect(resolveOutputs([], undefined)).toEqual([TEXT]);
  });

  it('refuses a file without a name', () => {
    expect(() => resolveOutputs([TEXT], '')).toThrow('--output "" names no file.');
  });

  it('sends the one report without a file of its own to --output', () => {
    const filed = { format: 'json', file: 'report.json' } as const;
    expect(resolveOutputs([TEXT, filed], 'report.txt')).toEqual([{ format: 'text', file: 'report.txt' }, filed]);
  });

  it.each([
    [[TEXT, JSON_OUT], undefined],
    [[{ format: 'json', file: 'a.json' }], 'report.txt'],
    [
      [
        { format: 'json', file: 'a.json' },
        { format: 'text', file: './a.json' },
      ],
      undefined,
    ],
    [[TEXT, { format: 'json', file: 'report.txt' }], 'report.txt'],
  ] as const)('refuses two reports in one place, or a place without a report: %j %s', (formats, file) => {
    expect(() => resolveOutputs(formats, file)).toThrow(UsageError);
  });
});

describe('refuseToReplace', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'irready-replace-'));
    writeFileSync(join(folder, 'plan.yaml'), 'kind: IncidentResponsePlan\n');
    symlinkSync('plan.yaml', join(folder, 'latest.yaml'));
    linkSync(join(folder, 'plan.yaml'), join(folder, 'copy.yaml'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const refuse = (files: readonly string[], read: readonly string[]) => () =>
    refuseToReplace(
      files.map((file) => ({ file })),
      read,
      terminal({ cwd: folder }),
    );

  it.each(['plan.yaml', './latest.yaml', 'copy.yaml'])(
    'keeps a report from the place of what it is made from: %s',
    (file) => {
      expect(refuse([file], ['contacts.yaml', 'plan.yaml'])).toThrow('would take the place of "plan.yaml"');
    },
  );

  it('tells one file under two names', () => {
    expect(refuse(['plan.yaml', 'latest.yaml'], [])).toThrow('Two reports would go to "latest.yaml".');
    expect(refuse(['copy.yaml', 'plan.yaml'], [])).toThrow(UsageError);
  });

  it('lets a report take the place of an earlier one, or of nothing', () => {
    expect(refuse(['plan.yaml', 'new.html', '/dev/null'], ['contacts.yaml', '\0', '/dev/null'])).not.toThrow();
  });
});

describe('rendered', () => {
  const tooLong = (): string => 'x'.repeat(2 ** 29).concat('x'.repeat(2 ** 29));

  it('says that a report is too long for one text, and hides no other failure', () => {
    expect(() => rendered('html', tooLong)).toThrow('too much in it for one report in format "html"');
    const failing = (): string => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    expect(() => rendered('html', failing)).toThrow(RangeError);
  });
});

describe('writeOutput', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'irready-outputs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('creates the folders of a file', () => {
    writeOutput('reports/november/ready.txt', 'No gaps found.\n', terminal({ cwd: folder }));
    expect(readFileSync(join(folder, 'reports/november/ready.txt'), 'utf8')).toBe('No gaps found.\n');
  });

  it('says which file cannot be written', () => {
    expect(() => writeOutput('.', 'text', terminal({ cwd: folder }))).toThrow('The report cannot be written to ".": ');
  });
});
