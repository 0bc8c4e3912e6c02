import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

/** The licence texts of bundled packages, given as folders below the root, in order of name. */
export function licences(root: string, packages: readonly string[]): string {
  const parts = packages.map((folder) => licence(join(root, folder)));
  return ['dist/ contains code of these packages.', ...parts].join(`\n\n${'-'.repeat(80)}\n\n`).concat('\n');
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0) throw new Error(`${name} has no licence text`);
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}
