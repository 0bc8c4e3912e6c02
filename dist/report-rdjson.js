import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);

// src/model/level.ts
var LEVELS = ["note", "warning", "error"];

// src/report/known.ts
function newFirst(findings) {
  return findings.toSorted(
    (left, right) => LEVELS.indexOf(right.level) - LEVELS.indexOf(left.level) || compareCounting(left, right)
  );
}
function compareCounting(left, right) {
  return Number(isPassedOver(left)) - Number(isPassedOver(right));
}
function isPassedOver(finding) {
  return markOf(finding) !== void 0;
}
function markOf({ known, unchanged }) {
  return known === !0 ? "known" : unchanged === !0 ? "unchanged" : void 0;
}
function knownCount({ baseline }) {
  return baseline === void 0 ? 0 : LEVELS.reduce((sum, level) => sum + baseline.known[level], 0);
}
function knownClause(report) {
  return report.baseline === void 0 ? "" : `; ${knownCount(report) || "none"} of them known to the baseline`;
}
function baselineSentence({ baseline, summary }) {
  if (baseline === void 0) return "";
  let known = knownCount({ baseline }), parts = [
    `${LEVELS.reduce((sum, level) => sum + summary.findings[level], 0) - known} new`,
    `${known} known`,
    ...baseline.gone.length === 0 ? [] : [`${baseline.gone.length} listed and not found any more`],
    ...baseline.undecided.length === 0 ? [] : [`${baseline.undecided.length} listed and not decided`]
  ];
  return `Baseline ${baseline.path} of ${baseline.asOf}: ${parts.join(", ")}. A known gap is not met, but it does not fail the run.`;
}
function unchangedCount({ change }) {
  return change === void 0 ? 0 : LEVELS.reduce((sum, level) => sum + change.unchanged[level], 0);
}
function changeSentence(report) {
  let { change, summary } = report;
  if (change === void 0) return "";
  let unchanged = unchangedCount(report), parts = [
    `${LEVELS.reduce((sum, level) => sum + summary.findings[level], 0) - unchanged - knownCount(report)} new, changed or in changed files`,
    ...report.baseline === void 0 ? [] : [`${knownCount(report)} known`],
    `${unchanged} unchanged`
  ], remark = unchanged === 0 ? "" : " An unchanged gap is not met, but it does not fail the run.";
  return `Change since ${commitWords(change)}: ${parts.join(", ")}.${remark}`;
}
function commitWords({ ref, commit }) {
  let short = `commit ${commit.slice(0, 12)}`;
  return ref === commit ? short : `${ref} (${short})`;
}
function comparedSentence(report) {
  return [baselineSentence(report), changeSentence(report)].filter((sentence) => sentence !== "").join(" ");
}

