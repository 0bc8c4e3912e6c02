import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/model/json.ts';
import { validateAs } from '../../../src/validate/validate-as.ts';
import type { FileSchema } from '../../../src/validate/validators.generated.js';

const EXAMPLES = { asOf: '2026-06-01', pass: ['a workspace'], fail: ['a workspace'] };
const WORDS = {
  id: 'plan-has-an-owner',
  title: 'The plan has an owner',
  level: 'error',
  rationale: 'Nobody else keeps it.',
  remediation: 'Name one.',
};
const RULE = {
  ...WORDS,
  appliesTo: 'IncidentResponsePlan',
  require: 'has(document.spec.owner)',
  message: 'No owner.',
  examples: EXAMPLES,
};
const OBJECTIVE = {
  id: 'O-004',
  title: 'A plan',
  statement: 'A plan exists.',
  source: ['004 10.1'],
  tier: 'essential',
  coverage: 'automated',
  rules: ['plan-has-an-owner'],
};

type Row = readonly [schema: FileSchema, change: string, value: Json, pointer: string, message: string];

const ROWS: readonly Row[] = [
  [
    'Rule',
    'an unknown level',
    { ...RULE, level: 'eror' },
    '/level',
    '"level" is "eror"; it has to be one of error, warning, note. Did you mean "error"?',
  ],
  [
    'Rule',
    'an unknown key',
    { ...RULE, requires: 'true' },
    '/requires',
    '"requires" is not a known key of the document. Did you mean "require"?',
  ],
  [
    'Rule',
    'no expression and no stage',
    { ...WORDS, examples: EXAMPLES },
    '',
    'The document lacks "appliesTo", "require" and "message".',
  ],
  [
    'Rule',
    'a stage and an expression',
    { ...WORDS, stage: 'link', require: 'true', examples: EXAMPLES },
    '/require',
    '"require" does not go together with "stage".',
  ],
  [
    'Rule',
    'no failing example',
    { ...RULE, examples: { ...EXAMPLES, fail: [] } },
    '/examples/fail',
    '"fail" has no items; it needs at least one.',
  ],
  [
    'Rule',
    'a day that does not exist',
    { ...RULE, examples: { ...EXAMPLES, asOf: '2026-02-30' } },
    '/examples/asOf',
    '"asOf" is "2026-02-30", which is not a date: February 2026 has 28 days.',
  ],
  [
    'Rule',
    'an id that is no sentence',
    { ...RULE, id: 'Plan_Owner' },
    '/id',
    '"id" is "Plan_Owner", which does not fit. Positive sentence in kebab-case, true when all is well; also the file name.',
  ],
  ['Rule', 'an empty title', { ...RULE, title: '' }, '/title', '"title" is empty.'],
  [
    'Rule',
    'a binding of the wrong type',
    { ...RULE, forEach: true },
    '/forEach',
    '"forEach" is true; it has to be text or a list.',
  ],
  [
    'Rule',
    'a parameter of the wrong type',
    { ...RULE, params: { maxAge: { days: 9 } } },
    '/params/maxAge',
    '"maxAge" is a mapping; it has to be true or false or a number or text or a list.',
  ],
  [
    'ObjectiveFile',
    'an unknown coverage',
    { objectives: [{ ...OBJECTIVE, coverage: 'auto' }] },
    '/objectives/0/coverage',
    '"coverage" is "auto"; it has to be one of automated, partial, manual, planned.',
  ],
  [
    'Catalog',
    'a control without objectives',
    { id: 'waf', title: 'WAF', controls: [{ id: 'SE:12', title: 'Response' }] },
    '/controls/0',
    'Item 1 of "controls" has no "objectives".',
  ],
  [
    'Profile',
    'an unknown kind',
    { id: 'lean', title: 'Lean', description: 'For two.', tiers: ['essential'], requiredKinds: ['Playbok'] },
    '/requiredKinds/0',
    'Item 1 of "requiredKinds" is "Playbok"; it has to be one of IncidentResponsePlan, ContactRegistry, Playbook, ExerciseRecord, IncidentRecord, PostIncidentReview, TrainingRecord, DetectionRegister, AssetInventory, CommunicationPlan, CloudConfiguration, Attestation. Did you mean "Playbook"?',
  ],
  [
    'Waivers',
    'no end',
    {
      waivers: [
        {
          id: 'merger',
          rule: 'plan-has-an-owner',
          reason: 'Merger.',
          owner: 'role/ciso',
          approver: 'amber',
          created: '2026-11-02',
        },
      ],
    },
    '/waivers/0',
    'Item 1 of "waivers" has no "expires".',
  ],
  [
    'Configuration',
    'an unknown key',
    { exlude: ['archive/**'] },
    '/exlude',
    '"exlude" is not a known key of the document. Did you mean "exclude"?',
  ],
  [
    'Configuration',
    'an unknown level',
    { rules: { 'plan-has-an-owner': 'of' } },
    '/rules/plan-has-an-owner',
    '"plan-has-an-owner" is "of"; it has to be one of error, warning, note, off. Did you mean "off"?',
  ],
  [
    'Configuration',
    'a glob instead of a list',
    { include: 'response/**' },
    '/include',
    '"include" is the text "response/**"; it has to be a list.',
  ],
  [
    'Configuration',
    'a list instead of keys',
    [],
    '',
    'The document is a list; it has to be a mapping of keys to values.',
  ],
];

describe('a file that configures a run', () => {
  it.each(ROWS)('%s with %s', (schema, _change, value, pointer, message) => {
    expect(validateAs(schema, value).map((mistake) => [mistake.pointer, mistake.message])).toEqual([
      [pointer, message],
    ]);
  });

  it('has no mistake when it fits', () => {
    expect(validateAs('Rule', RULE)).toEqual([]);
    expect(validateAs('Rule', { ...WORDS, stage: 'link', examples: EXAMPLES })).toEqual([]);
    expect(
      validateAs('Rule', {
        ...RULE,
        forEach: ['phase in spec.phases[*]', 'role in phase.roles[*]'],
        params: { words: ['a'], max: 3 },
      }),
    ).toEqual([]);
    expect(validateAs('ObjectiveFile', { theme: 'Plan', objectives: [OBJECTIVE] })).toEqual([]);
    expect(
      validateAs('Configuration', {
        profile: 'essential',
        failOn: 'warning',
        overrides: [{ paths: ['a/**'], rules: { 'plan-has-an-owner': 'off' } }],
      }),
    ).toEqual([]);
  });
});
