import { UsageError } from '../base/errors.ts';
import { isList, isMapping } from '../base/json-pointer.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { parseYamlFile } from '../parse/yaml-file.ts';
import { entryLines } from './block-list.ts';
import { type NewWaiver, waiverToJson } from './new-waiver.ts';
import { edited } from './text-edit.ts';
import { listEdits } from './waiver-list.ts';

/** A file of waivers; `text` is undefined while there is none. */
export interface WaiverText {
  /** As messages show it. */
  readonly path: string;
  readonly text: string | undefined;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The text of the file with one more waiver at the end of its list; nothing else in it changes, comments and blank lines
 * included. Throws UsageError, with the place, for a file that holds no list of waivers or has the id already.
 */
export function addWaiver({ path, text = '' }: WaiverText, entry: NewWaiver): string {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const body = text.slice(mark.length);
  const { settings, waivers } = contentsOf(path, body, entry.id);
  const added = waiverToJson(entry);
  const edits = listEdits(body, added);
  const result = edits && edited(body, edits);
  if (result !== undefined && readsAs(result, { ...settings, waivers: [...waivers, added] })) return mark + result;
  throw new UsageError(
    `The list in "${path}" is written in a way that cannot be added to without changing more of it. Add the waiver by hand:\n${waiverText(entry)}`,
  );
}

/** The waiver as the lines of a YAML list. */
export function waiverText(entry: NewWaiver): string {
  return `${entryLines(waiverToJson(entry)).join('\n')}\n`;
}

interface Contents {
  readonly settings: JsonObject;
  readonly waivers: readonly Json[];
}

function contentsOf(path: string, text: string, newId: string): Contents {
  const file = parseYamlFile(path, text);
  if (file.is === 'broken') throw new UsageError(file.frames.join('\n'));
  const settings = file.value ?? {};
  if (!isMapping(settings))
    throw new UsageError(file.frame('', 'A file of waivers is a mapping with the key "waivers".'));
  const waivers = (Object.hasOwn(settings, 'waivers') ? settings['waivers'] : null) ?? [];
  if (!isList(waivers)) throw new UsageError(file.frame('/waivers', 'The value of "waivers" is not a list.'));
  const same = waivers.findIndex((waiver) => isMapping(waiver) && waiver['id'] === newId);
  if (same === -1) return { settings, waivers };
  const message = `A waiver with the id "${newId}" is here already; choose another id.`;
  throw new UsageError(file.frame(`/waivers/${same}/id`, message));
}

/** An edit that is not read back as it was meant is never handed out. */
function readsAs(text: string, settings: JsonObject): boolean {
  const file = parseYamlFile('', text);
  return file.is === 'read' && JSON.stringify(file.value) === JSON.stringify(settings);
}
