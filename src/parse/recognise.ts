import { API_VERSION, kindNamed, resemblesApiVersion } from '../base/envelope.ts';
import { isMapping } from '../base/json-pointer.ts';
import { didYouMean, editDistance } from '../base/nearest.ts';
import { shortened } from '../base/shortened.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../model/document.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';

/** Why something that was meant as one of our documents is not read as one. */
export interface NearMiss {
  readonly pointer: Pointer;
  readonly target?: 'key';
  readonly message: string;
  readonly remediation: string;
}

/** What a document's first lines make it. */
export type Recognition =
  | { readonly is: 'ours'; readonly kind: DocumentKind; readonly value: JsonObject }
  | { readonly is: 'nearMiss'; readonly miss: NearMiss }
  | { readonly is: 'foreign' };

const FOREIGN: Recognition = { is: 'foreign' };
const WRITE_VERSION = `Write "apiVersion: ${API_VERSION}".`;

/** Tells our documents, near misses of them, and everything else apart by `apiVersion` and `kind`. */
export function recognise(value: Json): Recognition {
  if (!isMapping(value)) return FOREIGN;
  if (Object.hasOwn(value, 'apiVersion')) return byVersion(value, value['apiVersion'] ?? null);
  const key = Object.keys(value).find((name) => isMistypedVersion(name, value[name] ?? null));
  if (key === undefined) return withoutVersion(value);
  const message = `The key "${key}" is not known here. Did you mean "apiVersion"?`;
  return { is: 'nearMiss', miss: { pointer: `/${key}`, target: 'key', message, remediation: WRITE_VERSION } };
}

function isMistypedVersion(key: string, value: Json): boolean {
  if (/[~/]/.test(key) || editDistance(key.toLowerCase(), 'apiversion', 2) > 2) return false;
  return typeof value === 'string' && resemblesApiVersion(value);
}

function byVersion(value: JsonObject, version: Json): Recognition {
  if (version === API_VERSION) return byKind(value);
  if (typeof version === 'string' && resemblesApiVersion(version))
    return { is: 'nearMiss', miss: versionMiss(version) };
  if (version !== null && version !== '') return FOREIGN;
  return withoutVersion(value, '/apiVersion');
}

function versionMiss(version: string): NearMiss {
  const [group, number] = version.split('/');
  const message =
    group === 'irready' && number !== undefined && number !== ''
      ? `The version "${version}" is not known; this irready reads "${API_VERSION}".`
      : `"${version}" is not the apiVersion of any document. Did you mean "${API_VERSION}"?`;
  return { pointer: '/apiVersion', message, remediation: WRITE_VERSION };
}

function byKind(value: JsonObject): Recognition {
  const kind = value['kind'] ?? null;
  const exact = DOCUMENT_KINDS.find((name) => name === kind);
  if (exact !== undefined) return { is: 'ours', kind: exact, value };
  return { is: 'nearMiss', miss: Object.hasOwn(value, 'kind') && kind !== null ? unknownKind(kind) : missingKind() };
}

function unknownKind(kind: Json): NearMiss {
  const remediation = `Write one of: ${DOCUMENT_KINDS.join(', ')}.`;
  if (typeof kind !== 'string') return { pointer: '/kind', message: 'The kind is not a text.', remediation };
  const meant = kindNamed(kind);
  const hint = meant === undefined ? didYouMean(kind, DOCUMENT_KINDS) : ` Did you mean "${meant}"?`;
  return { pointer: '/kind', message: `The kind "${shortened(kind)}" is not known.${hint}`, remediation };
}

function missingKind(): NearMiss {
  return {
    pointer: '/apiVersion',
    message: 'This document does not say its kind.',
    remediation: `Add "kind:" with one of: ${DOCUMENT_KINDS.join(', ')}.`,
  };
}

/** A kind and content of ours whose `apiVersion` was forgotten; other tools have kinds of these names too. */
function withoutVersion(value: JsonObject, pointer: Pointer = '/kind'): Recognition {
  const { kind } = value;
  const named = typeof kind === 'string' ? kindNamed(kind) : undefined;
  if (named === undefined || !Object.hasOwn(value, 'spec')) return FOREIGN;
  const message = `This looks like a document of kind "${named}", but it has no apiVersion.`;
  return { is: 'nearMiss', miss: { pointer, message, remediation: WRITE_VERSION } };
}
