import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Report, ReportFinding } from '../../../../src/model/report.ts';
import { renderSarif } from '../../../../src/report/sarif/sarif.ts';
import { OPTIONS } from '../northwind.ts';
import { stored } from '../stored.ts';

const STORY = stored('northwind-2026-11');

function runOf(report: Report = STORY, options = OPTIONS): Run {
  const log: Log = JSON.parse(renderSarif(report, options));
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as Run;
}

function resultsOf(report: Report = STORY): readonly Result[] {
  return runOf(report).results ?? [];
}

function gap(given: Partial<ReportFinding>): Report {
  return { ...STORY, findings: [{ ...(STORY.findings[0] as ReportFinding), ...given }] };
}

describe('the SARIF report', () => {
  it('of the story is this', async () => {
    await expect(renderSarif(STORY, OPTIONS)).toMatchFileSnapshot('__snapshots__/northwind.sarif');
  });

  it('is the same twice', () => {
    expect(renderSarif(STORY, OPTIONS)).toBe(renderSarif(stored('northwind-2026-11'), OPTIONS));
  });

  it('says what was assessed, on which day, with what, and what came of it', () => {
    const { properties, automationDetails, tool, columnKind } = runOf();
    expect(properties).toMatchObject({
      asOf: '2026-11-21',
      profile: { id: 'recommended' },
      libraryDigest: STORY.tool.libraryDigest,
      configuration: STORY.configuration,
      gaps: { error: 4, warning: 2, note: 1 },
      ...{ complete: true, documents: 7, rules: 13, waived: 1, open: 2, notAssessed: 2 },
      outcomes: STORY.summary.outcomes,
      score: STORY.summary.score,
      scoreFormula: STORY.summary.scoreFormula,
    });
    expect(automationDetails?.id).toBe('irready/recommended/2026-11-21');
    expect(tool.driver).toMatchObject({ name: 'irready', semanticVersion: '0.1.0' });
    expect(columnKind).toBe('utf16CodeUnits');
  });

  it('keeps the runs of two frameworks apart', () => {
    const framework = { id: 'nist-csf-2.0', title: 'NIST CSF 2.0' };
    const run = runOf({ ...STORY, framework });
    expect(run.automationDetails?.id).toBe('irready/recommended/nist-csf-2.0/2026-11-21');
    expect(run.properties).toMatchObject({ framework });
  });
});

