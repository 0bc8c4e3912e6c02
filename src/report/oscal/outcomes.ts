/** Observations of everything but gaps: what passed, what is open, what does not apply, and what persons attest. */
import type { ReportAttestation, ReportObjective, ReportOpen, ReportRule } from '../../model/report.ts';
import { count } from '../count.ts';
import { type Context, controlProperties } from './context.ts';
import { evidenceHref } from './href.ts';
import { examined, fairShare, MOST_NAMED, type Observation, type Observed, observed } from './observation.ts';
import { type Evidence, evidence, subjects } from './place.ts';
import { properties } from './property.ts';
import { markup, paragraphs } from './text.ts';
import { endOfDay, startOfDay } from './time.ts';

/** One observation for each rule that passed somewhere, also when it failed elsewhere, with the evidence that the report holds. */
export function observePasses(context: Context): Observed {
  const rules = context.report.rules.filter(({ outcomes }) => outcomes.pass > 0);
  return observed(rules.map((rule) => ({ objectives: rule.objectives, observation: pass(context, rule) })));
}

/** One observation for each open outcome, as far as there is room; each objective has its share. */
export function observeOpen(context: Context): Observed {
  const listed = fairShare(context.report.open, ({ objectives, ruleId }) =>
    objectives.length === 0 ? [`rule ${ruleId}`] : objectives.map((id) => `objective ${id}`),
  );
  return observed(listed.map((each) => ({ objectives: each.objectives, observation: open(context, each) })));
}

/** One observation for each objective that does not apply; it gets no finding, as OSCAL knows no such state. */
export function observeNotApplicable(context: Context): Observed {
  const objectives = context.report.objectives.filter(({ status }) => status === 'notApplicable');
  return observed(objectives.map((each) => ({ objectives: [each.id], observation: notApplicable(context, each) })));
}

/** One observation for each attestation, by the person of `parties`. */
export function observeAttestations(context: Context, parties: ReadonlyMap<string, string>): Observed {
  return observed(
    context.report.attestations.map((each) => ({
      objectives: [each.objective],
      observation: attestation(context, each, parties.get(each.by)),
    })),
  );
}

function pass(context: Context, rule: ReportRule): Observation {
  const { id, title, outcomes } = rule;
  const places = rule.evidence.slice(0, MOST_NAMED);
  return {
    uuid: context.ids.uuid('pass', id),
    title: markup(title),
    description: markup(passSentence(rule)),
    props: [
      ...properties({ outcome: 'pass', rule: id, level: rule.level, objective: rule.objectives }),
      ...properties({ passes: outcomes.pass, fails: outcomes.fail, open: outcomes.open }),
      ...properties({ 'not-applicable': outcomes.notApplicable }),
      ...controlProperties(context, rule),
    ],
    ...examined(context),
    types: ['control-objective'],
    subjects: subjects(
      context,
      places.map(({ location }) => location),
    ),
    'relevant-evidence': places.map(({ document, location }) =>
      evidence(context, location, document === undefined ? undefined : `${document.kind} ${document.name}`),
    ),
  };
}

function passSentence({ outcomes, evidence: { length } }: ReportRule): string {
  const named = Math.min(length, MOST_NAMED);
  const elsewhere = [
    ...(outcomes.fail === 0 ? [] : [`${outcomes.fail} fail`]),
    ...(outcomes.open === 0 ? [] : [`${outcomes.open} open`]),
  ];
  const others = elsewhere.length === 0 ? '' : `; elsewhere ${elsewhere.join(', ')}`;
  return `Passes at ${count(outcomes.pass, 'place')}, of which ${named} ${named === 1 ? 'is' : 'are'} named as evidence${others}.`;
}

function open(context: Context, outcome: ReportOpen): Observation {
  const { ruleId, title, objectives, reason, location } = outcome;
  return {
    uuid: context.ids.uuid('open', ruleId, location.path, location.pointer ?? '', reason),
    title: markup(title),
    description: markup(reason),
    props: [
      ...properties({ outcome: 'open', rule: ruleId, objective: objectives }),
      ...controlProperties(context, outcome),
    ],
    ...examined(context),
    types: ['control-objective'],
    subjects: subjects(context, [location]),
    'relevant-evidence': [evidence(context, location)],
    remarks: 'Open: it could not be decided, so it counts as not met.',
  };
}

function notApplicable(context: Context, objective: ReportObjective): Observation {
  return {
    uuid: context.ids.uuid('notApplicable', objective.id),
    title: markup(objective.title),
    description: 'Does not apply: no document has what this objective is about. It is neither met nor missed.',
    props: [
      ...properties({ outcome: 'notApplicable', objective: objective.id }),
      ...controlProperties(context, objective),
    ],
    ...examined(context),
    types: ['control-objective'],
    subjects: [],
    'relevant-evidence': [],
  };
}

function attestation(context: Context, given: ReportAttestation, party: string | undefined): Observation {
  const { objective, state, statement, by, on = '', validUntil, location } = given;
  return {
    uuid: context.ids.uuid('attestation', objective, by, on, statement),
    title: markup(`Attestation of ${objective} by ${by === '' ? 'nobody named' : by}`),
    description: paragraphs([statement, ATTESTATION_REMARKS[state]]),
    props: properties({
      objective,
      state,
      'attested-by': by === '' ? undefined : by,
      'attested-on': on === '' ? undefined : on,
      'valid-until': validUntil,
    }),
    methods: ['INTERVIEW'],
    types: ['control-objective'],
    origins: party === undefined ? context.byTool : [{ actors: [{ type: 'party', 'actor-uuid': party }] }],
    subjects: subjects(context, [location]),
    'relevant-evidence': [evidence(context, location), ...given.evidence.slice(0, MOST_NAMED).map(cited)],
    collected: startOfDay(on) ?? context.now,
    expires: endOfDay(validUntil),
  };
}

const ATTESTATION_REMARKS: Readonly<Record<ReportAttestation['state'], string | undefined>> = {
  valid: undefined,
  expired: 'It no longer counts on the day of this report.',
  invalid: 'It lacks something that an attestation needs, so it does not count.',
  open: 'Whether the person still works here could not be decided, so it does not count.',
  notNeeded: 'The objective is not left to a person, so it does not count.',
};

function cited(text: string): Evidence {
  return { href: evidenceHref(text), description: markup(text), props: properties({ evidence: text }) };
}
