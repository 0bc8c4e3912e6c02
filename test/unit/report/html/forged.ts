import type { Report } from '../../../../src/model/report.ts';
import { stored } from '../stored.ts';

/** Keys whose values the report's schema holds to a list. */
const LISTED = [
  'level',
  'status',
  'state',
  'coverage',
  'kind',
  'what',
  'confidence',
  'responsibility',
  'schemaVersion',
];

/** The stored report with a text of somebody else's in every place that holds text. */
export function forged(text: string): Report {
  const report = stored('northwind-2026-11');
  const replace = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return LISTED.includes(key) ? value : text;
    if (Array.isArray(value)) return value.map((entry) => replace(entry, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, replace(entry, name)]));
  };
  const links = [{ from: text, assertedBy: text, confidence: 'high' as const }];
  const controls = report.controls.map((control) => ({ ...control, links }));
  const framework = { id: text, title: text };
  return JSON.parse(JSON.stringify(replace({ ...report, controls, framework }, '')));
}
