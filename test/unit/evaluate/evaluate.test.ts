import { describe, expect, it } from 'vitest';
import { InternalError } from '../../../src/base/errors.ts';
import { capOutcomes } from '../../../src/evaluate/cap.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { link } from '../../../src/link/link.ts';
import type { Configuration } from '../../../src/model/configuration.ts';
import type { Level } from '../../../src/model/level.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { UnreadFile } from '../../../src/model/source-file.ts';
import type { Ruleset } from '../../../src/ruleset/ruleset.ts';
import { CONTACTS, documentsOf, PLAN, RANSOMWARE, SHAPES } from '../link/fabrikam.ts';
import { configurationOf, ruleFor, rulesetOf, stageRule } from './rules.ts';

const PHISHING = RANSOMWARE.replace('name: ransomware', 'name: phishing');
const FILES = {
  'contacts.yaml': CONTACTS,
  'plan.yaml': PLAN,
  'legacy/phishing.yaml': PHISHING,
  'ransomware.yaml': RANSOMWARE,
};

interface Given {
  readonly ruleset: Ruleset;
  readonly files?: Record<string, string>;
  readonly unread?: readonly UnreadFile[];
  readonly problems?: (documents: ReturnType<typeof documentsOf>) => readonly Problem[];
  readonly configuration?: Partial<Configuration>;
}

function run({ ruleset, files = FILES, unread = [], problems, configuration }: Given) {
  const { workspace } = link(documentsOf(files), unread, SHAPES);
  return evaluate({
    ruleset,
    workspace,
    problems: problems?.(workspace.documents) ?? [],
    configuration: configurationOf(configuration),
    matcher: (globs) => (path) => globs.some((glob) => path.startsWith(glob.replace('**', ''))),
    asOf: '2026-11-21',
  });
}

/** Each outcome as `kind rule document`. */
function told(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map((each) => {
    const place =
      'document' in each.subject ? each.subject.document.name : 'path' in each.subject ? each.subject.path : '-';
    return `${each.kind} ${each.ruleId} ${place}`;
  });
}

const failing = ruleFor('Playbook', 'playbook-has-one-owner', () => 'fail');
const legacyOff = { overrides: [{ paths: ['legacy/**'], rules: { 'playbook-has-one-owner': 'off' as const } }] };

describe('rules', () => {
  it('are asked in order, each of every document of its kind', () => {
    const rules = [failing, ruleFor('ContactRegistry', 'registry-is-current', () => 'pass')];
    expect(told(run({ ruleset: rulesetOf(rules) }).outcomes)).toEqual([
      'fail playbook-has-one-owner phishing',
      'fail playbook-has-one-owner ransomware',
      'pass registry-is-current fabrikam-contacts',
    ]);
  });

  const registry = rulesetOf([ruleFor('ContactRegistry', 'registry-is-current', () => 'pass')]);

  it('are open once when a kind that the profile needs is missing', () => {
    expect(run({ ruleset: registry, files: { 'plan.yaml': PLAN } }).outcomes).toEqual([
      {
        kind: 'open',
        ruleId: 'registry-is-current',
        subject: { workspace: true },
        reason: 'There is no ContactRegistry to assess.',
      },
    ]);
  });

  it('are open when every plan in force is an annex, and nobody answers for what annexes leave to it', () => {
    const plans = rulesetOf([ruleFor('IncidentResponsePlan', 'plan-names-a-siem', () => 'notApplicable')]);
    const annex = PLAN.replace('  owner: role/ciso', '  owner: role/ciso\n  parent: fabrikam-ir-plan');
    expect(told(run({ ruleset: plans, files: { 'plan.yaml': annex } }).outcomes)).toEqual([
      'notApplicable plan-names-a-siem fabrikam-ir-plan',
      'open plan-names-a-siem -',
    ]);
    expect(told(run({ ruleset: plans, files: { 'plan.yaml': PLAN } }).outcomes)).toEqual([
      'notApplicable plan-names-a-siem fabrikam-ir-plan',
    ]);
  });

  it('say nothing of a missing kind that the profile does not need', () => {
    expect(run({ ruleset: rulesetOf([failing]), files: { 'plan.yaml': PLAN } }).outcomes).toEqual([]);
  });

  it.each([
    ['the only registry', { 'plan.yaml': PLAN }, ['ContactRegistry'], ['open registry-is-current broken.yaml']],
    ['what nobody knows, and there is none', { 'plan.yaml': PLAN }, [], ['open registry-is-current broken.yaml']],
    [
      'another registry',
      FILES,
      ['ContactRegistry'],
      ['pass registry-is-current fabrikam-contacts', 'open registry-is-current broken.yaml'],
    ],
    ['what nobody knows, beside one', FILES, [], ['pass registry-is-current fabrikam-contacts']],
    ['something else', FILES, ['Playbook'], ['pass registry-is-current fabrikam-contacts']],
  ])('with an unread file that may hold %s', (_, files, kinds, expected) => {
    const unread = [{ path: 'broken.yaml', kinds }];
    expect(told(run({ ruleset: registry, files, unread }).outcomes)).toEqual(expected);
  });
});

