/** What an issue says. Text of a report stays text: it mentions nobody, links nowhere and hides nothing. */
import { createHash } from 'node:crypto';
import type { Report, ReportFinding, ReportRule } from '../model/report.ts';
import { count } from '../report/count.ts';
import { withWeekday } from '../report/days.ts';
import { cut, harmless } from '../report/markdown/harmless.ts';
import {
  type Block,
  code,
  fence,
  type Inline,
  list,
  marked,
  name,
  paragraph,
  strong,
} from '../report/markdown/nodes.ts';
import { serialise } from '../report/markdown/serialise.ts';
import { idsText, placeCode } from '../report/markdown/words.ts';
import { yamlOf } from '../report/review/remedy.ts';
import { frame } from '../report/text/frame.ts';
import { serialise as serialiseLines } from '../report/text/line.ts';
import { acceptCommand } from './commands.ts';
import type { Subject } from './marker.ts';
import type { Assignee } from './owners.ts';
import type { Topic } from './topic.ts';

/** The line below which people write; what stands above it is rewritten when the gap changes. */
export const END = '<!-- irready:end -->';

/** Characters of a title, so that lists of issues show it whole. */
const TITLE = 120;

/** Bytes that the places of one issue may take; GitHub takes 65,536 characters for the whole text. */
const PLACES_BYTES = 40_000;

/** Columns of a line of text, as wide as GitHub shows without scrolling. */
const FRAME_WIDTH = 100;

/** Other places that a gap names, and pieces of YAML that its remedy shows. */
const MOST_LISTED = 5;

/** A topic with what an issue says about it besides. */
export interface Told {
  readonly topic: Topic;
  readonly report: Pick<Report, 'profile' | 'rules'>;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly assignee: Assignee;
  /** Paths that were asked for, as they were typed. */
  readonly searched: readonly string[];
  /** Places of earlier gaps that this run did not look at again. */
  readonly undecided: readonly string[];
}

/** A title is what is expected: without this, a list of issues would read as a list of what is well. */
const NOT_MET = 'Not met: ';

/** What is expected and not so, and where; at most 120 UTF-16 units. */
export function issueTitle({ gaps }: Topic): string {
  const [{ title, location }, ...others] = gaps;
  const where = others.length === 0 ? location.path : count(gaps.length, 'place');
  const most = TITLE - NOT_MET.length;
  const room = Math.max(30, most - title.length - 3);
  const shown = where.length <= room ? where : `…${where.slice(1 - room).replace(/^[\udc00-\udfff]/, '')}`;
  return cut(harmless(`${NOT_MET}${cut(title, most - Math.min(room, shown.length) - 3)} (${shown})`), TITLE);
}

/** The text of an issue from below its first line down to {@link END}. */
export function issueText(told: Told): string {
  const { topic } = told;
  const [first, ...others] = topic.gaps;
  const head = serialise([paragraph(headline(told)), ...(others.length === 0 ? oneGap(first) : shared(topic))]);
  const places = others.length === 0 ? '' : placeList(topic.gaps);
  return [head, places, serialise(foot(told)), `${END}\n`].filter((text) => text !== '').join('\n');
}

function headline({ topic, due, assignee }: Told): readonly Inline[] {
  const [{ owner }] = topic.gaps;
  const answers: readonly Inline[] =
    owner === undefined || owner === '' ? [' Owner: nobody is named.'] : [' Owner: ', code(owner), '.'];
  const whose = assignee.is === 'found' ? [] : [` Nobody was assigned when this was written: ${assignee.why}.`];
  return [strong(`Readiness gap, level ${topic.level}.`), ` Close it by ${withWeekday(due)}.`, ...answers, ...whose];
}

function oneGap(gap: ReportFinding): readonly Block[] {
  return [
    paragraph([strong('What is wrong:'), ' ', ...marked(gap.message)]),
    paragraph([strong('Where:'), ' ', placeCode(gap.location)]),
    ...excerpt(gap),
    ...related(gap),
    ...expected(gap),
  ];
}

function shared({ gaps: [first] }: Topic): readonly Block[] {
  return expected(first);
}

function expected({ title, remediation, controls, beyond = [] }: ReportFinding): readonly Block[] {
  const ids = controls.length > 0 ? idsText(controls.map(name)) : idsText(beyond.map((id) => `beyond ${name(id)}`));
  const pieces = yamlOf(remediation).slice(0, MOST_LISTED);
  return [
    paragraph([strong('Expected:'), ' ', ...marked(title), '.']),
    paragraph([strong('Remedy:'), ' ', ...marked(remediation)]),
    ...pieces.map((yaml) => fence('yaml', yaml)),
    paragraph([strong('Controls:'), ` ${ids}.`]),
  ];
}

