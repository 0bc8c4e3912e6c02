/** Observations of gaps: one for each finding of the report, waived or not. */
import type { ReportFinding } from '../../model/report.ts';
import { isKnown } from '../known.ts';
import { listedFindings } from '../render-options.ts';
import { type Context, controlProperties } from './context.ts';
import { type Bearing, examined, fairShare, type Observation, type Observed, observed } from './observation.ts';
import { evidence, subjects } from './place.ts';
import { properties } from './property.ts';
import { markup } from './text.ts';

/** The observations of gaps, and where each finding went. */
export interface ObservedGaps extends Observed {
  /** UUIDs of the observations; a finding that is not listed has none. */
  readonly ofFinding: ReadonlyMap<ReportFinding, string>;
}

/** Observes the listed findings, worst first, as far as there is room; each objective has its share, and another for what is waived. */
export function observeGaps(context: Context): ObservedGaps {
  const findings = fairShare(listedFindings(context.report, context.options), groups);
  const bearings = findings.map(
    (finding): Bearing => ({
      objectives: finding.objectives,
      observation: observe(context, finding),
    }),
  );
  const ofFinding = new Map(findings.map((finding, index) => [finding, bearings[index]?.observation.uuid ?? '']));
  return { ...observed(bearings), ofFinding };
}

function groups({ ruleId, objectives, waiver }: ReportFinding): readonly string[] {
  const kept = waiver === undefined ? 'gap' : 'waived';
  return objectives.length === 0 ? [`${kept} rule ${ruleId}`] : objectives.map((id) => `${kept} objective ${id}`);
}

function observe(context: Context, finding: ReportFinding): Observation {
  const { ruleId, title, level, message, remediation, fingerprint, location, related, owner, waiver } = finding;
  const places = [location, ...related.map((each) => each.location)];
  return {
    uuid: context.ids.uuid('gap', fingerprint),
    title: markup(title),
    description: markup(message),
    props: [
      ...properties({ outcome: 'fail', rule: ruleId, level, fingerprint, owner, waiver }),
      ...properties({ known: isKnown(finding) ? 'yes' : undefined }),
      ...properties({ objective: finding.objectives }),
      ...controlProperties(context, finding),
    ],
    ...examined(context),
    types: ['finding'],
    subjects: subjects(context, places),
    'relevant-evidence': [
      evidence(context, location),
      ...related.map((each) => evidence(context, each.location, each.message)),
    ],
    remarks: markup(`Remedy: ${remediation}`),
  };
}
