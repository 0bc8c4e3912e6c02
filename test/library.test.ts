/** What the library that ships promises as a whole. */
import { describe, expect, it } from 'vitest';
import { crossCheck } from '../src/ruleset/cross-check.ts';
import { builtInLibrary } from '../src/ruleset/library.ts';

const library = builtInLibrary();
const controls = library.catalogs.flatMap((catalog) => catalog.controls);

describe('the library', () => {
  it('keeps every promise between rules, objectives, catalogs and profiles', () => {
    expect(crossCheck(library)).toEqual([]);
  });

  it('holds every control of the three frameworks', () => {
    const benchmark = Array.from({ length: 7 }, (_, index) => `IR-${index + 1}`);
    const first = Array.from({ length: 6 }, (_, index) => `10.${index + 1}`);
    expect(controls.map(({ id }) => id)).toEqual([...benchmark, ...first, 'SE:12']);
  });

  it.each(controls.map(({ id, objectives }): [string, readonly string[]] => [id, objectives]))(
    'asks at least two things of %s in the essential profile',
    (_id, listed) => {
      const essential = library.objectives.filter(({ id, tier }) => tier === 'essential' && listed.includes(id));
      expect(essential.length).toBeGreaterThanOrEqual(2);
    },
  );

  it('reports each required kind that is missing once', () => {
    const reported = library.rules.flatMap(({ missingKind }) => missingKind ?? []);
    expect(new Set(reported).size).toBe(reported.length);
    expect(reported).toEqual(expect.arrayContaining(['IncidentResponsePlan', 'ContactRegistry', 'Playbook']));
  });
});
