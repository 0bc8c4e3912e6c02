/** What was reviewed: controls by catalog, objectives, and the definitions that make their ids mean something here. */
import type { ControlLink } from '../../model/catalog.ts';
import type { ReportControl, ReportNotAssessed, ReportObjective, ReportRule } from '../../model/report.ts';
import { count } from '../count.ts';
import { type Context, controlProperties, controlsByCatalog } from './context.ts';
import { MOST_NAMED } from './observation.ts';
import { properties, property } from './property.ts';
import { bullets, markup, paragraphs } from './text.ts';

/** The controls of the report, one selection for each catalog, and the objectives that were assessed or left out. */
export function reviewedControls(context: Context) {
  const catalogs = [...controlsByCatalog(context.report)];
  return {
    'control-selections':
      catalogs.length === 0
        ? [NO_CONTROL]
        : catalogs.map(([catalog, controls]) => selection(context, catalog, controls)),
    'control-objective-selections': objectiveSelections(context),
    remarks: notAssessedList(context.report.notAssessed),
  };
}

/** OSCAL wants at least one selection, and "include all" would claim too much: an id that no catalog has. */
const NO_CONTROL = {
  description: 'No control was reviewed.',
  'include-controls': [{ 'control-id': 'no-control-was-reviewed' }],
};

function selection(context: Context, catalog: string, controls: readonly ReportControl[]) {
  return {
    description: markup(`Controls of catalog ${catalog}.`),
    props: [
      ...properties({ catalog }),
      ...controls.map((control) => ({
        ...property('control', control.id),
        class: context.ids.token(control.id),
        remarks: markup(controlSentence(control)),
      })),
    ],
    'include-controls': controls.map(({ id }) => ({ 'control-id': context.ids.token(id) })),
  };
}

function controlSentence({ title, responsibility, score, findings, links }: ReportControl): string {
  const gaps = findings.error + findings.warning + findings.note;
  return [
    `${title}: ${score.met} of ${count(score.applicable, 'objective')} met, ${count(gaps, 'gap')}.`,
    ...(responsibility === undefined ? [] : [`Responsibility: ${responsibility}.`]),
    ...(links ?? []).map(linkSentence),
  ].join(' ');
}

function linkSentence({ from, assertedBy, confidence }: ControlLink): string {
  return `Through ${from}, as ${assertedBy} asserts (${confidence}).`;
}

function objectiveSelections({ report, ids }: Context) {
  const select = ({ id }: ReportObjective) => ({ 'objective-id': ids.token(id) });
  const assessed = report.objectives.filter(({ status }) => status !== 'notAssessed');
  if (assessed.length === 0) return [];
  return [
    {
      'include-objectives': assessed.map(select),
      'exclude-objectives': report.objectives.filter(({ status }) => status === 'notAssessed').map(select),
      remarks: 'What is excluded was not assessed; its finding says why and is not satisfied.',
    },
  ];
}

function notAssessedList(notAssessed: readonly ReportNotAssessed[]): string | undefined {
  if (notAssessed.length === 0) return undefined;
  const named = notAssessed.slice(0, MOST_NAMED).map(({ id, what, reason }) => `${what} ${id}: ${reason}`);
  const more = notAssessed.length - named.length;
  return `Asked for and not assessed:\n\n${bullets([...named, ...(more === 0 ? [] : [`and ${more} more; -f json holds them all`])])}`;
}

/** The objectives as parts of the first control that has them, and the rules as activities. */
export function localDefinitions(context: Context) {
  return {
    'objectives-and-methods': definedObjectives(context),
    activities: context.report.rules.map((rule) => activity(context, rule)),
  };
}

function definedObjectives(context: Context) {
  const ofControl = new Map<string, ReportObjective[]>();
  for (const objective of context.report.objectives) {
    const [control = objective.beyond?.[0]] = objective.controls;
    if (control === undefined) continue;
    const found = ofControl.get(control);
    if (found === undefined) ofControl.set(control, [objective]);
    else found.push(objective);
  }
  return [...ofControl].map(([control, objectives]) => ({
    'control-id': context.ids.token(control),
    props: properties({ control }),
    parts: objectives.map((objective) => part(context, objective)),
  }));
}

function part(context: Context, objective: ReportObjective) {
  return {
    id: context.ids.token(objective.id),
    name: 'assessment-objective',
    title: markup(objective.title),
    props: [...properties({ objective: objective.id }), ...controlProperties(context, objective)],
    prose: markup(objective.statement),
  };
}

function activity(context: Context, rule: ReportRule) {
  const { id, title, level, rationale, objectives, outcomes } = rule;
  return {
    uuid: context.ids.uuid('rule', id),
    title: markup(title),
    description: paragraphs([rationale]),
    props: [
      { name: 'method', value: 'EXAMINE' },
      ...properties({ rule: id, level, objective: objectives }),
      ...properties({ passes: outcomes.pass, fails: outcomes.fail, open: outcomes.open }),
      ...properties({ 'not-applicable': outcomes.notApplicable }),
      ...controlProperties(context, rule),
    ],
  };
}
