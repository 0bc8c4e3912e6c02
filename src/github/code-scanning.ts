import { gzipSync } from 'node:zlib';
import { LIMITS } from '../base/limits.ts';
import { RefusedError } from './answer.ts';
import type { Client } from './client.ts';
import type { SarifUpload } from './github-api.ts';

/** Uploads results to code scanning; the same upload again replaces them. The address at which it can be followed, or an empty text. */
export async function uploadSarif({ rest, repo }: Client, upload: SarifUpload): Promise<string> {
  const sarif = compressed(upload.sarif);
  const { data } = await rest.codeScanning.uploadSarif({ ...repo, commit_sha: upload.commit, ref: upload.ref, sarif });
  const url = data.url ?? '';
  return URL.canParse(url) ? new URL(url).href : '';
}

const SYSTEM_BYTE = 9;
const SYSTEM_UNKNOWN = 255;

/** Base64 of gzip, the same bytes on every system: the header names none. */
function compressed(text: string): string {
  const bytes = gzipSync(text);
  bytes[SYSTEM_BYTE] = SYSTEM_UNKNOWN;
  if (bytes.length <= LIMITS.githubSarifBytes) return bytes.toString('base64');
  throw new RefusedError(
    'rejected',
    `The SARIF report has ${bytes.length} bytes when compressed; GitHub takes ${LIMITS.githubSarifBytes}. Assess fewer files at once.`,
  );
}
