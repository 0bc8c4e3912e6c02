/** Holds src/ to the table in docs/architecture.md: the document is the rule, this file only reads it. */
import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  type CodeFile,
  codeBelow,
  codeFile,
  filesBelow,
  markdownTable,
  nodesOf,
  placeOf,
  ROOT,
  textOf,
} from './source-tree.ts';

interface Grant {
  readonly module: string;
  readonly typesOnly: boolean;
  /** The one file of the importing module that may use it. */
  readonly from: string | undefined;
}

interface Row {
  readonly module: string;
  readonly grants: readonly Grant[];
  readonly packages: readonly string[];
}

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly node: ts.Node;
}

const CODE = codeBelow('src');
const ROWS = markdownTable(textOf('docs/architecture.md'), 'module').map(readRow);

function readRow(cells: readonly string[]): Row {
  const [module = '', grants = '', packages = ''] = cells;
  return {
    module: module.replaceAll('`', ''),
    grants: grants === '' ? [] : grants.split(', ').map(readGrant),
    packages: [...packages.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
  };
}

function readGrant(text: string): Grant {
  const match = /^`([^`]+)`(?: \((types)\)| \(from `?([^)`]+)`?\))?$/.exec(text);
  if (match === null) throw new Error(`docs/architecture.md: cannot read "${text}"`);
  return { module: match[1] ?? '', typesOnly: match[2] !== undefined, from: match[3] };
}

/** `src/parse/locate.ts` -> `parse/`, `src/assess.ts` -> `assess.ts`. */
function moduleOf(path: string): string {
  const below = path.slice('src/'.length);
  return below.includes('/') ? below.slice(0, below.indexOf('/') + 1) : below;
}

function importsOf(file: CodeFile): readonly Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(file.tree)) {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const specifier = node.moduleSpecifier;
      if (specifier === undefined || !ts.isStringLiteral(specifier)) continue;
      const typeOnly = ts.isImportDeclaration(node) ? importsTypes(node) : node.isTypeOnly;
      found.push({ specifier: specifier.text, typeOnly, node });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      const specifier = argument !== undefined && ts.isStringLiteral(argument) ? argument.text : 'a computed path';
      found.push({ specifier, typeOnly: false, node });
    }
  }
  return found;
}