describe('stage rules', () => {
  const ruleset = rulesetOf([], {
    stageRules: [stageRule('file-can-be-read', 'discover'), stageRule('ids-are-unique', 'link')],
  });
  const problem = (documents: ReturnType<typeof documentsOf>): Problem[] =>
    documents
      .filter((document) => document.name === 'phishing')
      .map((document) => ({ ruleId: 'ids-are-unique', subject: { document, pointer: '/spec' }, message: 'Twice.' }));

  it('fail where a problem is and pass for every other document', () => {
    expect(told(run({ ruleset, problems: problem }).outcomes)).toEqual([
      'fail ids-are-unique phishing',
      'pass ids-are-unique fabrikam-contacts',
      'pass ids-are-unique fabrikam-ir-plan',
      'pass ids-are-unique ransomware',
    ]);
  });

  it('take level and remedy from the rule, the remedy of the place first', () => {
    const exact = run({
      ruleset,
      problems: (all) => problem(all).map((each) => ({ ...each, remediation: 'Rename one.' })),
    });
    expect(run({ ruleset, problems: problem }).outcomes[0]).toMatchObject({
      finding: { level: 'error', remediation: 'Correct it.' },
    });
    expect(exact.outcomes[0]).toMatchObject({ finding: { remediation: 'Rename one.' } });
  });

  it('do not pass a document of a file that did not parse as a whole', () => {
    const { outcomes } = run({
      ruleset: rulesetOf([], { stageRules: [stageRule('yaml-is-well-formed', 'parse')] }),
      problems: ([first]) =>
        first
          ? [{ ruleId: 'yaml-is-well-formed', subject: { file: first.file, offset: 0, endOffset: 1 }, message: 'Tab.' }]
          : [],
    });
    expect(outcomes.map((each) => each.kind)).toEqual(['fail', 'pass', 'pass', 'pass']);
  });

  it('stay on and keep their level when a path switches them off', () => {
    const configuration = { overrides: [{ paths: ['legacy/**'], rules: { 'ids-are-unique': 'off' as const } }] };
    expect(run({ ruleset, problems: problem, configuration })).toMatchObject({
      outcomes: [{ kind: 'fail', finding: { level: 'error' } }, {}, {}, {}],
      notAssessed: [],
    });
  });

  it('take a level that the configuration gives everywhere', () => {
    const configuration = { rules: { 'ids-are-unique': 'warning' as const } };
    expect(run({ ruleset, problems: problem, configuration }).outcomes[0]).toMatchObject({
      finding: { level: 'warning' },
    });
  });

  it('must exist for every problem', () => {
    const unknown = [{ ruleId: 'no-such-rule', subject: { workspace: true as const }, message: 'Lost.' }];
    expect(() => run({ ruleset, problems: () => unknown })).toThrow(InternalError);
  });
});

