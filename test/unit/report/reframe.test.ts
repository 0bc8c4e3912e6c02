import { describe, expect, it } from 'vitest';
import { withBaseline } from '../../../src/baseline/known.ts';
import { toConfiguration } from '../../../src/config/to-configuration.ts';
import type { Report } from '../../../src/model/report.ts';
import { reframe } from '../../../src/report/reframe.ts';
import { buildRuleset } from '../../../src/ruleset/build-ruleset.ts';
import { catalogNamed } from '../../../src/ruleset/frameworks.ts';
import { builtInLibrary } from '../../../src/ruleset/library.ts';
import { ROOT, reportBy, reportOn } from '../../examples.ts';
import { baselineWith, entryOf } from '../baseline/story.ts';

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

describe('a stored report that was compared with a baseline', () => {
  const whole = reportOn('examples/gaps');
  const some = whole.findings.filter((_, index) => index % 3 === 0).map((finding) => entryOf(finding));
  const gone = some.map((entry, index) => ({ ...entry, fingerprint: index.toString(16).padStart(32, '0') }));
  const baseline = baselineWith([...some, ...gone], { asOf: whole.asOf, profile: whole.profile.id });
  const file = { path: 'irready-baseline.json', sha256: 'ab'.repeat(32), baseline };
  const compared = withBaseline(whole, file, new Set());

  it.each(FRAMEWORKS)('counts in the terms of %s only what that asks for as known', (framework) => {
    const view = reframe(compared, catalogNamed(framework, library));
    const direct = withBaseline(inTermsOf(framework, 'examples/gaps', 'essential'), file, new Set());
    expect(view.baseline?.known).toEqual(direct.baseline?.known);
    expect(view.findings).toEqual(direct.findings);
    expect(view.baseline?.gone).toEqual(direct.baseline?.gone);
    const asked = new Set(view.rules.map(({ id }) => id));
    expect(view.baseline?.undecided.filter(({ ruleId }) => !asked.has(ruleId))).toEqual([]);
  });
});