describe('a result', () => {
  it('is a failing place and nothing else', () => {
    const ids = resultsOf().map((result) => result.partialFingerprints?.['irready/v1']);
    expect(ids).toEqual(STORY.findings.map(({ fingerprint }) => fingerprint));
    expect(resultsOf().map(({ level }) => level)).toEqual(STORY.findings.map(({ level }) => level));
  });

  it('stands where the finding stands, with its text', () => {
    const [location] = resultsOf()[0]?.locations ?? [];
    expect(location?.physicalLocation).toEqual({
      artifactLocation: { uri: 'security/plan.yaml', uriBaseId: '%SRCROOT%', index: 3 },
      region: { startLine: 11, startColumn: 17, endLine: 11, endColumn: 27, snippet: { text: '2025-10-02' } },
      contextRegion: {
        ...{ startLine: 11, startColumn: 1, endLine: 11, endColumn: 27 },
        snippet: { text: '  lastReviewed: 2025-10-02' },
      },
    });
    expect(location?.logicalLocations).toEqual([{ name: 'lastReviewed', fullyQualifiedName: '/spec/lastReviewed' }]);
  });

  it('has no text where the report has only a part of the line', () => {
    const region = { startLine: 3, startColumn: 80, endLine: 3, endColumn: 84 };
    const places = [
      { path: 'a.yaml', region, excerpt: '…: P1Y', excerptStartColumn: 70 },
      { path: 'a.yaml', region, excerpt: `${'x'.repeat(81)}…` },
      { path: 'a.yaml', region: { ...region, endLine: 5 }, excerpt: 'x'.repeat(90) },
    ];
    for (const location of places) {
      const shown = resultsOf(gap({ location }))[0]?.locations?.[0]?.physicalLocation;
      expect(shown?.region?.snippet).toBeUndefined();
      expect(shown?.contextRegion).toBeUndefined();
    }
  });

  it('has a line and a file name even when the workspace as a whole is meant', () => {
    const [location] = resultsOf(gap({ location: { path: '.' } }))[0]?.locations ?? [];
    expect(location?.physicalLocation).toEqual({
      artifactLocation: { uri: 'whole%20workspace', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1 },
    });
  });

  it.each([
    ['a b/100% #1?.yaml', 'a%20b/100%25%20%231%3F.yaml'],
    ['計画.yaml', '%E8%A8%88%E7%94%BB.yaml'],
    ['C:/plan.yaml', 'C%3A/plan.yaml'],
    ['/srv/plan.yaml', '%2Fsrv/plan.yaml'],
    ['security', 'security'],
    ['half\ud800.yaml', 'half%EF%BF%BD.yaml'],
  ])('in %j points to %j', (path, uri) => {
    const [location] = resultsOf(gap({ location: { path } }))[0]?.locations ?? [];
    expect(location?.physicalLocation?.artifactLocation?.uri).toBe(uri);
    expect(() => new URL(uri, 'file:///workspace/')).not.toThrow();
  });

  it('says what to do, and links to the places that its message names', () => {
    const [, , isolate] = resultsOf();
    expect(isolate?.message.text).toBe(
      'Step "isolate" is assigned to role/soc-analyst; nobody who holds it is active on 2026-11-21. ' +
        'See [Contact "birch" left on 2026-08-31.](1).\n' +
        'Remedy: Give the role an active primary contact in the registry, or assign the step to a role that has one, ' +
        'for example `assignee: role/incident-commander`.',
    );
    expect(isolate?.relatedLocations?.map(({ id, message }) => [id, message?.text])).toEqual([
      [1, 'Contact "birch" left on 2026-08-31.'],
    ]);
  });

  it('keeps its identity for code scanning', () => {
    expect(resultsOf()[0]?.partialFingerprints).toEqual({
      primaryLocationLineHash: 'c6a3b2325218f8c260cd2e655174c684:1',
      'irready/v1': 'c6a3b2325218f8c260cd2e655174c684',
    });
  });

  it('of a waived finding is suppressed, comes last and says so', () => {
    const waived = resultsOf({ ...STORY, findings: STORY.findings.toReversed() }).at(-1);
    expect(waived?.message.text).toMatch(/^Waived by harbour-office-line until 2027-01-31\. Step "call-coastguard"/);
    expect(waived?.suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification:
          'The harbour office gets its new line with the rebuilt terminal; until then the duty manager drives over. ' +
          'Owner: role/harbour-master. Approved by role/ciso. Made on 2026-09-01. Counts until 2027-01-31.',
        properties: { waiver: 'harbour-office-line', expires: '2027-01-31' },
      },
    ]);
    // SARIF 3.27.23: in one run, all results tell their suppressions or none does.
    expect(resultsOf().filter(({ suppressions }) => suppressions?.length === 0)).toHaveLength(7);
  });
});

describe('a rule', () => {
  it('is there when it has a result, with what people need to know', () => {
    const { rules = [] } = runOf().tool.driver;
    expect(rules.map(({ id }) => id)).toEqual([...new Set(STORY.findings.map(({ ruleId }) => ruleId))]);
    for (const result of resultsOf()) expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    expect(rules[1]).toMatchObject({
      id: 'drill-is-recent',
      name: 'DrillIsRecent',
      shortDescription: { text: 'The plan was exercised within the agreed interval' },
      fullDescription: {
        text: 'The plan was exercised within the agreed interval. What was never practised is invented on the night.',
      },
      defaultConfiguration: { level: 'error' },
      properties: {
        tags: ['security', 'incident-response', 'IR-1', '10.3', 'SE:12'],
        precision: 'high',
        'security-severity': '8.0',
      },
    });
    expect(rules[1]?.help?.markdown).toContain('**Remedy:** Hold an exercise and record it with `status: completed`');
  });

  it('weighs as much as its level', () => {
    const weights = runOf().tool.driver.rules?.map(({ defaultConfiguration, properties }) => [
      defaultConfiguration?.level,
      properties?.['security-severity'],
    ]);
    expect(new Set(weights?.map(String))).toEqual(new Set(['error,8.0', 'warning,5.0', 'note,2.0']));
  });

  it('says that a remedy is an example where each place has its own', () => {
    const text = runOf().tool.driver.rules?.find(({ id }) => id.startsWith('playbook-step'))?.help?.text;
    expect(text).toContain('Remedy, for the first place: Give the role');
  });

  it('has no more tags than code scanning takes', () => {
    const controls = Array.from({ length: 40 }, (_, index) => `DE.CM-${index + 1}`);
    const rules = STORY.rules.map((rule) => ({ ...rule, controls }));
    const { tags } = runOf({ ...STORY, rules }).tool.driver.rules?.[0]?.properties ?? {};
    expect(tags).toHaveLength(20);
    expect(tags?.slice(0, 3)).toEqual(['security', 'incident-response', 'DE.CM-1']);
  });

  it('that the report does not describe is told by its findings', () => {
    const [rule] = runOf({ ...STORY, rules: [] }).tool.driver.rules ?? [];
    expect(rule?.shortDescription?.text).toBe('The plan is reviewed within its interval');
    expect(rule?.help?.text).toMatch(/^Remedy: Review the plan/);
  });
});

