import { DOCUMENT_KINDS } from '../../model/document.ts';
import type { Report } from '../../model/report.ts';
import { count } from '../count.ts';
import type { RenderOptions } from '../render-options.ts';
import { type Line, paragraph } from './line.ts';

/** What was looked for, where, what was seen instead, and how to start. */
export function emptyHint(report: Report, { searched, width }: RenderOptions): readonly Line[] {
  const seen = report.summary.skippedFiles + report.summary.files;
  return [
    [{ text: 'No irready documents found.', style: 'strong' }],
    ...paragraph(
      ['  '],
      `Looked in ${searched.join(', ')}: ${count(seen, 'YAML or JSON file')} seen, none of them ours.`,
      width,
      2,
    ),
    ...paragraph(['  '], 'A document of ours starts with "apiVersion: irready/v1" and one of these kinds:', width, 2),
    ...paragraph(['    '], DOCUMENT_KINDS.join(', '), width, 4),
    [],
    ['  To start with a set to fill in:  ', { text: 'irready init', style: 'strong' }],
    ['  To judge one file strictly:      ', { text: 'irready check path/to/file.yaml', style: 'strong' }],
  ];
}
