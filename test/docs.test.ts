/** What the documents promise is run here, so that they cannot drift from the program. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { functionsPage } from '../scripts/functions-page.ts';
import { readShapes } from '../scripts/schemas.ts';
import { FORECAST_FORMATS } from '../src/cli/comparison-formats.ts';
import { createProgram } from '../src/cli/program.ts';
import { toConfiguration } from '../src/config/to-configuration.ts';
import { runExamples } from '../src/examples.ts';
import type { Configuration } from '../src/model/configuration.ts';
import type { Rule } from '../src/model/rule.ts';
import { parse } from '../src/parse/parse.ts';
import { parseYamlFile } from '../src/parse/yaml-file.ts';
import { FORMATS } from '../src/report/formats.ts';
import { buildRuleset } from '../src/ruleset/build-ruleset.ts';
import { builtInLibrary } from '../src/ruleset/library.ts';
import { validate } from '../src/validate/validate.ts';
import { validateAs } from '../src/validate/validate-as.ts';
import { fencedBlocks as blocks } from './fenced-blocks.ts';
import { markdownTable } from './source-tree.ts';
import { terminal } from './unit/cli/memory-terminal.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const shapes = readShapes(`${root}schemas`);
const readme = read('README.md');

const NO_CONFIGURATION = toConfiguration({ path: null, sha256: null }, {});

function yamlValue(text: string) {
  const file = parseYamlFile('docs.yaml', text);
  if (file.is === 'broken') throw new Error(file.frames.join('\n'));
  return file.value;
}

describe('docs/writing-rules.md', () => {
  const [rule = '', configuration = ''] = blocks(read('docs/writing-rules.md'), 'yaml');

  it('shows a rule that loads and agrees with its examples', () => {
    expect(validateAs('Rule', yamlValue(rule))).toEqual([]);
    expect(runExamples(yamlValue(rule) as unknown as Rule, shapes)).toEqual([]);
  });

  it('names the file after the rule', () => {
    expect(read('docs/writing-rules.md')).toContain(`\`irready-rules/${(yamlValue(rule) as { id: string }).id}.yaml\``);
  });

  it('shows a configuration that loads', () => {
    expect(validateAs('Configuration', yamlValue(configuration))).toEqual([]);
  });
});

describe('docs/exceptions.md', () => {
  const [waivers = '', attestation = ''] = blocks(read('docs/exceptions.md'), 'yaml');

  it('shows a waiver that is well-formed', () => {
    expect(validateAs('Waivers', yamlValue(waivers))).toEqual([]);
  });

  it('shows an attestation of an objective that is left to a person', () => {
    const { documents } = parse([{ path: 'attestation.yaml', text: attestation, sha256: '', explicit: true }]);
    expect(documents).toHaveLength(1);
    expect(validate(documents, shapes)).toEqual([]);
    const { spec } = yamlValue(attestation) as { spec: { objective: string } };
    const objective = builtInLibrary().objectives.find(({ id }) => id === spec.objective);
    expect(objective?.coverage).toBe('partial');
  });
});

describe('docs/expression-functions.md', () => {
  it('lists the functions there are', () => {
    expect(read('docs/expression-functions.md')).toBe(functionsPage(shapes));
  });
});

describe('docs/reports.md', () => {
  const page = read('docs/reports.md');

  it('tells of every format who reads it, and of no other', () => {
    const told = markdownTable(page, '`-f`').map(([format = '']) => format.replaceAll('`', ''));
    expect(told.sort()).toEqual([...FORMATS].sort());
  });

  it('names only formats that there are', () => {
    const named = [page, readme].flatMap((text) => [...text.matchAll(/irready [^\n]*/g)].map(([line]) => line));
    const used = named.flatMap((line) =>
      [...line.matchAll(/ -f ([a-z-]+)/g)].map(([, format = '']) => ({ ahead: /irready forecast/.test(line), format })),
    );
    expect(used.length).toBeGreaterThan(10);
    const known: readonly (readonly string[])[] = [FORMATS, FORECAST_FORMATS];
    expect(used.filter(({ ahead, format }) => known[Number(ahead)]?.includes(format) !== true)).toEqual([]);
  });

  it('tells of every format of a forecast who reads it', () => {
    const forecast = page.slice(page.indexOf('## Forecast'));
    const told = markdownTable(forecast, '`-f`').map(([format = '']) => format.replaceAll('`', ''));
    expect(told.sort()).toEqual([...FORECAST_FORMATS].sort());
  });

  it('has the headings that the README leads to', () => {
    const anchors = [...page.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-'));
    const wanted = [...readme.matchAll(/docs\/reports\.md#([a-z-]+)/g)].map(([, anchor]) => anchor);
    expect(wanted.length).toBeGreaterThan(0);
    expect(anchors).toEqual(expect.arrayContaining(wanted));
  });
});

describe('README.md', () => {
  it('shows lines that the golden report of the example has, in that order', () => {
    const golden = read('test/golden/gaps.txt').split('\n');
    const [transcript = ''] = blocks(readme, 'text');
    let from = 0;
    for (const line of transcript.split('\n').filter((one) => one.trim() !== '' && !/^(\$|…)/.test(one.trim()))) {
      const at = golden.indexOf(line, from);
      expect(at, `"${line}" is not in the report after line ${from}`).toBeGreaterThanOrEqual(0);
      from = at;
    }
    expect(from).toBeGreaterThan(0);
  });

  it('counts the rules and the objectives of each profile as they are', () => {
    const { rules, objectives } = builtInLibrary();
    expect(readme).toContain(`${rules.length} rules in all`);
    const asked = (...tiers: string[]) => objectives.filter(({ tier }) => tiers.includes(tier)).length;
    expect(readme).toContain(`in an afternoon: ${asked('essential')} objectives`);
    expect(readme).toContain(`asks for: ${asked('essential', 'recommended')} objectives`);
    expect(readme).toContain(`everything: ${objectives.length} objectives`);
  });

  it('shows a configuration that loads', () => {
    for (const block of blocks(readme, 'yaml').filter((one) => one.includes('profile:'))) {
      expect(validateAs('Configuration', yamlValue(block))).toEqual([]);
      // Its rule packs are the reader's own; everything else has to name what exists.
      const { rulePacks: _own, ...settings } = yamlValue(block) as unknown as Partial<Configuration>;
      const configuration = { ...NO_CONFIGURATION, ...settings };
      const request = {
        library: builtInLibrary(),
        configuration,
        profileId: 'essential',
        only: [],
        skip: [],
        cwd: root,
      };
      expect(buildRuleset(request).rules.length).toBeGreaterThan(0);
    }
  });
});

describe('the commands that the pages show', () => {
  const pages = [
    'README.md',
    ...['adopting', 'baseline', 'ci', 'exceptions', 'git', 'github-action', 'issues', 'reports', 'time'].map(
      (name) => `docs/${name}.md`,
    ),
  ];
  const program = createProgram(terminal(), () => {});

  /** The lines of shell blocks that run irready, continued lines joined, as words. */
  const lines = pages.flatMap((page) =>
    blocks(read(page), 'sh').flatMap((block) =>
      block
        .replaceAll(/\\\n\s*/g, ' ')
        .split('\n')
        .flatMap((line) => /^(?:npx )?irready (.*?)(?:\s+#.*)?$/.exec(line)?.[1] ?? [])
        .map((words): [string, string] => [page, words]),
    ),
  );

  it('are many', () => {
    expect(lines.length).toBeGreaterThan(30);
  });

  it.each(lines)('%s: irready %s', (_page, text) => {
    const { command, rest } = commandIn(program, text.replaceAll(/"[^"]*"/g, 'text').split(/\s+/));
    expect(command.commands.map((below) => below.name())).toEqual([]);
    const known = new Set(command.options.flatMap(({ short, long }) => [short, long]));
    const flags = rest.filter((word) => word.startsWith('-')).map((word) => word.replace(/=.*/, ''));
    expect(flags.filter((flag) => !known.has(flag))).toEqual([]);
  });
});

/** The command that words begin with, and the words behind it. */
function commandIn(program: Command, words: readonly string[]): { command: Command; rest: readonly string[] } {
  const below = program.commands.find((one) => one.name() === words[0]);
  return below === undefined ? { command: program, rest: words } : commandIn(below, words.slice(1));
}
