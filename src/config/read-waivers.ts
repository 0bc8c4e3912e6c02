import { isList, isMapping } from '../base/json-pointer.ts';
import { LIMITS } from '../base/limits.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { FilePlace } from '../model/subject.ts';
import type { MalformedEntry, WaiverEntry, WaiverFile, WaiverMistake } from '../model/waiver.ts';
import { type FileMistake, parseYamlFile, type YamlFile } from '../parse/yaml-file.ts';
import { validateAs } from '../validate/validate-as.ts';
import { toEntry, toMalformed } from './to-waiver.ts';
import { type EntryMistake, entryMistakes } from './waiver-mistakes.ts';

type ReadFile = YamlFile & { readonly is: 'read' };

/** The waivers of a file that was read as text, and what is wrong with them. Never throws. */
export function readWaivers(file: SourceFile): WaiverFile {
  const { path } = file;
  const yaml = parseYamlFile(path, file.text);
  if (yaml.is === 'broken')
    return { path, file, entries: [], mistakes: capped(yaml.mistakes.map((mistake) => spelt(mistake, file))) };
  const place = placing(file, yaml);
  const found = lookAt(yaml.value);
  const mistakes = found.mistakes.map(({ pointer, target, message, remediation }) => ({
    subject: place(pointer, target),
    message,
    ...(remediation !== undefined && { remediation }),
  }));
  return { path, file, entries: entriesOf(found, place), mistakes: capped(mistakes) };
}

function spelt({ start, end, message }: FileMistake, file: SourceFile): WaiverMistake {
  const subject = { file, offset: start, endOffset: end };
  return { subject, message: `${message} No waiver of this file counts.`, remediation: CORRECT };
}

const CORRECT = 'Correct the file; until then every gap counts.';

type Place = (pointer: Pointer, target?: 'key') => FilePlace;

/** Where a pointer leads in the file; what does not stand there is shown at the start of the text. */
function placing(file: SourceFile, yaml: ReadFile): Place {
  return (pointer, target) => {
    const { start, end } = yaml.spanOf(pointer, target) ?? { start: 0, end: 0 };
    return { file, offset: start, endOffset: end };
  };
}

interface Found {
  readonly list: readonly Json[];
  /** Whether an entry, by position, is a waiver. */
  readonly isSound: (position: number) => boolean;
  readonly mistakes: readonly EntryMistake[];
}

function lookAt(value: Json): Found {
  const list = isMapping(value) && isList(value['waivers']) ? value['waivers'] : [];
  if (list.length > LIMITS.waivers) return { list: [], isSound: () => false, mistakes: [tooMany(list.length)] };
  const byShape = validateAs('Waivers', value);
  const mistakes = [...byShape, ...entryMistakes(list)].sort((left, right) => positionOf(left) - positionOf(right));
  const wrong = new Set(mistakes.map(positionOf));
  // The list of mistakes has an end, so each waiver is asked by itself whether it is one.
  const isSound = (position: number): boolean =>
    !wrong.has(WHOLE_FILE) && !wrong.has(position) && fits(list[position] ?? null);
  return { list, isSound, mistakes };
}

function fits(entry: Json): boolean {
  return validateAs('Waivers', { waivers: [entry] }).length === 0;
}

function tooMany(count: number): EntryMistake {
  const message = `There are ${count} waivers here, and no more than ${LIMITS.waivers} are read; none of them counts.`;
  return { pointer: '/waivers', message, remediation: 'Close gaps, or waive what belongs together in one waiver.' };
}

const WHOLE_FILE = -1;

/** The position of the entry that a mistake is about. */
function positionOf({ pointer }: EntryMistake): number {
  const [, position] = /^\/waivers\/(\d+)(?:\/|$)/.exec(pointer) ?? [];
  return position === undefined ? WHOLE_FILE : Number(position);
}

function entriesOf({ list, isSound }: Found, place: Place): WaiverFile['entries'] {
  const taken = new Set<string>();
  return list.map((entry, position): WaiverEntry | MalformedEntry => {
    const value: JsonObject = isMapping(entry) ? entry : {};
    const placeOf = (pointer: Pointer): FilePlace => place(`/waivers/${position}${pointer}`);
    const made = isSound(position) ? toEntry(value, placeOf) : toMalformed(value, position, taken);
    taken.add(made.is === 'sound' ? made.id : made.waiver.id);
    return made;
  });
}

/** No more mistakes than a person reads; the last one tells how many there are. */
function capped(mistakes: readonly WaiverMistake[]): readonly WaiverMistake[] {
  const left = mistakes.length - LIMITS.problemsPerFile;
  if (left <= 0) return mistakes;
  return mistakes.slice(0, LIMITS.problemsPerFile).map((mistake, position) => {
    const isLast = position === LIMITS.problemsPerFile - 1;
    return isLast ? { ...mistake, message: `${mistake.message} ${left} more like this are not listed.` } : mistake;
  });
}
