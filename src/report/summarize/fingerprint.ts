import { createHash } from 'node:crypto';
import { isList, isMapping, tokens } from '../../base/json-pointer.ts';
import type { Json } from '../../model/json.ts';
import type { DocumentPlace, Subject } from '../../model/subject.ts';

/** What identifies a finding, whatever lines it stands on. */
export interface Identified {
  readonly ruleId: string;
  readonly subject: Subject;
  readonly message: string;
  /** Path of the file it stands in; used only to tell apart what is otherwise the same. */
  readonly path: string;
}

/**
 * A fingerprint for each finding, 32 hexadecimal digits, all different. Reordering lists with ids, reformatting, moving
 * lines and renaming a file do not change one. Of findings that would share one, the first keeps it.
 */
export function fingerprints(findings: readonly Identified[]): readonly string[] {
  const taken = new Set<string>();
  const ordinals = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identityOf(finding);
    const plain = digest(identity);
    const fingerprint = taken.has(plain) ? another([...identity, finding.path], taken, ordinals) : plain;
    taken.add(fingerprint);
    return fingerprint;
  });
}

function another(identity: readonly Json[], taken: ReadonlySet<string>, ordinals: Map<string, number>): string {
  const withPath = digest(identity);
  const ordinal = ordinals.get(withPath) ?? 1;
  ordinals.set(withPath, ordinal + 1);
  if (ordinal === 1 && !taken.has(withPath)) return withPath;
  return digest([...identity, ordinal]);
}

function identityOf({ ruleId, subject, message, path }: Identified): readonly Json[] {
  if ('document' in subject) return [ruleId, subject.document.kind, subject.document.name, routeOf(subject)];
  if ('workspace' in subject) return [ruleId, 'workspace'];
  return [ruleId, 'file', path, message];
}

/** A pointer whose list positions are replaced by what stands there, where that has an identity of its own. */
function routeOf({ document, pointer }: DocumentPlace): readonly Json[] {
  let value: Json | undefined = document.value;
  return tokens(pointer).map((token) => {
    if (isList(value)) {
      const index = Number(token);
      value = value[index];
      return identityInList(value) ?? index;
    }
    value = isMapping(value) && Object.hasOwn(value, token) ? value[token] : undefined;
    return token;
  });
}

/** Wrapped in a list, so that an id never reads like a key or a position. */
function identityInList(value: Json | undefined): Json | undefined {
  if (value === undefined || value === null || isList(value)) return undefined;
  if (!isMapping(value)) return [typeof value, String(value)];
  for (const key of ['id', 'name']) {
    const own = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof own === 'string' && own !== '') return [key, own];
  }
  return undefined;
}

function digest(parts: readonly Json[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
