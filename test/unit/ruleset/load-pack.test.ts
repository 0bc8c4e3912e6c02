import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import type { Configuration } from '../../../src/model/configuration.ts';
import { LONGEST_WAIVER_LIFE } from '../../../src/model/waiver.ts';
import { loadPack, loadPacks } from '../../../src/ruleset/load-pack.ts';

const RULE = `id: playbook-names-the-harbour-desk
title: Every playbook names the harbour desk
level: note
rationale: The harbour desk of Northwind Harbour answers at night.
remediation: Write the harbour desk as owner.
appliesTo: Playbook
require: has(spec.owner)
message: Playbook names no harbour desk.
examples:
  asOf: 2026-11-21
  pass: ["{apiVersion: irready/v1, kind: Playbook, metadata: {name: storm}, spec: {owner: desk}}"]
  fail: ["{apiVersion: irready/v1, kind: Playbook, metadata: {name: storm}, spec: {}} # <- finding"]
`;
const FILE = 'playbook-names-the-harbour-desk.yaml';

let cwd: string;
let pack: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'northwind-'));
  pack = join(cwd, 'rules');
  mkdirSync(pack);
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function refusal(): string {
  try {
    loadPack(pack, cwd);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return error instanceof Error ? error.message : '';
  }
  throw new Error('it was accepted');
}

describe('a rule pack', () => {
  it('is found below the configuration, and at an absolute path', () => {
    writeFileSync(join(pack, FILE), RULE);
    const named = (rulePacks: readonly string[], path: string): Configuration => ({
      path,
      sha256: 'a'.repeat(64),
      include: [],
      exclude: [],
      params: {},
      rules: {},
      overrides: [],
      rulePacks,
      waiverLife: LONGEST_WAIVER_LIFE,
    });
    for (const configuration of [named(['../rules'], 'ops/irready.yaml'), named([pack], 'irready.yaml')]) {
      expect(loadPacks(configuration, cwd).flatMap((each) => each.rules.map((rule) => rule.id))).toEqual([
        'playbook-names-the-harbour-desk',
      ]);
    }
  });

  it('without a rule file is a mistake, not a pack of no rules', () => {
    writeFileSync(join(pack, 'notes.txt'), 'rules follow\n');
    expect(refusal()).toBe('The rule pack "rules" holds no file whose name ends in .yaml or .yml.');
  });

  it('with a rule behind a link is refused, for the rule would be left out', () => {
    writeFileSync(join(cwd, 'shared.yaml'), RULE);
    symlinkSync('../shared.yaml', join(pack, FILE));
    expect(refusal()).toContain(`"rules/${FILE}" is a link`);
  });

  it('with a folder behind a link is refused, also when it leads back', () => {
    writeFileSync(join(pack, FILE), RULE);
    symlinkSync('.', join(pack, 'again'));
    expect(refusal()).toContain('"rules/again" is a link');
  });

  it('may hold a link in a circle that is named like nothing of ours', () => {
    writeFileSync(join(pack, FILE), RULE);
    symlinkSync('circle', join(pack, 'circle'));
    expect(loadPack(pack, cwd).rules).toHaveLength(1);
  });

  it('with bytes that are not UTF-8 is refused', () => {
    writeFileSync(join(pack, FILE), Buffer.from(RULE.replace('night', 'n\u00e4cht'), 'latin1'));
    expect(refusal()).toBe(`"rules/${FILE}" is not UTF-8. Save it as UTF-8.`);
  });

  it('with a file that cannot be opened says so', () => {
    writeFileSync(join(pack, FILE), RULE, { mode: 0o000 });
    if (process.getuid?.() === 0) return; // root reads everything
    expect(refusal()).toContain(`"rules/${FILE}" cannot be opened`);
  });
});
