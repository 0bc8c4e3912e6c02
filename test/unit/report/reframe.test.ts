import { describe, expect, it } from 'vitest';
import { toConfiguration } from '../../../src/config/to-configuration.ts';
import type { Report } from '../../../src/model/report.ts';
import { reframe } from '../../../src/report/reframe.ts';
import { buildRuleset } from '../../../src/ruleset/build-ruleset.ts';
import { catalogNamed } from '../../../src/ruleset/frameworks.ts';
import { builtInLibrary } from '../../../src/ruleset/library.ts';
import { ROOT, reportBy, reportOn } from '../../examples.ts';

const library = builtInLibrary();
const FRAMEWORKS = [...library.catalogs, ...library.frameworks].map(({ id }) => id);

/** What `check --framework` says. */
function inTermsOf(framework: string, folder: string, profile: string): Report {
  const configuration = toConfiguration({ path: null, sha256: null }, {});
  const ruleset = buildRuleset({
    library,
    configuration,
    profileId: profile,
    only: [],
    skip: [],
    framework,
    cwd: ROOT,
  });
  return reportBy(ruleset, folder);
}

describe.each([
  ['examples/gaps', 'essential'],
  ['examples/complete', 'recommended'],
  ['examples/nothing-yet', 'full'],
])('a stored report on %s, by %s', (folder, profile) => {
  const whole = reportOn(folder, { profile });

  it.each(FRAMEWORKS)('says in the terms of %s what a run would have said', (framework) => {
    const view = reframe(whole, catalogNamed(framework, library));
    expect(view).toEqual(inTermsOf(framework, folder, profile));
  });
});
