import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../../src/expression/compile.ts';
import { ExpressionMistake } from '../../../src/expression/mistake.ts';
import { LANGUAGE } from './door.ts';

const compiler = createCompiler(
  LANGUAGE,
  new Map([
    ['ferry', 'Ferry'],
    ['fleet', 'list<Ferry>'],
  ]),
);

function mistakeIn(source: string, known: readonly string[] = []): string | undefined {
  try {
    compiler.compile(source, new Set(known));
    return undefined;
  } catch (error) {
    if (!(error instanceof ExpressionMistake)) throw error;
    return `${error.message} | ${source.slice(error.start, error.end)}`;
  }
}

describe('reads that are safe', () => {
  it.each([
    'ferry.name == "Halcyon"',
    'has(ferry.berth) && ferry.berth == "B2"',
    '!has(ferry.berth) || ferry.berth == "B2"',
    'has(ferry.berth) ? ferry.berth == "B2" : false',
    '!has(ferry.berth) ? false : ferry.berth == "B2"',
    '!(!has(ferry.berth)) && ferry.berth == "B2"',
    '!(has(ferry.berth) && has(ferry.captain)) || ferry.berth == "B2"',
    'has(ferry.captain) && has(ferry.captain.rank) && ferry.captain.rank == "master"',
    'fleet.all(f, has(f.berth) && f.berth != "")',
    'fleet.map(f, has(f.berth), f.berth).size() == 2',
    'ferry.?berth.orValue("none") == "none"',
    'ferry.?captain.?rank.orValue("none") == "none"',
    'cel.bind(f, ferry, has(f.berth) && f.berth == "B2")',
  ])('%s', (source) => {
    expect(mistakeIn(source)).toBeUndefined();
  });

  it('trusts what is known before', () => {
    expect(mistakeIn('ferry.berth == "B2"', ['ferry.berth'])).toBeUndefined();
  });
});

describe('reads that an absent value would break', () => {
  it.each([
    ['ferry.berth == "B2"', '"berth" may be absent here; ask has(ferry.berth) first', 'berth'],
    ['ferry.berth == "B2" && has(ferry.berth)', '"berth" may be absent here', 'berth'],
    ['has(ferry.berth) || ferry.berth == "B2"', '"berth" may be absent here', 'berth'],
    ['(has(ferry.berth) || has(ferry.captain)) && ferry.berth == "B2"', '"berth" may be absent here', 'berth'],
    ['has(ferry.captain.rank)', '"captain" may be absent here', 'captain'],
    ['fleet.exists(f, has(f.berth)) && fleet.all(f, f.berth == "B2")', '"berth" may be absent here', 'berth'],
    ['has(ferry.berth) && fleet.all(ferry, ferry.berth == "B2")', '"berth" may be absent here', 'berth'],
    ['fleet[0].berth == "B2"', 'through a name given by cel.bind', 'berth'],
    ['has(ferry.bert)', 'Ferry has no field "bert". Did you mean "berth"?', 'bert'],
    ['ferry.?bert.orValue("") == ""', 'Ferry has no field "bert".', 'bert'],
    ['ferry.nme == ""', 'Ferry has no field "nme". Did you mean "name"?', 'nme'],
  ])('%s', (source, message, marked) => {
    expect(mistakeIn(source)).toContain(message);
    expect(mistakeIn(source)).toContain(`| ${marked}`);
  });
});

describe('indexing', () => {
  it('cannot slip past the check that a field is there', () => {
    expect(mistakeIn('ferry["berth"] == "B2"')).toContain('only a list may be indexed');
  });
});
