import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import type { Crosswalk } from '../../../src/model/crosswalk.ts';
import type { Library } from '../../../src/model/library.ts';
import { catalogNamed } from '../../../src/ruleset/frameworks.ts';
import { build, CROSSWALK, LIBRARY } from './library.ts';

function withLinks(links: Crosswalk['links'], changes: Partial<Crosswalk> = {}): Library {
  return { ...LIBRARY, crosswalks: [{ ...CROSSWALK, ...changes, links }] };
}

describe('catalogNamed', () => {
  it('gives a catalog of ours as it is', () => {
    expect(catalogNamed('mcsb-v1', LIBRARY)).toBe(LIBRARY.catalogs[0]);
  });

  it('gives a framework the objectives that its links bring, with who says so', () => {
    expect(catalogNamed('house-rules-2', LIBRARY)).toEqual({
      id: 'house-rules-2',
      title: 'House rules 2',
      controls: [
        {
          id: 'H.1',
          title: 'Respond',
          objectives: ['O-002', 'O-003'],
          links: [{ from: 'IR-1', assertedBy: 'irready', confidence: 'high' }],
        },
      ],
    });
  });

  it('takes from several controls only what all of them ask for', () => {
    const library = {
      ...withLinks([{ controls: ['IR-1', '10.3'], framework: 'house-rules-2', ids: ['H.2'], confidence: 'high' }]),
      catalogs: [
        ...LIBRARY.catalogs,
        { id: 'asb-v1', title: 'v1', controls: [{ id: '10.3', title: 'Test', objectives: ['O-003'] }] },
      ],
    };
    expect(catalogNamed('house-rules-2', library).controls).toEqual([
      {
        id: 'H.2',
        title: 'Drill',
        objectives: ['O-003'],
        links: [{ from: 'IR-1 and 10.3', assertedBy: 'irready', confidence: 'high' }],
      },
    ]);
  });

  it.each<[string, Crosswalk['links'], Partial<Crosswalk>]>([
    ['a loose link', [{ controls: ['IR-1'], framework: 'house-rules-2', ids: ['H.1'], confidence: 'loose' }], {}],
    [
      'a link of medium confidence',
      [{ controls: ['IR-1'], framework: 'house-rules-2', ids: ['H.1'], confidence: 'medium' }],
      {},
    ],
    [
      'a crosswalk that stands apart',
      [{ controls: ['IR-1'], framework: 'house-rules-2', ids: ['H.1'], confidence: 'stated' }],
      { apart: true },
    ],
  ])('takes nothing from %s', (_what, links, changes) => {
    expect(catalogNamed('house-rules-2', withLinks(links, changes)).controls).toEqual([]);
  });

  it('takes nothing that only has its nearest place at the control', () => {
    const [catalog] = LIBRARY.catalogs;
    const controls = [{ id: 'IR-1', title: 'Prepare', objectives: ['O-002', 'O-003'], beyond: ['O-003'] }];
    const library = { ...LIBRARY, catalogs: [{ id: 'mcsb-v1', title: 'MCSB v1', ...catalog, controls }] };
    expect(catalogNamed('house-rules-2', library).controls.map(({ objectives }) => objectives)).toEqual([['O-002']]);
  });

  it('suggests a framework that is spelt much like the one asked for', () => {
    expect(() => catalogNamed('house-rules', LIBRARY)).toThrow(UsageError);
    expect(() => catalogNamed('house-rules', LIBRARY)).toThrow('Did you mean "house-rules-2"?');
  });
});

describe('a run in the terms of one framework', () => {
  it('asks for what the framework asks for, and for nothing else', () => {
    const narrow = withLinks([{ objectives: ['O-003'], framework: 'house-rules-2', ids: ['H.2'], confidence: 'high' }]);
    const ruleset = build({ library: narrow, framework: 'house-rules-2' });
    expect(ruleset.objectives.map(({ id }) => id)).toEqual(['O-003']);
    expect(ruleset.rules.map(({ rule }) => rule.id)).toEqual(['playbook-is-reviewed']);
    expect(ruleset.framework).toEqual({ id: 'house-rules-2', title: 'House rules 2' });
  });
});
