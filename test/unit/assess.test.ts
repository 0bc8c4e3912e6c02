import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { EngineStage } from '../../src/model/rule.ts';
import { configurationOf, ruleFor, rulesetOf, stageRule } from './evaluate/rules.ts';
import { CONTACTS, PLAN, RANSOMWARE, SHAPES } from './link/fabrikam.ts';

const STAGE_RULES: readonly (readonly [string, EngineStage])[] = [
  ['file-can-be-read', 'discover'],
  ['yaml-is-well-formed', 'parse'],
  ['keys-are-unique', 'parse'],
  ['nesting-is-bounded', 'parse'],
  ['document-is-recognised', 'parse'],
  ['keys-are-known', 'validate'],
  ['required-keys-are-present', 'validate'],
  ['values-have-the-right-type', 'validate'],
  ['values-are-among-the-known', 'validate'],
  ['values-are-well-formed', 'validate'],
  ['phone-numbers-are-quoted', 'validate'],
  ['references-resolve', 'link'],
  ['references-do-not-loop', 'link'],
  ['ids-are-unique', 'link'],
  ['document-names-are-unique', 'link'],
];

const RULESET = rulesetOf([ruleFor('Playbook', 'playbook-has-one-owner', () => 'fail')], {
  stageRules: STAGE_RULES.map(([id, stage]) => stageRule(id, stage)),
});

const FILES = {
  'ops/contacts.yaml': CONTACTS,
  'ops/plan.yaml': PLAN,
  'ops/legacy/ransomware.yaml': RANSOMWARE,
  'ops/broken.yaml': 'apiVersion: irready/v1\nkind: Playbook\nmetadata: {name: [\n',
  'ops/values.yaml': 'replicaCount: 2\n',
};

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'irready-assess-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(paths: readonly string[], configuration: Partial<Configuration> = { path: null }) {
  return assess({
    cwd: folder,
    paths,
    configuration: configurationOf(configuration),
    ruleset: RULESET,
    shapes: SHAPES,
    asOf: '2026-11-21',
  });
}

describe('an assessment', () => {
  it('reads a folder and tells what it could not read', () => {
    const { summary, findings, open } = run([]);
    expect(summary).toMatchObject({ documents: 3, unreadFiles: 1, skippedFiles: 1, complete: false });
    expect(findings.map(({ ruleId, location }) => `${ruleId} ${location.path}`)).toEqual(
      expect.arrayContaining([
        'yaml-is-well-formed ops/broken.yaml',
        'playbook-has-one-owner ops/legacy/ransomware.yaml',
      ]),
    );
    expect(open).toMatchObject([{ ruleId: 'playbook-has-one-owner', location: { path: 'ops/broken.yaml' } }]);
  });

  it('does not obey an exception inside a document, and says so', () => {
    const path = 'excused/ransomware.yaml';
    mkdirSync(join(folder, 'excused'));
    writeFileSync(join(folder, path), `# irready-ignore playbook-has-one-owner\n${RANSOMWARE}`);
    const { findings, notices } = run(['excused', 'ops/contacts.yaml', 'ops/plan.yaml']);
    rmSync(join(folder, 'excused'), { recursive: true });
    expect(findings.map(({ ruleId }) => ruleId)).toContain('playbook-has-one-owner');
    expect(notices.map(({ id, path: where }) => [id, where])).toEqual([['inline-exception-refused', path]]);
  });

  it('is the same in whatever order the paths are given, and every time', () => {
    const paths = ['ops/plan.yaml', 'ops/contacts.yaml', 'ops/legacy'];
    const first = run(paths);
    expect(run([...paths].reverse())).toEqual(first);
    expect(run(paths)).toEqual(first);
  });

  it('reads globs as paths below the configuration file', () => {
    const overrides = [{ paths: ['legacy/**'], rules: { 'playbook-has-one-owner': 'off' as const } }];
    const report = run(['ops'], { path: 'ops/irready.yaml', exclude: ['broken.yaml'], overrides });
    expect(report.findings.map((each) => each.ruleId)).not.toContain('playbook-has-one-owner');
    expect(report.notAssessed).toEqual([
      {
        id: 'playbook-has-one-owner',
        what: 'rule',
        reason: 'switched off for legacy/** in ops/irready.yaml',
      },
    ]);
    expect(report.summary.unreadFiles).toBe(0);
  });
});
