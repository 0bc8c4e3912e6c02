import type { Catalog, Control } from '../../model/catalog.ts';
import type { Level } from '../../model/level.ts';
import type { Objective } from '../../model/objective.ts';
import type { ReportCatalog, ReportControl, ReportFinding, ReportObjective } from '../../model/report.ts';
import { countStatuses, type Settled, score } from './score.ts';

/** Which objectives and controls a rule serves, and which controls an objective belongs to. */
export interface Duties {
  readonly objectivesOfRule: (ruleId: string) => readonly string[];
  readonly controlsOfRule: (ruleId: string) => readonly string[];
  /** Whether the run asks for an objective. */
  readonly isAsked: (objectiveId: string) => boolean;
  readonly controlsOfObjectives: (objectiveIds: readonly string[]) => readonly string[];
  /** Controls that do not ask for any of these objectives, but are the nearest place for one. */
  readonly beyond: (objectiveIds: readonly string[]) => readonly string[];
}

/** An objective with the rules that check it. */
export type Served = Pick<Objective, 'id' | 'rules'>;

/** Derives the links that the library stores in one direction only; controls come in the order of their catalogs. */
export function createDuties(objectives: readonly Served[], catalogs: readonly Catalog[]): Duties {
  const byRule = new Map<string, readonly string[]>();
  for (const objective of objectives) {
    for (const id of objective.rules) byRule.set(id, [...(byRule.get(id) ?? []), objective.id]);
  }
  const controls = catalogs.flatMap((catalog) => catalog.controls);
  const places = placesOfControls(controls);
  const serving = (objectiveIds: readonly string[]): readonly string[] => {
    const found = new Set(objectiveIds.flatMap((id) => places.get(id) ?? []));
    return [...found].sort((left, right) => left - right).flatMap((place) => controls[place]?.id ?? []);
  };
  const asked = new Set(objectives.map(({ id }) => id));
  const objectivesOfRule = (ruleId: string): readonly string[] => byRule.get(ruleId) ?? [];
  return {
    objectivesOfRule,
    controlsOfRule: (ruleId) => serving(objectivesOfRule(ruleId)),
    isAsked: (objectiveId) => asked.has(objectiveId),
    controlsOfObjectives: serving,
    beyond: (objectiveIds) => {
      const asking = new Set(serving(objectiveIds));
      const nearest = controls.filter(({ beyond = [] }) => beyond.some((id) => objectiveIds.includes(id)));
      return nearest.map(idOf).filter((id) => !asking.has(id));
    },
  };
}

/** For each objective the places of the controls that ask for it. */
function placesOfControls(controls: readonly Control[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  controls.forEach((control, place) => {
    for (const id of control.objectives) {
      if (asks(control, id)) places.set(id, [...(places.get(id) ?? []), place]);
    }
  });
  return places;
}

function asks({ beyond = [] }: Control, objectiveId: string): boolean {
  return !beyond.includes(objectiveId);
}

function idOf({ id }: Control): string {
  return id;
}

/** The catalogs that have a control in the report, in their order. */
export function reportCatalogs(
  catalogs: readonly Catalog[],
  controls: readonly ReportControl[],
): readonly ReportCatalog[] {
  const shown = new Set(controls.map(({ catalog }) => catalog));
  return catalogs
    .filter(({ id }) => shown.has(id))
    .map(({ id, title, url }) => ({ id, title, ...(url !== undefined && { url }) }));
}

/** Every control that the profile asks something of, in the order of the catalogs. */
export function reportControls(
  catalogs: readonly Catalog[],
  settled: readonly Settled[],
  findings: readonly ReportFinding[],
): readonly ReportControl[] {
  const byId = new Map(settled.map((each) => [each.objective.id, each]));
  return catalogs.flatMap((catalog) =>
    catalog.controls.flatMap((control) => {
      const own = control.objectives.flatMap((id) => byId.get(id) ?? []);
      return own.length === 0 ? [] : [reportControl(catalog, control, own, findings)];
    }),
  );
}

function reportControl(
  catalog: Catalog,
  control: Control,
  own: readonly Settled[],
  findings: readonly ReportFinding[],
): ReportControl {
  const asked = own.filter(({ objective }) => asks(control, objective.id));
  return {
    id: control.id,
    title: control.title,
    catalog: catalog.id,
    ...(control.responsibility !== undefined && { responsibility: control.responsibility }),
    ...(control.links !== undefined && { links: control.links }),
    objectives: own.map(({ objective: { id, title }, status }) => ({
      id,
      title,
      status,
      ...(!asks(control, id) && { beyond: true }),
    })),
    counts: countStatuses(asked),
    findings: countGaps(findings.filter((finding) => finding.controls.includes(control.id))),
    score: score(asked),
  };
}

/** Gaps counted by level; a finding that a waiver covers is none. */
export function countGaps(
  findings: readonly Pick<ReportFinding, 'level' | 'waiver'>[],
): Readonly<Record<Level, number>> {
  const counts = { note: 0, warning: 0, error: 0 };
  for (const { level, waiver } of findings) if (waiver === undefined) counts[level]++;
  return counts;
}

/** The objectives as a report lists them. */
export function reportObjectives(settled: readonly Settled[], duties: Duties): readonly ReportObjective[] {
  return settled.map(({ objective, status }) => ({
    id: objective.id,
    title: objective.title,
    statement: objective.statement,
    coverage: objective.coverage,
    status,
    controls: duties.controlsOfObjectives([objective.id]),
    ...beyondOf(duties, [objective.id]),
    ...(objective.manual !== undefined && { manual: objective.manual }),
  }));
}

/** The key `beyond` of whatever serves these objectives; absent when there is nothing to say. */
export function beyondOf(duties: Duties, objectiveIds: readonly string[]): { readonly beyond?: readonly string[] } {
  const beyond = duties.beyond(objectiveIds);
  return beyond.length === 0 ? {} : { beyond };
}
