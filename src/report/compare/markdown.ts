import {
  alert,
  type Block,
  type Content,
  code,
  FOLD_END,
  fold,
  heading,
  list,
  name,
  paragraph,
  strong,
  table,
} from '../markdown/nodes.ts';
import { serialise, tableLines } from '../markdown/serialise.ts';
import { placeText } from '../places.ts';
import type { RenderOptions } from '../render-options.ts';
import type { Comparison } from './comparison.ts';
import { gapPieces, missing } from './gap-pieces.ts';
import { fill, type Piece } from './room.ts';
import { type Entry, type Section, sectionsOf } from './sections.ts';
import {
  basisSentence,
  caveats,
  changedControls,
  changedObjectives,
  runSentences,
  scoreText,
  stateText,
  verdictSentence,
} from './words.ts';

/** What GitHub takes as a comment, counted in characters there, in bytes here to be safe. */
const COMMENT_BYTES = 65_536;

/** Room for the sentence that names what is left out. */
const LEFT_OUT_BYTES = 500;

/** The comparison for a comment on a pull request: the verdict, what to mind, new gaps first. */
export function renderDiffMarkdown(comparison: Comparison, options: RenderOptions): string {
  return diffMarkdownWithin(comparison, options, COMMENT_BYTES);
}

/** The same in at most `mostBytes` of UTF-8, worst first, saying how much is left out; never less than the verdict. */
export function diffMarkdownWithin(comparison: Comparison, options: RenderOptions, mostBytes: number): string {
  const verdict = paragraph(strong(verdictSentence(comparison)));
  const head = serialise(options.quiet ? [verdict] : headBlocks(comparison));
  const foot = options.quiet ? '' : footText(comparison);
  const room = mostBytes - Buffer.byteLength(head) - Buffer.byteLength(foot) - LEFT_OUT_BYTES;
  if (room < 0) return serialise([verdict]);
  const { texts, leftOut } = fill(piecesOf(comparison, options), room);
  const note = leftOut.length === 0 ? '' : serialise([paragraph(leftOutSentence(leftOut))]);
  return [head, ...texts, note, foot].filter((text) => text !== '').join('\n');
}

function leftOutSentence(titles: readonly string[]): string {
  return `Left out for want of room: ${titles.join('; ')}. The reports in JSON hold them all.`;
}

function headBlocks(comparison: Comparison): readonly Block[] {
  const mind = caveats(comparison);
  return [
    heading(2, 'Incident-response readiness: what changed'),
    paragraph([strong(verdictSentence(comparison)), ` ${basisSentence(comparison)}`]),
    ...(mind.length === 0 ? [] : [alert('WARNING', mind.join(' '))]),
  ];
}

function footText({ before, after }: Comparison): string {
  const blocks = [
    fold('What was compared'),
    list([
      [strong('Earlier.'), ` ${runSentences(before).join(' ')}`],
      [strong('Later.'), ` ${runSentences(after).join(' ')}`],
      [strong('Score.'), ` ${after.summary.scoreFormula}`],
    ]),
  ];
  return `${serialise(blocks)}\n${FOLD_END}\n`;
}

function piecesOf(comparison: Comparison, options: RenderOptions): readonly Piece[] {
  const sections = sectionsOf(comparison, options);
  const urgent = sections.filter((one) => one.urgent).flatMap((section) => urgentPieces(section, options));
  if (options.quiet) return urgent;
  const others = sections.filter((one) => !one.urgent).map((section) => foldedPiece(section, options));
  return [...urgent, ...others, ...controlPiece(comparison), ...objectivePiece(comparison)];
}

function urgentPieces(section: Section, options: RenderOptions): readonly Piece[] {
  const { title, entries } = section;
  return gapPieces(title, serialise([heading(3, title), ...hiddenNote(section, options)]), entries);
}

function foldedPiece(section: Section, options: RenderOptions): Piece {
  const { title, entries } = section;
  return {
    title,
    lead: serialise([fold(title), ...hiddenNote(section, options)]),
    entries: each(entries, (entry) => serialise([list([shortItem(entry)])])),
    between: '',
    total: entries.length,
    missing,
    tail: `${FOLD_END}\n`,
  };
}

function hiddenNote({ hidden }: Section, { minLevel }: RenderOptions): readonly Block[] {
  return hidden === 0 ? [] : [paragraph(`${hidden} below --min-level ${minLevel} not listed.`)];
}

function* each<One>(entries: readonly One[], write: (entry: One) => string): Iterable<string> {
  for (const entry of entries) yield write(entry);
}

function shortItem({ finding, remark }: Entry): Content {
  const head = [strong(finding.level), ' ', code(placeText(finding.location)), ' ', code(finding.ruleId)];
  return remark === undefined ? head : [...head, ` (${remark})`];
}

function controlPiece(comparison: Comparison): readonly Piece[] {
  const changed = changedControls(comparison);
  const same = comparison.controls.length - changed.length;
  const rows = changed.map(({ id, title, before, after }) => [id, title, scoreText(before), scoreText(after)]);
  return tablePiece('Score by control', 'Control', rows, same === 0 ? '' : `Controls with the same score: ${same}.`);
}

function objectivePiece(comparison: Comparison): readonly Piece[] {
  const changed = changedObjectives(comparison);
  const rows = changed.map(({ id, title, from, to }) => [id, title, stateText(from), stateText(to)]);
  return tablePiece('Objectives by state', 'Objective', rows, '');
}

function tablePiece(title: string, what: string, rows: readonly (readonly string[])[], note: string): readonly Piece[] {
  if (rows.length === 0) return [];
  const columns = [what, 'Title', 'Earlier', 'Later'].map((header) => ({ title: header }));
  const lines = (some: typeof rows): readonly string[] =>
    tableLines(
      table(
        columns,
        some.map((cells) => cells.map(name)),
      ),
    );
  const head = lines([]).join('\n');
  return [
    {
      title,
      lead: `${serialise([fold(`${title}: ${rows.length} changed`), ...(note === '' ? [] : [paragraph(note)])])}\n${head}`,
      entries: each(rows, (row) => `${lines([row])[2] ?? ''}\n`),
      between: '',
      total: rows.length,
      missing,
      tail: `${FOLD_END}\n`,
    },
  ];
}
