import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);

// src/report/intoto.ts
import { createHash } from "node:crypto";

// src/report/neutralise.ts
function neutraliseJson(json) {
  return json.replace(/#(?=#(?:vso)?\[)/gi, "\\u0023").replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escapeJson);
}
function escapeJson(character) {
  return `\\u${hex(character)}`;
}
function hex(character) {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}

// src/report/undecided.ts
function notAssessedEntries({ notAssessed, objectives }) {
  let listed = new Set(notAssessed.filter(({ what }) => what === "objective").map(({ id }) => id)), others = objectives.filter(({ id, status }) => status === "notAssessed" && !listed.has(id));
  return [...notAssessed, ...others.map((each) => ({ id: each.id, what: "objective", reason: whyNot(each) }))];
}
function whyNot({ coverage }) {
  return coverage === "planned" ? "no rule covers it yet" : "a rule that it rests on was switched off, lowered or not asked everywhere";
}

// src/report/intoto.ts
var VERDICTS = ["failed", "warned", "passed"];
function renderIntoto(report, _options) {
  let tests = testsOf(report), statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: subjects(report),
    predicateType: "https://in-toto.io/attestation/test-result/v0.1",
    predicate: {
      result: resultOf(report, tests),
      configuration: configuration(report),
      passedTests: tests.passed,
      warnedTests: tests.warned,
      failedTests: tests.failed,
      annotations: annotations(report)
    }
  };
  return `${neutraliseJson(JSON.stringify(statement, wellFormed, 2))}
`;
}
function resultOf(report, tests) {
  let { complete, findings, score } = report.summary;
  return !complete || score.applicable === 0 || findings.error > 0 || tests.failed.length > 0 ? "FAILED" : tests.warned.length > 0 || !isAllMet(report) ? "WARNED" : "PASSED";
}
function isAllMet({ summary, objectives, notAssessed, findings }) {
  let { fail, open, manual, notAssessed: unlooked } = summary.objectives;
  return summary.score.met === summary.score.applicable && fail + open + manual + unlooked + summary.waived === 0 && objectives.every(({ status }) => status === "pass" || status === "notApplicable") && notAssessed.length === 0 && findings.length === 0;
}
function testsOf(report) {
  let worst = /* @__PURE__ */ new Map();
  for (let [rule, verdict] of verdictsOf(report)) {
    let before = worst.get(rule);
    (before === void 0 || VERDICTS.indexOf(verdict) < VERDICTS.indexOf(before)) && worst.set(rule, verdict);
  }
  let rules = [.../* @__PURE__ */ new Set([...report.rules.map(({ id }) => id), ...worst.keys()])], named = (verdict) => rules.filter((rule) => worst.get(rule) === verdict);
  return { passed: named("passed"), warned: named("warned"), failed: named("failed") };
}
function* verdictsOf({ rules, findings, open, notAssessed }) {
  let levels = new Map(rules.map(({ id, level }) => [id, level])), found = /* @__PURE__ */ new Map();
  for (let { ruleId } of findings) found.set(ruleId, (found.get(ruleId) ?? 0) + 1);
  for (let { id, level, outcomes } of rules)
    outcomes.pass > 0 && (yield [id, "passed"]), outcomes.open > 0 && (yield [id, undecided(level)]), outcomes.fail > (found.get(id) ?? 0) && (yield [id, undecided(level)]);
  for (let { ruleId, level, waiver } of findings)
    yield [ruleId, level === "error" && waiver === void 0 ? "failed" : "warned"];
  for (let { ruleId } of open) yield [ruleId, undecided(levels.get(ruleId))];
  for (let { id, what } of notAssessed) what === "rule" && levels.has(id) && (yield [id, undecided(levels.get(id))]);
}
function undecided(level) {
  return level === void 0 || level === "error" ? "failed" : "warned";
}
function subjects(report) {
  let read = distinct(report.inputs.filter(({ sha256 }) => isDigest(sha256)));
  if (read.length > 0) return read.map(({ path, sha256 }) => ({ name: path, digest: { sha256 } }));
  let { libraryDigest } = report.tool;
  return isDigest(libraryDigest) ? [{ name: LIBRARY, digest: { sha256: libraryDigest } }] : [{ name: "irready report", digest: { sha256: sha256Of(JSON.stringify(report)) } }];
}
var LIBRARY = "irready rule library";
function distinct(inputs) {
  return [...new Map(inputs.map((input) => [JSON.stringify([input.path, input.sha256]), input])).values()];
}
function configuration({ tool, profile, framework, asOf, configuration: { path, sha256 } }) {
  let library = {
    name: LIBRARY,
    uri: `pkg:npm/irready@${encodeURIComponent(tool.version.replace(new RegExp("\\p{Surrogate}", "gu"), ""))}`,
    ...isDigest(tool.libraryDigest) && { digest: { sha256: tool.libraryDigest } },
    annotations: { profile: profile.id, ...framework && { framework: framework.id }, asOf }
  };
  return path === null || !isDigest(sha256) ? [library] : [library, { name: path, digest: { sha256 } }];
}
function annotations(report) {
  let { asOf, tool, profile, framework, configuration: configured, summary, rules, open, baseline } = report;
  return {
    asOf,
    version: tool.version,
    libraryDigest: tool.libraryDigest,
    profile: profile.id,
    ...framework && { framework: framework.id },
    configuration: configured.path,
    ...summary,
    ...baseline && { baseline: { path: baseline.path, sha256: baseline.sha256, known: baseline.known } },
    open: open.length,
    notApplicableTests: rules.filter(({ outcomes }) => outcomes.pass + outcomes.fail + outcomes.open === 0).map(({ id }) => id),
    notAssessed: notAssessedEntries(report).map(({ id, what, reason }) => ({ id, what, reason }))
  };
}
function wellFormed(_key, value) {
  return typeof value == "string" ? value.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD") : value;
}
function isDigest(text) {
  return text !== null && /^[\da-f]{64}$/.test(text);
}
function sha256Of(text) {
  return createHash("sha256").update(text).digest("hex");
}
export {
  renderIntoto
};