function excerpt({ location, level }: ReportFinding): readonly Block[] {
  const lines = frame(location, level, 0, FRAME_WIDTH);
  return lines.length === 0 ? [] : [fence('text', serialiseLines(lines, false).trimEnd())];
}

function related({ related: others }: ReportFinding): readonly Block[] {
  if (others.length === 0) return [];
  const lines = others.slice(0, MOST_LISTED);
  return [list(lines.map(({ location, message }) => ['see ', placeCode(location), ' ', ...marked(message, 300)]))];
}

/** As many places as there is room for, the worst first, and how many are missing. */
function placeList(gaps: Topic['gaps']): string {
  const lines: string[] = [];
  let left = PLACES_BYTES;
  for (const gap of gaps) {
    const line = serialise([list([placeLine(gap)])]);
    left -= Buffer.byteLength(line);
    if (left < 0) break;
    lines.push(line);
  }
  const more = gaps.length - lines.length;
  const rest = more === 0 ? [] : [list([`and ${count(more, 'more place')}, which the report lists`])];
  return [serialise([paragraph(strong(`${count(gaps.length, 'place')}:`))]), lines.join('') + serialise(rest)].join(
    '\n',
  );
}

function placeLine({ level, location, message, fingerprint }: ReportFinding): readonly Inline[] {
  return [`${level} at `, placeCode(location), ': ', ...marked(message, 300), ' Gap ', code(fingerprint)];
}

function foot({ topic, report, searched, undecided }: Told): readonly Block[] {
  const rule = report.rules.find(({ id }) => id === topic.ruleId);
  return [
    ...(undecided.length === 0 ? [] : [paragraph(undecidedWords(undecided))]),
    paragraph(strong('What to do with this issue')),
    list([
      [code(`irready explain ${topic.ruleId}`), ' says what the rule asks for', ...why(rule)],
      'Close the gap, and irready closes the issue when it sees so.',
      [
        'To accept the gap for a while: ',
        code(acceptCommand(topic.gaps[0], report.profile.id, searched)),
        ', and let somebody else approve it.',
      ],
      'To take the issue over: edit its text and remove the first line. irready then leaves it alone, and opens no other.',
    ]),
    paragraph([
      'irready rewrites what stands above when the gap changes. Write below, or in comments. Known to irready as: ',
      ...footer(topic.subject),
    ]),
  ];
}

function why(rule: ReportRule | undefined): readonly Inline[] {
  return rule === undefined || rule.rationale === '' ? ['.'] : ['. In short: ', ...marked(rule.rationale, 500)];
}

function undecidedWords(paths: readonly string[]): readonly Inline[] {
  const shown = paths.slice(0, MOST_LISTED).flatMap((path): readonly Inline[] => [' ', code(path)]);
  const more = paths.length - MOST_LISTED;
  return ['Not looked at again by the last run:', ...shown, ...(more > 0 ? [` and ${more} more`] : []), '.'];
}

function footer(subject: Subject): readonly Inline[] {
  return 'gap' in subject ? ['irready gap ', code(subject.gap)] : ['irready rule ', code(subject.rule)];
}

/** What an issue is about whose first line is gone, by its last line; undefined when that is gone as well. */
export function releasedSubject(body: string): Subject | undefined {
  const [own = ''] = `\n${body}`.split(`\n${END}`, 1);
  const found = [...own.matchAll(/irready (gap|rule) `([\w.-]{1,200})`/g)].at(-1);
  const [, what, id = ''] = found ?? [];
  if (what === 'rule') return { rule: id };
  return what === 'gap' && /^[0-9a-f]{32}$/.test(id) ? { gap: id } : undefined;
}

/** Sixteen digits that change when the title, the level, the place, the remedy, the owner or the assignee does. */
export function substanceOf({ topic, assignee, undecided }: Omit<Told, 'due'>): string {
  const gaps = topic.gaps.map(({ fingerprint, title, level, location, remediation, owner, controls }) => [
    ...[fingerprint, title, level, location.path, owner ?? ''],
    // Days and ages change every day, and say nothing new.
    ...[remediation.replace(/\d+/g, '#'), controls],
  ]);
  return digestOf([gaps, assignee.is === 'found' ? assignee.login : '', undecided]);
}

/** Sixteen digits of anything that JSON can hold. */
function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
