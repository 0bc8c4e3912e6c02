import { expect, it } from 'vitest';
import { codeFrame } from '../../../src/base/code-frame.ts';

function frame(line: string, startColumn: number, endColumn: number, path = 'irready.yaml'): readonly string[] {
  return codeFrame(path, line, { startLine: 12, startColumn, endLine: 12, endColumn }, 'Unknown key.').split('\n');
}

it('puts carets under the region', () => {
  expect(frame('exlude: []', 1, 7)).toEqual(['irready.yaml:12:1: Unknown key.', '  12 | exlude: []', '     | ^^^^^^']);
});

it('shows one caret for an empty region, also behind the line', () => {
  expect(frame('key:', 5, 5)[2]).toBe('     |     ^');
});

it('marks to the end of the line when the region goes on', () => {
  const region = { startLine: 1, startColumn: 6, endLine: 3, endColumn: 2 };
  expect(codeFrame('a.yaml', 'key: [one,', region, 'm').split('\n')[2]).toBe('    |      ^^^^^');
});

it('counts wide characters twice, and a tab as one space', () => {
  expect(frame('\t勒索: x', 5, 6).slice(1)).toEqual(['  12 |  勒索: x', '     |       ^']);
});

it('shows only the part of a long line around the region', () => {
  const [, line = '', carets = ''] = frame(`${'a'.repeat(5000)}here${'b'.repeat(5000)}`, 5001, 5005);
  expect(line.length).toBeLessThan(120);
  expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('here');
});

it('shows what a terminal would obey as question marks', () => {
  const shown = frame('a: \u001b[31mred\u202e', 1, 2, 'irready\u001b.yaml');
  expect(shown[0]).toBe('irready?.yaml:12:1: Unknown key.');
  expect(shown[1]).toBe('  12 | a: ?[31mred?');
});
