import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import { LIMITS } from '../../../src/base/limits.ts';
import { loadWaivers } from '../../../src/config/load-waivers.ts';
import type { WaiverFile } from '../../../src/model/waiver.ts';
import { DISK_FILES } from '../../../src/settings/disk-files.ts';
import { waiverText } from '../waive/ferry-line.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'terntide-'));
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const GOOD = `waivers:\n${waiverText()}`;

function load(content: string | Buffer, name = 'waivers.yaml'): WaiverFile {
  writeFileSync(join(cwd, name), content);
  const file = loadWaivers({ cwd, configuration: null, files: DISK_FILES });
  if (file === undefined) throw new Error('no waivers');
  return file;
}

/** The line of each mistake with what it says. */
function said({ mistakes }: WaiverFile): readonly string[] {
  return mistakes.map(({ subject, message }) => {
    const line = 'file' in subject ? subject.file.text.slice(0, subject.offset).split('\n').length : 'no line';
    return `${line}: ${message}`;
  });
}

describe('the file of waivers', () => {
  it('need not be there', () => {
    expect(loadWaivers({ cwd, configuration: null, files: DISK_FILES })).toBeUndefined();
  });

  it.each(['waivers.yaml', 'waivers.yml'])('is found as %s, with a place for each key', (name) => {
    const file = load(`\ufeff${GOOD}`, name);
    expect(file).toMatchObject({ path: name, mistakes: [], entries: [{ is: 'sound', id: 'late-step' }] });
    const [entry] = file.entries;
    const place = entry?.is === 'sound' ? entry.placeOf('/expires') : undefined;
    expect(place?.file.text.slice(place.offset, place.endOffset)).toBe('2026-12-31');
  });

  it('stands beside the configuration', () => {
    mkdirSync(join(cwd, 'ops'));
    writeFileSync(join(cwd, 'ops/waivers.yaml'), GOOD);
    expect(loadWaivers({ cwd, configuration: 'ops/irready.yaml', files: DISK_FILES })?.path).toBe('ops/waivers.yaml');
    expect(loadWaivers({ cwd, configuration: null, files: DISK_FILES })).toBeUndefined();
  });

  it('is one file', () => {
    writeFileSync(join(cwd, 'waivers.yml'), GOOD);
    expect(() => load(GOOD)).toThrow(
      new UsageError('Both "waivers.yaml" and "waivers.yml" are here. Keep one of them, or name one with --waivers.'),
    );
    expect(loadWaivers({ cwd, configuration: null, path: 'waivers.yml', files: DISK_FILES })?.path).toBe('waivers.yml');
  });

  it('has to be there when it is named', () => {
    expect(() => loadWaivers({ cwd, configuration: null, path: 'risks.yaml', files: DISK_FILES })).toThrow(
      new UsageError('The waivers "risks.yaml" do not exist.'),
    );
  });

  it('may list none', () => {
    expect(load('waivers: []\n')).toMatchObject({ entries: [], mistakes: [] });
  });
});

describe('a file of waivers that is broken', () => {
  it.each<[string, string | Buffer, readonly string[]]>([
    [
      'not YAML',
      'waivers:\n  - id: "late\n',
      ['2: A double quote is opened and never closed. Close the double quotes. No waiver of this file counts.'],
    ],
    [
      'two documents',
      `${GOOD}---\n${GOOD}`,
      ['10: A second document begins here; this file may hold one only. No waiver of this file counts.'],
    ],
    [
      'a doubled key',
      `${GOOD}waivers: []\n`,
      ['10: The key "waivers" stands 2 times in this mapping; keep one. No waiver of this file counts.'],
    ],
    ['not UTF-8', Buffer.from([0x77, 0xff, 0xfe]), ['no line: "waivers.yaml" is not UTF-8. No waiver in it counts.']],
    ['empty', '', ['1: The document has no value.']],
    ['a list', '- id: late\n', ['1: The document is a list']],
    [
      'a key too many',
      `${GOOD}wavers: []\n`,
      ['10: "wavers" is not a known key of the document. Did you mean "waivers"?'],
    ],
  ])('counts for nothing: %s', (_name, content, expected) => {
    const file = load(content);
    expect(file.entries.filter(({ is }) => is === 'sound')).toEqual([]);
    expect(said(file)).toHaveLength(expected.length);
    for (const [at, start] of expected.entries()) expect(said(file)[at]).toContain(start);
  });

  it('is told and does not end the run: a folder, a pipe, a link that leads nowhere, a file that is too large', () => {
    const path = join(cwd, 'waivers.yaml');
    const messageOf = (make: () => void): string | undefined => {
      rmSync(path, { recursive: true, force: true });
      make();
      const file = loadWaivers({ cwd, configuration: null, files: DISK_FILES });
      expect(file).toMatchObject({ entries: [], mistakes: [{ subject: { path: 'waivers.yaml' } }] });
      return file?.mistakes[0]?.message;
    };
    expect(messageOf(() => mkdirSync(path))).toContain('is not an ordinary file. No waiver in it counts.');
    expect(messageOf(() => execFileSync('mkfifo', [path]))).toContain('is not an ordinary file.');
    expect(messageOf(() => symlinkSync('nowhere', path))).toContain('cannot be opened.');
    expect(messageOf(() => writeFileSync(path, ' '.repeat(LIMITS.fileBytes + 1)))).toContain('is larger than 5 MB.');
  });
});

