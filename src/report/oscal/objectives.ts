/** OSCAL findings. The trap: theirs is about an objective, ours about a place, which is an observation there. */
import type { ObjectiveStatus, Report, ReportObjective } from '../../model/report.ts';
import { attestationThatCounts, attestedPhrase } from '../attested.ts';
import { whyNot } from '../undecided.ts';
import { type Context, controlProperties, type Origin } from './context.ts';
import type { Observed } from './observation.ts';
import { type Property, properties } from './property.ts';
import { gapCount, NO_GAPS, omittedSentence, type Tally, tallySentence } from './tally.ts';
import { markup, paragraphs } from './text.ts';
import type { WaiverRisks } from './waivers.ts';

/** An OSCAL finding: what became of one objective. */
export interface OscalFinding {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly props: readonly Property[];
  readonly origins: readonly Origin[];
  readonly target: {
    readonly type: 'objective-id';
    readonly 'target-id': string;
    readonly title: string;
    readonly status: {
      readonly state: 'satisfied' | 'not-satisfied';
      readonly reason: string;
      readonly remarks: string;
    };
  };
  readonly 'related-observations': readonly { readonly 'observation-uuid': string }[];
  readonly 'related-risks': readonly { readonly 'risk-uuid': string }[];
}

/** What was seen of the objectives, and what it adds up to. */
export interface Seen {
  readonly observed: Observed;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly waivers: WaiverRisks;
}

/** How an objective stands in OSCAL's terms. One that does not apply is neither, so it has no finding. */
const STATES: Readonly<Record<Exclude<ObjectiveStatus, 'notApplicable'>, readonly [OscalState, string]>> = {
  pass: ['satisfied', 'pass'],
  fail: ['not-satisfied', 'fail'],
  open: ['not-satisfied', 'other'],
  manual: ['not-satisfied', 'other'],
  notAssessed: ['not-satisfied', 'other'],
};

type OscalState = 'satisfied' | 'not-satisfied';

/** Whether an objective is not met: fails, is open, waits for a person or was not assessed. */
export function isUnmet({ status }: ReportObjective): boolean {
  return status !== 'notApplicable' && STATES[status][0] === 'not-satisfied';
}

/** A finding for an objective; undefined when it does not apply. */
export function findingOf(context: Context, objective: ReportObjective, seen: Seen): OscalFinding | undefined {
  if (objective.status === 'notApplicable') return undefined;
  const { id, title, status } = objective;
  const [state, reason] = STATES[status];
  const tally = seen.tallies.get(id) ?? NO_GAPS;
  return {
    uuid: context.ids.uuid('objective', id),
    title: markup(`${id}: ${title}`),
    description: paragraphs([verdict(context.report, objective, tally), duty(objective)]),
    props: findingProperties(context, objective, tally),
    origins: context.byTool,
    target: {
      type: 'objective-id',
      'target-id': context.ids.token(id),
      title: markup(title),
      status: { state, reason, remarks: paragraphs(remarks(context.report, objective, tally)) },
    },
    'related-observations': (seen.observed.ofObjective.get(id) ?? []).map((uuid) => ({ 'observation-uuid': uuid })),
    'related-risks': seen.waivers.risksOf(tally.waivers).map((uuid) => ({ 'risk-uuid': uuid })),
  };
}

/** What an objective asks for. */
export function duty({ statement }: ReportObjective): string {
  return `The duty: ${statement}`;
}

function findingProperties(context: Context, objective: ReportObjective, tally: Tally): readonly Property[] {
  const { id, status, coverage } = objective;
  return [
    ...properties({ objective: id, status, coverage, ...gapProperties(tally) }),
    ...controlProperties(context, objective),
  ];
}

/** Counts of a tally, whether its gaps are listed or not. */
export function gapProperties({ gaps, waived, open, listed }: Tally): Readonly<Record<string, number>> {
  return { errors: gaps.error, warnings: gaps.warning, notes: gaps.note, waived, open, 'listed-findings': listed };
}

function remarks(report: Report, objective: ReportObjective, tally: Tally): readonly (string | undefined)[] {
  const total = gapCount(tally) + tally.waived;
  return [
    `${verdict(report, objective, tally)} ${tallySentence(tally)}`,
    omittedSentence({ listed: tally.listed, total }),
    objective.status === 'pass' ? undefined : objective.manual,
  ];
}

/** Whether an objective is met, and why not, in a sentence. */
export function verdict(report: Report, objective: ReportObjective, tally: Tally): string {
  const { id, status, coverage } = objective;
  if (status === 'pass') return metSentence(report, objective, tally);
  if (status === 'open') return 'Open: it could not be decided, so it is not met.';
  if (status === 'manual') return 'Waits for a person: documents alone do not settle it, and it is not counted as met.';
  if (status === 'notAssessed') return `Not assessed, so not met: ${notAssessedReason(report, id, coverage)}.`;
  return gapCount(tally) === 0 && tally.waived > 0
    ? 'Fails; a waiver covers every gap: accepted, not met.'
    : 'Fails: not met.';
}

function metSentence({ attestations }: Report, objective: ReportObjective, tally: Tally): string {
  const stated = attestationThatCounts(objective, attestations);
  const advice = gapCount(tally) === 0 ? '' : ' What was found is advice.';
  if (objective.coverage === 'automated') return `Met: a document shows it.${advice}`;
  if (stated === undefined) return `Met, as the report says; it holds no valid attestation of it.${advice}`;
  const shown = objective.coverage === 'manual' ? '' : 'documents show a part of it, and the rest is ';
  return `Met: ${shown}${attestedPhrase(stated)}.${advice}`;
}

function notAssessedReason({ notAssessed }: Report, id: string, coverage: ReportObjective['coverage']): string {
  const given = notAssessed.find((each) => each.what === 'objective' && each.id === id);
  if (given !== undefined) return given.reason;
  return whyNot({ coverage });
}
