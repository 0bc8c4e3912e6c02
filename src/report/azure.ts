import type { Report } from '../model/report.ts';
import { type Annotation, annotations, harmless, verdictLines, WAITING } from './annotations.ts';
import { neutralise } from './neutralise.ts';
import { placeText } from './places.ts';
import type { RenderOptions } from './render-options.ts';

/** An issue is read in a list; its log line is long enough with three parts like this. */
const PART = 800;

/** Logging commands of Azure Pipelines, ten of a type at most; notes, which it does not know, and the verdict in plain lines. */
export function renderAzure(report: Report, options: RenderOptions): string {
  const { issues, notes } = split(annotations(report, options));
  const lines = [...issues.map(command), ...notes.map(noteLine), ...verdictLines(report, options)];
  return lines.map((line) => `${line}\n`).join('');
}

/** What waits for a person is no issue, and the verdict below says it already. */
function split(all: readonly Annotation[]) {
  return {
    issues: all.filter(({ level }) => level !== 'note'),
    notes: all.filter(({ level, code }) => level === 'note' && code !== WAITING),
  };
}

function command(annotation: Annotation): string {
  const { level, code, location } = annotation;
  const region = location?.region;
  const properties = [
    ['type', level],
    ['code', harmless(code, PART)],
    ['sourcepath', location === undefined ? '' : neutralise(location.path)],
    ['linenumber', region === undefined ? '' : String(region.startLine)],
    ['columnnumber', region === undefined ? '' : String(region.startColumn)],
  ] as const;
  const given = properties.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${property(value)};`);
  return `##vso[task.logissue ${given.join('')}]${data(message(annotation))}`;
}

function noteLine(annotation: Annotation): string {
  const { location } = annotation;
  return `note: ${location === undefined ? '' : `${neutralise(placeText(location))}: `}${message(annotation)}`;
}

/** One line: an issue has no title, and a second line would stand in the log without its mark. */
function message({ lines, controls }: Annotation): string {
  const parts = controls === undefined ? lines : [...lines, `Controls: ${controls}.`];
  return parts.map((part) => harmless(part, PART)).join(' ');
}

function data(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(']', '%5D').replaceAll(';', '%3B');
}
