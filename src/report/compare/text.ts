import { count } from '../count.ts';
import type { RenderOptions } from '../render-options.ts';
import { findingLines } from '../text/findings.ts';
import { type Line, labelled, paragraph, type Span, serialise, stack } from '../text/line.ts';
import { place } from '../text/place.ts';
import { displayWidth, oneLine, padEnd, truncate, wrap } from '../text/width.ts';
import { newGaps } from './compare.ts';
import type { Comparison, ControlChange, ObjectiveChange } from './comparison.ts';
import { objectiveLine } from './objective-line.ts';
import { type Entry, type Section, sectionsOf } from './sections.ts';
import {
  basisSentence,
  careSentence,
  caveats,
  changedControls,
  changedObjectives,
  isListed,
  rise,
  runSentences,
  scoreText,
  verdictSentence,
} from './words.ts';

/** Entries of a list that asks for nothing to be done, and changes of objectives; the JSON output holds them all. */
const LISTED = 20;

const LEAST_TITLE = 12;

/** The comparison for a terminal: what to mind, new gaps first, what changed by control, and the verdict last. */
export function renderDiffText(comparison: Comparison, options: RenderOptions): string {
  const width = Math.max(40, Math.min(options.width, 120));
  const lines = options.quiet ? quietLines(comparison, options) : fullLines(comparison, { ...options, width });
  return serialise(lines, options.colour);
}

function quietLines(comparison: Comparison, { minLevel }: RenderOptions): readonly Line[] {
  const gaps = newGaps(comparison).filter(({ level }) => isListed(level, minLevel));
  const words = [verdictSentence(comparison), careSentence(comparison)];
  return [...findingLines(gaps), [{ text: oneLine(words.join(' ')), style: 'strong' }]];
}

function fullLines(comparison: Comparison, options: RenderOptions): readonly Line[] {
  return stack([
    caveats(comparison).flatMap((text) =>
      paragraph([{ text: 'Mind: ', style: 'warning' }], text, options.width - 4, 2),
    ),
    ...sectionsOf(comparison, options).map((section) => sectionLines(section, options)),
    objectiveLines(changedObjectives(comparison), options.width),
    controlLines(comparison, options.width),
    verdictLines(comparison, options.width),
  ]);
}

function sectionLines({ title, urgent, entries, hidden }: Section, options: RenderOptions): readonly Line[] {
  const shown = urgent ? entries : entries.slice(0, LISTED);
  return [
    [{ text: title, style: 'strong' }],
    ...shown.flatMap((entry) => (urgent ? entryBlock(entry, options) : shortEntry(entry, options))),
    ...more(entries.length - shown.length),
    ...(hidden === 0 ? [] : [dim(`  ${hidden} below --min-level ${options.minLevel} not listed`)]),
  ];
}

function more(rest: number): readonly Line[] {
  return rest > 0 ? [dim(`  and ${rest} more; -f json lists them all`)] : [];
}

function dim(text: string): Line {
  return [{ text, style: 'dim' }];
}

function entryBlock({ finding, remark }: Entry, options: RenderOptions): readonly Line[] {
  const { width } = options;
  return [
    entryHead({ finding }, options),
    ...paragraph(['    '], `${oneLine(finding.message)} [${finding.ruleId}]`, width, 4),
    ...(remark === undefined ? [] : labelled('mind', oneLine(remark), width, 4, 12)),
    ...labelled('remedy', finding.remediation, width, 4, 12),
  ];
}

function entryHead({ finding }: Entry, { hyperlinks }: RenderOptions): Line {
  return ['  ', { text: finding.level, style: finding.level }, '  ', place(finding.location, hyperlinks)];
}

function shortEntry(entry: Entry, options: RenderOptions): readonly Line[] {
  const { finding, remark } = entry;
  const head = entryHead(entry, options);
  const note = remark === undefined ? [] : paragraph(['    '], oneLine(remark), options.width, 4);
  const oneLiner: Line = [...head, '  ', finding.ruleId];
  if (widthOf(oneLiner) <= options.width) return [oneLiner, ...note];
  return [head, ['    ', finding.ruleId], ...note];
}

function widthOf(line: Line): number {
  return line.reduce((sum, span) => sum + displayWidth(typeof span === 'string' ? span : span.text), 0);
}

function objectiveLines(changes: readonly ObjectiveChange[], width: number): readonly Line[] {
  if (changes.length === 0) return [];
  const shown = changes.slice(0, LISTED);
  return [
    [{ text: `Changed: ${count(changes.length, 'objective')}`, style: 'strong' }],
    ...shown.map((change) => objectiveLine(change, width)),
    ...more(changes.length - shown.length),
  ];
}

function controlLines(comparison: Comparison, width: number): readonly Line[] {
  const changed = changedControls(comparison);
  const same = comparison.controls.length - changed.length;
  const rest = same === 0 ? [] : [dim(`  ${count(same, 'control')} with the same score`)];
  if (changed.length === 0) return rest;
  return [[{ text: 'Score by control', style: 'strong' }], ...changed.map(controlRow(changed, width)), ...rest];
}

/** Titles give way to the width, and go when there is no room. */
function controlRow(changes: readonly ControlChange[], width: number): (change: ControlChange) => Line {
  const ids = widest(changes.map(({ id }) => id));
  const befores = widest(changes.map(({ before }) => scoreText(before)));
  const afters = widest(changes.map(({ after }) => scoreText(after)));
  const room = width - ids - befores - afters - 10;
  return (change) => {
    const { id, title, before, after } = change;
    const named = truncate(oneLine(title), Math.max(0, room));
    return [
      '  ',
      { text: padEnd(id, ids), style: 'strong' },
      `  ${padEnd(scoreText(before), befores)} -> `,
      { ...risen(change), text: padEnd(scoreText(after), afters) },
      room < LEAST_TITLE ? '' : `  ${named}`,
    ];
  };
}

function risen(change: ControlChange): Pick<Span, 'style'> {
  const by = rise(change);
  if (by === 0) return {};
  return { style: by > 0 ? 'good' : 'error' };
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

function verdictLines(comparison: Comparison, width: number): readonly Line[] {
  const { before, after } = comparison;
  return [
    ...labelled('earlier', runSentences(before).join(' '), width, 0, 9),
    ...labelled('later', runSentences(after).join(' '), width, 0, 9),
    ...labelled('score', after.summary.scoreFormula, width, 0, 9),
    [],
    ...wrap(oneLine(`${basisSentence(comparison)} ${careSentence(comparison)}`), width).map((line): Line => [line]),
    // Never wrapped, so that a script can read it.
    [{ text: verdictSentence(comparison), style: 'strong' }],
  ];
}
