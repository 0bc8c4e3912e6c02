import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../../src/cli/replace-file.ts';

describe('replaceFile', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'irready-replace-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes a file that is not there', () => {
    replaceFile(join(folder, 'waivers.yaml'), 'waivers: []\n', 'waivers.yaml');
    expect(readFileSync(join(folder, 'waivers.yaml'), 'utf8')).toBe('waivers: []\n');
    expect(readdirSync(folder)).toEqual(['waivers.yaml']);
  });

  it('puts another file in its place, which the same people may read', () => {
    const path = join(folder, 'waivers.yaml');
    writeFileSync(path, 'old\n');
    chmodSync(path, 0o600);
    const before = statSync(path).ino;
    replaceFile(path, 'new\n', 'waivers.yaml');
    expect(readFileSync(path, 'utf8')).toBe('new\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(path).ino).not.toBe(before);
  });

  it('leaves everything as it was when it cannot write', () => {
    const draft = `.waivers.yaml.${process.pid}.tmp`;
    writeFileSync(join(folder, 'waivers.yaml'), 'old\n');
    writeFileSync(join(folder, draft), 'of somebody else\n');
    expect(() => replaceFile(join(folder, 'waivers.yaml'), 'new\n', 'waivers.yaml')).toThrow(
      /"waivers\.yaml" cannot be written: EEXIST/,
    );
    expect(readdirSync(folder).sort()).toEqual([draft, 'waivers.yaml']);
    expect(readFileSync(join(folder, 'waivers.yaml'), 'utf8')).toBe('old\n');
    expect(() => replaceFile(join(folder, 'absent/waivers.yaml'), 'new\n', 'absent/waivers.yaml')).toThrow(
      /"absent\/waivers\.yaml" cannot be written: ENOENT/,
    );
  });

  it('takes its draft away when a folder stands in the way', () => {
    expect(() => replaceFile(folder, 'new\n', 'waivers')).toThrow('"waivers" cannot be written');
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    expect(readdirSync(tmpdir()).filter((name) => name.includes(`${folder.slice(tmpdir().length + 1)}.`))).toEqual([]);
  });
});
