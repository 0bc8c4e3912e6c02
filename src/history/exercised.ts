import { child, isList, isMapping, valueAt } from '../base/json-pointer.ts';
import type { Document } from '../model/document.ts';
import type { Workspace } from '../model/workspace.ts';

/** An exercise that was held. */
export interface Held {
  readonly exercise: Document;
  readonly day: string;
}

/** Finds the last completed exercise of a plan or playbook, on or before asOf; undefined when there is none. */
export function lastExercises(workspace: Workspace, asOf: string): (document: Document) => Held | undefined {
  const held = (workspace.byKind.get('ExerciseRecord') ?? [])
    .flatMap((exercise) => heldOn(exercise, asOf))
    .map((each) => ({ ...each, named: subjectsOf(each.exercise, workspace) }))
    .sort((left, right) => (left.day < right.day ? 1 : -1));
  return (document) => held.find(({ named }) => isCovered(document, named));
}

function heldOn(exercise: Document, asOf: string): readonly Held[] {
  const day = valueAt(exercise.value, '/spec/heldOn');
  const isCompleted = valueAt(exercise.value, '/spec/status') === 'completed';
  return isCompleted && typeof day === 'string' && day <= asOf ? [{ exercise, day }] : [];
}

/** What an exercise names, by class; `unclear` when a name leads nowhere. */
interface Named {
  readonly documents: ReadonlySet<Document>;
  readonly namesPlan: boolean;
  readonly isUnclear: boolean;
}

/** One that names no plan is about every plan; one that names nothing to be found may be about any document. */
function isCovered(document: Document, { documents, namesPlan, isUnclear }: Named): boolean {
  if (isUnclear || documents.has(document)) return true;
  return document.kind === 'IncidentResponsePlan' && !namesPlan;
}

function subjectsOf(exercise: Document, workspace: Workspace): Named {
  const references = subjectPointers(exercise).map((pointer) => workspace.referenceAt(exercise, pointer));
  const found = references.flatMap((each) => (each?.resolution.kind === 'resolved' ? [each.resolution.entity] : []));
  const documents = new Set(found.map(({ place }) => place.document));
  return {
    documents,
    namesPlan: [...documents].some(({ kind }) => kind === 'IncidentResponsePlan'),
    isUnclear: found.length < references.length,
  };
}

function subjectPointers({ value }: Document): readonly string[] {
  const results = itemsOf(valueAt(value, '/spec/results')).flatMap((result, place) =>
    ['plan', 'playbook']
      .filter((key) => isMapping(result) && Object.hasOwn(result, key))
      .map((key) => child(child('/spec/results', place), key)),
  );
  const playbooks = itemsOf(valueAt(value, '/spec/playbooks')).map((_, place) => child('/spec/playbooks', place));
  const plan = valueAt(value, '/spec/plan') === undefined ? [] : ['/spec/plan'];
  return [...plan, ...playbooks, ...results];
}

function itemsOf(value: ReturnType<typeof valueAt>) {
  return isList(value) ? value : [];
}
