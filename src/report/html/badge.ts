/** Words with a mark and a colour; the word alone says it all. */
import type { Level } from '../../model/level.ts';
import type { ObjectiveStatus, ReportFinding } from '../../model/report.ts';
import { markOf } from '../known.ts';
import { STATUS_WORDS, VERDICT_WORDS, type Verdict } from '../review/verdict.ts';
import { type Content, el, type Markup } from './markup.ts';

/** How good or bad something is, as the style sheet colours it. */
export type Tone = 'good' | 'bad' | 'doubt' | 'idle';

/** The tone of a verdict. */
export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  met: 'good',
  notMet: 'bad',
  undecided: 'doubt',
  notApplicable: 'idle',
};

const STATUS_TONES: Readonly<Record<ObjectiveStatus, Tone>> = {
  pass: 'good',
  fail: 'bad',
  open: 'doubt',
  manual: 'doubt',
  notAssessed: 'doubt',
  notApplicable: 'idle',
};

/** Levels as words on the page. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = { error: 'Error', warning: 'Warning', note: 'Note' };

const LEVEL_TONES: Readonly<Record<Level, Tone>> = { error: 'bad', warning: 'doubt', note: 'idle' };
const MARKS: Readonly<Record<Tone, string>> = { good: '✓', bad: '✕', doubt: '?', idle: '–' };
const LEVEL_MARKS: Readonly<Record<Level, string>> = { error: '■', warning: '▲', note: '●' };

/** The mark of a tone, which readers aloud pass over. */
export function mark(tone: Tone): Markup {
  return el('span.mark', MARKS[tone], { 'aria-hidden': 'true' });
}

/** `✕ Not met`. */
export function verdictBadge(verdict: Verdict): Markup {
  return badge(VERDICT_WORDS[verdict], VERDICT_TONES[verdict]);
}

/** `✓ Met`. */
export function statusBadge(status: ObjectiveStatus): Markup {
  return badge(STATUS_WORDS[status], STATUS_TONES[status]);
}

/** `■ Error`. */
export function levelBadge(level: Level): Markup {
  return badge(LEVEL_WORDS[level], LEVEL_TONES[level], LEVEL_MARKS[level]);
}

/** `– Known` or `– Unchanged` and a blank, when the gap is no reason to fail the run. */
export function passedOverBadge(finding: ReportFinding): Content {
  const mark = markOf(finding);
  return mark === undefined ? null : [badge(PASSED_OVER[mark], 'idle'), ' '];
}

const PASSED_OVER = { known: 'Known', unchanged: 'Unchanged' } as const;

/** A word with the colour of its tone, and its mark unless another is given. */
export function badge(word: string, tone: Tone, sign = MARKS[tone]): Markup {
  return el('span.badge', [el('span.mark', sign, { 'aria-hidden': 'true' }), word], { class: tone });
}
