/** What Octokit throws for an answer that is none of success, and, as status 500 without a response, for no answer at all. */
export interface Failure extends Error {
  readonly status: number;
  readonly request: { readonly method: string };
  readonly response?: { readonly headers: Readonly<Record<string, unknown>>; readonly data: unknown };
}

/** Whether it comes from a request, and not from a bug. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && 'request' in error;
}

/** Whether GitHub answered with the status. */
export function hasStatus(error: unknown, status: number): boolean {
  return isFailure(error) && error.response !== undefined && error.status === status;
}

/** A header of the answer, or an empty text. */
export function headerOf(failure: Failure, name: string): string {
  const value = failure.response?.headers[name];
  return value === undefined ? '' : String(value);
}

/** GitHub's reason in its own words: the message, then what it says of single values. */
export function reasonOf(failure: Failure): string {
  const data = failure.response?.data;
  if (!isRecord(data)) return '';
  const details = Array.isArray(data['errors']) ? data['errors'].map(detailOf) : [];
  return [String(data['message'] ?? ''), ...details].filter((text) => text !== '').join(': ');
}

/** Whether the answer was an object of JSON, as every answer of GitHub's API is. */
export function isFromApi(failure: Failure): boolean {
  return isRecord(failure.response?.data);
}

function detailOf(detail: unknown): string {
  if (!isRecord(detail)) return String(detail);
  const { message, field, code } = detail;
  return typeof message === 'string' ? message : `${field ?? ''} ${code ?? ''}`.trim();
}

/** Whether a value of JSON is an object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LONGEST = 200;

/** A text from outside, in plain characters that neither a runner nor a terminal obeys, and not longer than people read. */
export function quoted(text: string): string {
  const plain = text
    .replace(/[^\u0020-\u007e]+/g, ' ')
    .replace(/:(?=:)|#(?=#|\[)/g, '$& ')
    .trim();
  return `"${plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST)}...`}"`;
}
