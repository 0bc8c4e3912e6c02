import { tokens } from '../base/json-pointer.ts';
import type { WaiverEntry } from '../model/waiver.ts';
import { anyMatch, bare } from './glob.ts';

/** What makes a waiver so broad that nobody can tell what it accepts. */
export interface Breadth {
  /** Where it stands below the entry. */
  readonly pointer: string;
  readonly message: string;
}

/** Why the target of a waiver is too broad, whatever was found; undefined when it is not. */
export function tooBroad({ what, covers, target }: WaiverEntry): Breadth | undefined {
  if (target === undefined) return undefined;
  if ('paths' in target) {
    if (what === 'control') return { pointer: '/target', message: wholeControl(covers, 'whole files') };
    const position = target.paths.findIndex((pattern) => !namesSomething(pattern));
    const message = `The pattern "${target.paths[position] ?? ''}" takes in files of any name.`;
    return position < 0 ? undefined : { pointer: `/target/paths/${position}`, message };
  }
  const isPart = tokens(target.pointer).length >= PART_OF_DOCUMENT;
  return what === 'control' && !isPart
    ? { pointer: '/target', message: wholeControl(covers, 'a whole document') }
    : undefined;
}

/** A pointer to `/spec` is still the whole document. */
const PART_OF_DOCUMENT = 2;

function wholeControl(control: string, where: string): string {
  return `This accepts every gap of the control ${control} in ${where}, now and to come.`;
}

/** Whether a pattern holds a part of a name that files could not have by chance: more than wildcards and an ending. */
function namesSomething(pattern: string): boolean {
  const segments = bare(pattern).split('/');
  return segments.some((segment, at) => {
    const isLast = at === segments.length - 1;
    if (!/[*?]/.test(segment)) return /[\p{L}\p{N}]/u.test(segment);
    if (isLast && ENDINGS.some((ending) => anyMatch([segment.toLowerCase()])(`${ANY_NAME}${ending}`))) return false;
    const name = isLast ? segment.replace(/\.(?:ya?ml|json)$/i, '') : segment;
    return /[\p{L}\p{N}]{3}/u.test(name);
  });
}

/** `*yaml` and `*.yam?` name nothing but an ending: they take in a file whatever it is called. */
const ANY_NAME = '#####';
const ENDINGS = ['.yaml', '.yml', '.json'];
