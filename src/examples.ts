/** Runs a rule's own examples: each is a tiny workspace, and each line marked `# <- finding` is one expected finding. */
import { createHash } from 'node:crypto';
import { createLanguage, type Language } from './expression/language.ts';
import { link } from './link/link.ts';
import type { Outcome } from './model/outcome.ts';
import type { Problem } from './model/problem.ts';
import type { Rule } from './model/rule.ts';
import type { Shapes } from './model/shape.ts';
import type { SourceFile } from './model/source-file.ts';
import type { Subject } from './model/subject.ts';
import { createLocator, type Locator } from './parse/locate.ts';
import { parse } from './parse/parse.ts';
import { compileRule } from './ruleset/compile-rule.ts';
import { judge } from './ruleset/judge.ts';
import { validate } from './validate/validate.ts';

/** An example that does not do what it says. */
export interface ExampleFailure {
  readonly example: string;
  readonly message: string;
}

const MARK = /#\s*<- finding\b/;

/** Every disagreement between a rule and its examples; empty when they agree. Throws RuleMistake. */
export function runExamples(rule: Rule, shapes: Shapes): readonly ExampleFailure[] {
  // A file that cannot be read cannot be shown as text; the tests of the stage itself stand in.
  if (rule.stage === 'discover') return [];
  const language = createLanguage(shapes, [rule.params ?? {}]);
  const run = (text: string, example: string, marked: boolean) =>
    runExample({ rule, shapes, language, text, example, marked });
  return [
    ...rule.examples.pass.flatMap((text, place) => run(text, `pass example ${place + 1}`, false)),
    ...rule.examples.fail.flatMap((text, place) => run(text, `fail example ${place + 1}`, true)),
  ];
}

interface ExampleRun {
  readonly rule: Rule;
  readonly shapes: Shapes;
  readonly language: Language;
  readonly text: string;
  readonly example: string;
  readonly marked: boolean;
}

function runExample(run: ExampleRun): readonly ExampleFailure[] {
  const { rule, text, example } = run;
  const expected = markedLines(text);
  const { problems, outcomes } = assessExample(run);
  const locator = createLocator();
  const own = problems.filter(({ ruleId }) => ruleId === rule.id).map(({ subject }) => lineOf(subject, locator));
  const failed = outcomes.flatMap((outcome) => (outcome.kind === 'fail' ? [lineOf(outcome.subject, locator)] : []));
  const complaints = [
    ...compareLines(expected, [...own, ...failed]),
    ...unsound(rule, problems, locator),
    ...undecided(outcomes, locator),
    ...(run.marked === expected.length > 0
      ? []
      : [run.marked ? 'no line is marked `# <- finding`' : 'a pass example marks a line']),
    ...vacuous(run, outcomes),
  ];
  return complaints.map((message) => ({ example, message }));
}

function markedLines(text: string): readonly number[] {
  return text.split('\n').flatMap((line, index) => (MARK.test(line) ? [index + 1] : []));
}

function assessExample({ rule, shapes, language, text }: ExampleRun): {
  problems: readonly Problem[];
  outcomes: readonly Outcome[];
} {
  const file: SourceFile = {
    path: 'example.yaml',
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    explicit: false,
  };
  const parsed = parse([file]);
  const { workspace, problems } = link(parsed.documents, parsed.unread, shapes);
  const all = [...parsed.problems, ...validate(parsed.documents, shapes), ...problems];
  if (rule.stage !== undefined) return { problems: all, outcomes: [] };
  const program = compileRule(language, rule, rule.params ?? {});
  return { problems: all, outcomes: judge(program, rule.level, language, workspace, rule.examples.asOf).outcomes };
}

// A finding about the workspace as a whole has no line; an example marks it on its first one.
function lineOf(subject: Subject, locator: Locator): number {
  return 'workspace' in subject || !('document' in subject || 'file' in subject)
    ? 1
    : locator.locate(subject).region.startLine;
}

function compareLines(expected: readonly number[], found: readonly number[]): readonly string[] {
  const missing = expected.filter((line) => !found.includes(line));
  const extra = found.filter((line, place) => !expected.includes(line) || found.indexOf(line) !== place);
  return [
    ...missing.map((line) => `line ${line} is marked but has no finding`),
    ...extra.map((line) => `line ${line} has a finding that is not marked`),
  ];
}

// An example that breaks its own schema teaches the wrong thing; names it leaves out are fine.
function unsound(rule: Rule, problems: readonly Problem[], locator: Locator): readonly string[] {
  if (rule.stage !== undefined) return [];
  return problems
    .filter(({ ruleId }) => ruleId !== 'references-resolve')
    .map(({ subject, message, ruleId }) => `line ${lineOf(subject, locator)}: ${ruleId}: ${message}`);
}

function undecided(outcomes: readonly Outcome[], locator: Locator): readonly string[] {
  return outcomes.flatMap((outcome) =>
    outcome.kind === 'open' ? [`line ${lineOf(outcome.subject, locator)} could not be decided: ${outcome.reason}`] : [],
  );
}

function vacuous({ rule, marked }: ExampleRun, outcomes: readonly Outcome[]): readonly string[] {
  if (marked || rule.stage !== undefined || outcomes.some(({ kind }) => kind === 'pass')) return [];
  return ['a pass example in which the rule looks at nothing proves nothing'];
}
