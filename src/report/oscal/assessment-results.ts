/** OSCAL 1.2.1 assessment results: one result, with an OSCAL finding for each objective. */

import type { Notice } from '../../model/notice.ts';
import type { Report } from '../../model/report.ts';
import type { RenderOptions } from '../render-options.ts';
import { type Context, contextOf } from './context.ts';
import { findingOf } from './objectives.ts';
import { observeNotApplicable, observePasses } from './outcomes.ts';
import { properties } from './property.ts';
import { localDefinitions, reviewedControls } from './reviewed.ts';
import { assessmentAssets, attestingParties, backMatter, metadata, runParagraphs, runProperties } from './run.ts';
import { leftOut, see } from './see.ts';
import { markup, paragraphs } from './text.ts';
import { writeOscal } from './write.ts';

/** The report as an OSCAL 1.2.1 assessment results document. */
export function renderOscalAssessmentResults(report: Report, options: RenderOptions): string {
  const context = contextOf(report, options);
  const parties = attestingParties(context);
  return writeOscal({
    'assessment-results': {
      uuid: context.ids.uuid('assessment-results', context.digest),
      metadata: metadata(context, 'Readiness to respond to incidents: assessment results', parties),
      'import-ap': { href: `#${context.planUuid}` },
      'local-definitions': localDefinitions(context),
      results: [result(context, parties)],
      'back-matter': backMatter(context),
    },
  });
}

function result(context: Context, parties: ReadonlyMap<string, string>) {
  const { report, ids, now } = context;
  const seen = see(context, parties, [observePasses(context), observeNotApplicable(context)]);
  return {
    uuid: ids.uuid('result', context.digest),
    title: markup(`Assessment as of ${report.asOf}, profile ${report.profile.id}`),
    description: paragraphs(runParagraphs(report)),
    start: now,
    end: now,
    props: runProperties(report),
    'local-definitions': { 'assessment-assets': assessmentAssets(context) },
    'reviewed-controls': reviewedControls(context),
    'assessment-log':
      report.notices.length === 0 ? undefined : { entries: report.notices.map((notice) => logEntry(context, notice)) },
    observations: seen.observed.observations,
    risks: seen.waivers.risks,
    findings: report.objectives.flatMap((objective) => findingOf(context, objective, seen) ?? []),
    remarks: paragraphs([...leftOut(context, seen), HOW_TO_READ]),
  };
}

const HOW_TO_READ =
  'A finding is about an objective, an observation about a place. What is open, waits for a person or was not assessed is not satisfied; what does not apply has an observation and no finding; what a waiver covers is a risk and stays not satisfied.';

function logEntry({ ids, now }: Context, { id, level, message, path }: Notice) {
  return {
    uuid: ids.uuid('notice', id, message),
    title: markup(id),
    description: markup(message),
    start: now,
    props: properties({ notice: id, level, path }),
  };
}
