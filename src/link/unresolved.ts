import { dotted } from '../base/json-pointer.ts';
import { didYouMean, nearest } from '../base/nearest.ts';
import type { Problem } from '../model/problem.ts';
import type { Shapes } from '../model/shape.ts';
import type { Entity } from '../model/workspace.ts';
import { createCap } from './cap.ts';
import type { EntityIndex } from './entity-index.ts';
import { append } from './multimap.ts';
import type { ResolvedReference } from './resolve.ts';
import { createSuggest, type Suggest } from './suggest.ts';
import type { Home } from './traces.ts';
import { alternatives, noun, withArticle } from './words.ts';

const RULE = 'references-resolve';

// Enough to see what is going on; a hostile workspace may hold thousands.
const PLACES = 5;

/** A problem with its place in the order of the workspace. */
export interface OrderedProblem {
  readonly order: number;
  readonly problem: Problem;
}

/** What the messages about references need to know. */
export interface UnresolvedContext {
  readonly shapes: Shapes;
  readonly index: EntityIndex;
  readonly homes: ReadonlyMap<string, readonly Home[]>;
  /** Kinds of which there is a document. */
  readonly kinds: ReadonlySet<string>;
}

/**
 * One problem for every reference that leads nowhere or to several places; those that wait for a kind of document of
 * which there is none at all share one, and so do those that could mean the same several objects. A file has only so many of them.
 */
export function unresolvedProblems(
  references: readonly ResolvedReference[],
  context: UnresolvedContext,
): readonly OrderedProblem[] {
  const suggest = createSuggest(context.index);
  const cap = createCap();
  const waiting = new Map<string, ResolvedReference[]>();
  const unclear = new Map<string, ResolvedReference[]>();
  const problems = references.flatMap((resolved) => {
    const kind = missingKind(resolved, context);
    if (kind !== undefined) {
      append(waiting, kind, resolved);
      return [];
    }
    const doubt = doubtOf(resolved);
    if (doubt !== undefined) {
      append(unclear, doubt, resolved);
      return [];
    }
    const { order, place } = resolved.found;
    if (!leadsNowhere(resolved)) return [];
    return cap(place.document, () => problemOf(resolved, context, suggest)).map((problem) => ({ order, problem }));
  });
  return [
    ...problems,
    ...[...waiting].flatMap(([kind, group]) => waitingProblem(kind, group)),
    ...[...unclear.values()].flatMap(ambiguousProblem),
  ];
}

/** The kind that would have to define what the reference names, when the workspace has no document of it. */
function missingKind({ reference, prefixMistake, within }: ResolvedReference, context: UnresolvedContext) {
  if (prefixMistake !== undefined || within !== undefined || reference.resolution.kind !== 'dangling') return undefined;
  const homes = context.homes.get(reference.class) ?? [];
  return homes.some(({ kind }) => context.kinds.has(kind)) ? undefined : homes[0]?.kind;
}

function waitingProblem(kind: string, group: readonly ResolvedReference[]): readonly OrderedProblem[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const { reference, found } = first;
  const more =
    others.length === 0
      ? ''
      : ` ${others.length} more ${others.length === 1 ? 'reference waits' : 'references wait'} for one.`;
  const problem = {
    ruleId: RULE,
    subject: reference.place,
    message: `"${reference.text}" names ${withArticle(noun(reference.class))}, but there is no ${kind} to define it.${more}`,
    remediation: `Write ${withArticle(kind)} that defines what is named; \`irready init\` shows how one looks.`,
    related: others
      .slice(0, PLACES)
      .map((other) => ({ subject: other.reference.place, message: other.reference.text })),
  };
  return [{ order: found.order, problem }];
}

function leadsNowhere({ reference, prefixMistake }: ResolvedReference): boolean {
  return prefixMistake !== undefined || reference.resolution.kind === 'dangling';
}

function problemOf(resolved: ResolvedReference, context: UnresolvedContext, suggest: Suggest): Problem {
  return resolved.prefixMistake === undefined ? dangling(resolved, context, suggest) : wrongPrefix(resolved, context);
}

function wrongPrefix(resolved: ResolvedReference, context: UnresolvedContext): Problem {
  const { reference, found } = resolved;
  const allowed = alternatives(found.classes.map((name) => withArticle(noun(name))));
  const prefix = reference.text.slice(0, reference.text.indexOf('/'));
  const message =
    resolved.prefixMistake === 'misplaced'
      ? `"${reference.text}" names ${withArticle(noun(prefix))}, but ${allowed} is meant here.`
      : `"${reference.text}" begins with "${prefix}/", which is no kind of thing to name.${meant(prefix, resolved, context)}`;
  return { ruleId: RULE, subject: reference.place, message, remediation: `Name ${allowed}: ${forms(found.classes)}.` };
}