function importsTypes(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause?.namedBindings;
  if (clause?.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

/** `@octokit/rest/x` -> `@octokit/rest`, `ajv/dist/x.js` -> `ajv`, `node:fs/promises` -> `node:fs`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function refusal(file: CodeFile, used: Import): string | undefined {
  const row = ROWS.find((candidate) => candidate.module === moduleOf(file.path));
  if (!used.specifier.startsWith('.')) {
    return row?.packages.includes(packageOf(used.specifier)) ? undefined : `the package "${used.specifier}"`;
  }
  const target = posix.join(posix.dirname(file.path), used.specifier);
  if (!target.startsWith('src/')) return `"${target}", outside src/`;
  if (moduleOf(target) === moduleOf(file.path)) return undefined;
  const granted = row?.grants.some(
    (grant) =>
      (grant.module === moduleOf(target) || grant.module === target.slice('src/'.length)) &&
      (used.typeOnly || !grant.typesOnly) &&
      (grant.from === undefined || file.path.endsWith(`/${grant.from}`)),
  );
  return granted ? undefined : `"${target}"`;
}

/** Every module that a module reaches through the table, types aside. */
function reach(module: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  const row = ROWS.find((candidate) => candidate.module === module);
  for (const grant of row?.grants ?? []) {
    const next = grant.module.includes('/') ? grant.module.slice(0, grant.module.indexOf('/') + 1) : grant.module;
    if (grant.typesOnly || seen.has(next)) continue;
    seen.add(next);
    reach(next, seen);
  }
  return seen;
}

describe('the table of docs/architecture.md', () => {
  it('has a row for every module of src/, and no other', () => {
    const modules = readdirSync(`${ROOT}src`, { withFileTypes: true }).map((e) =>
      e.isDirectory() ? `${e.name}/` : e.name,
    );
    expect(ROWS.map((row) => row.module).sort()).toEqual(modules.sort());
  });

  it('never points back', () => {
    expect(ROWS.filter((row) => reach(row.module).has(row.module)).map((row) => row.module)).toEqual([]);
  });

  it('lists only packages that somebody imports at that place', () => {
    const used = new Set(
      CODE.flatMap((file) => importsOf(file).map((i) => `${moduleOf(file.path)} ${packageOf(i.specifier)}`)),
    );
    const listed = ROWS.flatMap((row) => row.packages.map((name) => `${row.module} ${name}`));
    expect(listed.filter((entry) => !used.has(entry))).toEqual([]);
  });
});

describe('the imports of src/', () => {
  it.each(ROWS.map((row) => row.module))('%s imports what its row allows', (module) => {
    const refused = CODE.filter((file) => moduleOf(file.path) === module).flatMap((file) =>
      importsOf(file).flatMap((used) => {
        const what = refusal(file, used);
        return what === undefined ? [] : [`${placeOf(file, used.node)} imports ${what}`];
      }),
    );
    expect(refused).toEqual([]);
  });

  it.each([
    ['src/parse/parse.ts', "import { link } from '../link/link.ts';", '"src/link/link.ts"'],
    ['src/link/link.ts', "import { parseDocument } from 'yaml';", 'the package "yaml"'],
    ['src/link/link.ts', "const fs = await import('node:fs/promises');", 'the package "node:fs/promises"'],
    ['src/evaluate/evaluate.ts', "import { compile } from '../ruleset/compile.ts';", '"src/ruleset/compile.ts"'],
    ['src/evaluate/evaluate.ts', "import type { Ruleset } from '../ruleset/ruleset.ts';", undefined],
    ['src/evaluate/evaluate.ts', "import { type Ruleset } from '../ruleset/ruleset.ts';", undefined],
    ['src/parse/parse.ts', "import { readText } from '../../scripts/read.ts';", '"scripts/read.ts", outside src/'],
    ['src/parse/parse.ts', "export { Document } from '../model/document.ts';", undefined],
  ])('are judged by the table: %s, %s', (path, text, expected) => {
    const file = codeFile(path, text);
    expect(importsOf(file).map((used) => refusal(file, used))).toEqual([expected]);
  });

  it('re-export other files only in src/index.ts', () => {
    const barrels = CODE.filter((file) => file.path !== 'src/index.ts').flatMap((file) =>
      file.tree.statements
        .filter((node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
        .map((node) => placeOf(file, node)),
    );
    expect(barrels).toEqual([]);
  });
});

describe('below the command line', () => {
  const RIM = ['cli.ts', 'cli/', 'github/', 'action.ts', 'action/'];
  const OUTSIDE_WORLD =
    /^(Date\.now|Math\.random|Temporal\.Now|performance\.now|process\.\w+|crypto\.randomUUID|console\.\w+|globalThis\.\w+)$/;

  it('nothing reads a clock, a random number, the environment or the process', () => {
    const readers = CODE.filter((file) => !RIM.includes(moduleOf(file.path))).flatMap((file) =>
      nodesOf(file.tree)
        .filter(readsTheWorld)
        .map((node) => `${placeOf(file, node)} uses ${node.getText()}`),
    );
    expect(readers).toEqual([]);
  });

  function readsTheWorld(node: ts.Node): boolean {
    if (ts.isPropertyAccessExpression(node)) return OUTSIDE_WORLD.test(node.getText());
    if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
    return ts.isCallExpression(node) && ['Date', 'fetch', 'setTimeout'].includes(node.expression.getText());
  }

  it('nothing compares by the language of the machine', () => {
    const readers = CODE.flatMap((file) =>
      nodesOf(file.tree)
        .filter(
          (node) =>
            ts.isPropertyAccessExpression(node) &&
            /\.(localeCompare|toLocale\w+)$|^Intl\.Collator/.test(node.getText()),
        )
        .map((node) => `${placeOf(file, node)} uses ${node.getText()}`),
    );
    expect(readers).toEqual([]);
  });
});

describe('names', () => {
  it('no file or folder is called after nothing in particular', () => {
    const vague = /^(utils?|helpers?|types|constants|interfaces|lib|common|misc|shared)(\.|$)/;
    const paths = ['src', 'scripts', 'bench', 'test'].flatMap(filesBelow);
    expect(paths.filter((path) => path.split('/').some((part) => vague.test(part)))).toEqual([]);
  });

  it('no module has a default export', () => {
    const defaults = codeBelow('src', 'scripts', 'bench').flatMap((file) =>
      nodesOf(file.tree)
        .filter((node) => ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword)
        .filter((node) => node.kind !== ts.SyntaxKind.DefaultKeyword || !ts.isDefaultClause(node.parent))
        .map((node) => placeOf(file, node)),
    );
    expect(defaults).toEqual([]);
  });
});
