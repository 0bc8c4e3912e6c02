/** Names of things, linked to where the page tells more of them. */
import type { SourceLocation } from '../../model/location.ts';
import type { ReportFinding, ReportRule } from '../../model/report.ts';
import { placeText } from '../places.ts';
import { between, type Content, cut, el, type Markup } from './markup.ts';
import type { Sheet } from './sheet.ts';

/** UTF-16 units of an id or a path that are shown. */
const NAME = 200;
/** Names of one list that are shown. */
const LISTED = 12;
const RULES = 4;

/** A name in the type of code. */
export function code(name: string): Markup {
  return el('code', cut(name, NAME));
}

/** A day, which never breaks at its hyphens. */
export function day(text: string): Markup {
  return el(text.length > 10 ? 'span' : 'span.day', cut(text, 40));
}

/** Words in which no day breaks at its hyphens. */
export function dated(text: string): Content {
  return text.split(/(\b\d{4}-\d{2}-\d{2}\b)/).map((part, index) => (index % 2 === 1 ? el('span.day', part) : part));
}

/** The content as a link, or as it is when the page has no such place. */
export function linked(content: Content, anchor: string | undefined): Content {
  return anchor === undefined ? content : el('a', content, { href: `#${anchor}` });
}

/** `path:line:column`, which may break after a slash. */
export function place(location: SourceLocation): Markup {
  return el('code', between(cut(placeText(location), NAME).split(/(?<=\/)/), el('wbr')));
}

/** The place of a finding, linked to its detail. */
export function placeLink(finding: ReportFinding, { anchors }: Sheet): Content {
  return linked(place(finding.location), anchors.finding.get(finding));
}

/** Rule ids, those that fail first and linked to their gaps. */
export function ruleLinks(rules: readonly ReportRule[], { anchors }: Sheet): Content {
  const [failing, others] = [true, false].map((fails) => rules.filter(({ id }) => anchors.rule.has(id) === fails));
  const ids = [...(failing ?? []), ...(others ?? [])].map(({ id }) => linked(code(id), anchors.rule.get(id)));
  return some(ids, RULES);
}

/** Objective ids, linked to the table of all objectives. */
export function objectiveLinks(ids: readonly string[], { anchors }: Sheet): Content {
  return some(ids.map((id) => linked(cut(id, NAME), anchors.objectiveId.get(id))));
}

/** Names with commas; a long list is cut and says so. */
export function some(names: readonly Content[], most = LISTED): Content {
  const shown = between(names.slice(0, most), ', ');
  return names.length > most ? [shown, ` and ${names.length - most} more`] : shown;
}
