import { createHash } from 'node:crypto';
import { LIMITS } from '../base/limits.ts';
import type { Client } from './client.ts';
import { lookAgain, ONCE } from './creation.ts';
import type { CheckAnnotation, CheckRun, Written } from './github-api.ts';
import { PER_PAGE, pagesOf } from './pages.ts';
import { expectShape } from './shape.ts';

type Sent = ReturnType<typeof annotationSent>;

/** What tells the check run from others; it is in GitHub's `external_id`, which nobody sees. */
interface Digests {
  readonly annotations: string;
  readonly everything: string;
}

const OURS = 'irready:';
/** Stands until the last annotation is written, so that a run that broke off is not taken for a whole one. */
const UNFINISHED = `${OURS}unfinished`;

/** Brings the one check run of its name on a commit up to date. Annotations cannot be taken back: others need a new check run. */
export function writeCheckRun(client: Client, run: CheckRun): Promise<Written> {
  const annotations = worstFirst(run.annotations).slice(0, LIMITS.githubAnnotations).map(annotationSent);
  const digests = digestsOf(run, annotations);
  return lookAgain(client, async () => {
    const standing = await findOurs(client, run);
    if (standing?.externalId === idOf(digests)) return 'unchanged';
    if (standing?.externalId.startsWith(`${OURS}${digests.annotations}:`)) {
      await send(client, { ...run, id: standing.id }, [], idOf(digests));
      return 'updated';
    }
    await create(client, run, annotations, digests);
    return 'created';
  });
}

/** The latest of ours, whatever it says. */
async function findOurs({ rest, repo }: Client, { commit, name }: CheckRun) {
  const load = async (page: number) => {
    const { data, headers } = await rest.checks.listForRef({
      ...repo,
      ref: commit,
      check_name: name,
      filter: 'latest',
      per_page: PER_PAGE,
      page,
    });
    return { data: data.check_runs, headers };
  };
  let latest: { readonly id: number; readonly externalId: string } | undefined;
  for await (const page of pagesOf(load, CHECK_RUNS)) {
    for (const { id, external_id } of page) {
      if (external_id?.startsWith(OURS) && id > (latest?.id ?? 0)) latest = { id, externalId: external_id };
    }
  }
  return latest;
}

const CHECK_RUNS = {
  shape: { id: 'number', external_id: 'string?' },
  most: LIMITS.githubCheckRuns,
  tooMany: `There are more than ${LIMITS.githubCheckRuns} check runs of this name on the commit. None was written.`,
} as const;

async function create(client: Client, run: CheckRun, annotations: readonly Sent[], digests: Digests): Promise<void> {
  const batches = batchesOf(annotations);
  const idAfter = (batch: number) => (batch === batches.length - 1 ? idOf(digests) : UNFINISHED);
  let id: number | undefined;
  for (const [index, batch] of batches.entries()) {
    id = await send(client, { ...run, id }, batch, idAfter(index));
  }
}

/** Creates the check run, or adds to the one with the id. Its id. */
async function send(
  { rest, repo }: Client,
  run: Omit<CheckRun, 'annotations'> & { readonly id: number | undefined },
  annotations: readonly Sent[],
  externalId: string,
): Promise<number> {
  const request = {
    ...repo,
    name: run.name,
    status: 'completed' as const,
    conclusion: run.conclusion,
    external_id: externalId,
    output: {
      title: run.title,
      summary: run.summary,
      ...(annotations.length === 0 ? {} : { annotations: [...annotations] }),
    },
  };
  const { data } =
    run.id === undefined
      ? await rest.checks.create({ ...request, head_sha: run.commit, request: ONCE })
      : await rest.checks.update({ ...request, check_run_id: run.id });
  expectShape(data, { id: 'number' });
  return data.id;
}

/** At least one batch, because a check run without annotations is one too. */
function batchesOf(annotations: readonly Sent[]): readonly (readonly Sent[])[] {
  const size = LIMITS.githubAnnotationsPerRequest;
  const count = Math.max(1, Math.ceil(annotations.length / size));
  return Array.from({ length: count }, (_, index) => annotations.slice(index * size, (index + 1) * size));
}

const WORST = ['failure', 'warning', 'notice'];

/** In the given order within a level; without those whose path leads out of the repository, which GitHub would refuse with all the others. */
function worstFirst(annotations: readonly CheckAnnotation[]): readonly CheckAnnotation[] {
  return annotations
    .filter(({ path }) => path !== '' && !/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(path))
    .toSorted((one, other) => WORST.indexOf(one.level) - WORST.indexOf(other.level));
}

const LONGEST_TITLE = 255;
const LONGEST_MESSAGE = 64 * 1024;

function annotationSent(annotation: CheckAnnotation) {
  const { path, startLine, endLine, startColumn, endColumn, level, title, message } = annotation;
  const columns = startLine === endLine && startColumn !== undefined && endColumn !== undefined;
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    ...(columns ? { start_column: startColumn, end_column: endColumn } : {}),
    annotation_level: level,
    title: cutToBytes(title, LONGEST_TITLE),
    message: cutToBytes(message, LONGEST_MESSAGE),
  };
}

/** The longest beginning of whole characters that has at most so many bytes. */
function cutToBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  return new TextDecoder().decode(bytes.subarray(0, most), { stream: true });
}

function digestsOf(run: CheckRun, annotations: readonly Sent[]): Digests {
  const { name, conclusion, title, summary } = run;
  return { annotations: digest(annotations), everything: digest({ name, conclusion, title, summary, annotations }) };
}

function idOf({ annotations, everything }: Digests): string {
  return `${OURS}${annotations}:${everything}`;
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}
