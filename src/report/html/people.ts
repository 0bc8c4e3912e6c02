import type { ReportAttestation } from '../../model/report.ts';
import { badge, type Tone } from './badge.ts';
import { code, day, linked, place, some } from './links.ts';
import { blocks, type Content, cut, el, line, type Markup } from './markup.ts';
import type { Sheet } from './sheet.ts';
import { leftOut, table } from './table.ts';

const ROWS = 400;

/** What documents alone cannot settle: what a person has to look at, and what persons have attested. */
export function peopleSections(sheet: Sheet): Content {
  return blocks([waiting(sheet), attestations(sheet)]);
}

function waiting({ review, anchors }: Sheet): Content {
  const { manual } = review;
  if (manual.length === 0) return el('p', 'No objective waits for a person.');
  const rows = manual.slice(0, ROWS).map(({ objective, attestations: given }) => ({
    cells: [
      linked(cut(objective.id, 60), anchors.objectiveId.get(objective.id)),
      line(objective.title, 200),
      line(objective.manual ?? objective.statement, 800),
      given.length === 0 ? 'none' : given.map((attestation) => stateBadge(attestation)),
    ],
  }));
  return [
    table(
      'waiting-list',
      'Objectives that wait for a person',
      ['Objective', 'What it asks', 'What to look at', 'Attestation'],
      rows,
    ),
    leftOut(manual.length - rows.length, 'objective'),
  ];
}

function attestations({ report, anchors }: Sheet): Content {
  const all = report.attestations;
  if (all.length === 0) return el('p', 'There are no attestations.');
  const rows = all.slice(0, ROWS).map((attestation) => ({
    cells: [
      linked(cut(attestation.objective, 60), anchors.objectiveId.get(attestation.objective)),
      stateBadge(attestation),
      statement(attestation),
      [
        attestation.by === '' ? 'nobody named' : code(attestation.by),
        attestation.on === undefined ? ', no day given' : [' on ', day(attestation.on)],
      ],
      attestation.validUntil === undefined ? 'not given' : day(attestation.validUntil),
    ],
  }));
  return [
    el('h3', 'Attestations'),
    table(
      'attestation-list',
      'What persons have attested',
      ['Objective', 'State', 'Statement', 'By', 'Last day'],
      rows,
    ),
    leftOut(all.length - rows.length, 'attestation'),
  ];
}

/** What a person states, on what evidence, and where. */
export function statement({ statement: text, evidence, location }: ReportAttestation): Content {
  return [
    el('p', line(text, 800)),
    evidence.length === 0 ? null : el('p.small', ['Evidence: ', some(evidence.map(code))]),
    el('p.small', ['Stated in ', place(location)]),
  ];
}

const STATE_WORDS: Readonly<Record<ReportAttestation['state'], readonly [word: string, tone: Tone]>> = {
  valid: ['Valid', 'good'],
  expired: ['Expired, not counted', 'bad'],
  invalid: ['Flawed, not counted', 'bad'],
  open: ['Not decided, not counted', 'doubt'],
  notNeeded: ['Not needed, not counted', 'idle'],
};

function stateBadge({ state }: ReportAttestation): Markup {
  return badge(...STATE_WORDS[state]);
}
