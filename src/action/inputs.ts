/** What a workflow asks of the action, by the names in `action.yml`. */
import { UsageError } from '../base/errors.ts';
import { choice } from '../cli/choice.ts';
import { dayReader } from '../cli/day.ts';
import type { FailOn } from '../cli/exit-code.ts';
import { mostReader } from '../cli/issues/most.ts';
import { type Output, outputReader, resolveOutputs } from '../cli/outputs.ts';
import { type IssuePolicy, PER } from '../issues/topic.ts';
import { LEVELS } from '../model/level.ts';
import { EXTENSIONS, FORMATS } from '../report/formats.ts';
import { type Environment, inputFlag, inputLines, inputText } from './input-values.ts';

/** A format and the file that it goes to. */
export type FileOutput = Output & { readonly file: string };

/** The inputs, read; what was left empty is undefined. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly profile: string | undefined;
  readonly framework: string | undefined;
  readonly asOf: string | undefined;
  readonly failOn: FailOn | undefined;
  readonly formats: readonly FileOutput[];
  readonly changedOnly: boolean;
  readonly comment: boolean;
  readonly commentKey: string | undefined;
  readonly checkRun: boolean;
  readonly sarifFile: string | undefined;
  readonly codeScanning: boolean;
  readonly issues: boolean;
  /** What an issue is opened for. */
  readonly issuesPer: IssuePolicy['per'] | undefined;
  readonly issuesMost: number | undefined;
  readonly issuesOnPublic: boolean;
  readonly token: string | undefined;
  readonly workingDirectory: string | undefined;
  readonly base: string | undefined;
  readonly baseSettings: boolean;
  /** A file, or false when none is to count. */
  readonly baseline: string | false | undefined;
  readonly waivers: string | false | undefined;
}

/** The inputs, or a sentence for each that is wrong. */
export type ReadInputs =
  | { readonly is: 'read'; readonly inputs: Inputs }
  | { readonly is: 'wrong'; readonly mistakes: readonly string[] };

/** Reads all inputs from the environment of the step. */
export function readInputs(env: Environment): ReadInputs {
  const mistakes: string[] = [];
  /** Undefined when the text is empty or wrong. */
  const read = <Value>(name: string, reader: (text: string) => Value): Value | undefined => {
    const text = inputText(env, name);
    return text === '' ? undefined : attempt(mistakes, () => reader(text));
  };
  const flag = (name: string, fallback: boolean): boolean =>
    attempt(mistakes, () => inputFlag(env, name, fallback)) ?? fallback;
  const sarifFile = read('sarif-file', asIs);
  const formats = formatsIn(env, mistakes);
  attempt(mistakes, () => refuseSharedFiles(formats, sarifFile));
  const inputs: Inputs = {
    paths: inputLines(env, 'paths'),
    config: read('config', asIs),
    profile: read('profile', asIs),
    framework: read('framework', asIs),
    asOf: read('as-of', dayReader('The input as-of')),
    failOn: read('fail-on', choice<FailOn>('The input fail-on', [...LEVELS, 'never'])),
    formats,
    changedOnly: flag('changed-only', false),
    comment: flag('comment', true),
    commentKey: read('comment-key', readKey),
    checkRun: flag('check-run', false),
    sarifFile,
    codeScanning: flag('code-scanning', false),
    issues: flag('issues', false),
    issuesPer: read('issues-per', choice('The input issues-per', PER)),
    issuesMost: read('issues-most', mostReader('The input issues-most')),
    issuesOnPublic: flag('issues-on-public', false),
    token: read('token', asIs),
    workingDirectory: read('working-directory', asIs),
    base: read('base', asIs),
    baseSettings: flag('base-settings', false),
    baseline: read('baseline', fileOrNone),
    waivers: read('waivers', fileOrNone),
  };
  return mistakes.length === 0 ? { is: 'read', inputs } : { is: 'wrong', mistakes };
}

/** The value, or undefined with one more mistake. */
function attempt<Value>(mistakes: string[], compute: () => Value): Value | undefined {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    mistakes.push(error.message);
    return undefined;
  }
}

function asIs(text: string): string {
  return text;
}

/** In YAML, `waivers: false` is what anybody would write who wants none. */
function fileOrNone(text: string): string | false {
  return text.toLowerCase() === 'false' ? false : text;
}

function readKey(text: string): string {
  if (/^[A-Za-z0-9-]{1,60}$/.test(text)) return text;
  throw new UsageError(
    `The input comment-key "${text}" is not a key. Write up to 60 letters, digits and hyphens, for example nightly.`,
  );
}

function formatsIn(env: Environment, mistakes: string[]): readonly FileOutput[] {
  return inputText(env, 'formats')
    .split(/[\n,]/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .flatMap((text) => attempt(mistakes, () => readFormat(text)) ?? []);
}

function readFormat(text: string): FileOutput {
  const { format, file } = inInput('formats', () => outputReader(FORMATS)(text));
  if (file !== null) return { format, file };
  throw new UsageError(
    `The input formats: "${text}" names no file, and the log is no place for it. Write it as ${format}=report.${EXTENSIONS[format]}.`,
  );
}

function refuseSharedFiles(formats: readonly FileOutput[], sarifFile: string | undefined): void {
  const sarif = sarifFile === undefined ? [] : [{ format: 'sarif', file: sarifFile } as const];
  inInput('formats', () => resolveOutputs([...formats, ...sarif], undefined));
}

/** Names the input in what a reader of command lines says. */
function inInput<Value>(name: string, compute: () => Value): Value {
  try {
    return compute();
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`The input ${name}: ${error.message}`);
    throw error;
  }
}
