import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { init } from '../../../src/cli/init.ts';
import { terminal } from './memory-terminal.ts';

const FILES = [
  { path: 'irready.yaml', text: 'profile: essential\n' },
  { path: 'security/contacts.yaml', text: 'kind: ContactRegistry\n' },
];

describe('init', () => {
  let cwd = '';
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'irready-init-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  it('writes the files, creates folders and says what comes next', () => {
    let out = '';
    const said = terminal({
      cwd,
      out: (text) => {
        out += text;
      },
    });
    expect(init('ready', FILES, said)).toBe(0);
    expect(readFileSync(join(cwd, 'ready/security/contacts.yaml'), 'utf8')).toBe('kind: ContactRegistry\n');
    expect(out).toContain(`wrote ${join('ready', 'security/contacts.yaml')}\n`);
    expect(out).toContain('irready check ready --profile essential\n');
  });

  it('writes nothing when one file exists, and names it', () => {
    mkdirSync(join(cwd, 'security'));
    writeFileSync(join(cwd, 'security/contacts.yaml'), 'mine\n');
    expect(() => init('.', FILES, terminal({ cwd }))).toThrow(/Nothing was written.*\n {2}security.contacts\.yaml\n/);
    expect(() => readFileSync(join(cwd, 'irready.yaml'))).toThrow();
    expect(readFileSync(join(cwd, 'security/contacts.yaml'), 'utf8')).toBe('mine\n');
  });

  it('says which file is in the way of a folder, and writes no file', () => {
    writeFileSync(join(cwd, 'security'), 'a file\n');
    expect(() => init('.', FILES, terminal({ cwd }))).toThrow('contacts.yaml" cannot be written: a file stands where');
    expect(readdirSync(cwd)).toEqual(['security']);
  });

  it('does not write through a link that leads nowhere', () => {
    symlinkSync(join(cwd, 'elsewhere.yaml'), join(cwd, 'irready.yaml'));
    expect(() => init('.', FILES, terminal({ cwd }))).toThrow('Nothing was written');
    expect(readdirSync(cwd)).toEqual(['irready.yaml']);
  });

  it('prints no escape code that a folder is named after', () => {
    let out = '';
    const said = terminal({
      cwd,
      out: (text) => {
        out += text;
      },
    });
    expect(init('ready\u001b[31m', FILES, said)).toBe(0);
    expect(out).toContain('irready check ready<U+001B>[31m ');
    expect(out).not.toContain('\u001b');
  });

  it.skipIf(process.platform !== 'linux')('ends where the system lets nobody create a folder', () => {
    expect(() => init('/proc/northwind/ready', FILES, terminal({ cwd }))).toThrow('cannot be written: ENOENT');
  });
});
