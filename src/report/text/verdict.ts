import { LEVELS } from '../../model/level.ts';
import type { Report } from '../../model/report.ts';
import { count, countLevels, percent } from '../count.ts';
import type { RenderOptions } from '../render-options.ts';
import { holdsNothing } from './empty.ts';
import { type Line, paragraph } from './line.ts';
import { wrap } from './width.ts';

const CROSSWALK =
  'Crosswalk: these controls are reached through our own. Their scores say how far the duties that correspond are met, not whether the control is; explain <framework> says who asserts what.';

/** What was found, how much of the profile is met, on which day, and how the number is made. */
export function verdict(report: Report, options: RenderOptions): readonly Line[] {
  const parts = [
    ...(holdsNothing(report) ? ['Nothing was assessed.'] : [gaps(report), objectives(report)]),
    basis(report),
  ];
  return [
    ...incomplete(report, options.width),
    ...styled('strong', parts.filter((part) => part !== '').join(' '), options.width),
    ...quieter(report, options),
    ...(options.quiet || report.summary.documents === 0 ? [] : footer(report, options.width)),
  ];
}

function footer(report: Report, width: number): readonly Line[] {
  return [
    ...styled('dim', `Score: ${report.summary.scoreFormula}`, width),
    ...(report.controls.some(({ links }) => links !== undefined) ? styled('dim', CROSSWALK, width) : []),
    ...styled('dim', inputs(report), width),
    ...(report.findings.length === 0
      ? []
      : styled('dim', 'Why a rule exists, with examples: irready explain <rule>', width)),
  ];
}

function gaps({ summary }: Report): string {
  const total = summary.findings.error + summary.findings.warning + summary.findings.note;
  const waived = summary.waived === 0 ? '' : ` ${summary.waived} waived.`;
  if (total === 0) return `No gaps found${summary.complete ? '' : ' in what could be read'}.${waived}`;
  return `${count(total, 'gap')}: ${countLevels(summary.findings)}.${waived}`;
}

function objectives({ summary }: Report): string {
  const { met, applicable, ratio } = summary.score;
  if (ratio === null) return '';
  const undecided = [
    summary.objectives.open === 0 ? '' : `, ${summary.objectives.open} open`,
    summary.objectives.manual === 0 ? '' : `, ${summary.objectives.manual} left to a person`,
    summary.objectives.notAssessed === 0 ? '' : `, ${summary.objectives.notAssessed} not assessed`,
  ];
  return `${met} of ${count(applicable, 'objective')} met (${percent(ratio)})${undecided.join('')}.`;
}

function basis({ profile, framework, asOf }: Report): string {
  const terms = framework === undefined ? '' : `, in the terms of ${framework.title}`;
  return `Profile ${profile.id}${terms}, as of ${asOf}.`;
}

function incomplete({ summary }: Report, width: number): readonly Line[] {
  if (summary.complete || summary.documents + summary.unreadFiles === 0) return [];
  const reason =
    summary.unreadFiles === 0
      ? 'some rules could not be finished, as the notices say'
      : `${count(summary.unreadFiles, 'input')} could not be read or parsed`;
  return paragraph(
    [{ text: 'Incomplete: ', style: 'error' }],
    `${reason}; what is missing here proves nothing.`,
    width - 12,
    0,
  );
}

function quieter({ summary }: Report, options: RenderOptions): readonly Line[] {
  const lighter = LEVELS.slice(0, LEVELS.indexOf(options.minLevel));
  const hidden = lighter.reduce((sum, level) => sum + summary.findings[level], 0);
  if (hidden === 0) return [];
  const verb = hidden === 1 ? 'is' : 'are';
  return styled(
    'dim',
    `${count(hidden, 'gap')} below --min-level ${options.minLevel} ${verb} counted and not listed.`,
    options.width,
  );
}

function inputs({ summary }: Report): string {
  const skipped = summary.skippedFiles;
  const foreign =
    skipped === 0
      ? ''
      : ` Skipped ${count(skipped, 'file')} without an irready document in ${skipped === 1 ? 'it' : 'them'}.`;
  return `Read ${count(summary.documents, 'document')} in ${count(summary.files, 'file')} against ${count(summary.rules, 'rule')}.${foreign}`;
}

function styled(style: 'strong' | 'dim', text: string, width: number): readonly Line[] {
  return wrap(text, width).map((line): Line => [{ text: line, style }]);
}
