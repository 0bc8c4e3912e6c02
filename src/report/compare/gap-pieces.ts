/** Gaps as a list to work through: what says the same is told once, with all its places and who answers for them. */
import type { BlockContent } from 'mdast';
import type { ReportFinding } from '../../model/report.ts';
import { alike } from '../alike.ts';
import { count } from '../count.ts';
import { code, FOLD_END, fold, type Inline, list, marked, paragraph, strong } from '../markdown/nodes.ts';
import { serialise } from '../markdown/serialise.ts';
import { placeText } from '../places.ts';
import type { Piece } from './room.ts';
import type { Entry } from './sections.ts';

/** What a reader takes in at once; the rest is folded. */
const OPEN = 10;

/** Files that one item lists, and lines of one file. */
const FILES = 10;
const LINES = 20;

/** Entries that differ in nothing but their place and owner. */
type Alike = readonly [Entry, ...Entry[]];

/** The list under `lead`, which may be empty: the first ten items open, the others folded. */
export function gapPieces(title: string, lead: string, entries: readonly Entry[]): readonly Piece[] {
  const groups = alike(entries, sayingTheSame);
  const folded = groups.slice(OPEN);
  const first = piece(title, lead, groups.slice(0, OPEN), '');
  if (folded.length === 0) return [first];
  const more = count(gapsIn(folded), 'more gap');
  return [first, piece(`${title}, ${more}`, serialise([fold(more)]), folded, `${FOLD_END}\n`)];
}

/** The sentence for entries that found no room. */
export function missing(number: number): string {
  return serialise([paragraph(`And ${number} more; the reports in JSON hold them all.`)]);
}

function sayingTheSame({ finding, remark }: Entry): string {
  const { level, ruleId, message, remediation } = finding;
  return JSON.stringify([level, ruleId, message, remediation, remark]);
}

function gapsIn(groups: readonly Alike[]): number {
  return groups.reduce((sum, group) => sum + group.length, 0);
}

function piece(title: string, lead: string, groups: readonly Alike[], tail: string): Piece {
  return {
    title,
    lead,
    entries: items(groups),
    between: '',
    total: groups.length,
    missing: (number) => missing(gapsIn(groups.slice(groups.length - number))),
    tail,
  };
}

function* items(groups: readonly Alike[]): Iterable<string> {
  for (const group of groups) yield serialise([list([{ blocks: itemOf(group) }])]);
}

function itemOf(group: Alike): readonly BlockContent[] {
  const [{ finding, remark }] = group;
  const alone = group.length === 1;
  const where: Inline = alone ? code(placeText(finding.location)) : `in ${group.length} places`;
  const head = [strong(finding.level), ' ', where, ' ', code(finding.ruleId), ' ', finding.message];
  const more = remark === undefined ? [] : [` (${remark})`];
  return [
    paragraph([...head, ...more, ...(alone ? ownerOf(finding, ' Owner: ', '.') : [])]),
    paragraph(['Remedy: ', ...marked(finding.remediation)]),
    ...(alone ? [] : [list(places(group.map((entry) => entry.finding)))]),
  ];
}

function ownerOf({ owner }: ReportFinding, before: string, after: string): readonly Inline[] {
  return owner === undefined || owner === '' ? [] : [before, code(owner), after];
}

/** A line for each file and owner: `contacts.yaml` lines 49, 58, owner `role/ciso`. */
function places(findings: readonly ReportFinding[]): readonly (readonly Inline[])[] {
  const lines = alike(findings, ({ location, owner }) => JSON.stringify([location.path, owner])).map(fileLine);
  const rest = lines.length - FILES;
  return rest > 0 ? [...lines.slice(0, FILES), [`and in ${count(rest, 'more file')}`]] : lines;
}

function fileLine(all: readonly [ReportFinding, ...ReportFinding[]]): readonly Inline[] {
  const [first] = all;
  const lines = [...new Set(all.flatMap(({ location }) => location.region?.startLine ?? []))];
  const rest = lines.length - LINES;
  const shown = lines.slice(0, LINES).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  const where = lines.length === 0 ? '' : ` ${lines.length === 1 ? 'line' : 'lines'} ${shown}`;
  return [code(first.location.path), where, ...ownerOf(first, ', owner ', '')];
}
