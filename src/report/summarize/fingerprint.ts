import { createHash } from 'node:crypto';
import type { Json } from '../../model/json.ts';
import type { Shapes } from '../../model/shape.ts';
import type { Subject } from '../../model/subject.ts';
import { createRoutes, type RouteOf } from './route.ts';

/** What identifies a finding, whatever lines it stands on. */
export interface Identified {
  readonly ruleId: string;
  readonly subject: Subject;
  readonly message: string;
  /** Path of the file it stands in; used only to tell apart what is otherwise the same. */
  readonly path: string;
}

/**
 * A fingerprint for each finding, 32 hexadecimal digits, all different. Reordering lists, reformatting, moving lines and
 * renaming a file do not change one. Of findings that would share one, the first keeps it.
 */
export function fingerprints(findings: readonly Identified[], shapes: Shapes): readonly string[] {
  const routeOf = createRoutes(shapes);
  const taken = new Set<string>();
  const ordinals = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identityOf(finding, routeOf);
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

function identityOf({ ruleId, subject, message, path }: Identified, routeOf: RouteOf): readonly Json[] {
  if ('document' in subject) return [ruleId, subject.document.kind, subject.document.name, routeOf(subject)];
  if ('workspace' in subject) return [ruleId, 'workspace'];
  return [ruleId, 'file', path, message];
}

function digest(parts: readonly Json[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
