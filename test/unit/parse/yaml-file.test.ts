import { describe, expect, it } from 'vitest';
import { parseYamlFile } from '../../../src/parse/yaml-file.ts';

function read(text: string) {
  const file = parseYamlFile('rules/backup.yaml', text);
  if (file.is !== 'read') throw new Error(file.frames.join('\n'));
  return file;
}

function frames(text: string): readonly string[] {
  const file = parseYamlFile('rules/backup.yaml', text);
  return file.is === 'broken' ? file.frames : [];
}

describe('a file that is sound', () => {
  it('gives its value', () => {
    expect(read('id: backup\nparams: {maxAgeDays: 90}\n').value).toEqual({ id: 'backup', params: { maxAgeDays: 90 } });
  });

  it('frames a message at a value or a key', () => {
    const file = read('id: backup\nlevle: error\n');
    expect(file.frame('/levle', 'Unknown key. Did you mean "level"?', 'key')).toBe(
      ['rules/backup.yaml:2:1: Unknown key. Did you mean "level"?', '  2 | levle: error', '    | ^^^^^'].join('\n'),
    );
    expect(file.frame('/levle', 'm').split('\n')[2]).toBe('    |        ^^^^^');
  });

  it('shows a message about something absent at the first line', () => {
    expect(read('id: backup\n').frame('/title', 'm')).toMatch(/^rules\/backup\.yaml:1:1: m\n {2}1 \| id: backup/);
    expect(read('id: backup\n').locate('/title')).toBeUndefined();
  });

  it('gives the offsets of a value or a key', () => {
    const text = 'id: backup\nlevel: error\n';
    const { spanOf } = read(text);
    const shown = (span: { readonly start: number; readonly end: number } | undefined) =>
      span && text.slice(span.start, span.end);
    expect([shown(spanOf('/level')), shown(spanOf('/level', 'key')), spanOf('/title')]).toEqual([
      'error',
      'level',
      undefined,
    ]);
  });

  it('may be empty', () => {
    expect(read('# nothing\n').value).toBe(null);
  });
});

describe('a file that is broken', () => {
  it.each([
    ['id: "backup\n', 'rules/backup.yaml:1:5: A double quote is opened and never closed.'],
    ['id: a\nid: b\n', 'rules/backup.yaml:2:1: The key "id" stands 2 times in this mapping; keep one.'],
    ['id: a\n---\nid: b\n', 'rules/backup.yaml:2:1: A second document begins here; this file may hold one only.'],
    [
      `id: ${'['.repeat(10_000)}`,
      'rules/backup.yaml:1:105: Mappings and lists are nested more than 100 levels deep here.',
    ],
    ['id: *a\n', 'rules/backup.yaml:1:5: The alias "*a" names an anchor that does not stand above it.'],
  ])('says where and what', (text, start) => {
    expect(frames(text)[0]?.startsWith(start), frames(text)[0]).toBe(true);
  });
});

it('tells the offsets of what is broken too', () => {
  const file = parseYamlFile('rules/backup.yaml', 'id: a\nid: b\n');
  expect(file.is === 'broken' && file.mistakes).toEqual([
    { start: 6, end: 8, message: 'The key "id" stands 2 times in this mapping; keep one.' },
  ]);
});
