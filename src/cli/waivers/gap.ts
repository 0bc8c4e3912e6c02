import { dirname, relative, resolve, sep } from 'node:path';
import type { ReadWorkspace } from '../../assess.ts';
import { UsageError } from '../../base/errors.ts';
import { valueAt } from '../../base/json-pointer.ts';
import { namedPointer } from '../../edit/named-pointer.ts';
import type { NewWaiver } from '../../edit/new-waiver.ts';
import type { Document } from '../../model/document.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { Report, ReportFinding } from '../../model/report.ts';
import { namedBy } from '../../waive/named.ts';
import type { WaiverPlace } from './file.ts';
import type { WaiverRun } from './run.ts';

const FINGERPRINT = /^[0-9a-f]{8,32}$/;

/** The gap whose fingerprint begins as given; throws UsageError for none, for several and for one that is waived. */
export function gapNamed(text: string, { findings }: Report): ReportFinding {
  const start = text.trim().toLowerCase();
  if (!FINGERPRINT.test(start))
    throw new UsageError(
      `"${text}" is not the fingerprint of a gap, nor its first 8 digits or more. ${WHERE_THEY_ARE}`,
    );
  const [first, ...others] = findings.filter(({ fingerprint }) => fingerprint.startsWith(start));
  if (first === undefined)
    throw new UsageError(`This run has no gap with the fingerprint "${start}". ${WHERE_THEY_ARE}`);
  if (others.length > 0)
    throw new UsageError(`${others.length + 1} gaps have fingerprints that begin with "${start}". Give more of it.`);
  if (first.waiver === undefined) return first;
  throw new UsageError(`The gap ${first.fingerprint} is waived already, by "${first.waiver}".`);
}

/** The gaps of the run that a waiver may be written for and that none covers, the worst first. */
export function gapsToChoose({ report, request: { ruleset } }: WaiverRun): readonly ReportFinding[] {
  return report('masked').findings.filter(
    ({ ruleId, waiver }) =>
      waiver === undefined && namedBy({ what: 'rule', covers: ruleId }, ruleset.library).is !== 'refused',
  );
}

const WHERE_THEY_ARE = 'The report in JSON lists each gap with its fingerprint: irready check -f json.';

/** Where a waiver of a gap has to hold: the place in its document, else its file; undefined for the workspace as a whole. */
export function targetOf(gap: ReportFinding, run: WaiverRun, file: WaiverPlace): NewWaiver['target'] {
  const { location, ruleId } = unmasked(gap, run);
  const document = documentAt(location, run.read);
  if (document !== undefined && document.name !== '') {
    const { kind, name, value } = document;
    return { kind, name, pointer: namedPointer(value, location.pointer ?? '') };
  }
  const rule = run.request.ruleset.library.rules.find(({ id }) => id === ruleId);
  const aboutFile = location.region !== undefined || rule?.stage !== undefined;
  return aboutFile ? { paths: [pattern(location, file)] } : undefined;
}

/** The same gap with its pointer as the document has it. */
function unmasked(gap: ReportFinding, { report }: WaiverRun): ReportFinding {
  return report('shown').findings.find(({ fingerprint }) => fingerprint === gap.fingerprint) ?? gap;
}

/** A file may hold several documents: the one that has the gap stands where the gap does. */
function documentAt(
  { path, pointer, region }: SourceLocation,
  { workspace, locate }: ReadWorkspace,
): Document | undefined {
  if (pointer === undefined) return undefined;
  const here = workspace.documents.filter(
    ({ file, value }) => file.path === path && valueAt(value, pointer) !== undefined,
  );
  const places = here.flatMap((document) => [
    { document, pointer },
    { document, pointer, target: 'key' as const },
  ]);
  return places.find((place) => JSON.stringify(locate(place).region) === JSON.stringify(region))?.document;
}

/** The path from the folder of the waivers on; what a pattern gives a meaning to is left open. */
function pattern({ path }: SourceLocation, { cwd, absolute }: WaiverPlace): string {
  const below = relative(dirname(absolute), resolve(cwd, path)).split(sep).join('/');
  return below.replace(/[{}()[\]!\\|"^$<>*]/g, '?');
}
