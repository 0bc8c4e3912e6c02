import type { Forecast } from '../../model/forecast.ts';
import { neutraliseJson } from '../neutralise.ts';
import type { RenderOptions } from '../render-options.ts';

/** The whole forecast as JSON with two spaces; the published contract `schemas/forecast.schema.json`. */
export function renderForecastJson(forecast: Forecast, _options: RenderOptions): string {
  return `${neutraliseJson(JSON.stringify(forecast, null, 2))}\n`;
}
