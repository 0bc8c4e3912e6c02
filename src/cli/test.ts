import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { type ExampleFailure, runExamples } from '../examples.ts';
import type { Rule } from '../model/rule.ts';
import type { Shapes } from '../model/shape.ts';
import { count } from '../report/count.ts';
import { type Line, paragraph, serialise } from '../report/text/line.ts';
import { builtInLibrary } from '../ruleset/library.ts';
import { loadPack, loadPacks, readAs } from '../ruleset/load-pack.ts';
import { RuleMistake } from '../ruleset/rule-mistake.ts';
import { wantsColour } from './colour.ts';
import { configurationFor } from './configuration.ts';
import { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

const WIDTH = 100;

/** What `irready test` may be told. */
export interface TestFlags {
  readonly color: boolean;
  readonly config?: string;
}

interface Result {
  readonly ruleId: string;
  readonly failures: readonly ExampleFailure[];
}

/** Runs the examples of the user's rules; returns 1 when one is not judged as it says, 2 when a rule does not compile. */
export function test(paths: readonly string[], flags: TestFlags, terminal: Terminal): number {
  const rules = paths.length > 0 ? named(paths, terminal.cwd) : configured(flags.config, terminal.cwd);
  const { shapes } = builtInLibrary();
  const results = rules.map((rule) => ({ ruleId: rule.id, failures: failuresOf(rule, shapes) }));
  terminal.out(serialise(resultLines(results), wantsColour(flags.color, terminal)));
  return results.every((result) => result.failures.length === 0) ? ExitCode.ok : ExitCode.gaps;
}

function named(paths: readonly string[], cwd: string): readonly Rule[] {
  const rules = paths.flatMap((path) => {
    const absolute = resolve(cwd, path);
    return statsOf(absolute, path).isFile() ? [readAs<Rule>('Rule', absolute, cwd)] : loadPack(absolute, cwd).rules;
  });
  if (rules.length === 0) throw new UsageError(`There is no rule in ${paths.join(', ')}.`);
  return rules;
}

function statsOf(absolute: string, path: string): Stats {
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`There is no file or folder "${path}".`);
  return stats;
}

function configured(config: string | undefined, cwd: string): readonly Rule[] {
  const rules = loadPacks(configurationFor(config, cwd), cwd).flatMap((pack) => pack.rules);
  if (rules.length > 0) return rules;
  throw new UsageError('There is nothing to test: name rule files or folders, or list rulePacks in irready.yaml.');
}

function failuresOf(rule: Rule, shapes: Shapes): readonly ExampleFailure[] {
  try {
    return runExamples(rule, shapes);
  } catch (error) {
    if (error instanceof RuleMistake) throw new UsageError(`A rule does not compile. ${error.message}`);
    throw error;
  }
}

function resultLines(results: readonly Result[]): readonly Line[] {
  const failed = results.filter((result) => result.failures.length > 0).length;
  const verdict = `${count(results.length, 'rule')} tested: ${results.length - failed} as expected, ${failed} not.`;
  return [...results.flatMap(ruleLines), [], [{ text: verdict, style: 'strong' }]];
}

function ruleLines({ ruleId, failures }: Result): readonly Line[] {
  return [
    [failures.length === 0 ? { text: 'pass', style: 'good' } : { text: 'fail', style: 'error' }, `  ${ruleId}`],
    ...failures.flatMap(({ example, message }) => paragraph(['      '], `${example}: ${message}.`, WIDTH, 8)),
  ];
}
