/** Reviewdog Diagnostic Format, the `DiagnosticResult` of its reviewdog.proto. Field names as protojson reads them. */
import { LEVELS, type Level } from '../model/level.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Report, ReportFinding, ReportRelated } from '../model/report.ts';
import { isPassedOver } from './known.ts';
import { neutraliseJson } from './neutralise.ts';
import { plainLine, plainLines } from './plain.ts';
import { type Remark, remarks } from './remarks.ts';
import { listedGaps, type RenderOptions } from './render-options.ts';

const MESSAGE = 4_000;
const NAME = 1_000;

type Severity = 'ERROR' | 'WARNING' | 'INFO';

interface Location {
  readonly path: string;
  readonly range?: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
}

interface Diagnostic {
  readonly message: string;
  readonly location: Location;
  readonly severity: Severity;
  readonly code: { readonly value: string };
}

const SEVERITY: Readonly<Record<Level, Severity>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

/**
 * The gaps as rdjson, worst first, then diagnostics that say on what day and of what the run speaks and what it could not
 * decide. Waived, known and unchanged findings are counted there, not listed. No other fields: reviewdog refuses a file with one it does not know.
 */
export function renderRdjson(report: Report, options: RenderOptions): string {
  const gaps = listedGaps(report, options).filter((gap) => !isPassedOver(gap));
  const rest = remarks(report, options);
  const home = { path: report.configuration.path ?? report.inputs[0]?.path ?? '.' };
  const result = {
    source: { name: 'irready' },
    severity: SEVERITY[worst([...gaps, ...rest])],
    diagnostics: [...gaps.map(gapDiagnostic), ...rest.map((remark) => remarkDiagnostic(remark, home))],
  };
  return `${neutraliseJson(JSON.stringify(result, null, 2))}\n`;
}

function worst(all: readonly { readonly level: Level }[]): Level {
  return LEVELS.findLast((level) => all.some((one) => one.level === level)) ?? 'note';
}

function gapDiagnostic({ ruleId, level, message, remediation, location, related }: ReportFinding): Diagnostic {
  return {
    message: plainLines(inert([message, remediation, ...related.map(see)].join('\n')), MESSAGE),
    location: place(location),
    severity: SEVERITY[level],
    code: { value: plainLine(ruleId, NAME) },
  };
}

/** Related places stand in the message: older reviewdogs refuse a file with `relatedLocations`. */
function see({ message, location: { path, region } }: ReportRelated): string {
  const place = region === undefined ? path : `${path}:${region.startLine}`;
  return message === '' ? `See ${place}` : `See ${place}: ${message}`;
}

function remarkDiagnostic({ id, level, message, ruleId, location }: Remark, home: SourceLocation): Diagnostic {
  return {
    message: plainLines(inert(message), MESSAGE),
    location: place(location ?? home),
    severity: SEVERITY[level],
    code: { value: plainLine(ruleId ?? id, NAME) },
  };
}

/**
 * Lines only: columns count UTF-8 bytes there, the report knows UTF-16 units and not the text before them. Without
 * columns the end line belongs to the range, so a region that ends before the first character of a line ends a line earlier.
 */
function place({ path, region }: SourceLocation): Location {
  const shown = plainLine(path, NAME);
  if (region === undefined) return { path: shown };
  const { startLine, endLine, endColumn } = region;
  const last = endColumn === 1 ? Math.max(startLine, endLine - 1) : endLine;
  return { path: shown, range: { start: { line: startLine }, end: { line: last } } };
}

/** Reviewdog's comments are Markdown: breaks what would become HTML, a link, an image, a mention or a reference there. */
function inert(text: string): string {
  return text.replace(/<(?=[a-z/!?])|\](?=[([:])|@(?=\w)|#(?=\d)/gi, '$& ');
}
