/** The house rules that a formatter does not know, each with the place that breaks it. */
import { existsSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { type CodeFile, codeBelow, filesBelow, markdownTable, nodesOf, placeOf, ROOT, textOf } from './source-tree.ts';

const CODE = codeBelow('src', 'scripts', 'bench');
const PRODUCT = CODE.filter((file) => file.path.startsWith('src/'));
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'package.json',
  'package-lock.json',
  '.ci/run',
];

/** Each offending place of the files, as `path:line offence`. */
function offences(
  files: readonly CodeFile[],
  offence: (node: ts.Node, file: CodeFile) => string | undefined,
): readonly string[] {
  return files.flatMap((file) =>
    nodesOf(file.tree).flatMap((node) => {
      const what = offence(node, file);
      return what === undefined ? [] : [`${placeOf(file, node)} ${what}`];
    }),
  );
}

/** Lines of text files that match, as `path:line text`. */
function linesMatching(paths: readonly string[], pattern: RegExp): readonly string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [])),
  );
}

describe('code', () => {
  it('keeps every file to 300 lines', () => {
    const long = CODE.filter((file) => file.text.trimEnd().split('\n').length > 300);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it('leaves no reminder in a comment', () => {
    const paths = [...CODE.map((file) => file.path), ...filesBelow('test').filter((path) => path.endsWith('.ts'))];
    expect(
      linesMatching(paths, /^\s*(\/\/|\/?\*).*\b(TO[D]O|FIX[M]E|XX[X])\b|\S\s+\/\/.*\b(TO[D]O|FIX[M]E)\b/),
    ).toEqual([]);
  });

  it('says of every export what it promises', () => {
    const bare = offences(PRODUCT, (node) => {
      if (!ts.canHaveModifiers(node) || !isExported(node) || ts.getJSDocCommentsAndTags(node).length > 0)
        return undefined;
      return `exports ${node.getText().split('\n')[0]?.slice(0, 60)} without a doc comment`;
    });
    expect(bare).toEqual([]);
  });

  it('asserts a type only where values enter', () => {
    // Text becomes values in parse/ and expression/; generated data and checked rule packs become the library in ruleset/.
    const entrance = /^src\/(parse\/|expression\/|ruleset\/(library|reference|load-pack)\.ts)/;
    const files = PRODUCT.filter((file) => !entrance.test(file.path));
    const casts = offences(files, (node) =>
      ts.isAsExpression(node) && node.type.getText() !== 'const' ? `casts with "as ${node.type.getText()}"` : undefined,
    );
    expect(casts).toEqual([]);
  });

  it('has no classes but errors, and values inside expression/', () => {
    const files = PRODUCT.filter((file) => !file.path.startsWith('src/expression/'));
    const classes = offences(files, (node) =>
      ts.isClassDeclaration(node) &&
      !/extends \w*Error$/.test(node.heritageClauses?.[0]?.types[0]?.parent.getText() ?? '')
        ? `declares ${node.name?.text}`
        : undefined,
    );
    expect(classes).toEqual([]);
  });
});

function importsTypes({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function isExported(node: ts.HasModifiers): boolean {
  return node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

describe('text', () => {
  const REFUSED = [...textOf('docs/vocabulary.md').matchAll(/\*\*([a-z-]+)\*\*/g)].flatMap((match) => match[1] ?? []);
  const UNWANTED = new RegExp(`\\b(${REFUSED.join('|')})s?\\b|[a-z]!(\\s|$)`, 'i');

  it('of messages uses the words of docs/vocabulary.md', () => {
    const wrong = offences(PRODUCT, (node) => {
      const text = prose(node);
      return text !== undefined && UNWANTED.test(text) ? `says "${text.slice(0, 80)}"` : undefined;
    });
    expect(wrong).toEqual([]);
  });

  it('of rules, objectives and profiles uses the words of docs/vocabulary.md', () => {
    const wrong = filesBelow('rules').flatMap((path) =>
      wordings(path).flatMap(([key, text]) => (UNWANTED.test(text) ? [`${path} ${key}: ${text.slice(0, 80)}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  it('of rules holds nothing that waits for its words', () => {
    const unwritten = filesBelow('rules').flatMap((path) =>
      wordings(path).flatMap(([key, text]) => (/^TBD\b|^~/.test(text.trim()) ? [`${path} ${key}`] : [])),
    );
    expect(unwritten).toEqual([]);
  });

  it.each(['A violation of IR-2', 'please add a contact', 'That is wrong!'])('would refuse "%s"', (text) => {
    expect(text).toMatch(UNWANTED);
  });

  /** Literal text that people read: it has a space in it. */
  function prose(node: ts.Node): string | undefined {
    const literal = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    return literal && node.text.includes(' ') ? node.text : undefined;
  }

  /** The texts of a rules file that people read, by key. */
  function wordings(path: string): readonly (readonly [string, string])[] {
    const keys = ['title', 'description', 'statement', 'rationale', 'remediation', 'message', 'manual'];
    return parseAllDocuments(textOf(path)).flatMap((document) => collect(document.toJS(), keys));
  }

  function collect(value: unknown, keys: readonly string[]): readonly (readonly [string, string])[] {
    if (Array.isArray(value)) return value.flatMap((item) => collect(item, keys));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, item]) =>
      typeof item === 'string' ? (keys.includes(key) ? [[key, item] as const] : []) : collect(item, keys),
    );
  }
});

describe('everything that is published', () => {
  const published = [
    ...['src', 'scripts', 'bench', 'docs', 'rules', 'schemas', 'examples'].flatMap(filesBelow),
    ...PAGES.filter((path) => existsSync(`${ROOT}${path}`)),
  ].filter((path) => !path.includes('.generated.'));

  it('names no folder of a machine', () => {
    expect(linesMatching(published, /(^|[\s"'`(=])\/(work|tmp|root|home|Users)\//)).toEqual([]);
  });

  it('names no package registry, and the lock file no address', () => {
    expect(linesMatching(published, /registry\.(npmjs|yarnpkg)|npm\.pkg\.|artifactory|verdaccio|"resolved":/i)).toEqual(
      [],
    );
  });
});

describe('packages', () => {
  const manifest: { readonly dependencies?: Record<string, string>; readonly devDependencies: Record<string, string> } =
    JSON.parse(textOf('package.json'));
  const declared = { ...manifest.dependencies, ...manifest.devDependencies };
  const page = textOf('docs/dependencies.md');
  const described = ['package we ship', 'package we develop with']
    .flatMap((header) => markdownTable(page, header))
    .map((cells) => cells[0]?.replaceAll('`', ''));

  it('are pinned to one exact version', () => {
    expect(Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are all described in docs/dependencies.md, and no other is', () => {
    expect(described.sort()).toEqual(Object.keys(declared).sort());
  });

  it('that src/ imports are declared', () => {
    const undeclared = offences(PRODUCT, (node) => {
      if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return undefined;
      const name = node.moduleSpecifier.text;
      if (name.startsWith('.') || name.startsWith('node:')) return undefined;
      const known = Object.keys(declared).some(
        (known) => name === known || name.startsWith(`${known}/`) || (importsTypes(node) && known === `@types/${name}`),
      );
      return known ? undefined : `imports "${name}"`;
    });
    expect(undeclared).toEqual([]);
  });

  it('that knip is told to ignore are explained', () => {
    const ignored: readonly string[] = JSON.parse(textOf('knip.json')).ignoreDependencies ?? [];
    const unexplained = ignored.filter(
      (name) => !page.split('\n').some((line) => line.startsWith(`| \`${name}\``) && line.includes('ahead of use')),
    );
    expect(unexplained).toEqual([]);
  });
});
