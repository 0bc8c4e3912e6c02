import type { Region } from '../model/location.ts';
import type { Report } from '../model/report.ts';
import { type Annotation, annotations, cut, harmless, verdictLines } from './annotations.ts';
import { neutralise } from './neutralise.ts';
import type { RenderOptions } from './render-options.ts';
import { type Property, TITLE, workflowCommand } from './workflow-command.ts';

/** Workflow commands that annotate files, ten of a level at most, then the verdict in plain lines. */
export function renderGithub(report: Report, options: RenderOptions): string {
  return renderGithubAnnotations(report, options) + renderGithubVerdict(report, options);
}

/** The workflow commands alone. */
export function renderGithubAnnotations(report: Report, options: RenderOptions): string {
  return joined(annotations(report, options).map(command));
}

/** The verdict alone, for a run whose gaps are marked elsewhere. */
export function renderGithubVerdict(report: Report, options: RenderOptions): string {
  return joined(verdictLines(report, options));
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function command({ level, title, controls, lines, location }: Annotation): string {
  const properties: readonly Property[] = [
    ['title', titleOf(title, controls)],
    ['file', location === undefined ? '' : neutralise(location.path)],
    ...span(location?.region),
  ];
  return workflowCommand(level, properties, lines);
}

function titleOf(title: string, controls: string | undefined): string {
  const suffix = controls === undefined ? '' : ` [${cut(harmless(controls, TITLE), TITLE / 2)}]`;
  return harmless(title, TITLE - suffix.length) + suffix;
}

/** The end column is exclusive here as there; the runner drops columns that span lines. */
function span(region: Region | undefined): readonly Property[] {
  if (region === undefined) return [];
  const { startLine, startColumn, endLine, endColumn } = region;
  const lines: readonly Property[] = [
    ['line', String(startLine)],
    ['endLine', String(endLine)],
  ];
  if (startLine !== endLine) return lines;
  return [...lines, ['col', String(startColumn)], ['endColumn', String(endColumn)]];
}
