import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBaselineBytes, standingFiles } from '../../../src/baseline/read-baseline.ts';
import { baselineText, refuseExisting, writeBaseline } from '../../../src/baseline/write-baseline.ts';
import { baselineWith, entryOf, STORY } from './story.ts';

const GOOD = baselineWith(STORY.findings.map((finding) => entryOf(finding)));

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'irready-baseline-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

describe('writeBaseline', () => {
  it('writes the whole file and leaves nothing beside it', () => {
    writeBaseline('b.json', GOOD, cwd);
    writeBaseline('b.json', { ...GOOD, entries: [] }, cwd);
    expect(readFileSync(join(cwd, 'b.json'), 'utf8')).toBe(baselineText({ ...GOOD, entries: [] }));
    expect(readdirSync(cwd)).toEqual(['b.json']);
  });

  it('writes through no symbolic link and onto no folder', () => {
    writeFileSync(join(cwd, 'plan.yaml'), 'kind: Plan\n');
    symlinkSync('plan.yaml', join(cwd, 'link.json'));
    symlinkSync('nowhere', join(cwd, 'dangling.json'));
    mkdirSync(join(cwd, 'folder.json'));
    for (const name of ['link.json', 'dangling.json', 'folder.json']) {
      expect(() => writeBaseline(name, GOOD, cwd)).toThrow(`"${name}" is not an ordinary file`);
      expect(() => refuseExisting(name, cwd)).toThrow(`"${name}" exists`);
    }
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe('kind: Plan\n');
    expect(readdirSync(cwd)).toHaveLength(4);
  });

  it('says why it cannot write, and leaves nothing behind', () => {
    expect(() => writeBaseline('missing/b.json', GOOD, cwd)).toThrow('"missing/b.json" cannot be written');
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('readBaselineBytes', () => {
  it('tells a file that is missing from one that is none', () => {
    expect(() => readBaselineBytes('b.json', cwd)).toThrow(
      '"b.json" does not exist. Write one with "irready baseline create"',
    );
    expect(() => readBaselineBytes('.', cwd)).toThrow('"." is not an ordinary file');
  });
});

describe('standingFiles', () => {
  it('names the paths at which a file stands today', () => {
    mkdirSync(join(cwd, 'security/drills'), { recursive: true });
    writeFileSync(join(cwd, 'security/plan.yaml'), '');
    const folder = entryOf(STORY.findings[0] ?? never(), { path: 'security' });
    expect([...standingFiles({ ...GOOD, entries: [...GOOD.entries, folder] }, cwd)]).toEqual(['security/plan.yaml']);
  });
});

function never(): never {
  throw new Error('the story has no gap');
}
