import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../../src/settings/replace-file.ts';

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
    expect(() => replaceFile(join(folder, 'absent/waivers.yaml'), 'new\n', 'absent/waivers.yaml')).toThrow(
      /"absent\/waivers\.yaml" cannot be written: ENOENT/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes its draft away when a folder stands in the way', () => {
    mkdirSync(join(folder, 'waivers.yaml'));
    expect(() => replaceFile(join(folder, 'waivers.yaml'), 'new\n', 'waivers')).toThrow('"waivers" cannot be written');
    expect(readdirSync(folder)).toEqual(['waivers.yaml']);
  });
});
