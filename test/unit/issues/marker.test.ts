import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMarker, encodeMarker, type Marker } from '../../../src/issues/marker.ts';
import { print } from './harbour.ts';

const MARKER: Marker = {
  subject: { gap: print('d411') },
  ruleId: 'drill-is-recent',
  level: 'warning',
  paths: ['security/drills/2025-tabletop.yaml'],
  profile: 'essential',
  seen: '2026-11-21',
  opened: '2026-11-21',
  due: '2026-12-21',
  substance: '0123456789abcdef',
  scope: ['.'],
};

describe('the first line of an issue', () => {
  it.each([
    ['of a gap', MARKER],
    ['of a rule', { ...MARKER, subject: { rule: 'drill-is-recent' }, more: true }],
    ['of a run that was asked for some paths', { ...MARKER, scope: ['security', 'ops/räume'] }],
    ['of an issue that irready closed', { ...MARKER, closed: 'waived' }],
  ] as const)('holds what is known %s', (_what, marker) => {
    expect(decodeMarker(`${encodeMarker(marker)}\nThe drill is overdue.`)).toEqual(marker);
    expect(decodeMarker(`${encodeMarker(marker)}\r\nThe drill is overdue.`)).toEqual(marker);
  });

  it('holds any path and ends nowhere early', () => {
    const path = fc
      .array(fc.integer({ min: 1, max: 0xffff }), { minLength: 1, maxLength: 30 })
      .map((units) => String.fromCharCode(...units));
    const hostile = fc.constantFrom('--> <script>', '--', '-', 'a--!>b', '\n<!-- irready:end -->', '\u2028', '\ud800');
    fc.assert(
      fc.property(fc.array(fc.oneof(path, hostile), { minLength: 1, maxLength: 5 }), (paths) => {
        const line = encodeMarker({ ...MARKER, paths });
        expect(line).toMatch(/^<!-- [\x20-\x7e]* -->$/);
        expect(line.slice(4, -4)).not.toMatch(/--|[<>]/);
        expect(decodeMarker(line)?.paths).toEqual(paths);
      }),
    );
  });

  it('says that there are more places than it has room for', () => {
    const paths = Array.from({ length: 300 }, (_, index) => `security/playbooks/${index}.yaml`);
    const marker = decodeMarker(encodeMarker({ ...MARKER, paths }));
    expect(marker).toMatchObject({ more: true });
    expect(marker?.paths).toHaveLength(100);
  });

  const line = encodeMarker(MARKER);
  const changed = (from: string, to: string): string => line.replace(from, to);
  it.each([
    ['is missing', 'The drill is overdue.'],
    ['is not the first', `\n${line}`],
    ['has a space before it', ` ${line}`],
    ['ends early', line.slice(0, -20)],
    ['goes on after its end', `${line} <b>`],
    ['holds another comment', changed('"about"', '--><!-- "about"')],
    ['is of a version that is not known', changed('"v":1', '"v":2')],
    ['is no object', '<!-- irready:issue [1] -->'],
    ['is no JSON', '<!-- irready:issue {gap: 1} -->'],
    ['has a short fingerprint', changed(print('d411'), 'd411')],
    ['is about a gap and a rule', changed('"about"', '"rule":"drill-is-recent","about"')],
    ['is about another rule than its gaps', encodeMarker({ ...MARKER, subject: { rule: 'incidents-are-recorded' } })],
    ['has a level that is none', changed('"warning"', '"fatal"')],
    ['has a day that no calendar has', changed('2026-12-21', '2026-02-30')],
    ['has no path', changed('["security/drills/2025-tabletop.yaml"]', '[]')],
    ['has a path that is none', changed('["security/drills/2025-tabletop.yaml"]', '[7]')],
    ['was closed for no reason of ours', changed('"seen"', '"closed":"bored","seen"')],
    ['is endless', changed('"seen"', `"x":"${'y'.repeat(20_000)}","seen"`)],
  ])('is not read when it %s', (_what, body) => {
    expect(decodeMarker(body)).toBeUndefined();
  });

  it('is read whatever stands there, without a throw', () => {
    const piece = fc.constantFrom('<!-- irready:issue ', ' -->', '{"v":1', '"__proto__":{}', ',', '}', '\n', '[', '"');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        expect(decodeMarker(pieces.join(''))).toBeUndefined();
      }),
    );
  });
});
