import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_MATCHES, similarTexts } from '../../../src/expression/functions/similarity.ts';
import { wordsOf } from '../../../src/expression/functions/words.ts';

function triplesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  if (words.length > 0 && words.length < 3) return new Set([words.join(' ')]);
  return new Set(words.slice(2).map((_, start) => words.slice(start, start + 3).join(' ')));
}

/** Jaccard by definition, in whole percent rounded down; undefined when the two do not match. */
function percentOf(left: string, right: string, percent: number): number | undefined {
  const [one, other] = [triplesOf(left), triplesOf(right)];
  if (one.size === 0 || other.size === 0) return undefined;
  const common = [...one].filter((triple) => other.has(triple)).length;
  const union = one.size + other.size - common;
  const wanted = Math.min(one.size, other.size) < 8 ? 100 : percent;
  return common * 100 >= wanted * union ? Math.floor((common * 100) / union) : undefined;
}

function bruteForce(texts: readonly string[], percent: number) {
  return texts.map((text, place) =>
    texts
      .flatMap((other, otherPlace) => {
        const common = otherPlace === place ? undefined : percentOf(text, other, percent);
        return common === undefined ? [] : [{ other: otherPlace, percent: common }];
      })
      .sort((one, two) => two.percent - one.percent || one.other - two.other),
  );
}

const word = fc.constantFrom('isolate', 'the', 'host', 'call', 'harbour', 'restore', 'backup', 'rotate', 'keys');
const base = fc.array(word, { minLength: 12, maxLength: 40 });
const edit = fc.tuple(fc.nat(39), word);
const nearCopy = (words: readonly string[], edits: readonly (readonly [number, string])[]) => {
  const copy = [...words];
  for (const [place, other] of edits) copy[place % copy.length] = other;
  return copy.join(' ');
};
const texts = (count: number) =>
  fc
    .array(base, { minLength: 1, maxLength: 3 })
    .chain((bases) =>
      fc
        .array(fc.tuple(fc.nat(bases.length - 1), fc.array(edit, { maxLength: 4 })), { maxLength: count })
        .map((copies) => copies.map(([which, edits]) => nearCopy(bases[which] ?? [], edits))),
    );

describe('similarTexts', () => {
  it('finds what comparing every pair finds, with the same percent, while nobody has too many matches', () => {
    fc.assert(
      fc.property(texts(MOST_MATCHES), fc.integer({ min: 1, max: 100 }), (all, percent) => {
        expect(similarTexts(all, percent)).toEqual(bruteForce(all, percent));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no text with a match without one, and gives as many as it promises, however many there are', () => {
    fc.assert(
      fc.property(texts(70), fc.integer({ min: 40, max: 90 }), (all, percent) => {
        const wanted = bruteForce(all, percent).map((matches) => Math.min(matches.length, MOST_MATCHES));
        expect(similarTexts(all, percent).map((matches) => matches.length)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('finds a pair exactly at a threshold whose product with the length is not exact in floating point', () => {
    // 0.55 * 100 is 55.00000000000001: 55 triples in common of a union of 100.
    const shared = Array.from({ length: 57 }, (_, place) => `shared${place}`);
    const own = Array.from({ length: 45 }, (_, place) => `own${place}`);
    const [one, other] = [shared.join(' '), [...shared, ...own].join(' ')];
    expect(similarTexts([one, other], 55)).toEqual([[{ other: 1, percent: 55 }], [{ other: 0, percent: 55 }]]);
    expect(similarTexts([one, other], 56)).toEqual([[], []]);
  });

  it('rounds the percent down', () => {
    const words = Array.from({ length: 20 }, (_, place) => `word${place}`);
    const [one, other] = [words.join(' '), [...words.slice(0, 19), 'changed'].join(' ')];
    expect(similarTexts([one, other], 80)[0]).toEqual([{ other: 1, percent: 89 }]);
  });

  it('sees no difference in case, punctuation, width, lines and invisible characters', () => {
    const one = 'Isolate the host, then call the harbour office. Restore the backup!';
    const other = 'isolate THE host\n— then c\u200ball the harbour office; Ｒｅｓｔｏｒｅ the backup';
    expect(similarTexts([one, other], 100)[0]).toEqual([{ other: 1, percent: 100 }]);
  });

  it('counts each character of a script without spaces as a word', () => {
    const [one, other] = ['感染した端末をネットワークから切り離す', '感染した端末をネットワークから切り離せ'];
    expect(similarTexts([one, other], 80)[0]).toEqual([{ other: 1, percent: 88 }]);
  });

  it('takes short texts for copies only when they are the same, and texts without words never', () => {
    expect(similarTexts(['Call the owner', 'call the owner.', 'Call the owner now', '', '...'], 50)).toEqual([
      [{ other: 1, percent: 100 }],
      [{ other: 0, percent: 100 }],
      [],
      [],
      [],
    ]);
  });

  it('copes with 3,000 copies, 3,000 near copies and 3,000 texts with a common introduction', {
    timeout: 20_000,
  }, () => {
    const introduction = Array.from({ length: 40 }, (_, place) => `intro${place}`).join(' ');
    const text = Array.from({ length: 100 }, (_, place) => `word${place}`).join(' ');
    const three = Array.from({ length: 3_000 }, (_, place) => place);
    const own = (place: number) => Array.from({ length: 40 }, (_, at) => `own${place}x${at}`).join(' ');
    expect(
      similarTexts(
        three.map(() => text),
        80,
      ).every((matches) => matches.length === MOST_MATCHES),
    ).toBe(true);
    expect(
      similarTexts(
        three.map((place) => `${text} ship${place}`),
        80,
      ).every(({ length }) => length === 20),
    ).toBe(true);
    expect(
      similarTexts(
        three.map((place) => `${introduction} ${own(place)}`),
        80,
      ).flat(),
    ).toEqual([]);
  });
});
