import { describe, expect, it } from 'vitest';
import { build, CONFIGURATION, LIBRARY, playbookRule } from './library.ts';

const ruleIds = (changes: Parameters<typeof build>[0]) => build(changes).rules.map(({ rule }) => rule.id);

describe('choosing rules', () => {
  it('takes those of the profile and keeps the stage rules on', () => {
    expect(ruleIds({ profileId: 'essential' })).toEqual(['playbook-has-an-owner']);
    expect(ruleIds({})).toEqual(['playbook-has-an-owner', 'playbook-is-reviewed']);
    expect(build({}).stageRules.map(({ id }) => id)).toEqual(['yaml-is-well-formed']);
  });

  it.each([
    [['playbook-is-reviewed'], ['playbook-is-reviewed']],
    [['playbook-is-owned'], ['playbook-has-an-owner']],
    [['O-003'], ['playbook-is-reviewed']],
    [['o-003'], ['playbook-is-reviewed']],
    [['IR-1'], ['playbook-has-an-owner', 'playbook-is-reviewed']],
    [['ir-1'], ['playbook-has-an-owner', 'playbook-is-reviewed']],
  ])('--only %j leaves %j', (only, left) => {
    expect(ruleIds({ only })).toEqual(left);
  });

  it('says what --skip and the configuration left out', () => {
    const configuration = { ...CONFIGURATION, rules: { 'playbook-has-an-owner': 'off' as const } };
    expect(build({ configuration, skip: [] }).notAssessed).toEqual([
      { id: 'playbook-has-an-owner', what: 'rule', reason: 'switched off in irready.yaml' },
    ]);
    expect(build({ skip: ['O-003'] }).notAssessed).toEqual([
      { id: 'playbook-is-reviewed', what: 'rule', reason: 'left out with --skip' },
    ]);
    expect(build({ only: ['O-003'] }).notAssessed).toEqual([
      { id: 'playbook-has-an-owner', what: 'rule', reason: 'not among --only' },
    ]);
  });

  it('gives a rule the level of the configuration', () => {
    const configuration = { ...CONFIGURATION, rules: { 'playbook-has-an-owner': 'note' as const } };
    expect(build({ configuration }).rules[0]?.level).toBe('note');
  });
});

describe('what cannot be used', () => {
  it.each([
    [{ profileId: 'esential' }, 'There is no profile "esential". Did you mean "essential"?'],
    [{ only: ['playbook-is-reviewd'] }, 'Did you mean "playbook-is-reviewed"?'],
    [{ skip: ['O-009'] }, 'names "O-009", which is no rule, objective or control'],
    [
      { only: ['O-003'], skip: ['playbook-is-reviewed'] },
      'No rule is left to run with --only O-003 --skip playbook-is-reviewed',
    ],
    [{ only: ['O-003'], profileId: 'essential' }, 'No rule is left to run'],
    [{ configuration: { ...CONFIGURATION, rules: { 'playbook-owner': 'off' } } }, 'which does not exist'],
    [{ configuration: { ...CONFIGURATION, rules: { 'yaml-is-well-formed': 'off' } } }, 'it cannot be switched off'],
    [
      { configuration: { ...CONFIGURATION, overrides: [{ paths: ['**'], rules: { 'yaml-is-well-formed': 'off' } }] } },
      'it cannot be switched off',
    ],
    [
      { configuration: { ...CONFIGURATION, params: { 'playbook-is-reviewed': { withn: 'P1Y' } } } },
      'irready.yaml sets "withn" of playbook-is-reviewed, which has no such parameter. Did you mean "within"?',
    ],
    [
      { configuration: { ...CONFIGURATION, params: { 'playbook-is-reviewed': { within: '6 months' } } } },
      'to "6 months", a string; it has to be a period, such as "P6M"',
    ],
    [{ configuration: { ...CONFIGURATION, params: { 'no-such-rule': {} } } }, 'which does not exist'],
    [{ configuration: { ...CONFIGURATION, rulePacks: ['own-rules'] } }, 'The rule pack "own-rules" cannot be read'],
  ] as const)('%j', (changes, message) => {
    expect(() => build(changes as Parameters<typeof build>[0])).toThrow(message);
    expect(() => build(changes as Parameters<typeof build>[0])).toThrow(
      expect.objectContaining({ name: 'UsageError' }),
    );
  });

  it('shows a rule that does not compile with a caret', () => {
    const broken = playbookRule({ require: 'has(spec.ownr)' });
    const library = { ...LIBRARY, rules: [broken, ...LIBRARY.rules.slice(1)] };
    expect(() => build({ library })).toThrow(
      [
        'A rule does not compile. playbook-has-an-owner: require: PlaybookSpec has no field "ownr". Did you mean "owner"?',
        '    has(spec.ownr)',
        '             ^^^^',
      ].join('\n'),
    );
  });

  it.each([
    [{ where: '"yes"' }, 'where: gives string where true or false is needed'],
    [{ require: 'spec.?owner' }, 'where true or false is needed'],
    [{ message: 'Owner {spec.owner}.', require: 'true' }, 'message: "owner" may be absent here'],
    [{ message: 'Owner {spec.' }, 'is never closed'],
    [{ related: 'has(spec.owner)' }, 'related: gives bool where a list of objects or references is needed'],
    [{ forEach: 'step in spec.stpes[*]' }, 'forEach: there is no key "stpes" here. Did you mean "steps"?'],
    [{ forEach: 'step in plan.steps[*]' }, 'forEach: "plan" is not known here'],
    [{ forEach: 'step in spec.owner[*]' }, '[*] follows something that is not a list'],
    [{ forEach: 'for step in spec.steps' }, 'forEach reads `name in path`'],
    [{ forEach: 'spec in spec.steps[*]' }, '"spec" is already the name of something else'],
    [{ require: 'params.within == period("P1Y")' }, 'has no field "within"'],
  ])('refuses %j when it loads', (changes, message) => {
    const library = { ...LIBRARY, rules: [playbookRule(changes), ...LIBRARY.rules.slice(1)] };
    expect(() => build({ library })).toThrow(message);
  });
});
