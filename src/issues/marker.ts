/** The first line of an issue, which GitHub does not show: what the issue is about, so that the next run knows it again. */
import { isCalendarDay } from '../base/day.ts';
import { LEVELS, type Level } from '../model/level.ts';

/** What an issue is about: one gap, or all gaps of one rule. */
export type Subject = { readonly gap: string } | { readonly rule: string };

/** Why irready closed an issue itself: absent when it is open, or when a person closed it. */
export const CLOSINGS = ['gone', 'waived', 'policy'] as const;

/** What the first line of an issue holds. Days are `YYYY-MM-DD`. */
export interface Marker {
  readonly subject: Subject;
  readonly ruleId: string;
  readonly level: Level;
  /** Where the gaps stood when the text was last written. */
  readonly paths: readonly string[];
  /** Set when not all of the paths had room: then nobody can say that all of them are free of gaps. */
  readonly more?: true;
  readonly profile: string;
  /** The day that the last run that wrote the text spoke about. */
  readonly seen: string;
  /** The day that the run that opened the issue spoke about. */
  readonly opened: string;
  readonly due: string;
  /** Digest of what is worth an update when it changes. */
  readonly substance: string;
  /** The paths that were asked for when it was found. */
  readonly scope: readonly string[];
  readonly closed?: (typeof CLOSINGS)[number];
}

const HEAD = '<!-- irready:issue ';
const TAIL = ' -->';
const VERSION = 1;

/** Longer first lines are none of ours. */
const MOST = 16_000;

/** Paths of one marker and their characters together; ten thousand places of one rule have fewer files than that by far. */
const MOST_PATHS = 100;
const PATH_CHARACTERS = 6_000;

/** The first line of an issue, without a line break; nothing in it ends the comment early. */
export function encodeMarker({ subject, ...rest }: Marker): string {
  const { ruleId, paths, more, ...facts } = rest;
  const shown = room(paths);
  const isCut = more === true || shown.length < paths.length;
  const held = { v: VERSION, ...subject, about: ruleId, ...facts, paths: shown, ...(isCut && { more: true }) };
  return `${HEAD}${plainJson(held)}${TAIL}`;
}

/** Two hyphens or an angle bracket could end the comment; the rest is kept on one line of plain characters. */
function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u007f-\uffff]|-(?=-)/g, escaped);
}

function room(paths: readonly string[]): readonly string[] {
  let left = PATH_CHARACTERS;
  const shown: string[] = [];
  for (const path of paths.slice(0, MOST_PATHS)) {
    left -= plainJson(path).length;
    if (left < 0) break;
    shown.push(path);
  }
  return shown;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What the first line of a body says; undefined when it is not a whole marker of a version that is known. */
export function decodeMarker(body: string): Marker | undefined {
  const line = firstLine(body);
  if (line.length > MOST || !line.startsWith(HEAD) || !line.endsWith(TAIL)) return undefined;
  const json = line.slice(HEAD.length, -TAIL.length);
  if (json.includes('--') || /[<>]/.test(json)) return undefined;
  return markerOf(parsed(json));
}

/** The first line of a body, as every way of editing on GitHub leaves it. */
function firstLine(body: string): string {
  const end = body.indexOf('\n', 0);
  return (end === -1 ? body.slice(0, MOST + 1) : body.slice(0, end)).trimEnd();
}

function parsed(json: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

function markerOf(held: ReadonlyMap<string, unknown>): Marker | undefined {
  const subject = subjectOf(held);
  const level = LEVELS.find((each) => each === held.get('level'));
  const closed = CLOSINGS.find((each) => each === held.get('closed'));
  const paths = pathsOf(held.get('paths'));
  const [ruleId, profile] = [held.get('about'), held.get('profile')].map(word);
  const [seen, opened, due] = [held.get('seen'), held.get('opened'), held.get('due')].map(day);
  const substance = digest(held.get('substance'));
  const scope = pathsOf(held.get('scope'));
  if (held.get('v') !== VERSION || subject === undefined || level === undefined) return undefined;
  if (paths === undefined || scope === undefined) return undefined;
  if (ruleId === undefined || profile === undefined || substance === undefined) return undefined;
  if (seen === undefined || opened === undefined || due === undefined) return undefined;
  if (held.has('closed') && closed === undefined) return undefined;
  return {
    ...{ subject, ruleId, level, paths, profile, seen, opened, due, substance, scope },
    ...(held.has('more') && { more: true }),
    ...(closed !== undefined && { closed }),
  };
}

function subjectOf(held: ReadonlyMap<string, unknown>): Subject | undefined {
  const [gap, rule] = [held.get('gap'), held.get('rule')];
  if (typeof gap === 'string' && rule === undefined) return FINGERPRINT.test(gap) ? { gap } : undefined;
  const id = word(rule);
  return id === undefined || gap !== undefined || id !== held.get('about') ? undefined : { rule: id };
}

const FINGERPRINT = /^[0-9a-f]{32}$/;

function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9][\w.-]{0,199}$/.test(value) ? value : undefined;
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && isCalendarDay(value) ? value : undefined;
}

function digest(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value) ? value : undefined;
}

function pathsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_PATHS) return undefined;
  const paths = value.flatMap((path: unknown) =>
    typeof path === 'string' && path !== '' && !path.includes('\0') ? [path] : [],
  );
  return paths.length === value.length ? paths : undefined;
}

/** Two subjects are one when this is equal. */
export function subjectKey(subject: Subject): string {
  return 'gap' in subject ? `gap ${subject.gap}` : `rule ${subject.rule}`;
}
