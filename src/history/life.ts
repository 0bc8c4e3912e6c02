import type { DocumentHistory, Revision } from './revision.ts';
import { reviewDayOf, substanceOf } from './substance.ts';

/** A new review date in a document. */
export interface Review {
  /** The day that the document gives. */
  readonly day: string;
  readonly revision: Revision;
  /** Whether nothing but the date and the like is different in that revision. */
  readonly isAlone: boolean;
  /** Whether the document was changed in a later revision. */
  readonly isOutdated: boolean;
}

/** What happened to a document, oldest first. */
export interface Life {
  /** Where the document begins, or where the commits that are known begin. */
  readonly first: Revision;
  readonly isWhole: boolean;
  /** Revisions after the first that changed what the document says. */
  readonly changes: readonly Revision[];
  /** New review dates after the first revision. */
  readonly reviews: readonly Review[];
}

/** Tells the changes of a document from the reviews that changed nothing. Throws RangeError for a history without revisions. */
export function lifeOf({ revisions, isWhole }: DocumentHistory): Life {
  const [first] = revisions;
  if (first === undefined) throw new RangeError('a history has at least one revision');
  const steps = revisions.slice(1).map((revision, place) => stepTo(revision, revisions[place] ?? first));
  return {
    first,
    isWhole,
    changes: steps.filter(({ isChange }) => isChange).map(({ revision }) => revision),
    reviews: steps.flatMap(({ revision, isChange, reviewed }, place) => {
      const isOutdated = steps.slice(place + 1).some((later) => later.isChange);
      return reviewed === undefined ? [] : [{ day: reviewed, revision, isAlone: !isChange, isOutdated }];
    }),
  };
}

function stepTo(revision: Revision, before: Revision) {
  const day = reviewDayOf(revision);
  const isChange = substanceOf(revision) !== substanceOf(before);
  return { revision, isChange, reviewed: day === reviewDayOf(before) ? undefined : day };
}

/** The revision in which the document was last changed: a real change, else its beginning; undefined when that is not known. */
export function lastChangeOf({ first, isWhole, changes }: Life): Revision | undefined {
  return changes.at(-1) ?? (isWhole ? first : undefined);
}