describe('a control', () => {
  it('is a taxon of its catalog', () => {
    const { taxonomies = [], tool } = runOf();
    expect(taxonomies.map(({ name, taxa }) => [name, taxa?.map(({ id }) => id)])).toEqual([
      ['mcsb-v1', ['IR-1', 'IR-2', 'IR-4', 'IR-5', 'IR-7']],
      ['asb-v1', ['10.3', '10.4']],
      ['waf-se12', ['SE:12']],
    ]);
    expect(tool.driver.supportedTaxonomies?.map(({ name }) => name)).toEqual(taxonomies.map(({ name }) => name));
  });

  it('is found from rules and results by its index', () => {
    const run = runOf();
    const targets = [
      ...(run.results ?? []).flatMap(({ taxa }) => taxa ?? []),
      ...(run.tool.driver.rules ?? []).flatMap(({ relationships }) => relationships?.map(({ target }) => target) ?? []),
    ];
    expect(targets.length).toBeGreaterThan(20);
    for (const { id, index, toolComponent } of targets) {
      expect(run.taxonomies?.[toolComponent?.index ?? -1]?.taxa?.[index ?? -1]?.id).toBe(id);
    }
    expect(run.results?.[1]?.taxa?.map(({ id }) => id)).toEqual(STORY.findings[1]?.controls);
  });

  it('of two frameworks that use one id is the one that asks for the objective', () => {
    const [control] = STORY.controls;
    if (control === undefined) throw new Error('the story has no control');
    const other = {
      ...control,
      catalog: 'nist-800-53-r5',
      objectives: [{ id: 'O-900', title: 'Other', status: 'pass' }],
    };
    const report: Report = { ...STORY, controls: [other as typeof control, ...STORY.controls] };
    expect(resultsOf(report)[0]?.taxa?.map(({ toolComponent }) => toolComponent?.name)).toEqual(['mcsb-v1', 'asb-v1']);
  });
});

describe('the invocation', () => {
  const texts = (report: Report, options = OPTIONS) => {
    const [invocation] = runOf(report, options).invocations ?? [];
    return invocation?.toolExecutionNotifications?.map(({ level, message }) => `${level}: ${message.text}`) ?? [];
  };

  it('lists what was not decided, what waits for a person and what was not assessed', () => {
    const [invocation] = runOf().invocations ?? [];
    const said = invocation?.toolExecutionNotifications?.map(({ descriptor }) => descriptor?.id);
    expect(said).toEqual(['assessment', 'open', 'open', 'left-to-a-person', 'not-assessed', 'not-assessed']);
    expect(texts(STORY)[1]).toBe(
      'warning: Could not be decided, so it is not met: The highest severity reaches a person. Reference "schedule/security-primary" does not resolve.',
    );
    const place = invocation?.toolExecutionNotifications?.[1]?.locations?.[0]?.physicalLocation;
    expect(place).toMatchObject({ artifactLocation: { uri: 'security/plan.yaml' }, region: { startLine: 88 } });
  });

  it('lists notices apart', () => {
    const [invocation] = runOf().invocations ?? [];
    expect(invocation?.toolConfigurationNotifications?.map(({ descriptor, level }) => [descriptor?.id, level])).toEqual(
      [['glob-matches-nothing', 'warning']],
    );
  });

  it('succeeds only when the run is complete', () => {
    expect(runOf().invocations?.[0]?.executionSuccessful).toBe(true);
    const incomplete: Report = { ...STORY, summary: { ...STORY.summary, complete: false, unreadFiles: 2 } };
    expect(runOf(incomplete).invocations?.[0]?.executionSuccessful).toBe(false);
    expect(texts(incomplete)[0]).toBe(
      'error: Incomplete: 2 inputs could not be read or parsed; what is missing here proves nothing.',
    );
  });

  it('says how many gaps --min-level keeps out', () => {
    const options = { ...OPTIONS, minLevel: 'error' } as const;
    expect(runOf(STORY, options).results).toHaveLength(5);
    expect(texts(STORY, options)).toContain('note: 3 gaps below --min-level error: counted, not listed.');
  });
});

describe('the artifacts', () => {
  it('are the inputs with their digests, and the configuration', () => {
    const { artifacts = [] } = runOf();
    expect(artifacts.map(({ hashes }) => hashes?.['sha-256'])).toEqual([
      STORY.configuration.sha256,
      ...STORY.inputs.map(({ sha256 }) => sha256),
    ]);
    expect(artifacts[0]).toMatchObject({
      location: { uri: 'security/irready.yaml' },
      roles: ['userSpecifiedConfiguration'],
    });
  });
});
