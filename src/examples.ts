/** Runs a rule's own examples: each is a tiny workspace, and each line marked `# <- finding` is one expected finding. */
import { createHash } from 'node:crypto';
import { attest } from './attest/attest.ts';
import { readWaivers } from './config/read-waivers.ts';
import { stageOutcomes } from './evaluate/stage.ts';
import { createLanguage, type Language } from './expression/language.ts';
import { link } from './link/link.ts';
import type { Outcome } from './model/outcome.ts';
import type { Problem } from './model/problem.ts';
import type { Rule } from './model/rule.ts';
import type { Shapes } from './model/shape.ts';
import type { SourceFile } from './model/source-file.ts';
import type { Subject } from './model/subject.ts';
import { LONGEST_WAIVER_LIFE } from './model/waiver.ts';
import type { Workspace } from './model/workspace.ts';
import { createLocator, type Locator } from './parse/locate.ts';
import { parse } from './parse/parse.ts';
import { compileRule } from './ruleset/compile-rule.ts';
import { judge } from './ruleset/judge.ts';
import { builtInLibrary } from './ruleset/library.ts';
import { validate } from './validate/validate.ts';
import { waive } from './waive/waive.ts';

/** An example that does not do what it says. */
export interface ExampleFailure {
  readonly example: string;
  readonly message: string;
}

/** What the examples of attestations may be about; a rule is tried without the library around it. */
const ATTESTABLE = [
  { id: 'O-034', coverage: 'partial' },
  { id: 'O-149', coverage: 'automated' },
] as const;

const MARK = /#\s*<- finding\b/;

/** Every disagreement between a rule and its examples; empty when they agree. Throws RuleMistake. */
export function runExamples(rule: Rule, shapes: Shapes): readonly ExampleFailure[] {
  // A file that cannot be read, and what commits show, cannot be told in a text; the tests of the stages themselves stand in.
  if (rule.stage === 'discover' || rule.stage === 'history') return [];
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
  if (rule.stage === 'attest') {
    const { problems: own } = attest({ workspace, objectives: ATTESTABLE, asOf: rule.examples.asOf });
    return { problems: [...all, ...own], outcomes: [] };
  }
  if (rule.stage === 'waive') return { problems: [...all, ...aboutWaivers(rule, file, workspace, all)], outcomes: [] };
  if (rule.stage !== undefined) return { problems: all, outcomes: [] };
  const program = compileRule(language, rule, rule.params ?? {});
  return { problems: all, outcomes: judge(program, rule.level, language, workspace, rule.examples.asOf).outcomes };
}

/** A document with a list of waivers at its top stands for the file of waivers. What the other stages find is what they accept. */
function aboutWaivers(
  { examples }: Rule,
  file: SourceFile,
  workspace: Workspace,
  problems: readonly Problem[],
): readonly Problem[] {
  const { rules, objectives, catalogs } = builtInLibrary();
  const text = onlyWaivers(file.text);
  const waivers = readWaivers({ ...file, text });
  return waive({
    outcomes: stageOutcomes(rules, workspace.documents, problems, {}),
    waivers,
    workspace,
    library: { rules, objectives, catalogs },
    assessed: new Set(),
    fromFolder: (path) => path,
    life: LONGEST_WAIVER_LIFE,
    asOf: examples.asOf,
  }).problems;
}

/** The stream with everything but its waivers blanked out, so that what is found keeps its place. */
function onlyWaivers(text: string): string {
  const parts = text.split(/^(?=---$)/m);
  return parts.map((part) => (/^waivers:/m.test(part) ? part : part.replace(/[^\n]/g, ' '))).join('');
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
