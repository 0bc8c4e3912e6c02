import type { Report } from '../model/report.js';
import { type RenderOptions } from './render-options.js';
/** The report as JSON with two spaces, ending in a newline; the published contract `schemas/report.schema.json`. */
export declare function renderJson(report: Report, options: RenderOptions): string;
