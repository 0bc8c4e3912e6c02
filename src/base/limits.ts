/** Every bound of the pipeline in one place. Over a limit is a finding or a notice, never a crash. */
export const LIMITS = {
  /** Bytes of one file that is read whole. */
  fileBytes: 5 * 1024 * 1024,
  /** Bytes read of a larger file to see whether it is ours. */
  sniffBytes: 64 * 1024,
  /** Files one run looks at. */
  files: 100_000,
  /** YAML documents in one file. */
  documentsPerFile: 1_000,
  /** Nesting of mappings and sequences. */
  nesting: 100,
  /** Nodes of one document after aliases are followed. */
  nodesPerDocument: 500_000,
  /** Nodes of all documents of one run; a workspace of 10,000 documents has two million. */
  nodesPerRun: 5_000_000,
  /** Problems of one rule in one file. */
  problemsPerFile: 100,
  /** Length of one expression of a rule. */
  expressionCharacters: 10_000,
  /** Steps one expression may take over one subject. */
  expressionSteps: 200_000,
  /** Steps one rule may take over all its subjects. */
  ruleSteps: 100_000_000,
  /** Places in one document that one rule looks at. */
  placesPerDocument: 10_000,
  /** Outcomes of one run; a workspace of 10,000 documents has less than a million. */
  outcomesPerRun: 5_000_000,
  /** Waivers of one file. */
  waivers: 500,
  /** Patterns of one waiver. */
  waiverPatterns: 20,
  /** Days that one forecast looks ahead: five years. */
  forecastDays: 1_830,
  /** Bytes of a stored report. */
  reportBytes: 256 * 1024 * 1024,
  /** Bytes of a baseline. */
  baselineBytes: 64 * 1024 * 1024,
  /** Milliseconds that one call of git may take. */
  gitMilliseconds: 60_000,
  /** Bytes that one call of git may answer. */
  gitBytes: 128 * 1024 * 1024,
  /** Names of one commit that are looked at. */
  commitNames: 1_000_000,
  /** Bytes of the files of one commit that a run reads. */
  commitBytes: 1024 * 1024 * 1024,
  /** Files of one commit over `fileBytes` that are looked at. */
  commitHeads: 200,
  /** Files whose commits one run looks at. */
  historyFiles: 5_000,
  /** Commits of one file that a run looks at. */
  historyCommitsPerFile: 1_000,
  /** Bytes of all earlier versions of files that a run reads. */
  historyBytes: 32 * 1024 * 1024,
  /** Earlier names of one file that are followed. */
  historyRenames: 20,
  /** Exceptions inside documents that notices list; the rest are counted in one more. */
  inlineExceptions: 20,
  /** Findings of one rule that a report lists; the rest are counted in a notice. */
  findingsPerRule: 1_000,
  /** Undecided places of one rule that a report lists; the rest are counted in a notice. */
  openPerRule: 1_000,
  /** Bytes of the payload of an event of GitHub, which sends no more than 25 MB. */
  eventBytes: 32 * 1024 * 1024,
  /** Bytes of the outputs of one step; GitHub takes a little more. */
  stepOutputBytes: 1_000_000,
  /** Bytes of the summary of one step; GitHub loses one of more than 1 MiB as a whole. */
  stepSummaryBytes: 1_000_000,
  /** Milliseconds that one request to GitHub may take. */
  githubRequestMilliseconds: 30_000,
  /** Milliseconds that all requests of one run to GitHub may take together. */
  githubRunMilliseconds: 600_000,
  /** Seconds that GitHub may ask a run to wait; what asks for longer is refused. */
  githubWaitSeconds: 60,
  /** Further attempts at a request that failed for reasons that may pass. */
  githubRetries: 2,
  /** Bytes of one answer of GitHub: a hundred of the longest comments have 26 million. */
  githubResponseBytes: 32 * 1024 * 1024,
  /** Comments of one pull request or issue that a run looks through for its own. */
  githubComments: 3_000,
  /** Check runs of one name and commit that a run looks through for its own. */
  githubCheckRuns: 1_000,
  /** Issues of one label that a run reads. */
  githubIssues: 5_000,
  /** Characters of the body of a comment or an issue, by GitHub's own rule. */
  githubBodyCharacters: 65_536,
  /** Annotations of one check run. */
  githubAnnotations: 500,
  /** Annotations of one request, by GitHub's own rule. */
  githubAnnotationsPerRequest: 50,
  /** Bytes of a compressed SARIF file, by GitHub's own rule. */
  githubSarifBytes: 10_000_000,
} as const;
