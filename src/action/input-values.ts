/** Values of inputs as `@actions/core` reads them. */
import { UsageError } from '../base/errors.ts';

/** The environment of the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The trimmed text of an input; empty when it was not given. */
export function inputText(env: Environment, name: string): string {
  return (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

/** The lines of an input, trimmed, without those that were empty. */
export function inputLines(env: Environment, name: string): readonly string[] {
  return inputText(env, name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trim());
}

/** A boolean of YAML 1.2; `fallback` when the input was not given. Throws UsageError, naming the input, for anything else. */
export function inputFlag(env: Environment, name: string, fallback: boolean): boolean {
  const text = inputText(env, name);
  if (text === '') return fallback;
  if (['true', 'True', 'TRUE'].includes(text)) return true;
  if (['false', 'False', 'FALSE'].includes(text)) return false;
  throw new UsageError(`The input ${name} "${text}" is neither true nor false. Write one of the two.`);
}
