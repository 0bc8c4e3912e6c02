/** Judges the Dockerfile without Docker: its instructions, and whether irready runs with nothing but what they copy. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT } from './examples.ts';
import { textOf } from './source-tree.ts';

const DOCKERFILE = textOf('Dockerfile');

/** What a Dockerfile does that this project does not want; `validate` judges whether it is one at all. */
function objectionsTo(text: string): readonly string[] {
  const file = DockerfileParser.parse(text);
  const users = file.getInstructions().filter((one) => one.getKeyword() === 'USER');
  const user = users.at(-1)?.getArgumentsContent() ?? 'root';
  const shells = [...file.getCMDs(), ...file.getENTRYPOINTs()].filter((one) => one.getOpeningBracket() === null);
  const bases = file.getFROMs().map((from) => from.getImage() ?? '');
  return [
    ...validate(text).map(({ message }) => String(message)),
    ...(/^(root|0)(:|$)/.test(user) ? ['runs as root'] : []),
    ...shells.map((one) => `starts a shell for ${one.getKeyword()}`),
    ...(file.getENTRYPOINTs().length === 1 ? [] : ['has not one entry point']),
    ...bases.flatMap((base) => (/:[\w.-]*\d[\w.-]*@sha256:[0-9a-f]{64}$/.test(base) ? [] : [`starts from ${base}`])),
    ...file.getInstructions().flatMap((one) => (one.getKeyword() === 'ADD' ? ['adds instead of copying'] : [])),
  ];
}

/** Sources and target of each COPY. */
const COPIES = DockerfileParser.parse(DOCKERFILE)
  .getCOPYs()
  .map((copy) => copy.getArguments().map((argument) => argument.getValue()))
  .map((words) => ({ sources: words.slice(0, -1), target: words.at(-1) ?? '' }));

let folder = '';
afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

describe('Dockerfile', () => {
  it('is sound', () => {
    expect(objectionsTo(DOCKERFILE)).toEqual([]);
  });

  it.each([
    ['root', 'USER node', 'USER root', 'runs as root'],
    ['no user', 'USER node\n', '', 'runs as root'],
    ['a shell', 'ENTRYPOINT ["irready"]', 'ENTRYPOINT irready', 'starts a shell for ENTRYPOINT'],
    ['whatever is newest', /node:24\S*/, 'node:latest', 'starts from node:latest'],
    ['a tag that moves', /@sha256:\w+/, '', 'starts from node:24'],
    ['a word that is no instruction', 'WORKDIR', 'WORKDIRS', 'Unknown instruction: WORKDIRS'],
    ['an address', 'COPY dist/', 'ADD dist/', 'adds instead of copying'],
  ])('would be refused with %s', (_what, good, bad, objection) => {
    expect(DOCKERFILE).toMatch(good);
    expect(objectionsTo(DOCKERFILE.replace(good, bad)).join('\n')).toContain(objection);
  });

  it('copies what is there, and what .dockerignore lets in', () => {
    const sources = COPIES.flatMap((copy) => copy.sources);
    expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
    const lines = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines[0]).toBe('*');
    expect(lines.slice(1).sort()).toEqual(sources.map((source) => `!${source.replace(/\/$/, '')}`).sort());
  });

  it('copies all that irready needs, and it writes nothing where it reads', () => {
    folder = mkdtempSync(join(tmpdir(), 'irready-image-'));
    for (const { sources, target } of COPIES) {
      for (const source of sources) {
        const place = join(folder, target, source.endsWith('/') ? '' : source);
        mkdirSync(dirname(place), { recursive: true });
        cpSync(join(ROOT, source), place, { recursive: true });
      }
    }
    const workspace = join(folder, 'workspace');
    cpSync(join(ROOT, 'examples/gaps'), join(workspace, 'security'), { recursive: true });
    const cli = /"ln", "-s", "([^"]*)"/.exec(DOCKERFILE)?.[1] ?? expect.unreachable('nothing is linked');
    const before = readdirSync(folder, { recursive: true }).sort();
    const ran = spawnSync(
      process.execPath,
      [join(folder, cli), 'check', 'security', '-f', 'json', '--as-of', '2026-11-21'],
      {
        cwd: workspace,
        encoding: 'utf8',
        env: {},
      },
    );
    expect(ran).toMatchObject({ status: 3, stderr: '' });
    expect(JSON.parse(ran.stdout).findings.length).toBeGreaterThan(100);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });
});
