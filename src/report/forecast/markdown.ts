import type { Forecast, ForecastGap } from '../../model/forecast.ts';
import { fill, type Piece } from '../compare/room.ts';
import {
  alert,
  type Block,
  type Content,
  code,
  heading,
  type Inline,
  list,
  marked,
  paragraph,
  strong,
} from '../markdown/nodes.ts';
import { serialise } from '../markdown/serialise.ts';
import { placeText } from '../places.ts';
import type { RenderOptions } from '../render-options.ts';
import { type Agenda, agendaOf, type DueDay, type DueGroup, objectivesLost, shared } from './agenda.ts';
import {
  ALL_OF_IT,
  basisSentence,
  causeText,
  daySummary,
  dayTitle,
  HOW_TO_READ,
  headline,
  incompleteSentence,
  leftOutSentence,
  lighterSentence,
  reliefRemark,
  reliefTitle,
  scoreSentence,
  todaySentence,
} from './words.ts';

/** A step summary of more than 1 MiB is lost whole. */
const BYTES = 1_000_000;

/** Room for the sentence that names what is left out. */
const LEFT_OUT_BYTES = 500;

/** Places of one thing to do, and ids of one day. */
const PLACES = 50;
const IDS = 20;

/** The forecast as GitHub flavoured Markdown: how much goes stale and what it costs, then day by day what to do by when. */
export function renderForecastMarkdown(forecast: Forecast, options: RenderOptions): string {
  return forecastMarkdownWithin(forecast, options, BYTES);
}

/** The same in at most `mostBytes` of UTF-8, first days first, saying what is left out; never less than the head. */
export function forecastMarkdownWithin(forecast: Forecast, options: RenderOptions, mostBytes: number): string {
  const agenda = agendaOf(forecast, options, Number.POSITIVE_INFINITY);
  const head = serialise(headBlocks(forecast, options));
  const foot = serialise(options.quiet ? [] : footBlocks(forecast, agenda, options));
  const room = mostBytes - Buffer.byteLength(head) - Buffer.byteLength(foot) - LEFT_OUT_BYTES;
  if (room < 0) return head;
  const { texts, leftOut } = fill(piecesOf(forecast, agenda, options), room);
  const note =
    leftOut.length === 0
      ? ''
      : serialise([paragraph(`Left out for want of room: ${leftOut.join('; ')}. ${ALL_OF_IT}`)]);
  return [head, ...texts, note, foot].filter((text) => text !== '').join('\n');
}

function headBlocks(forecast: Forecast, { quiet }: RenderOptions): readonly Block[] {
  const incomplete = incompleteSentence(forecast);
  return [
    ...(quiet ? [] : [heading(2, 'What goes stale, and when')]),
    paragraph([strong(headline(forecast)), ` ${scoreSentence(forecast)}`]),
    ...(incomplete === '' ? [] : [alert('WARNING', ['Incomplete: ', incomplete])]),
  ];
}

function footBlocks(forecast: Forecast, agenda: Agenda, { minLevel }: RenderOptions): readonly Block[] {
  const sentences = [
    leftOutSentence(agenda),
    lighterSentence(agenda, minLevel),
    todaySentence(forecast),
    basisSentence(forecast),
  ];
  return sentences.filter((text) => text !== '').map((text) => paragraph(text));
}

function piecesOf(forecast: Forecast, agenda: Agenda, { quiet }: RenderOptions): readonly Piece[] {
  const due = duePieces(forecast, agenda);
  return quiet ? due : [...due, ...lostPieces(forecast), ...reliefPieces(forecast, agenda)];
}

function duePieces(forecast: Forecast, { days }: Agenda): readonly Piece[] {
  const entries = days.flatMap((day) => day.groups.map((group, index) => ({ day, group, isFirst: index === 0 })));
  const write = ({ day, group, isFirst }: (typeof entries)[number]): string =>
    serialise([...(isFirst ? dayBlocks(day, forecast) : []), list([groupItem(group)])]);
  return piece('what goes stale day by day', [paragraph(HOW_TO_READ)], entries, write, '\n');
}

