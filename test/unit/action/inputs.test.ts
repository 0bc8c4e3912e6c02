import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { inputFlag, inputLines, inputText } from '../../../src/action/input-values.ts';
import { type Inputs, readInputs } from '../../../src/action/inputs.ts';
import { ROOT } from '../../examples.ts';

afterEach(() => vi.unstubAllEnvs());

interface DescribedAction {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
}

const ACTION: DescribedAction = parse(readFileSync(`${ROOT}action.yml`, 'utf8'));

/** The environment that the runner makes of inputs. */
function given(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, text]),
  );
}

function read(inputs: Readonly<Record<string, string>>): Inputs {
  const answer = readInputs(given(inputs));
  if (answer.is === 'wrong') throw new Error(answer.mistakes.join('\n'));
  return answer.inputs;
}

function mistakes(inputs: Readonly<Record<string, string>>): readonly string[] {
  const answer = readInputs(given(inputs));
  return answer.is === 'wrong' ? answer.mistakes : [];
}

const TEXTS = [
  '',
  ' ',
  'plans',
  '  plans  ',
  '\tplans\n',
  'a\nb',
  '\na\n\n  b  \n \nc',
  'a\r\nb\r\n',
  '\u00a0plans',
  'true',
];
const FLAGS = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE', ' true ', 'false\n'];
const NO_FLAGS = ['yes', 'no', 'on', 'off', '1', '0', 'tRUE', 'true false', 'null', '~', 'y'];

describe('a value of an input', () => {
  it.each(TEXTS)('is read as @actions/core reads %j', (text) => {
    const env = given({ 'Working directory': text });
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(inputText(env, 'Working directory')).toBe(core.getInput('Working directory'));
    expect(inputLines(env, 'Working directory')).toEqual(core.getMultilineInput('Working directory'));
  });

  it.each(FLAGS)('is the boolean that @actions/core takes %j for', (text) => {
    const env = given({ comment: text });
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const flag = core.getBooleanInput('comment');
    expect([inputFlag(env, 'comment', true), inputFlag(env, 'comment', false)]).toEqual([flag, flag]);
  });

  it.each(NO_FLAGS)('is refused as a boolean where @actions/core refuses %j', (text) => {
    const env = given({ comment: text });
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(() => core.getBooleanInput('comment')).toThrow(TypeError);
    expect(() => inputFlag(env, 'comment', true)).toThrow('The input comment');
  });
});

describe('the inputs', () => {
  it('need no thought: the defaults of action.yml and an empty environment say the same', () => {
    const defaults = Object.fromEntries(Object.entries(ACTION.inputs).map(([name, input]) => [name, input.default]));
    const { workingDirectory, token, ...others } = read(defaults);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow
    expect({ workingDirectory, token }).toEqual({ workingDirectory: '.', token: '${{ github.token }}' });
    expect(others).toEqual((({ workingDirectory: _w, token: _t, ...rest }) => rest)(read({})));
    expect(others).toMatchObject({ comment: true, checkRun: false, changedOnly: false, issues: false, paths: [] });
  });

  it('are the ones that action.yml describes', () => {
    const names = Object.keys(read({})).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(Object.keys(ACTION.inputs).sort()).toEqual(names.sort());
  });

  it('are read', () => {
    expect(
      read({
        paths: 'security\n  plans/*.yaml  \n\nnotes, old.yaml',
        profile: 'full',
        'as-of': '2026-11-21',
        'fail-on': 'never',
        formats: 'html=out/report.html, csv=gaps.csv\n\n  json=report.json,',
        'sarif-file': 'gaps.sarif',
        'issues-per': 'rule',
        'issues-most': '25',
        baseline: 'False',
        waivers: 'accepted.yaml',
        'comment-key': 'nightly-2',
        'changed-only': 'TRUE',
      }),
    ).toMatchObject({
      paths: ['security', 'plans/*.yaml', 'notes, old.yaml'],
      profile: 'full',
      asOf: '2026-11-21',
      failOn: 'never',
      formats: [
        { format: 'html', file: 'out/report.html' },
        { format: 'csv', file: 'gaps.csv' },
        { format: 'json', file: 'report.json' },
      ],
      sarifFile: 'gaps.sarif',
      issuesPer: 'rule',
      issuesMost: 25,
      baseline: false,
      waivers: 'accepted.yaml',
      commentKey: 'nightly-2',
      changedOnly: true,
    });
  });

  it.each([
    [
      { 'fail-on': 'eror' },
      'The input fail-on "eror" is unknown. Did you mean "error"? Known are note, warning, error, never.',
    ],
    [
      { 'as-of': 'today' },
      'The input as-of "today" is not a day of the calendar. Write it as YYYY-MM-DD, for example 2026-11-21.',
    ],
    [{ issues: 'yes' }, 'The input issues "yes" is neither true nor false. Write one of the two.'],
    [{ 'issues-most': '151' }, 'The input issues-most "151" is not a number of issues. Write one from 0 to 150.'],
    [
      { 'comment-key': 'a b' },
      'The input comment-key "a b" is not a key. Write up to 60 letters, digits and hyphens, for example nightly.',
    ],
    [
      { formats: 'html' },
      'The input formats: "html" names no file, and the log is no place for it. Write it as html=report.html.',
    ],
    [{ formats: 'htm=x' }, /^The input formats: Format "htm" is unknown\. Did you mean "html"\?/],
    [
      { formats: 'html=a.html, text=a.html' },
      'The input formats: Two reports would go to "a.html". Give each a file of its own.',
    ],
    [{ formats: 'sarif=a.sarif', 'sarif-file': './a.sarif' }, /^The input formats: Two reports would go to/],
  ])('are refused, by name: %j', (inputs, message) => {
    expect(mistakes(inputs)).toEqual([expect.stringMatching(message instanceof RegExp ? message : exactly(message))]);
  });

  it('are refused all at once', () => {
    const wrong = {
      'fail-on': 'x',
      'as-of': 'x',
      formats: 'x=y, html',
      comment: 'x',
      'issues-per': 'x',
      'issues-most': 'x',
    };
    expect(
      mistakes(wrong)
        .map((sentence) => /^The input ([a-z-]+)/.exec(sentence)?.[1])
        .sort(),
    ).toEqual(['as-of', 'comment', 'fail-on', 'formats', 'formats', 'issues-most', 'issues-per']);
  });
});

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
