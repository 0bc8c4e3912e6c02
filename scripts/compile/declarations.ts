import { join, posix, relative } from 'node:path';
import ts from 'typescript';
import { compareText } from '../../src/base/compare.ts';

const ENTRY = 'index.d.ts';

/** The type declarations that the public API reaches, by path below dist/; throws when src/ does not compile. */
export function declarations(root: string): ReadonlyMap<string, string> {
  const emitted = emit(root);
  const reached = new Map<string, string>();
  const queue = [ENTRY];
  for (const path of queue) {
    const text = emitted.get(path);
    if (text === undefined || reached.has(path)) continue;
    reached.set(path, text);
    queue.push(...imports(text).map((target) => posix.join(posix.dirname(path), target)));
  }
  return new Map([...reached].sort(([left], [right]) => compareText(left, right)));
}

function emit(root: string): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([join(root, 'src/index.ts')], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rewriteRelativeImportExtensions: true,
    rootDir: join(root, 'src'),
    outDir: join(root, 'dist'),
  });
  const emitted = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => {
    emitted.set(
      relative(join(root, 'dist'), path).replaceAll('\\', '/'),
      text.replace(/(from ['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'),
    );
  });
  const first = [...ts.getPreEmitDiagnostics(program), ...diagnostics][0];
  if (first !== undefined) throw new Error(ts.flattenDiagnosticMessageText(first.messageText, '\n'));
  return emitted;
}

function imports(text: string): readonly string[] {
  return [...text.matchAll(/(?:from |import\()['"](\.[^'"]*)\.[jt]s['"]/g)].map((match) => `${match[1]}.d.ts`);
}
