import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareText } from '../src/base/compare.ts';
import type { StarterFile } from '../src/cli/starter.ts';

/** The files of a folder and its folders, as `irready init` writes them, in code unit order of their paths. */
export function starterFiles(folder: string): readonly StarterFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .sort((left, right) => compareText(left.path, right.path));
}
