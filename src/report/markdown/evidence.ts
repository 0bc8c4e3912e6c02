import type { Report, ReportEvidence, ReportRule } from '../../model/report.ts';
import { count } from '../count.ts';
import { factsOf } from '../review/facts.ts';
import { group, type Part } from './budget.ts';
import { rows } from './entries.ts';
import { clip } from './harmless.ts';
import { type Block, type Content, code, FOLD_END, fold, heading, name, paragraph, table } from './nodes.ts';
import { codeOrNone, idsText, missingHere, placeCode } from './words.ts';

/** The places that pass, by rule; nothing when there are none. */
export function evidence({ rules }: Report): readonly Part[] {
  const places = rules.flatMap((rule) => rule.evidence.map((place) => ({ rule, place })));
  if (places.length === 0) return [];
  const passing = rows(
    [
      { title: 'Objectives' },
      { title: 'Rule' },
      { title: 'Passes', align: 'right' },
      { title: 'Document' },
      { title: 'Place' },
      { title: 'What stands there' },
    ],
    { all: places, noun: 'passing place', about: 250, missing: missingHere('passing place') },
    evidenceRow,
  );
  return [
    group([heading(2, 'Evidence for what passes'), fold(introduction(places.length))], [passing], {
      tail: FOLD_END,
      weight: 0.5,
    }),
  ];
}

function introduction(places: number): string {
  return `${count(places, 'place')}: the first that passes in each document; "Passes" says how often the rule passes in all.`;
}

function evidenceRow({ rule, place }: { rule: ReportRule; place: ReportEvidence }): readonly Content[] {
  const { document } = place;
  return [
    idsText(rule.objectives.map(name)),
    code(rule.id),
    String(rule.outcomes.pass),
    document === undefined ? 'the whole workspace' : [`${name(document.kind)} `, code(document.name)],
    placeCode(place.location),
    codeOrNone(place.location.excerpt?.trim()),
  ];
}

/** A value of the table, which must leave room for the others. */
const VALUE = 500;

/** The table of what the report rests on, in a length that no report can stretch. */
export function facts(report: Report): readonly Block[] {
  return [
    heading(2, 'About this run'),
    paragraph([
      'To make the same report again: the same inputs, configuration and version on the same day. ',
      code('-f json'),
      ' holds every text and every entry in full.',
    ]),
    table(
      [{ title: 'Fact' }, { title: 'Value' }],
      factsOf(report).map(({ name: fact, value }) => [fact, clip(value, VALUE)]),
    ),
  ];
}

/** The inputs with their digests; nothing when there are none. */
export function inputs({ inputs: all }: Report): readonly Part[] {
  if (all.length === 0) return [];
  return [
    group(
      [heading(3, 'Inputs'), fold(`${count(all.length, 'file')} with documents, by SHA-256`)],
      [
        rows(
          [{ title: 'Path' }, { title: 'Documents', align: 'right' }, { title: 'SHA-256' }],
          { all, noun: 'input', about: 150, missing: missingHere('input') },
          ({ path, documents, sha256 }) => [code(path), String(documents), code(sha256)],
        ),
      ],
      { tail: FOLD_END, weight: 0.5 },
    ),
  ];
}
