import type { Report } from '../../model/report.ts';
import { count } from '../count.ts';
import { isPassedOver } from '../known.ts';
import { heading, paragraph, strong } from '../markdown/nodes.ts';
import { serialise } from '../markdown/serialise.ts';
import { listedGaps, type RenderOptions } from '../render-options.ts';
import { basisSentence, gapsSentence, objectivesSentence } from '../sentences.ts';
import { gapPieces } from './gap-pieces.ts';
import { fill } from './room.ts';

/** Room for the sentence that names what is left out. */
const LEFT_OUT_BYTES = 200;

/** What stands, where there is nothing to compare it with: the gaps that count, worst first, in at most `mostBytes` of UTF-8. */
export function stateMarkdownWithin(report: Report, options: RenderOptions, mostBytes: number): string {
  const entries = listedGaps(report, options)
    .filter((finding) => !isPassedOver(finding))
    .map((finding) => ({ finding }));
  const head = serialise([
    heading(2, 'Incident-response readiness: what stands'),
    paragraph([strong(gapsSentence(report)), ` ${objectivesSentence(report)} ${basisSentence(report)}`]),
  ]);
  if (entries.length === 0) return head;
  const title = `To close: ${count(entries.length, 'gap')}`;
  const pieces = gapPieces(title, serialise([heading(3, title)]), entries);
  const { texts, leftOut } = fill(pieces, mostBytes - Buffer.byteLength(head) - LEFT_OUT_BYTES);
  const note =
    leftOut.length === 0 ? [] : [serialise([paragraph(`Left out for want of room: ${leftOut.join('; ')}.`)])];
  return [head, ...texts, ...note].join('\n');
}
