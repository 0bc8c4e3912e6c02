import type { Level } from '../model/level.ts';
import type { Region } from '../model/location.ts';
import type { Report } from '../model/report.ts';
import { type Annotation, annotations, cut, harmless, verdictLines } from './annotations.ts';
import { neutralise } from './neutralise.ts';
import type { RenderOptions } from './render-options.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<Level, string>;

/** Longer titles and messages are cut off by GitHub (255) or by the runner (4,096). */
const TITLE = 200;
const LINE = 800;

/** Workflow commands that annotate files, ten of a level at most, then the verdict in plain lines. */
export function renderGithub(report: Report, options: RenderOptions): string {
  const lines = [...annotations(report, options).map(command), ...verdictLines(report, options)];
  return lines.map((line) => `${line}\n`).join('');
}

function command({ level, title, controls, lines, location }: Annotation): string {
  const properties = [
    ['title', titleOf(title, controls)],
    ['file', location === undefined ? '' : neutralise(location.path)],
    ...span(location?.region),
  ] as const;
  const given = properties.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${property(value)}`);
  const message = lines.map((line) => harmless(line, LINE)).join('\n');
  const name = given.length === 0 ? COMMANDS[level] : `${COMMANDS[level]} ${given.join(',')}`;
  return `::${name}::${data(message)}`;
}

function titleOf(title: string, controls: string | undefined): string {
  const suffix = controls === undefined ? '' : ` [${cut(harmless(controls, TITLE), TITLE / 2)}]`;
  return harmless(title, TITLE - suffix.length) + suffix;
}

/** The end column is exclusive here as there; the runner drops columns that span lines. */
function span(region: Region | undefined): readonly (readonly [string, string])[] {
  if (region === undefined) return [];
  const { startLine, startColumn, endLine, endColumn } = region;
  const lines = [['line', String(startLine)] as const, ['endLine', String(endLine)] as const];
  if (startLine !== endLine) return lines;
  return [...lines, ['col', String(startColumn)], ['endColumn', String(endColumn)]];
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