/** Nothing when there is no entry; the text of an entry is made only when there is room for it. */
function piece<Entry>(
  title: string,
  lead: readonly Block[],
  entries: readonly Entry[],
  write: (entry: Entry) => string,
  between: Piece['between'] = '',
): readonly Piece[] {
  if (entries.length === 0) return [];
  const missing = (more: number): string =>
    serialise([paragraph(`And ${more} more, on the same day or later. ${ALL_OF_IT}`)]);
  return [
    {
      title,
      lead: serialise(lead),
      entries: written(entries, write),
      between,
      total: entries.length,
      missing,
      tail: '',
    },
  ];
}

function* written<Entry>(entries: readonly Entry[], write: (entry: Entry) => string): Iterable<string> {
  for (const entry of entries) yield write(entry);
}

function dayBlocks(due: DueDay, forecast: Forecast): readonly Block[] {
  const lost = due.objectives.filter(({ from }) => from === 'pass').map(({ id }) => id);
  const won = due.objectives.filter(({ to }) => to === 'pass').map(({ id }) => id);
  return [
    heading(3, dayTitle(due.lastGoodDay, forecast)),
    paragraph([`${daySummary(due)}.`, ...idList(' No longer met: ', lost), ...idList(' Met again: ', won)]),
  ];
}

function idList(lead: string, ids: readonly string[]): readonly Inline[] {
  if (ids.length === 0) return [];
  const rest = ids.length - IDS;
  const names = ids.slice(0, IDS).flatMap((id, index) => (index === 0 ? [code(id)] : [', ', code(id)]));
  return [lead, ...names, rest > 0 ? ` and ${rest} more.` : '.'];
}

function groupItem(group: DueGroup): Parameters<typeof list>[0][number] {
  const [{ finding }] = group;
  const owner = shared(group, 'owner');
  const remedy = shared(group, 'remediation');
  const rest = group.length - PLACES;
  const items: readonly Content[] = [
    ...group.slice(0, PLACES).map((gap) => placeItem(gap, owner === undefined, remedy === undefined)),
    ...(rest > 0 ? [`and ${rest} more places. ${ALL_OF_IT}`] : []),
    ...(owner === undefined ? [] : [['Owner: ', code(owner)]]),
    ...(remedy === undefined ? [] : [['By then: ', ...marked(remedy)]]),
  ];
  const title = paragraph([strong(finding.level), ` ${finding.title} `, code(finding.ruleId)]);
  return { blocks: [title, list(items)] };
}

function placeItem(gap: ForecastGap, ownOwner: boolean, ownRemedy: boolean): Content {
  const { location, message, owner, remediation } = gap.finding;
  const cause = causeText(gap);
  return [
    code(placeText(location)),
    ' ',
    ...marked(message),
    ...(cause === undefined ? [] : [` Because ${cause}.`]),
    ...(ownOwner ? [' Owner: ', owner === undefined ? 'nobody is named' : code(owner), '.'] : []),
    ...(ownRemedy ? [' By then: ', ...marked(remediation)] : []),
  ];
}

function lostPieces(forecast: Forecast): readonly Piece[] {
  const lost = objectivesLost(forecast);
  const title = `Met today, and not on ${forecast.until}`;
  return piece(title, [heading(3, title)], lost, ({ id, title: name, since }) =>
    serialise([list([[code(id), ` ${name}, not met from ${since} on`]])]),
  );
}

function reliefPieces(forecast: Forecast, { relief }: Agenda): readonly Piece[] {
  const title = reliefTitle(forecast);
  return piece(title, [heading(3, title)], relief, (each) =>
    serialise([
      list([[`${each.day} ${each.finding.title}${reliefRemark(each)} `, code(placeText(each.finding.location))]]),
    ]),
  );
}