// src/report/neutralise.ts
var UNSAFE = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /(?<=^|\s|:):(?=:)|#(?=#(?:vso)?\[)|[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/giu
);
function neutralise(text) {
  return text.replace(UNSAFE, visible);
}
function neutraliseJson(json) {
  return json.replace(/#(?=#(?:vso)?\[)/gi, "\\u0023").replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escapeJson);
}
function visible(character) {
  return character === ":" || character === "#" ? `${character} ` : `<U+${hex(character).toUpperCase()}>`;
}
function escapeJson(character) {
  return `\\u${hex(character)}`;
}
function hex(character) {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}

// src/report/plain.ts
var ELLIPSIS = "\u2026", SUSPECT = /[^\u0020-\u007e]|::|##/;
function plainLine(text, limit) {
  let trimmed = text.trim();
  if (trimmed.length <= limit && !SUSPECT.test(trimmed)) return trimmed;
  let lines = clip(trimmed, limit).split(/[\r\n]+/).map((line) => line.trim());
  return clip(neutralise(lines.filter((line) => line !== "").join(" ")), limit);
}
function plainLines(text, limit) {
  let lines = clip(text.trim(), limit).split(/\r\n|\r|\n/).map((line) => SUSPECT.test(line) ? neutralise(line) : line);
  return clip(lines.join(`
`), limit);
}
function wellFormed(text) {
  return text.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD");
}
function clip(text, limit) {
  return wellFormed(text.length > limit ? text.slice(0, limit - 1) + ELLIPSIS : text);
}

// src/report/count.ts
function count(number, word, plural = `${word}s`) {
  return `${number} ${number === 1 ? word : plural}`;
}
function countLevels(findings) {
  return LEVELS.toReversed().filter((level) => findings[level] > 0).map((level) => count(findings[level], level)).join(", ");
}
function wholePercent(ratio) {
  return Math.floor(ratio * 100 + 1e-9);
}
function percent(ratio) {
  return `${wholePercent(ratio)} %`;
}

// src/report/render-options.ts
function listedGaps(report, options) {
  return newFirst(listedFindings(report, options).filter(({ waiver }) => waiver === void 0));
}
function listedFindings(report, { minLevel }) {
  let lightest = LEVELS.indexOf(minLevel);
  return report.findings.filter((finding) => LEVELS.indexOf(finding.level) >= lightest);
}
function hiddenGaps({ summary }, { minLevel }) {
  return LEVELS.slice(0, LEVELS.indexOf(minLevel)).reduce((sum, level) => sum + summary.findings[level], 0);
}

// src/report/sentences.ts
var CROSSWALK = "Crosswalk: these controls are reached through our own. Their scores say how far the duties that correspond are met, not whether the control is; explain <framework> says who asserts what.";
function isCrosswalk({ controls }) {
  return controls.some(({ links }) => links !== void 0);
}
function gapsSentence(report) {
  let { summary } = report, total = summary.findings.error + summary.findings.warning + summary.findings.note;
  if (total === 0 && summary.documents === 0)
    return summary.unreadFiles > 0 ? "Nothing could be read." : "Nothing was assessed.";
  let waived = summary.waived === 0 ? "" : ` ${summary.waived} waived.`, none = summary.waived === 0 ? "No gaps found" : "No gaps beside what is waived";
  return total === 0 ? `${none}${summary.complete ? "" : " in what could be read"}.${waived}` : `${count(total, "gap")}: ${countLevels(summary.findings)}${knownClause(report)}.${waived}`;
}
function objectivesSentence(report) {
  let { score, objectives } = report.summary, { met, applicable, ratio } = score, uncounted = uncountedObjectives({ counts: objectives, score });
  if (ratio === null) return noneCounted(objectives.notApplicable, uncounted);
  let unseen = objectives.notAssessed - uncounted, attested = attestedCount(report), undecided = [
    attested === 0 ? "" : `, ${attested} of them attested`,
    objectives.open === 0 ? "" : `, ${objectives.open} open`,
    objectives.manual === 0 ? "" : `, ${objectives.manual} left to a person`,
    unseen === 0 ? "" : `, ${unseen} not assessed`,
    uncounted === 0 ? "" : `; ${uncounted} more ${uncounted === 1 ? "is" : "are"} not assessed and not counted`
  ];
  return `${met} of ${count(applicable, "objective")} met (${percent(ratio)})${undecided.join("")}.`;
}
function attestedCount({ objectives, attestations }) {
  if (attestations.length === 0) return 0;
  let valid = new Set(attestations.filter(({ state }) => state === "valid").map(({ objective }) => objective));
  return objectives.filter(({ id, status, coverage }) => valid.has(id) && status === "pass" && coverage !== "automated").length;
}
function noneCounted(notApplicable, uncounted) {
  return uncounted > 0 ? `No objective could be judged: ${uncounted} not assessed.` : notApplicable > 0 ? "No objective applies." : "";
}
function uncountedObjectives({
  counts,
  score
}) {
  let counted = score.applicable - counts.pass - counts.fail - counts.open - counts.manual;
  return Math.max(0, counts.notAssessed - Math.max(0, counted));
}
function basisSentence({ profile, framework, asOf }) {
  let terms = framework === void 0 ? "" : `, in the terms of ${framework.title}`;
  return `Profile ${profile.id}${terms}, as of ${asOf}.`;
}
function incompleteSentence({ summary }) {
  return summary.complete || summary.documents + summary.unreadFiles === 0 ? "" : `${summary.unreadFiles === 0 ? "some rules could not be finished, as the notices say" : `${count(summary.unreadFiles, "input")} could not be read or parsed`}; what is missing here proves nothing.`;
}
function inputsSentence({ summary }) {
  let skipped = summary.skippedFiles, foreign = skipped === 0 ? "" : ` Skipped ${count(skipped, "file")} without an irready document in ${skipped === 1 ? "it" : "them"}.`;
  return `Read ${count(summary.documents, "document")} in ${count(summary.files, "file")} against ${count(summary.rules, "rule")}.${foreign}`;
}
function outcomesSentence({ summary: { outcomes } }) {
  return `Outcomes: ${outcomes.pass} pass, ${outcomes.fail} fail, ${outcomes.open} open, ${outcomes.notApplicable} not applicable.`;
}
function configurationSentence({ configuration }) {
  return `Configuration: ${configuration.path ?? "none"}.`;
}
function toolSentence({ tool }) {
  return `irready ${tool.version}, rule library sha256:${tool.libraryDigest}.`;
}

// src/report/undecided.ts
function manualObjectives({ objectives }) {
  return objectives.filter(({ status }) => status === "manual");
}
function notAssessedEntries({ notAssessed: notAssessed2, objectives }) {
  let listed = new Set(notAssessed2.filter(({ what }) => what === "objective").map(({ id }) => id)), others = objectives.filter(({ id, status }) => status === "notAssessed" && !listed.has(id));
  return [...notAssessed2, ...others.map((each) => ({ id: each.id, what: "objective", reason: whyNot(each) }))];
}
function whyNot({ coverage }) {
  return coverage === "planned" ? "no rule covers it yet" : "a rule that it rests on was switched off, lowered or not asked everywhere";
}

// src/report/remarks.ts
var IDS = 10;
function remarks(report, options) {
  return [
    ...incomplete(report),
    assessment(report),
    ...lighter(report, options),
    ...notices(report),
    ...open(report),
    ...manual(report),
    ...notAssessed(report)
  ];
}
function incomplete(report) {
  if (report.summary.complete) return [];
  let reason = incompleteSentence(report);
  return [{ id: "incomplete", about: "run", level: "error", message: reason === "" ? "Nothing was assessed: no document of ours was found." : `Incomplete: ${reason}`, subject: report.profile.id }];
}
function assessment(report) {
  let { summary, profile } = report;
  return { id: "assessment", about: "run", level: "note", message: [
    gapsSentence(report),
    objectivesSentence(report),
    comparedSentence(report),
    basisSentence(report),
    inputsSentence(report),
    outcomesSentence(report),
    configurationSentence(report),
    toolSentence(report),
    `Score: ${summary.scoreFormula}`,
    isCrosswalk(report) ? CROSSWALK : ""
  ].filter((sentence) => sentence !== "").join(" "), subject: profile.id };
}
function lighter(report, options) {
  let hidden = hiddenGaps(report, options);
  return hidden === 0 ? [] : [{ id: "below-min-level", about: "run", level: "note", message: `${count(hidden, "gap")} below --min-level ${options.minLevel}: counted, not listed.`, subject: report.profile.id }];
}
function notices(report) {
  return report.notices.map(({ id, level, message, path }) => ({
    id,
    about: "configuration",
    level,
    message,
    subject: `${path ?? ""} ${message}`,
    ...path !== void 0 && { location: { path } }
  }));
}
function open(report) {
  return report.open.map(({ ruleId, title, reason, location }) => ({
    id: "open",
    about: "run",
    level: "warning",
    message: `Could not be decided, so it is not met: ${title}. ${reason}`,
    subject: `${ruleId} ${location.path} ${location.pointer ?? ""}`,
    ruleId,
    location
  }));
}
function manual(report) {
  let ids = manualObjectives(report).map(({ id }) => id);
  if (ids.length === 0) return [];
  let [are, they] = ids.length === 1 ? ["is", "it is"] : ["are", "they are"];
  return [{ id: "left-to-a-person", about: "run", level: "note", message: `${count(ids.length, "objective")} ${are} left to a person, so ${they} not met: ${someIds(ids)}.`, subject: report.profile.id }];
}
function notAssessed(report) {
  let byReason = /* @__PURE__ */ new Map();
  for (let entry of notAssessedEntries(report)) {
    let key = `${entry.what} ${entry.reason}`, entries = byReason.get(key);
    entries === void 0 ? byReason.set(key, [entry]) : entries.push(entry);
  }
  return [...byReason].flatMap(([subject, [first, ...others]]) => {
    if (first === void 0) return [];
    let ids = [first, ...others].map(({ id }) => id), were = ids.length === 1 ? "was" : "were";
    return [{ id: "not-assessed", about: "run", level: "note", message: `${count(ids.length, first.what)} ${were} not assessed (${first.reason}): ${someIds(ids)}.`, subject }];
  });
}
function someIds(ids) {
  let shown = ids.slice(0, IDS).join(", ");
  return ids.length > IDS ? `${shown} and ${ids.length - IDS} more` : shown;
}

// src/report/rdjson.ts
var MESSAGE = 4e3, NAME = 1e3, SEVERITY = { error: "ERROR", warning: "WARNING", note: "INFO" };
function renderRdjson(report, options) {
  let gaps = listedGaps(report, options).filter((gap) => !isPassedOver(gap)), rest = remarks(report, options), home = { path: report.configuration.path ?? report.inputs[0]?.path ?? "." }, result = {
    source: { name: "irready" },
    severity: SEVERITY[worst([...gaps, ...rest])],
    diagnostics: [...gaps.map(gapDiagnostic), ...rest.map((remark) => remarkDiagnostic(remark, home))]
  };
  return `${neutraliseJson(JSON.stringify(result, null, 2))}
`;
}
function worst(all) {
  return LEVELS.findLast((level) => all.some((one) => one.level === level)) ?? "note";
}
function gapDiagnostic({ ruleId, level, message, remediation, location, related }) {
  return {
    message: plainLines(inert([message, remediation, ...related.map(see)].join(`
`)), MESSAGE),
    location: place(location),
    severity: SEVERITY[level],
    code: { value: plainLine(ruleId, NAME) }
  };
}
function see({ message, location: { path, region } }) {
  let place2 = region === void 0 ? path : `${path}:${region.startLine}`;
  return message === "" ? `See ${place2}` : `See ${place2}: ${message}`;
}
function remarkDiagnostic({ id, level, message, ruleId, location }, home) {
  return {
    message: plainLines(inert(message), MESSAGE),
    location: place(location ?? home),
    severity: SEVERITY[level],
    code: { value: plainLine(ruleId ?? id, NAME) }
  };
}
function place({ path, region }) {
  let shown = plainLine(path, NAME);
  if (region === void 0) return { path: shown };
  let { startLine, endLine, endColumn } = region, last = endColumn === 1 ? Math.max(startLine, endLine - 1) : endLine;
  return { path: shown, range: { start: { line: startLine }, end: { line: last } } };
}
function inert(text) {
  return text.replace(/<(?=[a-z/!?])|\](?=[([:])|@(?=\w)|#(?=\d)/gi, "$& ");
}
export {
  renderRdjson
};