function meant(prefix: string, resolved: ResolvedReference, context: UnresolvedContext): string {
  const match = nearest(prefix, resolved.found.classes) ?? nearest(prefix, Object.keys(context.shapes.entities));
  return match === undefined ? '' : didYouMean(`${match}/`, [`${match}/`]);
}

function forms(classes: readonly string[]): string {
  return alternatives(classes.map((name, place) => (place === 0 ? '"<id>"' : `"${name}/<id>"`)));
}

function dangling(resolved: ResolvedReference, context: UnresolvedContext, suggest: Suggest): Problem {
  const { reference, found, within } = resolved;
  const what = noun(reference.class);
  const scope = within === undefined ? 'this workspace' : `the ${within.kind} "${within.name}"`;
  const none = context.index.isEmpty(reference.class);
  const fact = none
    ? `"${reference.text}" names ${withArticle(what)}, but none is defined anywhere.`
    : `"${reference.text}" names no ${what} of ${scope}.`;
  const match = suggest(reference.text, reference.id, found.classes);
  const hint = match === undefined || match === reference.text ? '' : ` Did you mean "${match}"?`;
  const remediation = define(resolved, context);
  return { ruleId: RULE, subject: reference.place, message: fact + hint, ...(remediation && { remediation }) };
}

function define(resolved: ResolvedReference, context: UnresolvedContext): string | undefined {
  const { class: name, id } = resolved.reference;
  const home =
    context.homes.get(name)?.find((each) => resolved.within?.kind === each.kind) ?? context.homes.get(name)?.[0];
  if (home === undefined) return undefined;
  if (home.path === 'metadata.name') {
    return `Correct the name, or add ${withArticle(home.kind)} whose "metadata.name" is "${id}".`;
  }
  return `Correct the name, or define "${id}" under "${home.path}" of ${withArticle(home.kind)}.`;
}

/** What makes references unclear in one and the same way: the objects that they could mean. */
function doubtOf({ reference, prefixMistake }: ResolvedReference): string | undefined {
  if (prefixMistake !== undefined || reference.resolution.kind !== 'ambiguous') return undefined;
  const { candidates } = reference.resolution;
  return JSON.stringify([reference.class, reference.id, candidates.slice(0, PLACES).map(placeName), candidates.length]);
}

function ambiguousProblem(group: readonly ResolvedReference[]): readonly OrderedProblem[] {
  const [first, ...others] = group;
  if (first === undefined || first.reference.resolution.kind !== 'ambiguous') return [];
  const problem = ambiguous(first, first.reference.resolution.candidates);
  if (others.length === 0) return [{ order: first.found.order, problem }];
  const more = `${others.length} more ${others.length === 1 ? 'reference is' : 'references are'} as unclear.`;
  const related = others
    .slice(0, PLACES)
    .map(({ reference }) => ({ subject: reference.place, message: reference.text }));
  return [
    {
      order: first.found.order,
      problem: { ...problem, message: `${problem.message} ${more}`, related: [...(problem.related ?? []), ...related] },
    },
  ];
}

function ambiguous(resolved: ResolvedReference, candidates: readonly Entity[]): Problem {
  const { reference } = resolved;
  const shown = candidates.slice(0, PLACES);
  const more = candidates.length > PLACES ? ` and ${candidates.length - PLACES} more` : '';
  return {
    ruleId: RULE,
    subject: reference.place,
    message: `"${reference.text}" could be any of ${candidates.length} objects: ${shown.map(placeName).join(', ')}${more}.`,
    remediation: `Give each ${noun(reference.class)} an id of its own${planHint(reference.class, shown)}.`,
    related: shown.map((entity) => ({ subject: entity.place, message: `One ${noun(entity.class)} with this id.` })),
  };
}

function planHint(name: string, shown: readonly Entity[]): string {
  const documents = new Set(shown.map((entity) => entity.place.document));
  const ofPlan = name === 'severityLevel' || name === 'planRole';
  return ofPlan && documents.size > 1 ? ', or name the plan that is meant under "spec.plan"' : '';
}

/** A place as people write it: `contacts/people.yaml (spec.contacts[2])`. */
export function placeName(entity: Entity): string {
  const { document, pointer } = entity.place;
  const inside = pointer === '' ? `document ${document.index + 1}` : dotted(pointer);
  return `${document.file.path} (${inside})`;
}
