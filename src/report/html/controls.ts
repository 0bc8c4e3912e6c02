import type { ControlLink } from '../../model/catalog.ts';
import type { ReportControl, ReportFinding, ReportOpen } from '../../model/report.ts';
import { attestationThatCounts, attestedPhrase } from '../attested.ts';
import { percent } from '../count.ts';
import type { ReviewedControl, ReviewedObjective } from '../review/review.ts';
import { VERDICT_WORDS } from '../review/verdict.ts';
import { levelBadge, statusBadge, VERDICT_TONES, verdictBadge } from './badge.ts';
import { type Choice, filterChoices } from './filter.ts';
import { byCatalog, verdictsOf } from './heat.ts';
import { code, dated, linked, place, placeLink, ruleLinks } from './links.ts';
import { blocks, type Content, cut, el, line, type Markup } from './markup.ts';
import type { Sheet } from './sheet.ts';
import { leftOut, type Row, table } from './table.ts';

/** Rows of one table of a control, and how many stand open from the start. */
const ROWS = 60;
const OPEN_ROWS = 12;

const RESPONSIBILITIES = {
  customer: 'The customer has to meet it.',
  provider: 'The provider has to meet it.',
  shared: 'Customer and provider share it.',
} as const;

/** The choices by which controls are filtered. */
export function verdictChoices(sheet: Sheet): readonly Choice[] {
  return verdictsOf(sheet.controls).map((verdict) => ({ label: VERDICT_WORDS[verdict], class: verdict }));
}

/** Each control with its objectives and what speaks against them. */
export function controlSections(sheet: Sheet): Content {
  return blocks([
    filterChoices('verdict', 'Show controls', verdictChoices(sheet)),
    ...byCatalog(sheet.controls).map(([title, members]) =>
      el('section.catalog', [
        el('h3', line(title, 120)),
        blocks(members.map((reviewed) => controlSection(reviewed, sheet))),
      ]),
    ),
    leftOut(sheet.review.controls.length - sheet.controls.length, 'control'),
  ]);
}

function controlSection(reviewed: ReviewedControl, sheet: Sheet): Markup {
  const { control, verdict } = reviewed;
  const id = sheet.anchors.control.get(control);
  return el(
    'section.control',
    blocks([
      el('h4', [el('span.id', cut(control.id, 60)), ' ', line(control.title, 300)]),
      el('p.standing', [verdictBadge(verdict), ' ', standing(reviewed)]),
      control.links === undefined ? null : crosswalk(control.links),
      objectives(reviewed, sheet),
      gaps(reviewed, sheet),
      open(reviewed.open),
      waived(reviewed.waived, sheet),
    ]),
    { id, class: `${verdict} ${VERDICT_TONES[verdict]}` },
  );
}

function standing({ control }: ReviewedControl): string {
  const { met, applicable, ratio } = control.score;
  const score = ratio === null ? noScore(control) : `${met} / ${applicable} objectives = ${percent(ratio)}.`;
  return control.responsibility === undefined ? score : `${score} ${RESPONSIBILITIES[control.responsibility]}`;
}

function noScore({ counts }: ReportControl): string {
  return counts.notAssessed > 0 ? 'No objective of it could be judged.' : 'No objective applies.';
}

function crosswalk(links: readonly ControlLink[]): Content {
  const rows = links
    .slice(0, ROWS)
    .map(({ from, assertedBy, confidence }) => ({ cells: [cut(from, 200), cut(assertedBy, 200), confidence] }));
  return folded('Crosswalk', links.length, [
    table('links', 'What leads to this control', ['From', 'Asserted by', 'Confidence'], rows),
    leftOut(links.length - rows.length, 'link'),
  ]);
}

function objectives({ objectives: all }: ReviewedControl, sheet: Sheet): Content {
  const rows = all.slice(0, ROWS).map((reviewed) => objectiveRow(reviewed, sheet));
  return folded('Objectives', all.length, [
    table('objective-list', 'Objectives of this control', ['Objective', 'What it asks', 'State', 'Rules'], rows),
    leftOut(all.length - rows.length, 'objective'),
  ]);
}

function objectiveRow({ objective, beyond, rules, attestations }: ReviewedObjective, sheet: Sheet): Row {
  const { id, title, status } = objective;
  const stated = attestationThatCounts(objective, attestations);
  return {
    cells: [
      linked(cut(id, 60), sheet.anchors.objectiveId.get(id)),
      [
        line(title, 200),
        beyond ? el('span.beyond', ' beyond, not counted') : null,
        stated === undefined ? null : el('p.small', dated(line(attestedPhrase(stated), 300))),
      ],
      statusBadge(status),
      rules.length === 0 ? 'none' : ruleLinks(rules, sheet),
    ],
  };
}

function gaps({ gaps: all }: ReviewedControl, sheet: Sheet): Content {
  const rows = all.slice(0, ROWS).map((finding) => findingRow(finding, sheet));
  return folded('Gaps', all.length, [
    table('finding-list', 'Gaps, worst first', ['What is wrong', 'Level', 'Where', 'Owner'], rows),
    leftOut(all.length - rows.length, 'gap'),
  ]);
}

function findingRow(finding: ReportFinding, sheet: Sheet): Row {
  const { message, level, owner } = finding;
  return {
    cells: [
      dated(line(message, 300)),
      levelBadge(level),
      placeLink(finding, sheet),
      owner === undefined ? 'none named' : code(owner),
    ],
  };
}

function open(all: readonly ReportOpen[]): Content {
  const rows = all.slice(0, ROWS).map(({ title, reason, location }) => ({
    cells: [line(title, 200), line(reason, 300), place(location)],
  }));
  return folded('Could not be decided', all.length, [
    table('open-list', 'What could not be decided here', ['Rule', 'Why', 'Where'], rows),
    leftOut(all.length - rows.length, 'place'),
  ]);
}

function waived(all: readonly ReportFinding[], sheet: Sheet): Content {
  const rows = all.slice(0, ROWS).map((finding) => ({
    cells: [
      dated(line(finding.message, 300)),
      levelBadge(finding.level),
      placeLink(finding, sheet),
      linked(code(finding.waiver ?? ''), sheet.anchors.waiverId.get(finding.waiver ?? '')),
    ],
  }));
  return folded('Accepted by a waiver, not met', all.length, [
    table('finding-list', 'Gaps that a waiver covers', ['What is wrong', 'Level', 'Where', 'Waiver'], rows),
    leftOut(all.length - rows.length, 'gap'),
  ]);
}

/** A part that can be folded away, with its count; folded from the start when it is long. Null when it is empty. */
function folded(title: string, size: number, content: Content): Markup | null {
  if (size === 0) return null;
  const summary = el('summary', [title, ' ', el('span.count', String(size))]);
  return el('details', [summary, content], { open: size <= OPEN_ROWS });
}
