/** Monthly reports on Northwind Harbour, made from the stored one. */
import type { Report } from '../../../../src/model/report.ts';
import type { Trend } from '../../../../src/report/trend/series.ts';
import { trendOf } from '../../../../src/report/trend/trend.ts';
import { stored } from '../stored.ts';

const NOVEMBER = stored('northwind-2026-11');

/** The stored November report with these differences. */
export function november(given: Partial<Report> = {}): Report {
  return { ...NOVEMBER, ...given };
}

/** A report a month from January 2025, with fewer gaps and more objectives met from one to the next. */
export function monthly(months: number, given: (month: number) => Partial<Report> = () => ({})): Trend {
  return trendOf(
    Array.from({ length: months }, (_, month) => {
      const asOf = dayOf(month);
      const met = Math.min(13, month);
      const findings = { error: Math.max(0, months - month), warning: month % 4, note: month % 3 };
      const summary = { ...NOVEMBER.summary, findings, score: { met, applicable: 13, ratio: met / 13 } };
      return { path: `reports/${asOf}.json`, report: november({ asOf, summary, ...given(month) }) };
    }),
  );
}

/** The first of the month so many months after January 2025. */
function dayOf(month: number): string {
  return `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** August and November as they were stored. */
export const TWO: Trend = trendOf([
  { path: 'reports/2026-11-21.json', report: NOVEMBER },
  { path: 'reports/2026-08-21.json', report: stored('northwind-2026-08') },
]);
