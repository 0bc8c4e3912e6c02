import type { ReportAttestation, ReportEvidence, ReportRule } from '../../model/report.ts';
import { attestationThatCounts, attestedPhrase } from '../attested.ts';
import { count } from '../count.ts';
import type { ReviewedObjective } from '../review/review.ts';
import { statusBadge } from './badge.ts';
import { code, dated, place } from './links.ts';
import { blocks, type Content, cut, el, line, type Markup } from './markup.ts';
import { statement } from './people.ts';
import type { Sheet } from './sheet.ts';
import { sourceLine } from './source-line.ts';
import { leftOut } from './table.ts';

/** Evidence shown on the whole page, rule by rule. */
const RULES = 1500;
const PLACES = 8;

/** An objective with the rules that found something, and the attestation by which it is met. */
export interface EvidencedObjective {
  readonly reviewed: ReviewedObjective;
  readonly rules: readonly ReportRule[];
  readonly stated: ReportAttestation | undefined;
}

/** What passes, by objective: the rule, in how many places, and the first of them word for word. */
export function evidenceSections(sheet: Sheet): Content {
  const all = evidenced(sheet);
  if (all.length === 0) return el('p', 'No rule found what it looks for.');
  const shown = within(all);
  return blocks([
    el(
      'p.aside',
      'An objective that is not met may have evidence as well: some of its rules pass, or pass in other places.',
    ),
    ...shown.map(objectiveEvidence),
    leftOut(all.length - shown.length, 'objective'),
  ]);
}

/** Objectives for which some rule passes somewhere, or that a person attests, each once, in the order of the report. */
export function evidenced({ review, report }: Sheet): readonly EvidencedObjective[] {
  const reviewed = new Map(
    review.controls.flatMap(({ objectives }) => objectives.map((one) => [one.objective.id, one] as const)),
  );
  return report.objectives.flatMap(({ id }) => {
    const one = reviewed.get(id);
    const rules = one?.rules.filter(({ outcomes }) => outcomes.pass > 0) ?? [];
    const stated = one === undefined ? undefined : attestationThatCounts(one.objective, one.attestations);
    return one === undefined || (rules.length === 0 && stated === undefined) ? [] : [{ reviewed: one, rules, stated }];
  });
}

function within(all: readonly EvidencedObjective[]): readonly EvidencedObjective[] {
  let left = RULES;
  return all.filter(({ rules }) => {
    left -= rules.length;
    return left >= 0;
  });
}

function objectiveEvidence({ reviewed, rules, stated }: EvidencedObjective): Markup {
  const { id, title, status } = reviewed.objective;
  const passes = rules.reduce((sum, { outcomes }) => sum + outcomes.pass, 0);
  return el('details.evidence', [
    el('summary', [
      el('h3', [el('span.id', cut(id, 60)), ' ', line(title, 200)]),
      ' ',
      statusBadge(status),
      ' ',
      el('span.count', count(passes, 'passing place')),
    ]),
    blocks([...rules.map(ruleEvidence), stated === undefined ? null : attestationEvidence(stated)]),
  ]);
}

function attestationEvidence(stated: ReportAttestation): Markup {
  const phrase = attestedPhrase(stated);
  return el('div.passing', [
    el('p', el('strong', dated(line(phrase.charAt(0).toUpperCase() + phrase.slice(1), 300)))),
    statement(stated),
  ]);
}

function ruleEvidence({ id, title, outcomes, evidence }: ReportRule): Markup {
  const shown = evidence.slice(0, PLACES);
  return el('div.passing', [
    el('p', [el('strong', line(title, 300)), ' ', code(id)]),
    el('ul', shown.map(evidencePlace), { role: 'list' }),
    outcomes.pass > shown.length
      ? el(
          'p.left-out',
          `Passes in ${count(outcomes.pass, 'place')} in all; the first of each document is kept as evidence.`,
        )
      : null,
  ]);
}

function evidencePlace({ document, location }: ReportEvidence): Markup {
  const what = document === undefined ? 'The whole workspace' : `${document.kind} "${cut(document.name, 120)}"`;
  return el('li', [el('p.where', [el('span', what), el('span', place(location))]), sourceLine(location)]);
}
