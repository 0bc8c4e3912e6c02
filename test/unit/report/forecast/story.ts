/** The next 90 days of Northwind Harbour, and forecasts that nobody's assessment made. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Forecast, ForecastGap } from '../../../../src/model/forecast.ts';
import type { Level } from '../../../../src/model/level.ts';
import { ROOT } from '../../../examples.ts';
import { hostileTexts, replaceTexts } from '../forged.ts';

const STORED: Forecast = JSON.parse(readFileSync(`${ROOT}test/reports/forecast-2026-11.json`, 'utf8'));

/** The stored forecast with these differences. */
export function northwind(given: Partial<Forecast> = {}): Forecast {
  return { ...STORED, ...given };
}

/** Keys of days and causes, which the engine alone writes. */
const ENGINE = ['day', 'lastGoodDay', 'asOf', 'until', 'cause', 'from', 'to'];

/** The stored forecast with every text of a document replaced by the given ones in turn. */
export function forgedForecast(texts: readonly string[], given: Partial<Forecast> = {}): Forecast {
  let at = 0;
  return replaceTexts(northwind(given), () => texts[at++ % texts.length] ?? '', ENGINE);
}

/** Forecasts of hostile texts. */
export const forgedForecasts: fc.Arbitrary<Forecast> = fc
  .tuple(hostileTexts, fc.boolean())
  .map(([texts, complete]) => forgedForecast(texts, { complete }));

/** The first gap of the story that has the level. */
export function gapOf(level: Level, given: Partial<ForecastGap['finding']> = {}): ForecastGap {
  const gap = northwind()
    .days.flatMap(({ begins }) => begins)
    .find(({ finding }) => finding.level === level);
  if (gap === undefined) throw new Error(`the story has no gap of level ${level}`);
  return { ...gap, finding: { ...gap.finding, ...given } };
}

/** The first day of the story on which gaps begin, with these gaps. */
export function withGaps(begins: readonly ForecastGap[]): Forecast {
  const [day] = northwind().days.filter((each) => each.begins.length > 0);
  if (day === undefined) throw new Error('the story has no day');
  return northwind({ days: [{ ...day, begins }] });
}

/** So many gaps, each a thing of its own. */
export function manyGaps(number: number): Forecast {
  return withGaps(
    Array.from({ length: number }, (_, index) =>
      gapOf(index < 3 ? 'error' : 'warning', { ruleId: `rule-${index}`, fingerprint: `print-${index}` }),
    ),
  );
}

/** The stored forecast on which nothing changes. */
export const NOTHING: Forecast = northwind({ days: [] });
