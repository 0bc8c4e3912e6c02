/** Sentences about a run that several formats print. */
import type { Report } from '../model/report.ts';
import { count, countLevels, percent } from './count.ts';

/** How the terms of a framework that only crosswalks lead to are to be read. */
export const CROSSWALK =
  'Crosswalk: these controls are reached through our own. Their scores say how far the duties that correspond are met, not whether the control is; explain <framework> says who asserts what.';

/** Whether the report speaks of controls that only crosswalks lead to. */
export function isCrosswalk({ controls }: Report): boolean {
  return controls.some(({ links }) => links !== undefined);
}

/** `4 gaps: 3 errors, 1 note. 1 waived.` */
export function gapsSentence({ summary }: Report): string {
  const total = summary.findings.error + summary.findings.warning + summary.findings.note;
  const waived = summary.waived === 0 ? '' : ` ${summary.waived} waived.`;
  if (total === 0) return `No gaps found${summary.complete ? '' : ' in what could be read'}.${waived}`;
  return `${count(total, 'gap')}: ${countLevels(summary.findings)}.${waived}`;
}

/** `31 of 42 objectives met (73 %), 2 open.`; empty when none applies. */
export function objectivesSentence({ summary }: Report): string {
  const { met, applicable, ratio } = summary.score;
  if (ratio === null) return '';
  const undecided = [
    summary.objectives.open === 0 ? '' : `, ${summary.objectives.open} open`,
    summary.objectives.manual === 0 ? '' : `, ${summary.objectives.manual} left to a person`,
    summary.objectives.notAssessed === 0 ? '' : `, ${summary.objectives.notAssessed} not assessed`,
  ];
  return `${met} of ${count(applicable, 'objective')} met (${percent(ratio)})${undecided.join('')}.`;
}

/** `Profile essential, as of 2026-11-21.` */
export function basisSentence({ profile, framework, asOf }: Report): string {
  const terms = framework === undefined ? '' : `, in the terms of ${framework.title}`;
  return `Profile ${profile.id}${terms}, as of ${asOf}.`;
}

/** Why the run is not complete; empty when it is, or when there was nothing to read. */
export function incompleteSentence({ summary }: Report): string {
  if (summary.complete || summary.documents + summary.unreadFiles === 0) return '';
  const reason =
    summary.unreadFiles === 0
      ? 'some rules could not be finished, as the notices say'
      : `${count(summary.unreadFiles, 'input')} could not be read or parsed`;
  return `${reason}; what is missing here proves nothing.`;
}

/** What the run read, and how it was judged. */
export function inputsSentence({ summary }: Report): string {
  const skipped = summary.skippedFiles;
  const foreign =
    skipped === 0
      ? ''
      : ` Skipped ${count(skipped, 'file')} without an irready document in ${skipped === 1 ? 'it' : 'them'}.`;
  return `Read ${count(summary.documents, 'document')} in ${count(summary.files, 'file')} against ${count(summary.rules, 'rule')}.${foreign}`;
}

/** `irready 0.1.0, rule library sha256:b7f3...`, so that a report can be traced to what made it. */
export function toolSentence({ tool }: Report): string {
  return `irready ${tool.version}, rule library sha256:${tool.libraryDigest}.`;
}

/** Whether the run read everything and found no document; a file that could not be read may well be one. */
export function holdsNothing({ summary }: Report): boolean {
  return summary.documents === 0 && summary.unreadFiles === 0;
}