describe('an entry that is no waiver', () => {
  it.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ['lacks a key', { owner: undefined }, '2: Item 1 of "waivers" has no "owner".'],
    [
      'has a key too many',
      { ownr: 'amber' },
      '10: "ownr" is not a known key of item 1 of "waivers". Did you mean "owner"?',
    ],
    ['names nothing', { rule: undefined }, '2: This waiver does not say what it accepts.'],
    ['names two things', { objective: 'O-001' }, '10: This waiver names more than one of rule, objective and control.'],
    ['has a blank reason', { reason: '"  "' }, '5: The reason is blank.'],
    ['has a reason that nobody sees', { reason: '"\\u200b\\u2060"' }, '5: The reason is blank.'],
    ['has a reason to be filled in', { reason: 'TBD' }, '5: The reason is a blank to be filled in.'],
    [
      'has an id with spaces',
      { id: 'Late step' },
      '2: "id" is "Late step", and an id has lower-case letters, digits and hyphens only.',
    ],
    [
      'ends before it begins',
      { expires: '2026-11-01' },
      '9: The last day, 2026-11-01, comes before the first, 2026-11-02.',
    ],
    ['ends on no day', { expires: '2026-02-30' }, '9: "expires" is "2026-02-30", which is not a date'],
    ['has a long owner', { owner: 'a'.repeat(201) }, '6: "owner" is longer than 200 characters.'],
    ['has an empty target', { target: '{}' }, '4: The target does not name a document or paths.'],
    ['has half a target', { target: '{kind: Playbook}' }, '4: The target does not name a document or paths.'],
    [
      'has two targets',
      { target: '{kind: Playbook, name: a, paths: [b.yaml]}' },
      '4: The target names paths and a document.',
    ],
    ['has an unknown kind', { target: '{kind: Playbok, name: a}' }, '4: "kind" is "Playbok"; it has to be one of'],
    [
      'has a pointer without a slash',
      { target: '{kind: Playbook, name: a, pointer: spec}' },
      '4: "pointer" is "spec", which is not a JSON Pointer.',
    ],
    ['has a bad escape', { target: '{kind: Playbook, name: a, pointer: /a~2}' }, 'which is not a JSON Pointer.'],
    ['has no pattern', { target: '{paths: []}' }, '4: "paths" has no items; it needs at least one.'],
    ['has an empty pattern', { target: '{paths: [./]}' }, '4: This pattern names no path.'],
  ])('%s', (_name, changes, expected) => {
    const file = load(`waivers:\n${waiverText(changes)}${waiverText({ id: 'other' })}`);
    expect(said(file)).toHaveLength(1);
    expect(said(file)[0]).toContain(expected);
    expect(file.entries.map(({ is }) => is)).toEqual(['malformed', 'sound']);
  });

  it('is still shown, as far as it goes', () => {
    const file = load('waivers:\n  - {reason: "Because.", owner: amber, expires: soon}\n  - 7\n');
    expect(file.entries).toEqual([
      {
        is: 'malformed',
        waiver: {
          id: 'waiver 1 of the file',
          state: 'malformed',
          covers: 'nothing that it names',
          reason: 'Because.',
          owner: 'amber',
        },
      },
      {
        is: 'malformed',
        waiver: {
          id: 'waiver 2 of the file',
          state: 'malformed',
          covers: 'nothing that it names',
          reason: '',
          owner: '',
        },
      },
    ]);
  });
});

describe('keys of your own', () => {
  it('may stand anywhere', () => {
    expect(load(`x-note: ours\nwaivers:\n${waiverText({ 'x-ticket': 'RISK-7' })}`)).toMatchObject({ mistakes: [] });
  });
});
