import { LEVELS } from '../../model/level.ts';
import type { ReportFinding, ReportRelated } from '../../model/report.ts';
import { count } from '../count.ts';
import { LEVEL_WORDS, levelBadge, passedOverBadge } from './badge.ts';
import { type Choice, chosen, filterChoices, filterRules } from './filter.ts';
import { code, dated, objectiveLinks, place, some } from './links.ts';
import { blocks, type Content, cut, el, line, type Markup } from './markup.ts';
import { remedy } from './remedy.ts';
import type { DetailedRule, Sheet } from './sheet.ts';
import { sourceLine } from './source-line.ts';
import { leftOut } from './table.ts';

/** Places of one rule that stand open from the start. */
const OPEN_PLACES = 5;
const RELATED = 6;
/** More controls than this are no filter but a list. */
const FILTERED = 30;

/** Every rule that fails, worst first, with what it expects, why, where it fails and what to do. */
export function gapSections(sheet: Sheet): Content {
  const { detailed, review, hidden } = sheet;
  if (review.gapsByRule.length === 0) return el('p', hidden === 0 ? 'No gaps were found.' : 'No gaps are listed.');
  const all = review.gapsByRule.reduce((sum, { gaps }) => sum + gaps.length, 0);
  const shown = detailed.reduce((sum, { places }) => sum + places.length, 0);
  return blocks([
    leftOut(all - shown, 'gap'),
    el('div.filters', [
      filterChoices('level', 'Level', levelChoices(sheet)),
      filterChoices('at', 'Control', controlChoices(sheet)),
    ]),
    el('p.nothing-chosen', 'No gap has this level and this control.'),
    ...detailed.map((rule) => ruleSection(rule, sheet)),
  ]);
}

/** The style rules that make the filters of this page work. */
export function gapFilterRules(sheet: Sheet): string {
  const levels = levelChoices(sheet);
  const controls = controlChoices(sheet);
  const present = new Set(
    sheet.detailed.flatMap((each) => classesOf(each, sheet).map((at) => `${levelOf(each)} ${at}`)),
  );
  const empty = levels.flatMap((level) =>
    controls
      .filter((control) => !present.has(`${level.class} ${control.class}`))
      .map(
        (control) => `main:has(${chosen('level', level.class)}):has(${chosen('at', control.class)}) .nothing-chosen`,
      ),
  );
  return [
    filterRules('level', '.rule', levels),
    filterRules('at', '.rule', controls),
    empty.length === 0 ? '' : `${empty.join(',\n')}{display:block}`,
  ].join('\n');
}

function levelChoices({ detailed }: Sheet): readonly Choice[] {
  return LEVELS.toReversed()
    .filter((level) => detailed.some((each) => levelOf(each) === level))
    .map((level) => ({ label: LEVEL_WORDS[level], class: level }));
}

function controlChoices({ controls }: Sheet): readonly Choice[] {
  const choices = controls.flatMap(({ control, gaps }, index) =>
    gaps.length === 0 ? [] : [{ label: cut(control.id, 24), class: `at-${index}` }],
  );
  return choices.length > FILTERED ? [] : choices;
}

function classesOf({ rule }: DetailedRule, { controls }: Sheet): readonly string[] {
  const ids = new Set(rule.gaps.flatMap((gap) => gap.controls));
  return controls.flatMap(({ control }, index) => (ids.has(control.id) ? [`at-${index}`] : []));
}

function levelOf({ rule }: DetailedRule): string {
  return rule.gaps[0].level;
}

function ruleSection(detailed: DetailedRule, sheet: Sheet): Markup {
  const { rule, places } = detailed;
  const [first] = rule.gaps;
  const ownRemedy = new Set(places.map(({ remediation }) => remediation)).size > 1;
  const shown = places.map((finding) => placeSection(finding, sheet, ownRemedy));
  return el(
    'article.rule',
    blocks([
      el('header', [
        el('h3', [levelBadge(first.level), el('span.label', ' Expected '), line(first.title, 300)]),
        rule.rule === undefined ? null : el('p.why', [el('strong.label', 'Why'), ' ', line(rule.rule.rationale, 600)]),
        terms(detailed, sheet),
      ]),
      ...shown.slice(0, OPEN_PLACES),
      more(shown.slice(OPEN_PLACES)),
      leftOut(rule.gaps.length - places.length, 'place'),
      ownRemedy ? null : remedy(first.remediation),
    ]),
    { id: sheet.anchors.group.get(rule), class: [first.level, ...classesOf(detailed, sheet)].join(' ') },
  );
}

function terms({ rule }: DetailedRule, sheet: Sheet): Markup {
  const [{ ruleId, controls, beyond = [], objectives }] = rule.gaps;
  const names = (ids: readonly string[]) => some(ids.map((id) => cut(id, 60)));
  return el('dl.terms', [
    term('Rule', code(ruleId)),
    controls.length > 0 ? term('Controls', names(controls)) : null,
    beyond.length > 0 ? term('Beyond', [names(beyond), ' (nearest to it, but not asked for there)']) : null,
    objectives.length > 0 ? term('Objectives', objectiveLinks(objectives, sheet)) : null,
    term('Fails in', count(rule.gaps.length, 'place')),
  ]);
}

/** A name with what it says, for a list of terms. */
export function term(name: string, content: Content): Markup {
  return el('div', [el('dt', name), el('dd', content)]);
}

function more(places: readonly Markup[]): Markup | null {
  if (places.length === 0) return null;
  return el('details', [el('summary', count(places.length, 'more place')), blocks(places)]);
}

/** One place, after a lead of its own, with its line, what is related to it, who answers for it, and its own remedy where it has one. */
export function placeSection(finding: ReportFinding, sheet: Sheet, ownRemedy: boolean, lead: Content = null): Markup {
  const { location, message, related, owner, fingerprint } = finding;
  return el(
    'section.place',
    [
      lead,
      el('p.message', [passedOverBadge(finding), dated(line(message, 1000))]),
      el('p.where', [
        el('span', place(location)),
        el('span', owner === undefined ? 'No owner named' : ['Owner ', code(owner)]),
      ]),
      sourceLine(location),
      relatedList(related),
      ownRemedy ? remedy(finding.remediation) : null,
      el('p.fingerprint', ['Fingerprint ', cut(fingerprint, 80)]),
    ],
    { id: sheet.anchors.finding.get(finding) },
  );
}

function relatedList(related: readonly ReportRelated[]): Content {
  if (related.length === 0) return null;
  const entries = related
    .slice(0, RELATED)
    .map(({ message, location }) =>
      el('li', [
        el('p', [
          el('strong.label', 'See also'),
          ' ',
          place(location),
          message === '' ? null : [' ', line(message, 300)],
        ]),
        sourceLine(location),
      ]),
    );
  return [el('ul.related', entries, { role: 'list' }), leftOut(related.length - entries.length, 'related place')];
}
