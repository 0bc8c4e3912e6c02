import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, lines, positions, ticks } from '../../../../src/report/trend/scale.ts';
import { controlGrids, controlNames, controlSlices, pointGrid } from '../../../../src/report/trend/tables.ts';
import { trendOf } from '../../../../src/report/trend/trend.ts';
import { isBreak, marksOf, pointNotes } from '../../../../src/report/trend/words.ts';
import { monthly, november, TWO } from './series.ts';

const FULL = { id: 'full', title: 'Full' };

describe('a series', () => {
  it('is ordered by day, then by path', () => {
    const days = [
      ['b.json', '2026-03-01'],
      ['z.json', '2026-01-01'],
      ['a.json', '2026-03-01'],
    ] as const;
    const trend = trendOf(days.map(([path, asOf]) => ({ path, report: november({ asOf }) })));
    expect(trend.points.map(({ path }) => path)).toEqual(['z.json', 'a.json', 'b.json']);
  });

  it('keeps controls that a report does not have as gaps, not as zero', () => {
    const { controls } = november();
    const trend = monthly(3, (month) => ({ controls: month === 1 ? controls.slice(1) : controls }));
    expect(trend.controls.find(({ id }) => id === controls[0]?.id)?.scores).toEqual([
      controls[0]?.score,
      null,
      controls[0]?.score,
    ]);
  });

  it('has the controls of every report, those of the last one first', () => {
    const [first, second, third] = november().controls;
    if (!first || !second || !third) throw new Error('too few controls');
    const trend = monthly(2, (month) => ({ controls: month === 0 ? [first, second] : [third, second] }));
    expect(trend.controls.map(({ id }) => id)).toEqual([third.id, second.id, first.id]);
  });

  it.each([
    ['profile', { profile: FULL }, true],
    ['framework', { framework: { id: 'mcsb-v1', title: 'MCSB' } }, true],
    ['library', { tool: { ...november().tool, libraryDigest: 'c0ffee' } }, false],
    ['tool', { tool: { ...november().tool, version: '0.2.0' } }, false],
    ['configuration', { configuration: { path: null, sha256: null } }, false],
  ])('says where the %s changes', (what, given, breaksLine) => {
    const { points } = monthly(3, (month) => (month === 1 ? {} : given));
    expect(points.map(({ breaks }) => breaks.map((each) => each.what))).toEqual([[], [what], [what]]);
    expect(points.map(isBreak)).toEqual([false, breaksLine, breaksLine]);
  });

  it('marks changes of profile, framework and library, and runs that are not complete', () => {
    const trend = monthly(4, (month) => ({
      profile: month === 0 ? FULL : november().profile,
      ...(month === 2 && { configuration: { path: null, sha256: null } }),
      ...(month === 3 && { summary: { ...november().summary, complete: false } }),
    }));
    const notes = pointNotes(trend);
    expect(marksOf(trend, notes)).toEqual(['', ' [1]', '', ' [2]']);
    expect(notes[0]?.text).toBe('2025-02-01: profile full -> recommended; what stands before is not the same measure.');
    expect(notes[1]?.text).toBe('2025-04-01: this run is not complete.');
  });

  it('may be empty', () => {
    expect(trendOf([])).toEqual({ schemaVersion: '1.0', points: [], controls: [] });
  });
});

describe('the tables', () => {
  it('have the points as columns when they fit, as rows when they do not', () => {
    const [few] = controlGrids(monthly(3), ['', '', ''], 3);
    expect(few?.header).toEqual(['control', '2025-01-01', '2025-02-01', '2025-03-01']);
    expect(few?.rows[0]).toEqual(['IR-1', '25 %', '25 %', '25 %']);
    const many = controlGrids(monthly(4), ['', '', '', ''], 3);
    expect(many.map(({ header }) => header.length)).toEqual([4, 4, 3]);
    expect(many.flatMap(({ header }) => header.slice(1))).toEqual(november().controls.map(({ id }) => id));
    expect(many[0]?.rows.map(([day]) => day)).toEqual(['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01']);
  });

  it('tell a control that is absent from one to which nothing applies and one that is not met', () => {
    const [first] = november().controls;
    if (first === undefined) throw new Error('no controls');
    const scores = [
      { met: 0, applicable: 2, ratio: 0 },
      { met: 0, applicable: 0, ratio: null },
    ];
    const trend = monthly(3, (month) => {
      const score = scores[month];
      return { controls: score === undefined ? [] : [{ ...first, score }] };
    });
    expect(controlGrids(trend, ['', '', ''], 5)[0]?.rows).toEqual([['IR-1', '0 %', 'n/a', '-']]);
  });

  it('name the catalog where two have a control of one id', () => {
    const [first] = november().controls;
    if (first === undefined) throw new Error('no controls');
    const trend = monthly(1, () => ({ controls: [first, { ...first, catalog: 'other' }] }));
    expect(controlNames(trend.controls)).toEqual([`IR-1 (${first.catalog})`, 'IR-1 (other)']);
  });

  it('hold every control once, whatever the width', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.integer({ min: 1, max: 12 }), (controls, most) => {
        const trend = monthly(1, () => ({ controls: november().controls.slice(0, controls) }));
        const shown = controlSlices(trend, most).flatMap(([from, to]) => trend.controls.slice(from, to));
        expect(shown).toEqual(trend.controls);
        expect(controlSlices(trend, most).every(([from, to]) => to - from <= most)).toBe(true);
      }),
    );
  });

  it('count what the summaries count', () => {
    expect(pointGrid(TWO, ['', '']).rows).toEqual([
      ['2026-08-21', '30 %', '4', '13', '5', '1', '0', '0', '2'],
      ['2026-11-21', '38 %', '5', '13', '4', '2', '1', '1', '2'],
    ]);
  });
});

describe('the axis of time', () => {
  const at = (...days: string[]) =>
    positions(trendOf(days.map((asOf, index) => ({ path: `${index}`, report: november({ asOf }) }))).points);

  it('is in proportion to days', () => {
    expect(at('2026-01-01', '2026-01-11', '2026-04-11')).toEqual([0, 0.1, 1]);
  });

  it('has one day in the middle, and a series of unreadable days at even steps', () => {
    expect(at('2026-01-01')).toEqual([0.5]);
    expect(at('2026-01-01', '2026-01-01')).toEqual([0.5, 0.5]);
    expect(at('2026-01-01', 'soon', 'sooner')).toEqual([0, 0.5, 1]);
    expect(at()).toEqual([]);
  });
});

describe('a line', () => {
  it('ends at a gap and does not cross a change of profile', () => {
    const { points } = monthly(6, (month) => (month < 4 ? {} : { profile: FULL }));
    expect(lines(points, [1, 0, null, 1, 1, 1])).toEqual([[0, 1], [3], [4, 5]]);
  });

  it('crosses a change of the library', () => {
    const { points } = monthly(2, (month) => ({ tool: { ...november().tool, libraryDigest: `${month}` } }));
    expect(lines(points, [0, 1])).toEqual([[0, 1]]);
  });

  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [7, [0, 2, 4, 6, 8]],
    [10, [0, 5, 10]],
    [130, [0, 50, 100, 150]],
  ])('of values up to %i has round ticks', (most, expected) => {
    expect(ticks(most)).toEqual(expected);
  });

  it('has a label that covers no other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 5 }), (values) => {
        const placed = apart(values, 17, 200).toSorted((one, two) => one - two);
        for (const [index, value] of placed.entries()) {
          expect(value).toBeLessThanOrEqual(200);
          if (index > 0) expect(value - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(17);
        }
      }),
    );
  });
});
