import { describe, expect, it } from 'vitest';
import { frame } from '../../../../src/report/text/frame.ts';
import { serialise } from '../../../../src/report/text/line.ts';
import { displayWidth, truncate, wrap } from '../../../../src/report/text/width.ts';

/** The frame of a line in which `marked` is the region. */
function framed(excerpt: string, marked: string, width = 80): readonly string[] {
  const start = excerpt.indexOf(marked) + 1;
  const region = { startLine: 7, startColumn: start, endLine: 7, endColumn: start + marked.length };
  const text = serialise(frame({ path: 'plan.yaml', region, excerpt }, 'error', 0, width), false);
  return text.split('\n').slice(0, -1);
}

describe('frame', () => {
  it.each([
    ['owner: role/ciso', 'role/ciso', 7, 9],
    ['title: 連絡先 owner', 'owner', 14, 5],
    ['名前: 山田', '山田', 6, 4],
    ['🚨 sev1', 'sev1', 3, 4],
    ['👩‍🚒 on duty', 'on', 3, 2],
    ['🇸🇪 duty', 'duty', 3, 4],
    ['e\u0301tat: x', 'x', 6, 1],
    ['❤️ x', 'x', 3, 1],
    ['\towner: x', 'owner', 4, 5],
    ['a:\tb', 'b', 6, 1],
  ])('marks the region of %j under %j', (excerpt, marked, gap, carets) => {
    const [line = '', marks = ''] = framed(excerpt, marked);
    expect(line.startsWith('7 | ')).toBe(true);
    expect(marks).toBe(`  | ${' '.repeat(gap)}${'^'.repeat(carets)}`);
  });

  it('stays aligned behind characters that are made visible', () => {
    const [line = '', marks = ''] = framed('a\u202e: ##[x] owner', 'owner');
    expect(marks.indexOf('^')).toBe(line.indexOf('owner'));
    expect(line).toContain('<U+202E>');
  });

  it('shows one caret for an empty region', () => {
    const region = { startLine: 1, startColumn: 7, endLine: 1, endColumn: 7 };
    const text = serialise(frame({ path: 'plan.yaml', region, excerpt: 'owner:' }, 'error', 0, 80), false);
    expect(text).toBe('1 | owner:\n  |       ^\n');
  });

  it('marks a region of several lines to the end of its first', () => {
    const region = { startLine: 12, startColumn: 3, endLine: 14, endColumn: 2 };
    const text = serialise(frame({ path: 'plan.yaml', region, excerpt: '  steps:' }, 'error', 0, 80), false);
    expect(text).toBe('12 |   steps:\n   |   ^^^^^^\n');
  });

  it('shows the part of a long line that holds the region', () => {
    const excerpt = `description: ${'long prose '.repeat(50_000)}TBD ${'and more '.repeat(50_000)}`;
    const [line = '', marks = ''] = framed(excerpt, 'TBD');
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('TBD');
    expect(displayWidth(line)).toBeLessThanOrEqual(80);
    expect(line).toMatch(/…$/);
  });

  it('marks the region of a line that arrives cut at the front', () => {
    const location = {
      path: 'plan.yaml',
      region: { startLine: 9, startColumn: 507, endLine: 9, endColumn: 510 },
      excerpt: '…note: TBD',
      excerptStartColumn: 500,
    };
    const [line = '', marks = ''] = serialise(frame(location, 'error', 0, 80), false).split('\n');
    expect(line).toBe('9 | …note: TBD');
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('TBD');
  });

  it('does not reach beyond the screen when the region does', () => {
    const [line = '', marks = ''] = framed(`x: ${'ä'.repeat(300)}`, 'ä'.repeat(300));
    expect(displayWidth(line)).toBeLessThanOrEqual(80);
    expect(displayWidth(marks)).toBeLessThanOrEqual(80);
  });

  it('keeps carets on the line when masking made it shorter than the region says', () => {
    const region = { startLine: 3, startColumn: 30, endLine: 3, endColumn: 50 };
    const text = serialise(frame({ path: 'c.yaml', region, excerpt: 'value: a...' }, 'error', 0, 80), false);
    expect(text).toBe('3 | value: a...\n  |            ^\n');
  });
});

describe('widths', () => {
  it.each([
    ['abc', 3],
    ['連絡先', 6],
    ['한글', 4],
    ['👩‍👩‍👧', 2],
    ['👍🏽', 2],
    ['🇸🇪', 2],
    ['☎', 1],
    ['☎️', 2],
    ['n\u0303', 1],
    ['ﾊﾝ', 2],
  ])('%s takes %i cells', (text, cells) => {
    expect(displayWidth(text)).toBe(cells);
  });

  it('cuts a title between characters, never inside one', () => {
    expect(truncate('連絡先の登録', 8)).toBe('連絡先…');
    expect(truncate('Preparation', 11)).toBe('Preparation');
    expect(truncate('👩‍👩‍👧 team', 4)).toBe('👩‍👩‍👧…');
  });

  it('wraps prose and keeps lines and indentation that were written', () => {
    expect(wrap('Hold a drill and record it:\n  kind: ExerciseRecord', 16)).toEqual([
      'Hold a drill and',
      'record it:',
      '  kind:',
      '  ExerciseRecord',
    ]);
  });
});
