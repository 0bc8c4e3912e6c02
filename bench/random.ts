/** Reproducible choices: the same seed gives the same corpus on every machine. */
export interface Random {
  /** A whole number from 0 up to, not including, the bound. */
  readonly below: (bound: number) => number;
  /** True in this share of calls, 0 to 1. */
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Different items, in random order. */
  readonly some: <Item>(items: readonly Item[], count: number) => readonly Item[];
}

/** A generator (mulberry32: 32 bits of state, plenty for text) that starts at the seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const some = <Item>(items: readonly Item[], count: number): readonly Item[] => {
    const left = [...items];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)).flat();
  };
  return { below, chance: (share) => next() < share, pick, some };
}
