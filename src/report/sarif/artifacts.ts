import type { Artifact } from 'sarif';
import type { Report } from '../../model/report.ts';
import { plainLine } from '../plain.ts';
import { BASE, uriOf } from './locations.ts';

const DIGEST = 64;

/** What the run read, and the place of each path in the list. */
export interface Artifacts {
  readonly list: Artifact[];
  readonly indexes: ReadonlyMap<string, number>;
}

/** The configuration file, then the inputs, each once and with its SHA-256; at most `most` of them. */
export function artifactsOf({ configuration, inputs }: Report, most: number): Artifacts {
  const byPath = new Map<string, Artifact>();
  if (configuration.path !== null) {
    byPath.set(configuration.path, artifact(configuration.path, configuration.sha256, 'userSpecifiedConfiguration'));
  }
  for (const { path, sha256 } of inputs) {
    if (!byPath.has(path)) byPath.set(path, artifact(path, sha256, 'analysisTarget'));
  }
  const kept = [...byPath].slice(0, most);
  return {
    list: kept.map(([, one]) => one),
    indexes: new Map(kept.map(([path], index) => [path, index])),
  };
}

function artifact(path: string, sha256: string | null, role: NonNullable<Artifact['roles']>[number]): Artifact {
  return {
    location: { uri: uriOf(path), uriBaseId: BASE },
    roles: [role],
    ...(sha256 !== null && { hashes: { 'sha-256': plainLine(sha256, DIGEST) } }),
  };
}
