/** Commands that the runner of GitHub Actions reads from standard output, as `@actions/core` writes them. */
import type { Level } from '../model/level.ts';
import { harmless } from './annotations.ts';

const NAMES = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<Level, string>;

/** Longer titles and messages are cut off by GitHub (255) or by the runner (4,096). */
export const TITLE = 200;
const LINE = 800;

/** A name and a value of a command; one with an empty value is left out. */
export type Property = readonly [name: string, value: string];

/** One line that annotates a file or the run; what the texts hold is shown and not obeyed. */
export function workflowCommand(level: Level, properties: readonly Property[], lines: readonly string[]): string {
  const given = properties.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${property(value)}`);
  const message = lines.map((line) => harmless(line, LINE)).join('\n');
  const name = given.length === 0 ? NAMES[level] : `${NAMES[level]} ${given.join(',')}`;
  return `::${name}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
