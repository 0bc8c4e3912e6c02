import { UsageError } from '../../base/errors.ts';
import type { NewWaiver } from '../../edit/new-waiver.ts';
import type { DocumentKind } from '../../model/document.ts';
import type { ReportFinding } from '../../model/report.ts';
import { WAIVABLE, type Waivable } from '../../model/waiver.ts';
import { namedBy } from '../../waive/named.ts';
import type { WaiverPlace } from './file.ts';
import { gapNamed, targetOf } from './gap.ts';
import type { WaiverRun } from './run.ts';

/** The flags that say what a waiver covers, and where. */
export interface SubjectFlags {
  readonly finding?: string;
  readonly rule?: string;
  readonly objective?: string;
  readonly control?: string;
  readonly kind?: DocumentKind;
  readonly name?: string;
  readonly pointer?: string;
  readonly path?: readonly string[];
}

/** What a waiver is to cover. */
export interface Subject extends Pick<NewWaiver, 'what' | 'covers' | 'target'> {
  /** Ids of the rules that it is about. */
  readonly rules: readonly string[];
  /** Set when one gap is meant. */
  readonly gap?: ReportFinding;
}

/** Throws UsageError for flags that do not go together. */
export function refuseMixedFlags(flags: SubjectFlags): void {
  const { finding, kind, name, pointer, path } = flags;
  const [first, second] = [...(finding === undefined ? [] : ['finding']), ...namesIn(flags)];
  if (second !== undefined)
    throw new UsageError(`--${first} and --${second} both say what is waived. Give one of them.`);
  const places = Object.entries({ kind, name, pointer, path }).flatMap(([key, value]) =>
    value === undefined ? [] : [key],
  );
  if (finding !== undefined && places.length > 0)
    throw new UsageError(`--finding says where the gap is, so --${places[0]} has no place here.`);
  if (path !== undefined && places.length > 1)
    throw new UsageError('--path names files, and --kind, --name and --pointer a document. Give one or the other.');
  if (path === undefined && places.length > 0 && (kind === undefined || name === undefined))
    throw new UsageError('A document is named by --kind and --name together.');
}

function namesIn(flags: SubjectFlags): readonly Waivable[] {
  return WAIVABLE.filter((key) => flags[key] !== undefined);
}

/** Whether the flags say what is to be waived. */
export function namesSubject(flags: SubjectFlags): boolean {
  return flags.finding !== undefined || namesIn(flags).length > 0;
}

/** What the flags name, in terms of the run; throws UsageError for what does not exist or cannot be waived. */
export function subjectOf(flags: SubjectFlags, run: WaiverRun, place: WaiverPlace): Subject {
  if (flags.finding !== undefined) return subjectOfGap(gapNamed(flags.finding, run.report('masked')), run, place);
  const [what = 'rule'] = namesIn(flags);
  const covers = flags[what] ?? '';
  const target = targetIn(flags);
  return { what, covers, rules: rulesOf(what, covers, run), ...(target !== undefined && { target }) };
}

function subjectOfGap(gap: ReportFinding, run: WaiverRun, place: WaiverPlace): Subject {
  const rules = rulesOf('rule', gap.ruleId, run);
  const target = targetOf(gap, run, place);
  return { what: 'rule', covers: gap.ruleId, rules, gap, ...(target !== undefined && { target }) };
}

function rulesOf(what: Waivable, covers: string, { request }: WaiverRun): readonly string[] {
  const named = namedBy({ what, covers }, request.ruleset.library);
  if (named.is === 'refused') throw new UsageError(named.message);
  return [...named.rules];
}

function targetIn({ kind, name, pointer = '', path }: SubjectFlags): NewWaiver['target'] {
  if (path !== undefined) return { paths: path };
  return kind === undefined || name === undefined ? undefined : { kind, name, pointer };
}
