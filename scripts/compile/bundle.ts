import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** Entry points of the package. */
const ENTRIES: Readonly<Record<string, string>> = {
  cli: 'src/cli.ts',
  index: 'src/index.ts',
  action: 'src/action.ts',
};

/** Modules that only `import()` reaches; each becomes a bundle of its own and must not throw UsageError. */
const LAZY: Readonly<Record<string, string>> = {
  reference: 'src/ruleset/reference.ts',
  starter: 'src/cli/starter.ts',
  ask: 'src/cli/ask.ts',
  'report-validator': 'src/stored/report-validator.generated.js',
  'report-markdown': 'src/report/markdown/markdown.ts',
  'report-html': 'src/report/html/html.ts',
  'report-sarif': 'src/report/sarif/sarif.ts',
  'report-junit': 'src/report/junit/junit.ts',
  'report-csv': 'src/report/csv/csv.ts',
  'report-github': 'src/report/github.ts',
  'report-azure': 'src/report/azure.ts',
  'report-gitlab': 'src/report/gitlab.ts',
  'report-rdjson': 'src/report/rdjson.ts',
  'report-oscal-ar': 'src/report/oscal/assessment-results.ts',
  'report-oscal-poam': 'src/report/oscal/poam.ts',
  'report-intoto': 'src/report/intoto.ts',
  'diff-text': 'src/report/compare/text.ts',
  'diff-markdown': 'src/report/compare/markdown.ts',
  'state-markdown': 'src/report/compare/state.ts',
  'diff-json': 'src/report/compare/json.ts',
  'trend-text': 'src/report/trend/text.ts',
  'trend-markdown': 'src/report/trend/markdown.ts',
  'trend-json': 'src/report/trend/json.ts',
  'trend-html': 'src/report/trend/html.ts',
  'forecast-text': 'src/report/forecast/text.ts',
  'forecast-markdown': 'src/report/forecast/markdown.ts',
  'forecast-json': 'src/report/forecast/json.ts',
  'forecast-html': 'src/report/forecast/html.ts',
  'forecast-ics': 'src/report/forecast/ics.ts',
  issues: 'src/issues/sync.ts',
  github: 'src/github/open-github.ts',
  'github-proxy': 'src/github/proxy.ts',
};

/** CommonJS dependencies call `require` for Node's own modules, which an ES module does not have. */
const REQUIRE = `import { createRequire as irreadyRequire } from 'node:module';\nconst require = irreadyRequire(import.meta.url);`;

/** The bundled files by name, and the folders of the packages that went into them. */
export interface Bundle {
  readonly files: ReadonlyMap<string, string>;
  readonly packages: readonly string[];
}

/** Bundles every entry that exists; nothing is written to disk. */
export async function bundle(root: string): Promise<Bundle> {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  for (const [name, entry] of Object.entries({ ...ENTRIES, ...LAZY })) {
    const { text, metafile } = await bundleOne(root, name, entry, files);
    files.set(`${name}.js`, text);
    for (const folder of packageFolders(metafile)) packages.add(folder);
  }
  return { files, packages: [...packages].sort() };
}

async function bundleOne(root: string, name: string, entry: string, files: Map<string, string>) {
  const result = await build({ ...options(root, name, files), entryPoints: [entry], metafile: true, write: false });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return { text: file.text, metafile: result.metafile };
}

function options(root: string, name: string, files: Map<string, string>): BuildOptions {
  const shebang = name === 'cli' ? '#!/usr/bin/env node\n' : '';
  return {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Readable, for the stack in a bug report. ASCII, so that V8 keeps it as one byte a character.
    charset: 'ascii',
    legalComments: 'none',
    minifySyntax: true,
    // A workflow fetches the file for every run, and nobody has it open beside a terminal.
    ...(name === 'action' && { minifyWhitespace: true, minifyIdentifiers: true }),
    treeShaking: true,
    sourcemap: false,
    // The same library as ES modules: unused parts fall away, and it does not ask the environment for a debugging switch
    // at every token, which made parsing a third slower.
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    logLevel: 'warning',
    banner: { js: shebang + REQUIRE },
    plugins: [lazyBundles(root), separateJson(files)],
  };
}

/** Leaves an `import()` of a lazy module alone, pointing at that module's own bundle. */
function lazyBundles(root: string): Plugin {
  const names = new Map(Object.entries(LAZY).map(([name, path]) => [join(root, path), name]));
  return {
    name: 'lazy-bundles',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const name = names.get(resolve(resolveDir, path));
        if (name === undefined || kind === 'entry-point') return undefined;
        if (kind !== 'dynamic-import') throw new Error(`${path} is a lazy module; reach it with import() only`);
        return { path: `./${name}.js`, external: true };
      });
    },
  };
}

/** Generated data stays JSON in a file of its own, which starts faster than the same data as code, or as a text in code. */
function separateJson(files: Map<string, string>): Plugin {
  return {
    name: 'separate-json',
    setup({ onLoad }) {
      onLoad({ filter: /\.generated\.json$/ }, ({ path }) => {
        const name = basename(path).replace('.generated', '');
        files.set(name, JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
        const file = `new URL('./${name}', import.meta.url)`;
        const contents = `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${file}, 'utf8'));`;
        return { contents, loader: 'js' };
      });
    },
  };
}

function packageFolders(metafile: Metafile): readonly string[] {
  return Object.keys(metafile.inputs).flatMap((path) => {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
    return folder === undefined ? [] : [folder];
  });
}
