import type { ReportFinding, ReportWaiver } from '../../model/report.ts';
import { badge, levelBadge, type Tone } from './badge.ts';
import { placeSection, term } from './gaps.ts';
import { code, day, linked, some } from './links.ts';
import { blocks, type Content, cut, el, line, type Markup } from './markup.ts';
import type { Sheet } from './sheet.ts';
import { leftOut } from './table.ts';

/** The state of a waiver in a word, and what follows from it. */
export const WAIVER_WORDS: Readonly<
  Record<ReportWaiver['state'], { readonly word: string; readonly means: string; readonly tone: Tone }>
> = {
  active: { word: 'Active', means: 'What it covers is accepted until the last day, and not met.', tone: 'doubt' },
  unused: { word: 'Covers nothing', means: 'Nothing that it covers was found.', tone: 'idle' },
  pending: { word: 'Not yet', means: 'Its first day is to come; until then it covers nothing.', tone: 'idle' },
  expired: { word: 'Expired', means: 'Its time is over; it covers nothing any more.', tone: 'bad' },
  overBroad: { word: 'Too broad', means: 'It does not say where it holds; it covers nothing.', tone: 'bad' },
  selfApproved: { word: 'Self-approved', means: 'Nobody but its owner accepted it; it covers nothing.', tone: 'bad' },
  malformed: { word: 'Malformed', means: 'Something that a waiver needs is missing; it covers nothing.', tone: 'bad' },
};

const SIGNS: Readonly<Record<ReportWaiver['state'], string>> = {
  active: '▲',
  unused: '–',
  pending: '–',
  expired: '✕',
  overBroad: '✕',
  selfApproved: '✕',
  malformed: '✕',
};

/** Every waiver, and below them the gaps that are accepted. */
export function waiverSections(sheet: Sheet): Content {
  const { report, waivers, accepted, review } = sheet;
  if (waivers.length === 0 && accepted.length === 0) return el('p', 'There are no waivers.');
  return blocks([
    ...waivers.map((waiver) => waiverSection(waiver, sheet)),
    leftOut(report.waivers.length - waivers.length, 'waiver'),
    accepted.length === 0 ? null : el('h3', 'Accepted gaps'),
    ...accepted.map((finding) => acceptedGap(finding, sheet)),
    leftOut(review.waived.length - accepted.length, 'accepted gap'),
  ]);
}

function acceptedGap(finding: ReportFinding, sheet: Sheet): Content {
  const { level, title, waiver = '' } = finding;
  const by = linked(code(waiver), sheet.anchors.waiverId.get(waiver));
  return placeSection(
    finding,
    sheet,
    true,
    el('p.small', [levelBadge(level), ' ', line(title, 300), ', waived by ', by]),
  );
}

function waiverSection(waiver: ReportWaiver, sheet: Sheet): Markup {
  const { word, means, tone } = WAIVER_WORDS[waiver.state];
  return el(
    'article.waiver',
    [
      el('h3', cut(waiver.id, 120)),
      el('p.standing', [badge(word, tone, SIGNS[waiver.state]), ' ', means]),
      el('p.reason', waiver.reason === '' ? 'No reason is given.' : line(waiver.reason, 1000)),
      el('dl.terms', [
        term('About', code(waiver.covers)),
        term('Where', waiver.scope === undefined ? 'the workspace as a whole' : line(waiver.scope, 300)),
        term('Owner', waiver.owner === '' ? 'none named' : code(waiver.owner)),
        term('Approved by', waiver.approver === undefined ? 'nobody named' : code(waiver.approver)),
        term('Created', waiver.created === undefined ? 'not given' : day(waiver.created)),
        term('Last day', waiver.expires === undefined ? 'not given' : day(waiver.expires)),
        waiver.findings.length === 0 ? null : term('Accepted gaps', covered(waiver, sheet)),
      ]),
    ],
    { id: sheet.anchors.waiver.get(waiver) },
  );
}

function covered({ findings }: ReportWaiver, { anchors }: Sheet): Content {
  return some(
    findings.map((fingerprint) => linked(code(fingerprint.slice(0, 12)), anchors.fingerprint.get(fingerprint))),
  );
}
