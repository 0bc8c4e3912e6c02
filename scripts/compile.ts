/**
 * Bundles src/ into dist/: the CLI, the public API with its types, and one bundle for each part that is loaded only
 * when it is used. The result is the same bytes on every machine: CI rebuilds it and compares.
 */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from './compile/bundle.ts';
import { declarations } from './compile/declarations.ts';
import { licences } from './compile/licences.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

const bundled = await bundle(root);
const files = new Map([
  ...bundled.files,
  ['THIRD_PARTY_LICENSES.txt', licences(root, bundled.packages)],
  ...declarations(root),
]);

rmSync(dist, { recursive: true, force: true });
for (const [name, text] of files) write(name, text);
chmodSync(join(dist, 'cli.js'), 0o755);

function write(name: string, text: string): void {
  const path = join(dist, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`${String(Math.ceil(Buffer.byteLength(text) / 1024)).padStart(6)} KiB  dist/${name}`);
}
