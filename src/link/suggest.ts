import { nearest } from '../base/nearest.ts';
import type { EntityIndex } from './entity-index.ts';

// Searching for a near match is the only step that is not linear, so both its sides are bounded.
const SEARCHES = 100;
const CANDIDATES = 2_000;

/** Finds what a reference that leads nowhere was meant to say, or undefined. */
export type Suggest = (text: string, id: string, classes: readonly string[]) => string | undefined;

/** Makes a search that gives up after {@link SEARCHES} different texts. */
export function createSuggest(index: EntityIndex): Suggest {
  const known = new Map<string, string | undefined>();
  return (text, id, classes) => {
    const key = JSON.stringify([text, classes]);
    if (!known.has(key) && known.size < SEARCHES) known.set(key, search(index, text, id, classes));
    return known.get(key);
  };
}

function search(index: EntityIndex, text: string, id: string, classes: readonly string[]): string | undefined {
  const elsewhere = classes.find((name) => index.find(name, id).length > 0);
  if (elsewhere !== undefined) return written(elsewhere, id, classes);
  return nearest(text, candidates(index, classes));
}

/** The id as it has to be written where these classes may stand. */
function written(name: string, id: string, classes: readonly string[]): string {
  return name === classes[0] ? id : `${name}/${id}`;
}

function* candidates(index: EntityIndex, classes: readonly string[]): Iterable<string> {
  let left = CANDIDATES;
  for (const name of classes) {
    for (const id of index.ids(name)) {
      if (left-- <= 0) return;
      yield written(name, id, classes);
    }
  }
}
