import { RefusedError } from './answer.ts';
import { HaltedError } from './guarded-fetch.ts';
import { expectShape, type Shape } from './shape.ts';

/** Items of one page; GitHub gives no more. */
export const PER_PAGE = 100;

interface Page<Item> {
  readonly data: readonly Item[];
  readonly headers: { readonly link?: string | undefined };
}

interface ListRules {
  /** Of each item. */
  readonly shape: Shape;
  readonly most: number;
  /** What is said of a longer list. */
  readonly tooMany: string;
}

/**
 * Every page of a list, to its end: what is not found must not be there. Throws RefusedError for a list of more than
 * `most` items. Octokit's own paging takes status 409 for the end, and follows links to wherever they lead.
 */
export async function* pagesOf<Item>(
  load: (page: number) => Promise<Page<Item>>,
  { shape, most, tooMany }: ListRules,
): AsyncGenerator<readonly Item[]> {
  let seen = 0;
  for (let page = 1; ; page += 1) {
    const { data, headers } = await load(page);
    if (!Array.isArray(data)) throw new HaltedError('what answered is not a list, as the GitHub API has it');
    for (const item of data) expectShape(item, shape);
    seen += data.length;
    if (seen > most || page > most / PER_PAGE + 1) throw new RefusedError('rejected', tooMany);
    yield data;
    if (data.length < PER_PAGE && !/\brel="?next\b/.test(headers.link ?? '')) return;
  }
}
