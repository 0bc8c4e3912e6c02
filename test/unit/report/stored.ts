/** Stored reports on Northwind Harbour, a fictional ferry operator: all that a report can hold, in one small story. */
import { readFileSync } from 'node:fs';
import type { Report } from '../../../src/model/report.ts';
import { ROOT } from '../../examples.ts';

/** A report of test/reports, as it was stored; each call gives a copy of its own. */
export function stored(name: 'northwind-2026-08' | 'northwind-2026-11'): Report {
  return JSON.parse(readFileSync(`${ROOT}test/reports/${name}.json`, 'utf8'));
}
