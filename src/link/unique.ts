import { DOCUMENT_KINDS, type Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { Shapes } from '../model/shape.ts';
import { createCap } from './cap.ts';
import type { FoundEntity } from './collect.ts';
import { type OrderedProblem, placeName } from './unresolved.ts';
import { noun, withArticle } from './words.ts';

/** One problem for every object whose id an earlier object of its class already has; a file has only so many of them. */
export function duplicateProblems(entities: readonly FoundEntity[], shapes: Shapes): readonly OrderedProblem[] {
  const seen = createSeen();
  const [names, ids] = [createCap(), createCap()];
  return entities.flatMap((found) => {
    const { entity } = found;
    const type = shapes.entities[entity.class]?.type ?? '';
    const isDocument = DOCUMENT_KINDS.some((kind) => kind === type);
    const local = !isDocument && shapes.entities[entity.class]?.scope === 'document';
    const first = seen(found, local);
    if (first === undefined) return [];
    const { order, idPlace } = found;
    const problems = isDocument
      ? names(idPlace.document, () => sameName(found, first))
      : ids(idPlace.document, () => sameId(found, first));
    return problems.map((problem) => ({ order, problem }));
  });
}

/** Remembers the first object for each class and id, and answers with it for every later one. */
function createSeen(): (found: FoundEntity, local: boolean) => FoundEntity | undefined {
  const numbers = new Map<Document, number>();
  const firsts = new Map<string, FoundEntity>();
  return (found, local) => {
    const { class: name, id, place } = found.entity;
    if (!numbers.has(place.document)) numbers.set(place.document, numbers.size);
    const key = JSON.stringify([name, id, local ? numbers.get(place.document) : null]);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, found);
    return first;
  };
}

function sameId(found: FoundEntity, first: FoundEntity): Problem {
  const { entity } = found;
  const what = noun(entity.class);
  return {
    ruleId: 'ids-are-unique',
    subject: found.idPlace,
    message: `The id "${entity.id}" already belongs to ${withArticle(what)} in ${placeName(first.entity)}.`,
    related: [{ subject: first.idPlace, message: `The first ${what} with the id "${entity.id}".` }],
  };
}

function sameName(found: FoundEntity, first: FoundEntity): Problem {
  const { id, place } = found.entity;
  return {
    ruleId: 'document-names-are-unique',
    subject: found.idPlace,
    message: `Another ${place.document.kind} is already named "${id}", in ${placeName(first.entity)}.`,
    related: [{ subject: first.idPlace, message: `The first ${place.document.kind} named "${id}".` }],
  };
}
