import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import { decodeBaseline } from '../../../src/baseline/decode-baseline.ts';
import { baselineText } from '../../../src/baseline/write-baseline.ts';
import { baselineWith, entryOf, STORY } from './story.ts';

const GOOD = baselineWith(STORY.findings.map((finding) => entryOf(finding)));
const TEXT = baselineText(GOOD);

function decoded(text: string) {
  return decodeBaseline(new TextEncoder().encode(text), 'irready-baseline.json');
}

describe('decodeBaseline', () => {
  it('gives what was written, with a digest of the bytes', () => {
    const { baseline, path, sha256 } = decoded(TEXT);
    expect(baseline).toEqual(GOOD);
    expect([path, sha256.length]).toEqual(['irready-baseline.json', 64]);
    expect(decoded(`\ufeff${TEXT}`).baseline).toEqual(GOOD);
  });

  it.each([
    ['an empty file', '', /irready-baseline\.json/],
    ['a text that was cut', TEXT.slice(0, 400), /irready-baseline\.json:\d+:\d+/],
    ['what a merge left', TEXT.replace('"entries"', '<<<<<<< ours\n"entries"'), /irready-baseline\.json:\d+:\d+/],
    ['YAML that is no JSON', 'schemaVersion: "1.0"\n', /json.*: The baseline is not JSON/],
    ['a list', '[]\n', /A baseline is a mapping/],
    ['a level that is none', TEXT.replace('"level":"error"', '"level":"fatal"'), /:7:\d+.*"fatal"/s],
    [
      'a fingerprint that is none',
      TEXT.replace(/"fingerprint":"\w+"/, '"fingerprint":"x"'),
      /:7:\d+.*32 hexadecimal digits/s,
    ],
    ['a key of the prototype', TEXT.replace('"profile"', '"__proto__": {"entries": []},\n  "profile"'), /__proto__/],
    ['a key that nobody knows', TEXT.replace('"profile"', '"accepted": true,\n  "profile"'), /accepted/],
    ['a second list of entries', TEXT.replace('"entries"', '"entries": [],\n  "entries"'), /"entries" stands 2 times/],
    [
      'a second list under the same key, written otherwise',
      TEXT.replace('"entries"', '"entri\\u0065s": [],\n  "entries"'),
      /stands 2 times|holds a key twice/,
    ],
    ['a level that is said twice', TEXT.replace('"level":', '"level":"note","level":'), /"level" stands 2 times/],
    ['no entries', '{"schemaVersion":"1.0","tool":"0.1.0","asOf":"2026-11-21","profile":"full"}', /entries/],
    ['a day that is none', TEXT.replace('"2026-11-21"', '"2026-02-30"'), /:4:\d+/],
    ['a later schema version', TEXT.replace('"1.0"', '"2.0"'), /schema version "2.0"; this irready reads "1.0"/],
  ])('refuses %s, and says where', (_, text, message) => {
    expect(() => decoded(text)).toThrow(message);
    expect(() => decoded(text)).toThrow(expect.objectContaining({ name: 'UsageError' }));
  });

  it('refuses an entry that stands there twice, at the second', () => {
    const [first] = GOOD.entries;
    if (first === undefined) throw new Error('the story has no gap');
    const text = baselineText({ ...GOOD, entries: [...GOOD.entries, first] });
    expect(() => decoded(text)).toThrow(/irready-baseline\.json:15:\d+.*is listed twice/s);
  });

  it('refuses bytes that are no UTF-8, and more of them than it reads', () => {
    expect(() => decodeBaseline(Uint8Array.of(0x7b, 0xff, 0x7d), 'b.json')).toThrow('"b.json" is not UTF-8');
    expect(() => decodeBaseline(new Uint8Array(LIMITS.baselineBytes + 1), 'b.json')).toThrow('larger than 64 MB');
  });

  it('shows a file of nothing but mistakes in a few lines', () => {
    const entries = Array.from({ length: 300 }, () => '{"level":1}').join(',\n');
    const text = `{"schemaVersion":"1.0","tool":"0","asOf":"2026-11-21","profile":"full","entries":[\n${entries}]}`;
    expect(() => decoded(text)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^[\s\S]{1,20000}$/) }),
    );
  });
});

describe('baselineText', () => {
  it('has an entry a line and ends in a newline, so that a pull request shows what went', () => {
    const lines = TEXT.split('\n');
    expect(lines.filter((line) => line.startsWith('    {"fingerprint":'))).toHaveLength(GOOD.entries.length);
    expect(lines.slice(-3)).toEqual(['  ]', '}', '']);
    expect(JSON.parse(baselineText({ ...GOOD, entries: [] }))).toEqual({ ...GOOD, entries: [] });
  });
});
