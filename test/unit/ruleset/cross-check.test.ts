import { describe, expect, it } from 'vitest';
import type { CrosswalkLink } from '../../../src/model/crosswalk.ts';
import type { Library } from '../../../src/model/library.ts';
import { crossCheck } from '../../../src/ruleset/cross-check.ts';
import { CROSSWALK, LIBRARY, playbookRule } from './library.ts';

const [owned, current] = LIBRARY.objectives;
const [catalog] = LIBRARY.catalogs;
if (owned === undefined || current === undefined || catalog === undefined)
  throw new Error('the library has no objectives');

function linked(link: Partial<CrosswalkLink>): Partial<Library> {
  const whole = { framework: 'house-rules-2', ids: ['H.1'], confidence: 'high' as const, ...link };
  return { crosswalks: [{ ...CROSSWALK, links: [...CROSSWALK.links, whole] }] };
}

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
      'beyond what it lists',
      {
        catalogs: [
          {
            ...catalog,
            controls: [{ id: 'IR-1', title: 'Prepare', objectives: ['O-002', 'O-003'], beyond: ['O-009'] }],
          },
        ],
      },
      'IR-1 calls the objective "O-009" beyond it, but does not list it',
    ],
    [
      'a link to no framework',
      linked({ controls: ['IR-1'], framework: 'nowhere-1' }),
      'links to the framework "nowhere-1"',
    ],
    [
      'a link to an id of another edition',
      linked({ controls: ['IR-1'], ids: ['H.9'] }),
      'links to "H.9", which house-rules-2 does not have',
    ],
    ['a link from no control', linked({ controls: ['IR-9'] }), 'links from the control "IR-9"'],
    ['a link from no objective', linked({ objectives: ['O-009'] }), 'links from the objective "O-009"'],
    ['a link from both', linked({ controls: ['IR-1'], objectives: ['O-003'] }), 'names both controls and objectives'],
    [
      'an id refused that exists',
      {
        crosswalks: [
          { ...CROSSWALK, refused: [{ control: 'IR-1', framework: 'house-rules-2', ids: ['H.1'], reason: 'Old.' }] },
        ],
      },
      'refuses "H.1", which house-rules-2 does have',
    ],
    [
      'a control that no crosswalk reaches',
      { crosswalks: [{ ...CROSSWALK, links: CROSSWALK.links.slice(0, 1) }] },
      'no crosswalk leads to H.2 of house-rules-2',
    ],
    [
      'parameters of nothing',
      { profiles: LIBRARY.profiles.map((profile) => ({ ...profile, params: { gone: {} } })) },
      'sets parameters of "gone"',
    ],
  ])('reports %s', (_what, changes, message) => {
    expect(crossCheck({ ...LIBRARY, ...changes }).join('\n')).toContain(message);
  });
});
