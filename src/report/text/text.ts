import type { Report, ReportFinding } from '../../model/report.ts';
import { listedGaps, type RenderOptions } from '../render-options.ts';
import { holdsNothing } from '../sentences.ts';
import { controlTable } from './controls.ts';
import { emptyHint } from './empty.ts';
import { findingBlocks, findingLines } from './findings.ts';
import { type Line, serialise, stack } from './line.ts';
import { errorNotices, sections } from './sections.ts';
import { verdict } from './verdict.ts';

/** Prose wider than this is hard to read; only the table may use more. */
const PROSE_WIDTH = 120;

/** The report for a terminal: gaps worst first, what is undecided, a table by control, and the verdict last. */
export function renderText(report: Report, options: RenderOptions): string {
  const prose = { ...options, width: Math.max(40, Math.min(options.width, PROSE_WIDTH)) };
  const lines = options.quiet ? quietLines(report, prose) : fullLines(report, prose, options.width);
  return serialise(lines, options.colour);
}

function fullLines(report: Report, prose: RenderOptions, tableWidth: number): readonly Line[] {
  if (holdsNothing(report)) {
    return stack([
      findingBlocks(placed(listedGaps(report, prose)), prose),
      emptyHint(report, prose),
      sections({ ...report, open: [], objectives: [], notAssessed: [] }, prose),
      verdict(report, prose),
    ]);
  }
  return stack([
    findingBlocks(listedGaps(report, prose), prose),
    sections(report, prose),
    controlTable(report.controls, tableWidth),
    verdict(report, prose),
  ]);
}

function quietLines(report: Report, prose: RenderOptions): readonly Line[] {
  return stack([findingLines(listedGaps(report, prose)), errorNotices(report.notices), verdict(report, prose)]);
}

// Each kind that is missing is a finding without a region, and the hint says the same of all of them at once.
function placed(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  return findings.filter(({ location }) => location.region !== undefined);
}
