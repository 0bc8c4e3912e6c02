import { UsageError } from '../base/errors.ts';
import { didYouMean } from '../base/nearest.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Library, LibraryRule } from '../model/library.ts';
import type { RuleExamples } from '../model/rule.ts';
import { type Line, serialise } from '../report/text/line.ts';
import { catalogNamed } from '../ruleset/frameworks.ts';
import { builtInLibrary } from '../ruleset/library.ts';
import { wantsColour } from './colour.ts';
import { ExitCode } from './exit-code.ts';
import { explainControl, explainObjective } from './explain-duty.ts';
import { explainFramework } from './explain-framework.ts';
import { explainRule } from './explain-rule.ts';
import type { Terminal } from './terminal.ts';

const WIDEST = 100;

/** What `irready explain` may be told. */
export interface ExplainFlags {
  readonly color: boolean;
  readonly config?: string;
  readonly framework?: string;
}

type ExamplesOf = (rule: LibraryRule) => Promise<RuleExamples | undefined>;

/** Prints what an id stands for; throws UsageError with a near match when nothing has that id. */
export async function explain(id: string, flags: ExplainFlags, terminal: Terminal): Promise<number> {
  const width = Math.min(terminal.columns ?? WIDEST, WIDEST);
  const lines =
    (await explanation(id, flags, builtInLibrary(), builtInExamples, width)) ??
    (await ownExplanation(id, flags, terminal, width));
  terminal.out(serialise(lines, wantsColour(flags.color, terminal)));
  return ExitCode.ok;
}

async function explanation(
  id: string,
  flags: ExplainFlags,
  library: Library,
  examplesOf: ExamplesOf,
  width: number,
): Promise<readonly Line[] | undefined> {
  const wanted = id.toLowerCase();
  if (flags.framework !== undefined) return controlIn(id, flags.framework, library, width);
  const rule = library.rules.find((each) => each.id === wanted || each.formerly?.includes(wanted));
  if (rule !== undefined) return explainRule(rule, await examplesOf(rule), library, width);
  const objective = library.objectives.find((each) => each.id.toLowerCase() === wanted);
  if (objective !== undefined) return explainObjective(objective, library, width);
  const control = controlOf(wanted, library.catalogs, library, width);
  if (control !== undefined) return control;
  const frameworks = [...library.catalogs, ...library.frameworks];
  if (frameworks.some((each) => each.id === wanted)) return explainFramework(wanted, library, width);
  const derived = library.frameworks.map((each) => catalogNamed(each.id, library));
  return controlOf(wanted, derived, library, width);
}

/** The first control of that id; ours come before those that only crosswalks lead to. */
function controlOf(
  wanted: string,
  catalogs: readonly Catalog[],
  library: Library,
  width: number,
): readonly Line[] | undefined {
  for (const catalog of catalogs) {
    const control = catalog.controls.find((each) => each.id.toLowerCase() === wanted);
    if (control !== undefined) return explainControl(control, catalog, library, width);
  }
  return undefined;
}

async function builtInExamples(rule: LibraryRule): Promise<RuleExamples | undefined> {
  const { loadReference } = await import('../ruleset/reference.ts');
  return (await loadReference())[rule.id];
}

/** The same in the user's own rule packs, which are read only when the library does not know the id. */
async function ownExplanation(
  id: string,
  flags: ExplainFlags,
  terminal: Terminal,
  width: number,
): Promise<readonly Line[]> {
  const { libraryWithPacks } = await import('./own-rules.ts');
  const { library, rules } = libraryWithPacks(flags.config, terminal.cwd);
  const examples = new Map(rules.map((rule) => [rule.id, rule.examples]));
  const lines = await explanation(id, flags, library, async (rule) => examples.get(rule.id), width);
  if (lines === undefined) throw new UsageError(unknownId(id, library));
  return lines;
}

function controlIn(id: string, framework: string, library: Library, width: number): readonly Line[] {
  const catalog = catalogNamed(framework, library);
  const lines = controlOf(id.toLowerCase(), [catalog], library, width);
  if (lines !== undefined) return lines;
  const reported = catalog.controls.map((control) => control.id);
  const others = library.catalogs.filter(({ controls }) => controls.some((control) => control.id === id.toUpperCase()));
  const elsewhere = others.length === 0 ? '' : ` ${others.map((other) => other.id).join(' and ')} has one.`;
  throw new UsageError(
    `Reports in the terms of ${framework} have no control "${id}".${didYouMean(id, reported)}${elsewhere} See what there is with: irready explain ${framework}`,
  );
}

function unknownId(id: string, library: Library): string {
  const known = [
    ...library.rules.map((rule) => rule.id),
    ...library.objectives.map((objective) => objective.id),
    ...library.catalogs.flatMap((catalog) => catalog.controls.map((control) => control.id)),
    ...[...library.catalogs, ...library.frameworks].map((framework) => framework.id),
  ];
  return `No rule, objective, control or framework has the id "${id}".${didYouMean(id, known)} See them with irready list rules, list objectives, list controls or list frameworks.`;
}
