/** What irready says in an issue when it opens, closes or leaves it: one comment for each, found again by its key. */
import type { Report, ReportFinding } from '../model/report.ts';
import { type Content, code, type Inline, link, paragraph } from '../report/markdown/nodes.ts';
import { serialise } from '../report/markdown/serialise.ts';
import { acceptCommand } from './commands.ts';
import type { RunTrace } from './trace.ts';

/** A comment that is said once for its key, which holds letters, digits and hyphens. */
export interface Comment {
  readonly key: string;
  readonly body: string;
}

type Run = Pick<Report, 'asOf' | 'profile'>;

/** A decision that closes an issue has to be traceable: by which run, of what, with which irready. */
export interface Deciding {
  readonly report: Run & Pick<Report, 'tool' | 'waivers'>;
  readonly trace: RunTrace | undefined;
}

function comment(key: string, ...paragraphs: readonly Content[]): Comment {
  return { key, body: serialise(paragraphs.map(paragraph)) };
}

function basis({ asOf, profile }: Run): string {
  return `The run about ${asOf} by the profile "${profile.id}"`;
}

/** Of an issue whose gap is gone. */
export function goneComment(deciding: Deciding): Comment {
  const { report } = deciding;
  return comment(
    `gone-${report.asOf}`,
    `${basis(report)} asked again and found no gap here, so this issue is completed.`,
    tracedBy(deciding),
  );
}

function tracedBy({ report, trace }: Deciding): readonly Inline[] {
  const tool = `with irready ${report.tool.version}.`;
  if (trace === undefined) return [`Decided ${tool}`];
  return [
    'Decided by ',
    link(`run ${trace.id}`, trace.url),
    ' on commit ',
    code(trace.commit.slice(0, 12)),
    ` ${tool}`,
  ];
}

/** Of an issue whose gaps are all accepted. */
export function waivedComment(deciding: Deciding, ids: readonly string[]): Comment {
  const { asOf, profile, waivers } = deciding.report;
  const named = ids.flatMap((id, index): readonly Inline[] => {
    const expires = waivers.find((waiver) => waiver.id === id)?.expires;
    return [index === 0 ? '' : ', ', code(id), expires === undefined ? '' : ` until ${expires}`];
  });
  return comment(
    `waived-${asOf}`,
    [`${basis({ asOf, profile })} found the gap covered by a waiver: `, ...named, '.'],
    'It is accepted and not met. irready opens this issue again when no waiver covers the gap.',
    tracedBy(deciding),
  );
}

/** Of an issue that is open again; `why` is a whole sentence. */
export function reopenedComment(run: Run, why: string): Comment {
  return comment(`reopened-${run.asOf}`, `${basis(run)} found the gap. ${why}`);
}

/** Of an issue that a person closed as not planned; said once in its life. */
export function acceptedComment(run: Run, gap: ReportFinding, searched: readonly string[]): Comment {
  return comment(
    'accepted',
    [
      `${basis(run)} still found the gap. Closed as not planned, it counts as accepted, and irready leaves this issue closed.`,
    ],
    'An acceptance needs a reason, an owner, somebody else who approves it, and a last day. Until a waiver says so, the gap counts in every report. This writes one, and asks for what is missing:',
    [code(acceptCommand(gap, run.profile.id, searched))],
  );
}

/** Of an issue that another kind of issue takes the place of. */
export function policyComment(run: Run, per: 'gap' | 'rule'): Comment {
  const kind = per === 'gap' ? 'every gap has an issue of its own' : 'every rule has one issue that lists its places';
  return comment(`policy-${run.asOf}`, `From now on ${kind}, so this one is closed. The gap is still there.`);
}
