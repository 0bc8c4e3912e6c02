import type { ReportFinding } from '../../model/report.ts';
import { count } from '../count.ts';
import type { RenderOptions } from '../render-options.ts';
import type { Comparison } from './comparison.ts';
import { fixedInPlace, goneWithFile, isListed } from './words.ts';

/** A finding as a list of a comparison shows it. */
export interface Entry {
  readonly finding: ReportFinding;
  /** What this list has to say of it, in a few words. */
  readonly remark?: string;
}

/** One list of a comparison. */
export interface Section {
  /** `New: 3 gaps` */
  readonly title: string;
  /** Whether the reader has to do something about it. */
  readonly urgent: boolean;
  /** Entries heavy enough to be listed, worst first. */
  readonly entries: readonly Entry[];
  /** Lighter entries that were not asked for. */
  readonly hidden: number;
}

/** The lists of a comparison that hold something, in the order in which they concern a reader. */
export function sectionsOf(comparison: Comparison, { minLevel }: Pick<RenderOptions, 'minLevel'>): readonly Section[] {
  return lists(comparison)
    .filter(({ all }) => all.length > 0)
    .map(({ title, urgent = false, all }) => {
      const entries = all.filter(({ finding }) => isListed(finding.level, minLevel));
      return { title: `${title}: ${count(all.length, 'gap')}`, urgent, entries, hidden: all.length - entries.length };
    });
}

interface List {
  readonly title: string;
  readonly urgent?: boolean;
  readonly all: readonly Entry[];
}

function lists(comparison: Comparison): readonly List[] {
  return [
    { title: 'New', urgent: true, all: comparison.newGaps.map(newEntry) },
    { title: 'No longer waived', urgent: true, all: comparison.noLongerWaived.map((finding) => ({ finding })) },
    {
      title: 'Not decided any more',
      urgent: true,
      all: comparison.undecided.map(({ finding, reason }) => ({ finding, remark: reason })),
    },
    {
      title: 'Newly waived, neither fixed nor met',
      all: comparison.newlyWaived.map(({ finding, wasGap }) => waivedEntry(finding, wasGap)),
    },
    { title: 'Unchanged', all: unchangedEntries(comparison) },
    { title: 'Still waived', all: comparison.stillWaived.map((finding) => waivedEntry(finding, true)) },
    {
      title: 'Gone with their file, which was deleted, renamed or not looked at',
      all: goneWithFile(comparison).map((finding) => ({ finding, remark: FILE_GONE })),
    },
    { title: 'Fixed', all: fixedInPlace(comparison).map((finding) => ({ finding })) },
    { title: 'Was waived and is no longer listed', all: waivedGone(comparison) },
  ];
}

function newEntry({ finding, undecidedBefore }: Comparison['newGaps'][number]): Entry {
  if (undecidedBefore === undefined) return { finding };
  return { finding, remark: `perhaps not new; in the earlier run ${undecidedBefore.reason}` };
}

function waivedEntry(finding: ReportFinding, wasGap: boolean): Entry {
  return { finding, remark: `waiver ${finding.waiver ?? ''}${wasGap ? '' : '; not in the earlier run'}` };
}

/** Those whose level changed come first. */
function unchangedEntries({ unchanged }: Comparison): readonly Entry[] {
  const changed = unchanged.filter(({ levelBefore }) => levelBefore !== undefined);
  const others = unchanged.filter(({ levelBefore }) => levelBefore === undefined);
  return [
    ...changed.map(({ finding, levelBefore }) => ({ finding, remark: `level ${levelBefore} -> ${finding.level}` })),
    ...others.map(({ finding }) => ({ finding })),
  ];
}

function waivedGone({ waivedGone: all, inputsGone }: Comparison): readonly Entry[] {
  const gone = new Set(inputsGone);
  return all.map((entry) => goneEntry(entry, gone));
}

function goneEntry({ finding, undecided }: Comparison['waivedGone'][number], gone: ReadonlySet<string>): Entry {
  const remark = gone.has(finding.location.path) ? FILE_GONE : 'looked for and not found';
  return { finding, remark: undecided?.reason ?? remark };
}

const FILE_GONE = 'its file is not among the inputs any more';
