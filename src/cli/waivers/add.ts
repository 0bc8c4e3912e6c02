import { UsageError } from '../../base/errors.ts';
import { addWaiver, waiverText } from '../../edit/add-waiver.ts';
import type { NewWaiver } from '../../edit/new-waiver.ts';
import type { ReportFinding } from '../../model/report.ts';
import { incompleteSentence } from '../../report/sentences.ts';
import { replaceFile } from '../../settings/replace-file.ts';
import { type AssessmentFlags, assessmentOf } from '../assessment.ts';
import { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { answer, refuseControlCharacters } from './answers.ts';
import { readWaiverText, waiverPlace, waiversIn } from './file.ts';
import { gapNamed, gapsToChoose } from './gap.ts';
import { type WaiverRun, waiverRun } from './run.ts';
import { addedText, choiceText, gapText, previewText } from './said.ts';
import { namesSubject, refuseMixedFlags, type SubjectFlags, subjectOf } from './subject.ts';
import { expiryOf, type TermFlags, termsOf } from './terms.ts';
import { coveredBy, lastDayFor, levelOf, type Trial } from './trial.ts';

/** The flags of `irready waivers add` as commander gives them. */
export interface AddWaiverFlags extends AssessmentFlags, SubjectFlags, TermFlags {
  readonly dryRun?: boolean;
}

/** A waiver with the text of the file that holds it, and what it covers. */
interface Agreed {
  readonly waiver: NewWaiver;
  readonly text: string;
  readonly covered: readonly ReportFinding[];
}

/**
 * Adds one waiver to the file, asking the person at the terminal for what no flag says. Throws UsageError, with nothing written,
 * for a waiver that would not count.
 */
export async function addToWaivers(
  paths: readonly string[],
  flags: AddWaiverFlags,
  terminal: Terminal,
): Promise<number> {
  refuseFlags(flags, terminal);
  const { waivers: named, ...others } = flags;
  // The file that is named need not be there yet, so it is read here.
  const request = assessmentOf(paths, { ...others, waivers: false }, terminal);
  const place = waiverPlace(named === false ? undefined : named, request.configuration, terminal.cwd);
  const run = waiverRun(request, waiversIn(place, readWaiverText(place)));
  const incomplete = incompleteSentence(run.report('masked'));
  if (incomplete !== '') terminal.log(`This run is not complete: ${incomplete}\n`);
  const subject = subjectOf(await withSubject(flags, run, terminal), run, place);
  if (subject.gap !== undefined) terminal.log(gapText(subject.gap));
  const agreed = await agreedOn(flags, { run, place, subject }, terminal);
  if (flags.dryRun === true) terminal.out(previewText(agreed.text));
  else {
    replaceFile(place.absolute, agreed.text, place.shown);
    terminal.out(addedText(place.shown, waiverText(agreed.waiver), agreed.waiver, agreed.covered));
  }
  return ExitCode.ok;
}

function refuseFlags(flags: AddWaiverFlags, { ask }: Terminal): void {
  if (flags.waivers === false) throw new UsageError('--no-waivers leaves aside the file that a waiver is added to.');
  if (flags.baseRef !== undefined)
    throw new UsageError('--base-ref takes the waivers from a commit, and a waiver is added to the file that is here.');
  for (const [key, value] of Object.entries(flags)) {
    for (const text of [value].flat()) if (typeof text === 'string') refuseControlCharacters(`--${key}`, text);
  }
  refuseMixedFlags(flags);
  if (ask !== undefined) return;
  const { id, reason, owner, approver, expires } = flags;
  const missing = Object.entries({ id, reason, owner, approver, expires }).flatMap(([key, value]) =>
    value === undefined ? [`--${key}`] : [],
  );
  const what = namesSubject(flags) ? [] : ['--finding (or --rule, --objective or --control)'];
  if (what.length + missing.length === 0) return;
  throw new UsageError(
    `Nobody is here to ask, so these flags are needed as well: ${[...what, ...missing].join(', ')}.`,
  );
}

async function withSubject(flags: AddWaiverFlags, run: WaiverRun, terminal: Terminal): Promise<SubjectFlags> {
  if (namesSubject(flags)) return flags;
  terminal.log(choiceText(gapsToChoose(run)));
  const question = 'Which gap? Its fingerprint, or the first 8 digits of it:';
  const read = (text: string): string => gapNamed(text, run.report('masked')).fingerprint;
  return { ...flags, finding: await answer({ flag: '--finding', given: undefined, question, read }, terminal) };
}

/** Settles the terms. What it covers is found out with the shortest life there is, because that decides how long it may be. */
async function agreedOn(flags: AddWaiverFlags, trial: Trial, terminal: Terminal): Promise<Agreed> {
  const { run, subject } = trial;
  const { asOf } = run.request;
  const { what, covers, target } = subject;
  const terms = await termsOf(flags, subject, run, terminal);
  const waiver = { what, covers, ...(target !== undefined && { target }), ...terms, created: asOf, expires: asOf };
  const level = levelOf(tried(waiver, trial).covered, subject, run);
  const expires = await expiryOf(flags, { level, last: lastDayFor(level, run), asOf }, terminal);
  return tried({ ...waiver, expires }, trial);
}

/** Each time the file is read again, because a person may take a while to answer. */
function tried(waiver: NewWaiver, trial: Trial): Agreed {
  const { place } = trial;
  const before = readWaiverText(place);
  const text = addWaiver({ path: place.shown, text: before }, waiver);
  return { waiver, text, covered: coveredBy(waiver.id, { before, after: text }, trial) };
}
