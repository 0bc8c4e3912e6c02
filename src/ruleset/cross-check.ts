import type { Library } from '../model/library.ts';
import type { EngineStage } from '../model/rule.ts';
import { crosswalkMistakes } from './cross-check-crosswalks.ts';

/** Every broken promise between rules, objectives, catalogs and profiles of a library; empty when all hold. */
export function crossCheck(
  library: Pick<Library, 'rules' | 'objectives' | 'catalogs' | 'frameworks' | 'crosswalks' | 'profiles'>,
): readonly string[] {
  return [
    ...twice(library),
    ...ruleLinks(library),
    ...coverage(library),
    ...controls(library),
    ...crosswalkMistakes(library),
    ...profileParams(library),
  ];
}

type Parts = Parameters<typeof crossCheck>[0];

function twice({ rules, objectives, catalogs, frameworks, crosswalks, profiles }: Parts): readonly string[] {
  const lists = [rules, objectives, [...catalogs, ...frameworks], crosswalks, profiles];
  const ids = lists.map((things) => things.map(({ id }) => id));
  return ids.flatMap((list) =>
    list.filter((id, place) => list.indexOf(id) !== place).map((id) => `"${id}" is defined twice`),
  );
}

function ruleLinks({ rules, objectives }: Parts): readonly string[] {
  const known = new Set(rules.map(({ id }) => id));
  const served = new Set(objectives.flatMap((objective) => objective.rules));
  return [
    ...objectives.flatMap(({ id, rules: listed }) =>
      listed
        .filter((rule, place) => listed.indexOf(rule) !== place)
        .map((rule) => `${id} lists the rule "${rule}" twice`),
    ),
    ...objectives.flatMap((objective) =>
      objective.rules
        .filter((id) => !known.has(id))
        .map((id) => `${objective.id} lists the rule "${id}", which does not exist`),
    ),
    ...rules
      .filter(({ id, stage }) => !served.has(id) && (stage === undefined || !SERVE_NOBODY.has(stage)))
      .map(({ id }) => `the rule "${id}" serves no objective`),
  ];
}

/** Stages that look at how irready is used, and at what persons state: duties of no benchmark, or of whichever is attested. */
const SERVE_NOBODY: ReadonlySet<EngineStage> = new Set<EngineStage>(['attest', 'history', 'waive']);

function coverage({ objectives }: Parts): readonly string[] {
  return objectives.flatMap(({ id, coverage: kind, rules, manual }) => {
    const checked = kind === 'automated' || kind === 'partial';
    const leftToPerson = kind === 'manual' || kind === 'partial';
    return [
      ...(checked && rules.length === 0 ? [`${id} is ${kind} but lists no rule`] : []),
      ...(!checked && rules.length > 0 ? [`${id} is ${kind} but lists rules`] : []),
      ...(leftToPerson && manual === undefined ? [`${id} is ${kind} but does not say what is left to a person`] : []),
      ...(!leftToPerson && manual !== undefined ? [`${id} is ${kind} but says something is left to a person`] : []),
    ];
  });
}

function controls({ objectives, catalogs }: Parts): readonly string[] {
  const known = new Set(objectives.map(({ id }) => id));
  const all = catalogs.flatMap((catalog) => catalog.controls);
  const placed = new Set(all.flatMap((control) => control.objectives));
  return [
    ...all.filter((control) => control.objectives.length === 0).map(({ id }) => `the control ${id} lists no objective`),
    ...all.flatMap((control) =>
      control.objectives
        .filter((id) => !known.has(id))
        .map((id) => `${control.id} lists the objective "${id}", which does not exist`),
    ),
    ...all.flatMap(({ id: control, objectives: own, beyond = [] }) =>
      beyond
        .filter((id) => !own.includes(id))
        .map((id) => `${control} calls the objective "${id}" beyond it, but does not list it`),
    ),
    ...objectives.filter(({ id }) => !placed.has(id)).map(({ id }) => `the objective ${id} belongs to no control`),
  ];
}

function profileParams({ profiles, rules }: Parts): readonly string[] {
  const known = new Set(rules.map(({ id }) => id));
  return profiles.flatMap((profile) =>
    Object.keys(profile.params)
      .filter((id) => !known.has(id))
      .map((id) => `the profile ${profile.id} sets parameters of "${id}", which does not exist`),
  );
}
