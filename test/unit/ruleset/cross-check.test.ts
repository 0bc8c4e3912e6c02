import { describe, expect, it } from 'vitest';
import type { Library } from '../../../src/model/library.ts';
import { crossCheck } from '../../../src/ruleset/cross-check.ts';
import { LIBRARY, playbookRule } from './library.ts';

const [owned, current] = LIBRARY.objectives;
const [catalog] = LIBRARY.catalogs;
if (owned === undefined || current === undefined || catalog === undefined)
  throw new Error('the library has no objectives');

describe('crossCheck', () => {
  it('has nothing to say of a sound library', () => {
    expect(crossCheck(LIBRARY)).toEqual([]);
  });

  it.each<[string, Partial<Library>, string]>([
    [
      'a rule nobody asks for',
      { rules: [...LIBRARY.rules, playbookRule({ id: 'lonely-rule' })] },
      '"lonely-rule" serves no objective',
    ],
    [
      'a rule that is not there',
      { objectives: [{ ...owned, rules: ['gone'] }, current] },
      'O-002 lists the rule "gone", which does not exist',
    ],
    [
      'a rule listed twice',
      { objectives: [{ ...owned, rules: [...owned.rules, 'yaml-is-well-formed'] }, current] },
      'O-002 lists the rule "yaml-is-well-formed" twice',
    ],
    [
      'automated without a rule',
      { objectives: [owned, { ...current, rules: [] }] },
      'O-003 is automated but lists no rule',
    ],
    [
      'partial without words',
      { objectives: [owned, { ...current, coverage: 'partial' }] },
      'does not say what is left to a person',
    ],
    [
      'manual with rules',
      { objectives: [owned, { ...current, coverage: 'manual', manual: 'Look.' }] },
      'O-003 is manual but lists rules',
    ],
    [
      'planned with rules',
      { objectives: [owned, { ...current, coverage: 'planned' }] },
      'O-003 is planned but lists rules',
    ],
    [
      'automated with words',
      { objectives: [owned, { ...current, manual: 'Look.' }] },
      'says something is left to a person',
    ],
    [
      'a control without objectives',
      { catalogs: [{ ...catalog, controls: [...catalog.controls, { id: 'IR-2', title: 'Notify', objectives: [] }] }] },
      'IR-2 lists no objective',
    ],
    [
      'a control with an unknown objective',
      {
        catalogs: [
          { ...catalog, controls: [{ id: 'IR-1', title: 'Prepare', objectives: ['O-002', 'O-003', 'O-009'] }] },
        ],
      },
      'IR-1 lists the objective "O-009"',
    ],
    [
      'an objective without a control',
      { catalogs: [{ ...catalog, controls: [{ id: 'IR-1', title: 'Prepare', objectives: ['O-002'] }] }] },
      'O-003 belongs to no control',
    ],
    ['two of one id', { objectives: [owned, current, owned] }, '"O-002" is defined twice'],
    [
      'parameters of nothing',
      { profiles: LIBRARY.profiles.map((profile) => ({ ...profile, params: { gone: {} } })) },
      'sets parameters of "gone"',
    ],
  ])('reports %s', (_what, changes, message) => {
    expect(crossCheck({ ...LIBRARY, ...changes }).join('\n')).toContain(message);
  });
});
