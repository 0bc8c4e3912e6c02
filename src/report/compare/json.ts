import { neutraliseJson } from '../neutralise.ts';
import type { RenderOptions } from '../render-options.ts';
import type { Comparison } from './comparison.ts';

/** The whole comparison as JSON with two spaces; the published contract `schemas/comparison.schema.json`. */
export function renderDiffJson(comparison: Comparison, _options: RenderOptions): string {
  return `${neutraliseJson(JSON.stringify(comparison, null, 2))}\n`;
}
