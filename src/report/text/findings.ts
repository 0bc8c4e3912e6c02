import { compareText } from '../../base/compare.ts';
import { LEVELS, type Level } from '../../model/level.ts';
import type { ReportFinding } from '../../model/report.ts';
import { alike } from '../alike.ts';
import { count } from '../count.ts';
import { compareCounting, markOf } from '../known.ts';
import { comparePlaces, placeText } from '../places.ts';
import type { RenderOptions } from '../render-options.ts';
import { frame } from './frame.ts';
import { type Line, labelled, paragraph, type Span, stack } from './line.ts';
import { place } from './place.ts';
import { displayWidth, oneLine, truncate } from './width.ts';

/** Places of one rule that get a code frame; the rest take a line or two each. */
const FRAMED_PLACES = 5;

/** Where a label such as `remedy` stands and where its text starts. */
const LABEL = [2, 12] as const;
const INNER_LABEL = [4, 14] as const;

type Group = readonly [ReportFinding, ...ReportFinding[]];

/** The gaps by rule, worst first: errors, then rules that fail in most places. */
export function findingBlocks(findings: readonly ReportFinding[], options: RenderOptions): readonly Line[] {
  return stack(groups(findings).map((group) => groupBlock(group, options)));
}

/** One line a gap, worst first, in the form that editors and terminals turn into links. */
export function findingLines(findings: readonly ReportFinding[]): readonly Line[] {
  return findings.toSorted(compareFindings).map((finding) => findingLine(finding));
}

/** A gap in that form; the remark stands before its message. */
export function findingLine(finding: ReportFinding, remark = ''): Line {
  const mark = markOf(finding);
  return [
    { text: placeText(finding.location), style: 'strong' },
    ': ',
    { text: finding.level, style: finding.level },
    `: ${remark}${oneLine(finding.message)} `,
    { text: `[${finding.ruleId}]${mark === undefined ? '' : ` (${mark})`}`, style: 'dim' },
  ];
}

function weight(level: Level): number {
  return LEVELS.indexOf(level);
}

function compareFindings(left: ReportFinding, right: ReportFinding): number {
  return (
    weight(right.level) - weight(left.level) ||
    compareCounting(left, right) ||
    comparePlaces(left.location, right.location)
  );
}

function groups(findings: readonly ReportFinding[]): readonly Group[] {
  const byRule = alike(findings.toSorted(compareFindings), ({ level, ruleId }) => `${level} ${ruleId}`);
  return byRule.toSorted(compareGroups);
}

function compareGroups(left: Group, right: Group): number {
  const heavier =
    weight(right[0].level) - weight(left[0].level) || compareCounting(left[0], right[0]) || right.length - left.length;
  return heavier || compareText(left[0].ruleId, right[0].ruleId);
}

function groupBlock(group: Group, options: RenderOptions): readonly Line[] {
  const remedies = new Set(group.map((finding) => finding.remediation));
  const ownRemedy = remedies.size > 1;
  const [first] = group;
  return stack([
    heading(group, options.width),
    ...group.slice(0, FRAMED_PLACES).map((finding) => framedPlace(finding, ownRemedy, options)),
    group.slice(FRAMED_PLACES).flatMap((finding) => shortPlace(finding, ownRemedy, options)),
    ownRemedy ? [] : labelled('remedy', first.remediation, options.width, ...LABEL),
  ]);
}

function heading(group: Group, width: number): readonly Line[] {
  const [first] = group;
  const title: Line = [{ text: first.level, style: first.level }, '  ', { text: first.ruleId, style: 'strong' }];
  return [
    group.length === 1
      ? title
      : [...title, { text: `  ${count(group.length, 'gap')}${passedOver(group)}`, style: 'dim' }],
    ...labelled('expected', `${oneLine(first.title)}.`, width, ...LABEL),
    ...labelledControls(group, width),
  ];
}

function passedOver(group: Group): string {
  const marked = (['known', 'unchanged'] as const).map((mark) => {
    const number = group.filter((finding) => markOf(finding) === mark).length;
    return number === 0 ? '' : `, ${number} ${mark}`;
  });
  return marked.join('');
}

function labelledControls(group: Group, width: number): readonly Line[] {
  const controls = [...new Set(group.flatMap((finding) => finding.controls))];
  if (controls.length > 0) return labelled('controls', controls.join(', '), width, ...LABEL);
  const nearest = [...new Set(group.flatMap((finding) => finding.beyond ?? []))];
  return nearest.length === 0
    ? []
    : labelled('controls', `beyond ${nearest.join(', ')}: nearest to it, but not asked for there`, width, ...LABEL);
}

function placeLine(finding: ReportFinding, { hyperlinks }: RenderOptions): Line {
  const shown: Line = ['  ', place(finding.location, hyperlinks)];
  const mark = markOf(finding);
  return mark === undefined ? shown : [...shown, { text: `  ${mark}`, style: 'dim' }];
}

function framedPlace(finding: ReportFinding, ownRemedy: boolean, options: RenderOptions): readonly Line[] {
  return [
    placeLine(finding, options),
    ...paragraph(['    '], oneLine(finding.message), options.width, 4),
    ...frame(finding.location, finding.level, 4, options.width),
    ...related(finding, options),
    ...(ownRemedy ? labelled('remedy', finding.remediation, options.width, ...INNER_LABEL) : []),
  ];
}

function related(finding: ReportFinding, options: RenderOptions): readonly Line[] {
  return finding.related.map(({ location, message }) => [
    '    ',
    { text: 'see ', style: 'dim' },
    { ...place(location, options.hyperlinks), style: 'dim' },
    message === ''
      ? ''
      : `  ${truncate(oneLine(message), roomAfter(place(location, options.hyperlinks), options.width))}`,
  ]);
}

// `    see ` stands before the place and two blanks after it.
function roomAfter(shown: Span, width: number): number {
  return Math.max(12, width - displayWidth(shown.text) - 10);
}

function shortPlace(finding: ReportFinding, ownRemedy: boolean, options: RenderOptions): readonly Line[] {
  return [
    placeLine(finding, options),
    ...paragraph(['    '], oneLine(finding.message), options.width, 4),
    ...(ownRemedy ? labelled('remedy', finding.remediation, options.width, ...INNER_LABEL) : []),
  ];
}
