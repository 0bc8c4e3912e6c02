import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import { loadConfiguration } from '../../../src/config/load-configuration.ts';
import { LONGEST_WAIVER_LIFE } from '../../../src/model/waiver.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'northwind-'));
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function write(path: string, content: string | Buffer): void {
  writeFileSync(join(cwd, path), content);
}

function refusal(path?: string): string {
  try {
    loadConfiguration({ cwd, ...(path === undefined ? {} : { path }) });
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return error instanceof Error ? error.message : '';
  }
  throw new Error('it was accepted');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const DEFAULTS = {
  include: [],
  exclude: [],
  params: {},
  rules: {},
  overrides: [],
  rulePacks: [],
  waiverLife: LONGEST_WAIVER_LIFE,
};

describe('a configuration', () => {
  it('is all defaults without a file, or with an empty one', () => {
    expect(loadConfiguration({ cwd })).toEqual({ path: null, sha256: null, ...DEFAULTS });
    write('irready.yml', '# nothing yet\n');
    expect(loadConfiguration({ cwd })).toEqual({ path: 'irready.yml', sha256: sha256('# nothing yet\n'), ...DEFAULTS });
  });

  it('is read whole', () => {
    const text = [
      '\ufeffinclude: [plans/**]',
      'exclude: ["**/drafts/**"]',
      'profile: essential',
      'failOn: warning',
      'params: {drill-is-recent: {maxAge: P6M, types: [tabletop], strict: true, count: 2}}',
      'rules: {contacts-verified: off, drill-is-recent: note}',
      'overrides: [{paths: [legacy/**], rules: {plan-has-owner: warning}}]',
      'rulePacks: [ops/rules]',
      'waiverLife: {error: P1M}',
      'x-team: security',
    ];
    write('irready.yaml', text.join('\n'));
    expect(loadConfiguration({ cwd })).toEqual({
      path: 'irready.yaml',
      sha256: sha256(text.join('\n')),
      include: ['plans/**'],
      exclude: ['**/drafts/**'],
      profile: 'essential',
      failOn: 'warning',
      params: { 'drill-is-recent': { maxAge: 'P6M', types: ['tabletop'], strict: true, count: 2 } },
      rules: { 'contacts-verified': 'off', 'drill-is-recent': 'note' },
      overrides: [{ paths: ['legacy/**'], rules: { 'plan-has-owner': 'warning' } }],
      rulePacks: ['ops/rules'],
      waiverLife: { error: 'P1M', warning: 'P6M', note: 'P1Y' },
    });
  });

  it('may be named, with its path shown relative to the working directory', () => {
    mkdirSync(join(cwd, 'ops'));
    write('ops/strict.yaml', 'profile: full\n');
    expect(loadConfiguration({ cwd, path: './ops/strict.yaml' })).toMatchObject({
      path: 'ops/strict.yaml',
      profile: 'full',
    });
  });
});

describe('a mistake', () => {
  it('in a key is shown with its place, a caret and a suggestion', () => {
    write('irready.yaml', 'profile: essential\nexlude: [drafts]\n');
    const [head, line, caret] = refusal().split('\n');
    expect(head).toMatch(/^irready\.yaml:2:1: .*"exlude".*Did you mean "exclude"\?/);
    expect([line, caret]).toEqual(['  2 | exlude: [drafts]', '    | ^^^^^^']);
  });

  it('in a value is shown at the value', () => {
    write('irready.yaml', 'failOn: never\n');
    expect(refusal()).toMatch(/^irready\.yaml:1:9: /);
  });

  it('in the syntax is shown', () => {
    write('irready.yaml', 'include: [plans\n');
    expect(refusal()).toMatch(/^irready\.yaml:1:10: A "\[" is opened and not closed\./);
  });

  it('is a file that is not a mapping', () => {
    write('irready.yaml', '- plans\n');
    expect(refusal()).toMatch(/^irready\.yaml:1:1: A configuration is a mapping of settings\./);
  });

  it('is a file that is not there, not a file, not text', () => {
    expect(refusal('ops.yaml')).toBe('The configuration "ops.yaml" does not exist.');
    expect(refusal('.')).toContain('is not an ordinary file.');
    write('irready.yaml', Buffer.from([0xc3, 0x28]));
    expect(refusal()).toBe('The configuration "irready.yaml" is not UTF-8. Save it as UTF-8.');
  });

  it('is a second configuration beside the first', () => {
    write('irready.yaml', '');
    write('irready.yml', '');
    expect(refusal()).toContain('Both "irready.yaml" and "irready.yml" are here.');
  });
});

describe('a configuration behind a link', () => {
  it.each(['irready.yaml', 'shared/irready.yaml'])(
    'that leads to "%s", which cannot be read, is not ignored',
    (target) => {
      symlinkSync(target, join(cwd, 'irready.yaml'));
      expect(refusal()).toMatch(/^The configuration "irready\.yaml" (does not exist|cannot be opened)\.$/);
    },
  );
});

describe('the life of waivers', () => {
  it.each(['P3M', 'P1M', 'P2W', 'P90D', 'P0D'])('of errors may be %s', (life) => {
    write('irready.yaml', `waiverLife: {error: ${life}}`);
    expect(loadConfiguration({ cwd }).waiverLife).toEqual({ ...LONGEST_WAIVER_LIFE, error: life });
  });

  it('may only be shortened', () => {
    write('irready.yaml', 'waiverLife:\n  warning: P6M\n  error: P4M\n');
    expect(refusal()).toBe(
      [
        'irready.yaml:3:10: A waiver of gaps at level error may last 3 months at most, not 4 months. Write P3M or less, or leave the key out.',
        '  3 |   error: P4M',
        '    |          ^^^',
      ].join('\n'),
    );
  });

  it.each(['P91D', 'P1Y', 'P14W'])('of errors may not be %s', (life) => {
    write('irready.yaml', `waiverLife: {error: ${life}}`);
    expect(refusal()).toContain('may last 3 months at most');
  });
});