describe('settings by path', () => {
  it('take a rule out there and say so once', () => {
    expect(run({ ruleset: rulesetOf([failing]), configuration: legacyOff })).toMatchObject({
      outcomes: [{ kind: 'fail', subject: { document: { name: 'ransomware' } } }],
      notAssessed: [
        { id: 'playbook-has-one-owner', what: 'rule', reason: 'switched off for legacy/** in irready.yaml' },
      ],
    });
  });

  it('miss nothing where the rule does not apply', () => {
    const quiet = ruleFor('Playbook', 'playbook-has-one-owner', () => 'notApplicable');
    expect(run({ ruleset: rulesetOf([quiet]), configuration: legacyOff }).notAssessed).toEqual([]);
  });

  it('change the level there; the last that matches decides', () => {
    const overrides = [
      { paths: ['legacy/**'], rules: { 'playbook-has-one-owner': 'off' as const } },
      { paths: ['legacy/**'], rules: { 'playbook-has-one-owner': 'note' as const } },
    ];
    const { outcomes } = run({ ruleset: rulesetOf([failing]), configuration: { overrides } });
    expect(outcomes.map((each) => each.kind === 'fail' && each.finding.level)).toEqual(['note', 'error']);
  });
});

describe('the limit of findings a rule', () => {
  const [document] = documentsOf({ 'plan.yaml': PLAN });
  const fail = (ruleId: string, level: Level): Outcome => {
    if (document === undefined) throw new Error('no document');
    const base = { ruleId, subject: { document, pointer: '' } };
    return { ...base, kind: 'fail', finding: { ...base, level, message: level, remediation: '', related: [] } };
  };

  it('leaves out the lightest, in place, and counts them', () => {
    const outcomes = [
      fail('a', 'note'),
      fail('a', 'error'),
      fail('b', 'note'),
      fail('a', 'warning'),
      fail('a', 'error'),
    ];
    const capped = capOutcomes(outcomes, { findingsPerRule: 2, openPerRule: 2 });
    expect(capped.outcomes).toEqual([outcomes[1], outcomes[2], outcomes[4]]);
    expect(capped.notices.map((each) => each.message)).toEqual(['2 more findings of "a" are not listed.']);
  });

  it('leaves out what a waiver covers first, so that nothing uncovered hides behind it', () => {
    const waived = (outcome: Outcome): Outcome => (outcome.kind === 'fail' ? { ...outcome, waiver: 'late' } : outcome);
    const [first, second] = [waived(fail('a', 'error')), waived(fail('a', 'error'))];
    const uncovered = fail('a', 'note');
    expect(capOutcomes([first, second, uncovered], { findingsPerRule: 2, openPerRule: 2 }).outcomes).toEqual([
      first,
      uncovered,
    ]);
    expect(capOutcomes([first, uncovered], { findingsPerRule: 1, openPerRule: 2 }).outcomes).toEqual([uncovered]);
  });

  it('leaves out undecided places too, what was not finished last', () => {
    const open = (reason: string, unfinished?: true): Outcome => ({
      kind: 'open',
      ruleId: 'a',
      subject: { workspace: true },
      reason,
      ...(unfinished && { unfinished }),
    });
    const outcomes = [open('first'), open('second'), open('third', true), fail('a', 'note')];
    const capped = capOutcomes(outcomes, { findingsPerRule: 2, openPerRule: 2 });
    expect(capped.outcomes).toEqual([outcomes[0], outcomes[2], outcomes[3]]);
    expect(capped.notices.map(({ id, message }) => [id, message])).toEqual([
      ['open-not-listed', '1 more undecided place of "a" is not listed.'],
    ]);
  });

  it('is not reached by as many findings as it allows', () => {
    const outcomes = [fail('a', 'note'), fail('a', 'error')];
    expect(capOutcomes(outcomes, { findingsPerRule: 2, openPerRule: 2 })).toEqual({ outcomes, notices: [] });
  });
});
