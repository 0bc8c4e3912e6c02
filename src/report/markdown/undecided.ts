/** What is neither met nor a gap that counts: waived, left to a person, open, not assessed; and notices. */
import type { Report, ReportAttestation, ReportWaiver } from '../../model/report.ts';
import { count } from '../count.ts';
import type { Review, ReviewedObjective } from '../review/review.ts';
import { ATTESTATION_WORDS, WAIVER_WORDS } from '../sentences.ts';
import { notAssessedEntries } from '../undecided.ts';
import { group, type Part } from './budget.ts';
import { rows } from './entries.ts';
import {
  type Column,
  type Content,
  code,
  FOLD_END,
  fold,
  heading,
  type Inline,
  marked,
  name,
  paragraph,
} from './nodes.ts';
import { codeOrNone, idsText, missingHere, NONE, orNone, placeCode } from './words.ts';

/** With more entries a section is shown folded. */
const LONG = 30;

/** The waivers with what became of them, and the gaps they cover. */
export function waivers({ report, waived }: Review): readonly Part[] {
  const exceptions = entries(
    'waiver',
    report.waivers,
    250,
    columns('Waiver', 'State', 'About', 'Reason', 'Owner', 'Approver', 'From', 'Last day', 'Gaps'),
    waiverRow,
  );
  const accepted = entries(
    'waived gap',
    waived,
    250,
    columns('Level', 'What is wrong', 'Place', 'Owner', 'Waiver'),
    (finding) => [
      finding.level,
      marked(finding.message),
      placeCode(finding.location),
      codeOrNone(finding.owner),
      codeOrNone(finding.waiver),
    ],
  );
  return section(
    'Waivers',
    'An accepted gap is shown here, counted as waived, and never met. Only an active waiver covers anything.',
    [...exceptions, ...accepted],
  );
}

function waiverRow(waiver: ReportWaiver): readonly Content[] {
  const { id, state, covers, scope, reason, owner, approver, created, expires, findings } = waiver;
  return [
    code(id),
    WAIVER_WORDS[state],
    [code(covers), scope === undefined ? '' : ` in ${name(scope)}`],
    orNone(reason),
    codeOrNone(owner),
    codeOrNone(approver),
    name(orNone(created)),
    name(orNone(expires)),
    String(findings.length),
  ];
}

/** Objectives that documents alone cannot settle, and what people said of them. */
export function leftToAPerson({ report, manual }: Review): readonly Part[] {
  const waiting = entries(
    'objective left to a person',
    manual,
    300,
    columns('Objective', 'Title', 'What has to be shown', 'Controls'),
    manualRow,
  );
  const said = entries(
    'attestation',
    report.attestations,
    250,
    columns('Objective', 'State', 'Statement', 'By', 'On', 'Last day', 'Evidence', 'Place'),
    attestationRow,
  );
  return section(
    'Left to a person',
    'What no document settles alone, a person has to attest. Only a valid attestation counts, and none outweighs a gap.',
    [...waiting, ...said],
  );
}

function manualRow({ objective }: ReviewedObjective): readonly Content[] {
  const { id, title, statement, manual, controls, beyond = [] } = objective;
  const reach =
    controls.length === 0 && beyond.length > 0 ? `beyond ${idsText(beyond.map(name))}` : idsText(controls.map(name));
  return [name(id), name(title), marked(manual ?? statement), reach];
}

function attestationRow(attestation: ReportAttestation): readonly Content[] {
  const { objective, state, statement, by, on, validUntil, location } = attestation;
  return [
    name(objective),
    ATTESTATION_WORDS[state],
    statement,
    code(by),
    name(orNone(on)),
    name(orNone(validUntil)),
    evidenceOf(attestation),
    placeCode(location),
  ];
}

function evidenceOf({ evidence }: ReportAttestation): readonly Inline[] {
  if (evidence.length === 0) return [NONE];
  return evidence.slice(0, 5).flatMap((each, index) => (index === 0 ? [code(each)] : [', ', code(each)]));
}

/** What could not be decided. */
export function open({ open: all }: Report): readonly Part[] {
  const places = entries('undecided place', all, 250, columns('Why', 'Rule', 'Place', 'Objectives'), (entry) => [
    marked(entry.reason),
    code(entry.ruleId),
    placeCode(entry.location),
    idsText(entry.objectives.map(name)),
  ]);
  const introduction = `${count(all.length, 'place')}. Open is not met: it is settled when the reason is gone.`;
  return longSection('Could not be decided', introduction, all.length, places);
}

/** What the profile asks for and this run did not look at. */
export function notAssessed(report: Report): readonly Part[] {
  const titles = new Map([...report.rules, ...report.objectives].map(({ id, title }) => [id, title]));
  const all = notAssessedEntries(report);
  const listed = entries(
    'entry not assessed',
    all,
    150,
    columns('What', 'Id', 'Title', 'Why'),
    ({ what, id, reason }) => [what, code(id), name(orNone(titles.get(id))), marked(reason)],
  );
  return longSection('Not assessed', 'Not looked at in this run, and so not met.', all.length, listed);
}

/** What the tool has to say of its configuration and its inputs. */
export function notices({ notices: all }: Report): readonly Part[] {
  const listed = entries(
    'notice',
    all,
    200,
    columns('Level', 'Notice', 'File', 'Id'),
    ({ level, message, path, id }) => [level, marked(message), codeOrNone(path), code(id)],
  );
  return section('Notices', 'About the configuration and the inputs, not about readiness.', listed);
}

function columns(...titles: readonly string[]): readonly Column[] {
  return titles.map((title) => (title === 'Gaps' ? { title, align: 'right' } : { title }));
}

function entries<Entry>(
  noun: string,
  all: readonly Entry[],
  about: number,
  head: readonly Column[],
  row: (entry: Entry) => readonly Content[],
): readonly Part[] {
  return all.length === 0 ? [] : [rows(head, { all, noun, about, missing: missingHere(noun) }, row)];
}

function section(title: string, introduction: string, parts: readonly Part[]): readonly Part[] {
  return parts.length === 0 ? [] : [group([heading(2, title), paragraph(introduction)], parts)];
}

// The same few reasons over many rows are looked up, not read.
function longSection(title: string, introduction: string, entries: number, parts: readonly Part[]): readonly Part[] {
  if (entries <= LONG) return section(title, introduction, parts);
  const lead = [heading(2, title), paragraph(introduction), fold(`${entries} entries`)];
  return [group(lead, parts, { tail: FOLD_END })];
}
