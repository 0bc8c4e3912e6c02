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
} as const;
