import type { Report } from '../../model/report.ts';
import { count } from '../count.ts';
import { comparedSentence } from '../known.ts';
import { hiddenGaps, type RenderOptions } from '../render-options.ts';
import {
  basisSentence,
  CROSSWALK,
  configurationSentence,
  gapsSentence,
  holdsNothing,
  incompleteSentence,
  inputsSentence,
  isCrosswalk,
  objectivesSentence,
  outcomesSentence,
  toolSentence,
} from '../sentences.ts';
import { type Line, paragraph } from './line.ts';
import { wrap } from './width.ts';

/** What was found, how much of the profile is met, on which day, and how the number is made. */
export function verdict(report: Report, options: RenderOptions): readonly Line[] {
  const parts = [
    ...(holdsNothing(report) ? ['Nothing was assessed.'] : [gapsSentence(report), objectivesSentence(report)]),
    comparedSentence(report),
    basisSentence(report),
  ];
  return [
    ...incomplete(report, options.width),
    ...styled('strong', parts.filter((part) => part !== '').join(' '), options.width),
    ...quieter(report, options),
    ...(options.quiet ? [] : footer(report, options.width)),
  ];
}

function footer(report: Report, width: number): readonly Line[] {
  const basis = [outcomesSentence(report), configurationSentence(report), toolSentence(report)].join(' ');
  if (report.summary.documents === 0) return styled('dim', basis, width);
  return [
    ...styled('dim', `Score: ${report.summary.scoreFormula}`, width),
    ...(isCrosswalk(report) ? styled('dim', CROSSWALK, width) : []),
    ...styled('dim', `${inputsSentence(report)} ${basis}`, width),
    ...(report.findings.length === 0
      ? []
      : styled('dim', 'Why a rule exists, with examples: irready explain <rule>', width)),
  ];
}

function incomplete(report: Report, width: number): readonly Line[] {
  const sentence = incompleteSentence(report);
  if (sentence === '') return [];
  return paragraph([{ text: 'Incomplete: ', style: 'error' }], sentence, width - 12, 0);
}

function quieter(report: Report, options: RenderOptions): readonly Line[] {
  const hidden = hiddenGaps(report, options);
  if (hidden === 0) return [];
  const verb = hidden === 1 ? 'is' : 'are';
  return styled(
    'dim',
    `${count(hidden, 'gap')} below --min-level ${options.minLevel} ${verb} counted and not listed.`,
    options.width,
  );
}

function styled(style: 'strong' | 'dim', text: string, width: number): readonly Line[] {
  return wrap(text, width).map((line): Line => [{ text: line, style }]);
}
