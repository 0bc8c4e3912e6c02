import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library } from '../../src/model/library.ts';
import type { Rule } from '../../src/model/rule.ts';
import { controlPage, controlPath, objectivePage } from './duty-pages.ts';
import { frameworkPage } from './framework-page.ts';
import { indexPage } from './index-page.ts';
import { fileName } from './markdown.ts';
import { rulePage } from './rule-page.ts';

/** Writes a page for each rule, objective, control and framework into an emptied folder. */
export function writeReference(folder: string, library: Library, rules: readonly Rule[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of referencePages(library, rules)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function referencePages(library: Library, rules: readonly Rule[]): readonly (readonly [string, string])[] {
  return [
    ['README.md', indexPage(library)],
    ...rules.map((rule) => [`rules/${fileName(rule.id)}`, rulePage(rule, library)] as const),
    ...library.objectives.map((each) => [`objectives/${fileName(each.id)}`, objectivePage(each, library)] as const),
    ...library.frameworks.map((each) => [`frameworks/${fileName(each.id)}`, frameworkPage(each, library)] as const),
    ...library.catalogs.flatMap((catalog) =>
      catalog.controls.map(
        (control) => [controlPath('.', catalog, control), controlPage(control, catalog, library)] as const,
      ),
    ),
  ];
}
