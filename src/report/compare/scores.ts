import type { Report } from '../../model/report.ts';
import type { ControlChange, ObjectiveChange } from './comparison.ts';

/** The controls of both runs with their scores. */
export function controlChanges(before: Report, after: Report): readonly ControlChange[] {
  return paired(before.controls, after.controls, ({ catalog, id }) => JSON.stringify([catalog, id])).map(
    ({ one, two, either }) => ({
      id: either.id,
      title: either.title,
      catalog: either.catalog,
      before: one?.score ?? null,
      after: two?.score ?? null,
    }),
  );
}

/** The objectives whose state is another, or that only one of the runs has. */
export function objectiveChanges(before: Report, after: Report): readonly ObjectiveChange[] {
  return paired(before.objectives, after.objectives, ({ id }) => id)
    .map(({ one, two, either }) => ({
      id: either.id,
      title: either.title,
      from: one?.status ?? null,
      to: two?.status ?? null,
    }))
    .filter(({ from, to }) => from !== to);
}

interface Pair<Entry> {
  readonly one: Entry | undefined;
  readonly two: Entry | undefined;
  /** The later one where there are both. */
  readonly either: Entry;
}

function paired<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  key: (entry: Entry) => string,
): readonly Pair<Entry>[] {
  const earlier = new Map(before.map((entry) => [key(entry), entry]));
  const later = new Set(after.map(key));
  return [
    ...after.map((two) => ({ one: earlier.get(key(two)), two, either: two })),
    ...before.filter((one) => !later.has(key(one))).map((one) => ({ one, two: undefined, either: one })),
  ];
}
