import type { Report } from '../model/report.ts';
import { neutraliseJson } from './neutralise.ts';
import { listedFindings, type RenderOptions } from './render-options.ts';

/** The report as JSON with two spaces, ending in a newline; the published contract `schemas/report.schema.json`. */
export function renderJson(report: Report, options: RenderOptions): string {
  const findings = listedFindings(report, options);
  return `${neutraliseJson(JSON.stringify({ ...report, findings }, null, 2))}\n`;
}
