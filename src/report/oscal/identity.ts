import { v5 } from 'uuid';

/** Namespace of every UUID that irready makes, and, as a URN, of every property it adds. */
export const NAMESPACE = '9d1a409a-2de4-4ced-9dbd-7e01b7a0d8fa';

const TOKEN_LENGTH = 100;

/** Names for the parts of one document. */
export interface Identities {
  /** The same for the same kind and name in every run; within one document no two are the same. */
  readonly uuid: (kind: string, ...name: readonly string[]) => string;
  /** An OSCAL token for an id: the id itself where it is one. Different ids get different tokens. */
  readonly token: (id: string) => string;
}

/** Names for a new document. */
export function identities(): Identities {
  return { uuid: uuids(), token: tokens() };
}

function uuids(): Identities['uuid'] {
  const ordinals = new Map<string, number>();
  const taken = new Set<string>();
  return (...identity) => {
    const key = JSON.stringify(identity);
    for (;;) {
      const ordinal = (ordinals.get(key) ?? 0) + 1;
      ordinals.set(key, ordinal);
      const uuid = v5(ordinal === 1 ? key : JSON.stringify([identity, ordinal]), NAMESPACE);
      if (!taken.has(uuid)) {
        taken.add(uuid);
        return uuid;
      }
    }
  };
}

function tokens(): Identities['token'] {
  const known = new Map<string, string>();
  const ordinals = new Map<string, number>();
  const taken = new Set<string>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const base = readableToken(id);
    let token = base;
    while (taken.has(token)) {
      const ordinal = (ordinals.get(base) ?? 1) + 1;
      ordinals.set(base, ordinal);
      token = `${base}_${ordinal}`;
    }
    taken.add(token);
    known.set(id, token);
    return token;
  };
}

/** `IR-2`, `_10.4`, `SE_12`. */
function readableToken(id: string): string {
  const allowed = id.slice(0, TOKEN_LENGTH).replace(/[^\p{L}\p{N}._-]/gu, '_');
  return /^[\p{L}_]/u.test(allowed) ? allowed : `_${allowed}`;
}
