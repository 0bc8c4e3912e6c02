/** The project's own code as the architecture and style tests see it: paths, text and syntax trees. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The project's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One TypeScript file. */
export interface CodeFile {
  /** Relative to the project's folder. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Files below a folder or the file itself, relative to the project's folder, in code unit order. */
export function filesBelow(path: string): readonly string[] {
  if (!existsSync(`${ROOT}${path}`)) return [];
  return readdirSync(`${ROOT}${path}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT.length))
    .sort();
}

/** The text of a project file. */
export function textOf(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

/** The hand-written TypeScript below some folders. */
export function codeBelow(...folders: readonly string[]): readonly CodeFile[] {
  return folders
    .flatMap(filesBelow)
    .filter((path) => path.endsWith('.ts') && !path.includes('.generated.'))
    .map((path) => codeFile(path, textOf(path)));
}

/** A file from its text, which need not be on the disk. */
export function codeFile(path: string, text: string): CodeFile {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true) };
}

/** A tree's nodes, outermost first. */
export function nodesOf(root: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** `src/parse/locate.ts:12`, for a failing test's message. */
export function placeOf(file: CodeFile, node: ts.Node): string {
  return `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** Rows of the Markdown table whose header starts with the given cell. Throws when there is none. */
export function markdownTable(text: string, firstHeader: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${firstHeader} |`));
  if (start < 0) throw new Error(`no table with the column "${firstHeader}"`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end < 0 ? undefined : end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}
