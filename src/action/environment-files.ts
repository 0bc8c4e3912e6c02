/** The files of the runner that a step writes its outputs and its summary to. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, statSync } from 'node:fs';
import { EOL } from 'node:os';
import { LIMITS } from '../base/limits.ts';
import type { Environment } from './input-values.ts';

/** Whether it was written, or a sentence that says why not. */
export type Appended = { readonly is: 'written' } | { readonly is: 'lost'; readonly reason: string };

/** A name of letters and hyphens, and any text. */
export type StepOutput = readonly [name: string, value: string];

/** Adds outputs to the file of `GITHUB_OUTPUT`, each between delimiters that its value does not hold. */
export function appendOutputs(env: Environment, outputs: readonly StepOutput[]): Appended {
  const text = outputs.map(assignment).join('');
  if (Buffer.byteLength(text) > LIMITS.stepOutputBytes) return lost('The outputs are larger than GitHub takes.');
  return append(env, 'GITHUB_OUTPUT', text);
}

/** Bytes that the summary of the step still takes. */
export function summaryRoom(env: Environment): number {
  return Math.max(0, LIMITS.stepSummaryBytes - sizeOf(env['GITHUB_STEP_SUMMARY']));
}

/** Adds Markdown to the file of `GITHUB_STEP_SUMMARY`. What is too large would cost the whole summary, so it is not written. */
export function appendSummary(env: Environment, markdown: string): Appended {
  if (Buffer.byteLength(markdown) + EOL.length > summaryRoom(env))
    return lost('The step summary has no room left; GitHub would show nothing of it.');
  return append(env, 'GITHUB_STEP_SUMMARY', `${markdown}${EOL}`);
}

function assignment([name, value]: StepOutput): string {
  const delimiter = delimiterFor(value);
  return `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`;
}

function delimiterFor(value: string): string {
  const delimiter = `ghadelimiter_${randomUUID()}`;
  return value.includes(delimiter) ? delimiterFor(value) : delimiter;
}

function append(env: Environment, name: string, text: string): Appended {
  const path = env[name];
  if (path === undefined || path === '') return lost(`${name} is not set, as it is in a step of GitHub Actions.`);
  try {
    statSync(path); // the runner makes it; a file of our own making would be read by nobody
    appendFileSync(path, text, 'utf8');
    return { is: 'written' };
  } catch (error) {
    return lost(`The file of ${name} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function sizeOf(path: string | undefined): number {
  try {
    return path === undefined || path === '' ? 0 : statSync(path).size;
  } catch {
    return 0;
  }
}

function lost(reason: string): Appended {
  return { is: 'lost', reason };
}
