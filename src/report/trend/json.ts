import { neutraliseJson } from '../neutralise.ts';
import type { RenderOptions } from '../render-options.ts';
import type { Trend } from './series.ts';

/** The whole series as JSON with two spaces; the published contract `schemas/trend.schema.json`. */
export function renderTrendJson(trend: Trend, _options: RenderOptions): string {
  return `${neutraliseJson(JSON.stringify(trend, null, 2))}\n`;
}
