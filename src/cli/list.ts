import { compareText } from '../base/compare.ts';
import { DOCUMENT_KINDS } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import type { Objective } from '../model/objective.ts';
import type { Profile } from '../model/profile.ts';
import { neutraliseJson } from '../report/neutralise.ts';
import { serialise } from '../report/text/line.ts';
import { catalogNamed } from '../ruleset/frameworks.ts';
import { builtInLibrary } from '../ruleset/library.ts';
import { wantsColour } from './colour.ts';
import { ExitCode } from './exit-code.ts';
import type { ListFormat, ListSubject } from './list-subject.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

interface Listing {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The same entries with all they say, for programs. */
  readonly entries: readonly object[];
}

const LISTINGS: Readonly<Record<ListSubject, (library: Library) => Listing>> = {
  kinds: listKinds,
  rules: listRules,
  objectives: listObjectives,
  controls: listControls,
  frameworks: listFrameworks,
  profiles: listProfiles,
};

/** Prints what the library knows of one subject, as aligned columns or JSON. */
export function list(
  what: ListSubject,
  flags: { readonly format: ListFormat; readonly color: boolean },
  terminal: Terminal,
): number {
  const { header, rows, entries } = LISTINGS[what](builtInLibrary());
  if (flags.format === 'json') terminal.out(`${neutraliseJson(JSON.stringify(entries, null, 2))}\n`);
  else {
    const lines = table(header, rows, terminal.columns ?? Number.POSITIVE_INFINITY);
    terminal.out(serialise(lines, wantsColour(flags.color, terminal)));
  }
  return ExitCode.ok;
}

function listKinds({ shapes }: Library): Listing {
  const entries = DOCUMENT_KINDS.map((kind) => ({ kind, description: shapes.types[kind]?.description ?? '' }));
  return { header: ['kind', 'what it holds'], rows: entries.map((entry) => [entry.kind, entry.description]), entries };
}

function listRules(library: Library): Listing {
  const rules = library.rules.toSorted(byId);
  return {
    header: ['rule', 'level', 'reads', 'what is true when all is well'],
    rows: rules.map((rule) => [rule.id, rule.level, rule.appliesTo ?? 'any file', rule.title]),
    entries: rules,
  };
}

function listObjectives(library: Library): Listing {
  const objectives = library.objectives.toSorted(byId);
  return {
    header: ['objective', 'tier', 'coverage', 'rules', 'title'],
    rows: objectives.map((each) => [each.id, each.tier, each.coverage, String(each.rules.length), each.title]),
    entries: objectives,
  };
}

function listControls({ catalogs }: Library): Listing {
  const entries = catalogs.flatMap((catalog) =>
    catalog.controls.map((control) => ({ catalog: catalog.id, ...control })),
  );
  return {
    header: ['control', 'catalog', 'objectives', 'title'],
    rows: entries.map((each) => [each.id, each.catalog, String(each.objectives.length), each.title]),
    entries,
  };
}

function listFrameworks(library: Library): Listing {
  const entries = [...library.catalogs, ...library.frameworks].map(({ id }) => catalogNamed(id, library));
  return {
    header: ['framework', 'controls', 'objectives', 'title'],
    rows: entries.map(({ id, title, controls }) => [
      id,
      String(controls.length),
      String(new Set(controls.flatMap(({ objectives }) => objectives)).size),
      title,
    ]),
    entries,
  };
}

function listProfiles({ profiles, objectives }: Library): Listing {
  const entries = profiles
    .toSorted(byAmbition)
    .map((profile) => ({ ...profile, objectives: asked(profile, objectives) }));
  return {
    header: ['profile', 'objectives', 'kinds', 'what it asks for'],
    rows: entries.map((each) => [
      each.id,
      String(each.objectives.length),
      String(each.requiredKinds.length),
      each.description,
    ]),
    entries,
  };
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return compareText(left.id, right.id);
}

/** The profile that asks for least comes first. */
function byAmbition(left: Profile, right: Profile): number {
  return left.tiers.length - right.tiers.length;
}

function asked(profile: Profile, objectives: readonly Objective[]): readonly string[] {
  return objectives.filter((objective) => profile.tiers.includes(objective.tier)).map((objective) => objective.id);
}
