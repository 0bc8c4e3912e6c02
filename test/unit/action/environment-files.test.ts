import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { appendOutputs, appendSummary, summaryRoom } from '../../../src/action/environment-files.ts';
import { removeAll, temporaryFolder } from '../git/harbour.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  removeAll();
});

const HOSTILE = [
  '',
  'pass',
  '73',
  'one\ntwo',
  'one\r\ntwo\r\n',
  '\n',
  'x\nghadelimiter_0\ny=stolen',
  'ghadelimiter_00000000-0000-4000-8000-000000000000',
  '::set-output name=verdict::pass',
  '##[set-output name=verdict]pass',
  'gaps%0Averdict=pass',
  'verdict<<EOF\npass\nEOF',
  '["a \\"b\\".html","c\\nd"]',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow
  '${{ secrets.TOKEN }} `id` $(id)',
  'Übung 🚢 \u0000 \u202e',
];

/** Random delimiters made alike, in the order in which they come. */
function comparable(text: string): string {
  const seen = new Map<string, string>();
  return text.replace(/ghadelimiter_[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?=\n|$)/g, (found) => {
    if (!seen.has(found)) seen.set(found, `DELIMITER ${seen.size}`);
    return seen.get(found) ?? '';
  });
}

/** What a runner makes of the file: names and values (FileCommandManager of actions/runner). */
function assigned(text: string): readonly (readonly [string, string])[] {
  const lines = text.split('\n');
  const found: [string, string][] = [];
  for (let at = 0; at < lines.length - 1; at++) {
    const [, name = '', delimiter = ''] = /^([^=<]+)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    expect(name, `line ${at}: ${lines[at]}`).not.toBe('');
    const end = lines.indexOf(delimiter, at + 1);
    expect(end).toBeGreaterThan(at);
    found.push([name, lines.slice(at + 1, end).join('\n')]);
    at = end;
  }
  return found;
}

describe('the outputs', () => {
  it.each(HOSTILE)('are the bytes of @actions/core for %j', (value) => {
    const [ours, theirs] = ['ours', 'theirs'].map((name) => join(temporaryFolder(), name));
    for (const file of [ours, theirs]) writeFileSync(file ?? '', '');
    expect(appendOutputs({ GITHUB_OUTPUT: ours }, [['verdict', value]])).toEqual({ is: 'written' });
    vi.stubEnv('GITHUB_OUTPUT', theirs);
    core.setOutput('verdict', value);
    expect(comparable(readFileSync(ours ?? '', 'utf8'))).toBe(comparable(readFileSync(theirs ?? '', 'utf8')));
  });

  it('come back as they were, whatever they hold', () => {
    const file = join(temporaryFolder(), 'output');
    writeFileSync(file, 'earlier<<X\nkept\nX\n');
    const outputs = HOSTILE.map((value, index) => [`name-${index}`, value] as const);
    appendOutputs({ GITHUB_OUTPUT: file }, outputs);
    expect(assigned(readFileSync(file, 'utf8'))).toEqual([['earlier', 'kept'], ...outputs]);
  });

  it('are not written beyond what GitHub takes', () => {
    const file = join(temporaryFolder(), 'output');
    writeFileSync(file, '');
    expect(appendOutputs({ GITHUB_OUTPUT: file }, [['reports', 'x'.repeat(1_000_001)]]).is).toBe('lost');
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it.each([
    [{}, 'GITHUB_OUTPUT is not set'],
    [{ GITHUB_OUTPUT: '' }, 'GITHUB_OUTPUT is not set'],
    [{ GITHUB_OUTPUT: '/nowhere/of/northwind' }, 'The file of GITHUB_OUTPUT cannot be written'],
  ])('are lost with a reason when there is nowhere to write them: %j', (env, reason) => {
    expect(appendOutputs(env, [['verdict', 'pass']])).toMatchObject({
      is: 'lost',
      reason: expect.stringContaining(reason),
    });
  });
});

describe('the step summary', () => {
  it.each(HOSTILE.filter((text) => text !== ''))('is the bytes of @actions/core for %j', async (text) => {
    const [ours, theirs] = ['ours', 'theirs'].map((name) => join(temporaryFolder(), name));
    for (const file of [ours, theirs]) writeFileSync(file ?? '', 'earlier\n');
    expect(appendSummary({ GITHUB_STEP_SUMMARY: ours }, text)).toEqual({ is: 'written' });
    vi.stubEnv('GITHUB_STEP_SUMMARY', theirs);
    // It remembers the file of the first test that used it.
    vi.resetModules();
    const { summary } = await import('@actions/core');
    Reflect.deleteProperty(summary, '_filePath');
    await summary.emptyBuffer().addRaw(text, true).write();
    expect(readFileSync(ours ?? '', 'utf8')).toBe(readFileSync(theirs ?? '', 'utf8'));
  });

  it('never becomes so large that GitHub drops it', () => {
    const file = join(temporaryFolder(), 'summary');
    writeFileSync(file, 'x'.repeat(999_000));
    const env = { GITHUB_STEP_SUMMARY: file };
    expect(summaryRoom(env)).toBe(1_000);
    expect(appendSummary(env, 'y'.repeat(1_000)).is).toBe('lost');
    expect(appendSummary(env, 'ü'.repeat(499))).toEqual({ is: 'written' });
    expect([summaryRoom(env), appendSummary(env, 'y').is]).toEqual([1, 'lost']);
  });

  it('has all its room where there is no file yet, and is lost there', () => {
    expect(summaryRoom({})).toBe(1_000_000);
    expect(appendSummary({}, 'text')).toMatchObject({
      reason: expect.stringContaining('GITHUB_STEP_SUMMARY is not set'),
    });
  });
});
