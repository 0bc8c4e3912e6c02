import { isList, valueAt } from '../base/json-pointer.ts';
import { isBlank, isPlaceholder } from '../base/placeholder.ts';
import { type CivilDate, parseDate } from '../expression/calendar.ts';
import type { Document } from '../model/document.ts';
import type { Json } from '../model/json.ts';

/** A day as it is written; without a date when it is none. */
export interface WrittenDay {
  readonly text: string;
  readonly date: CivilDate | undefined;
}

/** What an attestation says. A part that is absent, blank, a placeholder or of a wrong type is undefined. */
export interface Statement {
  readonly document: Document;
  readonly objective: string | undefined;
  readonly statement: string | undefined;
  readonly by: string | undefined;
  readonly on: WrittenDay | undefined;
  readonly validUntil: WrittenDay | undefined;
  readonly evidence: readonly string[];
}

/** Reads an attestation, whatever its document holds. */
export function readStatement(document: Document): Statement {
  const part = (key: string): Json | undefined => valueAt(document.value, `/spec/${key}`);
  const evidence = part('evidence');
  return {
    document,
    objective: textIn(part('objective')),
    statement: textIn(part('statement')),
    by: textIn(part('by')),
    on: dayIn(part('on')),
    validUntil: dayIn(part('validUntil')),
    evidence: isList(evidence) ? evidence.flatMap((entry) => textIn(entry) ?? []) : [],
  };
}

function textIn(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || isBlank(value) || isPlaceholder(value)) return undefined;
  return value.trim();
}

function dayIn(value: Json | undefined): WrittenDay | undefined {
  const text = textIn(value);
  return text === undefined ? undefined : { text, date: parseDate(text) };
}
