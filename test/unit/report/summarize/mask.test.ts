import { describe, expect, it } from 'vitest';
import {
  bothFinders,
  createBrokenFinder,
  createFinder,
  findAddresses,
  findLookalikes,
  maskColumns,
  maskMessage,
} from '../../../../src/report/summarize/mask.ts';

const find = createFinder([
  'Anna Lindqvist',
  'Anna',
  'anna.lindqvist@fabrikam.example',
  '+44 20 7946 0101',
  '@james.okafor',
  'Bo',
  'TBD',
  'José Ñandú',
  "Niamh O'Brien",
  '王伟',
]);

describe('an address that no schema marks', () => {
  it.each([
    ['The tag is jane.doe@victim.example.', 'The tag is j...@victim.example.'],
    ['Handoff +44 7700 900123, please.', 'Handoff +44 ... 0123, please.'],
    ['Ring 020 7946 0131 now.', 'Ring  ... 0131 now.'],
    ['Ring tel:+44-7700-900123 or "mobile":+447700900123.', 'Ring tel:+44 ... 0123 or "mobile":+44 ... 0123.'],
    ['It went stale on 2026-05-30, at 09:00.', 'It went stale on 2026-05-30, at 09:00.'],
    [
      'Version 1.20.300.4000 of https://user.example/a@b stays.',
      'Version 1.20.300.4000 of https://user.example/a@b stays.',
    ],
  ])('%s', (text, masked) => {
    expect(maskMessage(text, findAddresses)).toBe(masked);
  });
});

describe('a message', () => {
  it.each([
    ['"Anna Lindqvist" has left.', '"A..." has left.'],
    ['Anna has left.', 'A... has left.'],
    ['Write to anna.lindqvist@fabrikam.example.', 'Write to a...@fabrikam.example.'],
    ['Call +44 20 7946 0101 first.', 'Call +44 ... 0101 first.'],
    ['Call "+442079460101".', 'Call "+44 ... 0101".'],
    ['Ask @james.okafor.', 'Ask @....'],
    [
      'See https://wa.example/442079460101?by=anna.lindqvist%40fabrikam.example',
      'See https://wa.example/ ... 0101?by=a...',
    ],
    ['Dial +44 (0)20-7946-0101.', 'Dial +44 ... 0101.'],
    ['Ask ANNA LINDQVIST or anna lindqvist.', 'Ask A... or a....'],
    ['Jose\u0301 N\u0303andu\u0301 is the same.', 'J... is the same.'],
    ['"王伟" and 联系人王伟。', '"王..." and 联系人王...。'],
    ['Annabel and Joanna stay.', 'Annabel and Joanna stay.'],
    ['Bo stays; "TBD" is a blank.', 'Bo stays; "TBD" is a blank.'],
    ['"amber" in role/ciso stays.', '"amber" in role/ciso stays.'],
  ])('%s', (text, masked) => {
    expect(maskMessage(text, find)).toBe(masked);
  });

  it.each([
    ['an escape sequence', 'a\u001b[31mred', 'a\u241b[31mred'],
    ['a line break', 'one\ntwo', 'one\u240atwo'],
    ['text that runs backwards', 'a\u202eb', 'a\ufffdb'],
    ['a tab', 'a\tb', 'a b'],
  ])('shows %s', (_, text, shown) => {
    expect(maskMessage(text, find)).toBe(shown);
  });
});

describe('a source line', () => {
  it.each([
    ['  name: Anna Lindqvist # since 2024', '  name: A............. # since 2024'],
    ['{"name": "Jos\\u00e9 \\u00d1and\\u00fa"}', `{"name": "J${'.'.repeat(24)}"}`],
    ["name: 'Niamh O''Brien'", `name: 'N${'.'.repeat(13)}'`],
    ['- {type: phone, value: "+44 20 7946 0101"}', '- {type: phone, value: "+44.........0101"}'],
  ])('%s keeps its columns', (line, masked) => {
    expect(maskColumns(line, find)).toBe(masked);
    expect(masked).toHaveLength(line.length);
  });

  it.each([
    ['    - name: Anna Maria', '    - name: A.........'],
    ['      Lindqvist # moved', '      L........ # moved'],
    ['        value: +44 20', '        value: +.....'],
    ['    title: Anna Maria of the north', '    title: Anna Maria of the north'],
  ])('%s holds no part of a value that a line break divides', (line, masked) => {
    const broken = createBrokenFinder(['Anna Maria Lindqvist', '+44 20 7946 0101']);
    expect(maskColumns(line, broken)).toBe(masked);
  });

  it('hides what looks personal where nothing could be parsed', () => {
    const line = '- {name: Clara Diaz, value: "+44 20 7946 0199", mail: clara@fabrikam.example, on: 2026-06-01}';
    const shown = maskColumns(line, bothFinders(find, findLookalikes));
    expect(shown).not.toMatch(/Clara|Diaz|7946|clara/);
    expect(shown).toContain('2026-06-01');
    expect(shown).toHaveLength(line.length);
  });
});

describe('hostile values', () => {
  it('are hidden to the end of the text rather than searched for ever', () => {
    const many = createFinder(Array.from({ length: 100 }, (_, at) => `aaa${'b'.repeat(at)}`));
    expect(maskMessage('see aaab and the rest', many)).toBe('see a...');
  });

  it('are hidden when they are longer than what is compared', () => {
    const long = `Zoë ${'x'.repeat(500)}`;
    expect(maskMessage(`"${long}" is long.`, createFinder([long]))).toBe('"Z...');
  });
});
