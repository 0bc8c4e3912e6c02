import type { Catalog, ControlLink } from '../model/catalog.ts';
import type { Crosswalk, CrosswalkLink, Framework } from '../model/crosswalk.ts';
import type { Library } from '../model/library.ts';
import { type Line, labelled, paragraph, stack } from '../report/text/line.ts';
import { oneLine } from '../report/text/width.ts';
import { catalogNamed, originOf } from '../ruleset/frameworks.ts';
import { FACT } from './explain-layout.ts';
import { table } from './table.ts';

/** A framework or catalog with its controls, and who asserts what its controls correspond to. */
export function explainFramework(id: string, library: Library, width: number): readonly Line[] {
  const catalog = catalogNamed(id, library);
  const framework = library.frameworks.find((one) => one.id === id);
  return stack([
    heading(catalog, framework, width),
    table(
      ['control', 'objectives', 'title'],
      catalog.controls.map((control) => [control.id, String(control.objectives.length), control.title]),
      width,
    ),
    ...library.crosswalks.map((crosswalk) => asserted(crosswalk, id, width)),
    framework === undefined
      ? []
      : paragraph(
          [],
          'Stated: the source says so itself. High, medium, loose: judged. Only what is stated or high enters a report.',
          width,
          0,
        ),
    [['Report in its terms with: ', { text: `irready check --framework ${id}`, style: 'strong' }]],
  ]);
}

function heading(catalog: Catalog, framework: Framework | undefined, width: number): readonly Line[] {
  return [
    [{ text: catalog.id, style: 'strong' }, `  ${oneLine(catalog.title)}`],
    ...(framework?.note === undefined ? [] : paragraph(['  '], framework.note, width, 2)),
    ...(catalog.url === undefined ? [] : [['  ', { text: catalog.url, style: 'dim' }] satisfies Line]),
  ];
}

function asserted({ title, assertedBy, source, apart, links }: Crosswalk, id: string, width: number): readonly Line[] {
  const own = links.filter((link) => link.framework === id);
  if (own.length === 0) return [];
  const quoted = apart === true ? ' Quoted only: it enters no report.' : '';
  return [
    [{ text: oneLine(title), style: 'strong' }],
    ...paragraph(['  '], `Asserted by ${assertedBy}. ${source}${quoted}`, width, 2),
    ...own.flatMap((link) => labelled(link.confidence, linkText(link), width, ...FACT)),
  ];
}

function linkText(link: CrosswalkLink): string {
  return `${originOf(link)} -> ${link.ids.join(', ')}${link.note === undefined ? '' : `. ${link.note}`}`;
}

/** Where the objectives of a control come from, when crosswalks lead to it. */
export function linkLines(links: readonly ControlLink[], width: number): readonly Line[] {
  return links.flatMap(({ from, assertedBy, confidence }) =>
    labelled(confidence, `corresponds to ${from}, says ${assertedBy}`, width, ...FACT),
  );
}
