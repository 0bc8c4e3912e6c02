import type { Report } from '../model/report.js';
import { type RenderOptions } from './render-options.js';
/** The report for a terminal: gaps worst first, what is undecided, a table by control, and the verdict last. */
export declare function renderText(report: Report, options: RenderOptions): string;
