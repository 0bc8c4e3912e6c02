/**
 * node --import tsx bench/stages.ts <folder>
 *
 * Prints how long each stage of one run takes, as JSON: milliseconds of the clock by stage. A process of its own, as a run of
 * irready is; the stages are called as `src/assess.ts` calls them.
 */
import { toConfiguration } from '../src/config/to-configuration.ts';
import { discover } from '../src/discover/discover.ts';
import { evaluate } from '../src/evaluate/evaluate.ts';
import { link } from '../src/link/link.ts';
import { parse } from '../src/parse/parse.ts';
import { buildRuleset } from '../src/ruleset/build-ruleset.ts';
import { builtInLibrary } from '../src/ruleset/library.ts';
import { validate } from '../src/validate/validate.ts';

const CONFIGURATION = toConfiguration({ path: null, sha256: null }, {});

type Times = Record<string, number>;

function timed<Result>(times: Times, stage: string, run: () => Result): Result {
  const start = performance.now();
  const result = run();
  times[stage] = performance.now() - start;
  return result;
}

function measureStages(cwd: string): Times {
  const times: Times = {};
  const library = builtInLibrary();
  const request = { library, configuration: CONFIGURATION, profileId: 'recommended', only: [], skip: [], cwd };
  const ruleset = timed(times, 'ruleset', () => buildRuleset(request));
  const found = timed(times, 'discover', () =>
    discover({ cwd, paths: ['.'], include: [], exclude: [], globBase: cwd }),
  );
  const parsed = timed(times, 'parse', () => parse(found.files));
  const malformed = timed(times, 'validate', () => validate(parsed.documents, library.shapes));
  const unread = [...found.unread, ...parsed.unread];
  const linked = timed(times, 'link', () => link(parsed.documents, unread, library.shapes));
  const problems = [...found.problems, ...parsed.problems, ...malformed, ...linked.problems];
  const matcher = () => () => false;
  const { workspace } = linked;
  timed(times, 'evaluate', () =>
    evaluate({ ruleset, workspace, problems, configuration: CONFIGURATION, matcher, asOf: '2026-11-21' }),
  );
  return times;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder to assess');
console.log(JSON.stringify(measureStages(folder)));
