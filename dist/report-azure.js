import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);

// src/model/level.ts
var LEVELS = ["note", "warning", "error"];

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
function visible(character) {
  return character === ":" || character === "#" ? `${character} ` : `<U+${hex(character).toUpperCase()}>`;
}
function hex(character) {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}

// src/report/places.ts
function placeText({ path, region }) {
  return region === void 0 ? path : `${path}:${region.startLine}:${region.startColumn}`;
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
function holdsNothing({ summary }) {
  return summary.documents === 0 && summary.unreadFiles === 0;
}

// src/report/text/width.ts
var ZERO_WIDTH = new RegExp("^(?:[\\p{M}\\p{Cf}\\u1160-\\u11ff]|\\p{Emoji_Modifier})$", "u");
function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}

// src/report/undecided.ts
function manualObjectives({ objectives }) {
  return objectives.filter(({ status }) => status === "manual");
}
function notAssessedEntries({ notAssessed, objectives }) {
  let listed = new Set(notAssessed.filter(({ what }) => what === "objective").map(({ id }) => id)), others = objectives.filter(({ id, status }) => status === "notAssessed" && !listed.has(id));
  return [...notAssessed, ...others.map((each) => ({ id: each.id, what: "objective", reason: whyNot(each) }))];
}
function whyNot({ coverage }) {
  return coverage === "planned" ? "no rule covers it yet" : "a rule that it rests on was switched off, lowered or not asked everywhere";
}

// src/report/annotations.ts
var SHOWN = 10, WAITING = "undecided", NAMED = 3;
function annotations(report, options) {
  return LEVELS.toReversed().flatMap((level) => atMostShown(level, ofLevel(level, report, options)));
}
function verdictLines(report, options) {
  let nothing = holdsNothing(report), hidden = hiddenGaps(report, options);
  return [
    ...report.summary.complete ? [] : [incompleteText(report)],
    nothing ? "Nothing was assessed." : `${gapsSentence(report)} ${objectivesSentence(report)}`,
    comparedText(report),
    hidden === 0 ? "" : `Counted and not listed: ${count(hidden, "gap")} below --min-level ${options.minLevel}.`,
    ...undecidedLines(report),
    `${basisSentence(report)} ${configurationSentence(report)}`,
    `${inputsSentence(report)} ${outcomesSentence(report)}`,
    `Score: ${report.summary.scoreFormula}`,
    isCrosswalk(report) ? CROSSWALK : "",
    toolSentence(report)
  ].map((line) => harmless(line, 2e3)).filter((line) => line !== "");
}
function harmless(text, most) {
  return cut(neutralise(oneLine(text)), most);
}
function cut(text, most) {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}
function comparedText(report) {
  let [known, unchanged] = [knownCount(report), unchangedCount(report)], unmarked = [
    ...known === 0 ? [] : [count(known, "known gap")],
    ...unchanged === 0 ? [] : [count(unchanged, "unchanged gap")]
  ];
  return comparedSentence(report) + (unmarked.length === 0 ? "" : ` Not annotated: ${unmarked.join(", ")}.`);
}
function ofLevel(level, report, options) {
  let gaps = listedGaps(report, options).filter((finding) => finding.level === level && !isPassedOver(finding)), notices = report.notices.filter((notice) => notice.level === level);
  return level === "error" ? [...incomplete(report), ...notices.map(ofNotice), ...gaps.map(ofGap)] : [...level === "warning" ? open(report) : waiting(report), ...gaps.map(ofGap), ...notices.map(ofNotice)];
}
function atMostShown(level, all) {
  if (all.length <= SHOWN) return all;
  let title = `${all.length - SHOWN + 1} more ${level}s`, lines = [`${title} are not shown here: at most ${SHOWN} of a level are. With -f json the report holds all.`];
  return [...all.slice(0, SHOWN - 1), { level, code: "more", title, lines }];
}
function ofGap(finding) {
  let { level, ruleId: code, title, message: message2, remediation, location, owner } = finding, named = controlsOf(finding);
  return {
    level,
    code,
    title,
    ...named !== "" && { controls: named },
    lines: [message2, `Remedy: ${remediation}`, `Rule: ${code}.${owner === void 0 ? "" : ` Owner: ${owner}.`}`],
    location
  };
}
function controlsOf({ controls, beyond = [] }) {
  return controls.length > 0 ? controls.join(", ") : beyond.length === 0 ? "" : `beyond ${beyond.join(", ")}`;
}
function ofNotice({ level, id: code, message: message2, path }) {
  return { level, code, title: "Notice", lines: [message2], ...path !== void 0 && { location: { path } } };
}
function incomplete(report) {
  return report.summary.complete ? [] : [{ level: "error", code: "incomplete", title: "Assessment not complete", lines: [incompleteText(report)] }];
}
function incompleteText(report) {
  return `Incomplete: ${incompleteSentence(report) || "no irready document was found."}`;
}
function open(report) {
  if (report.open.length === 0) return [];
  let places = report.open.slice(0, NAMED).map(({ location, reason, ruleId }) => `${placeText(location)}: ${reason} (${ruleId})`), title = `${count(report.open.length, "place")} could not be decided`;
  return [{ level: "warning", code: "open", title, lines: [`${title}; open is not met.`, ...places, ...more(report)] }];
}
function more({ open: entries }) {
  return entries.length <= NAMED ? [] : [`And ${entries.length - NAMED} more.`];
}
function waiting(report) {
  let lines = waitingLines(report);
  return lines.length === 0 ? [] : [{ level: "note", code: WAITING, title: "Not decided by this run", lines }];
}
function waitingLines(report) {
  let manual = manualObjectives(report).map(({ id }) => id), unseen = notAssessedEntries(report).map(({ id, what }) => `${what} ${id}`);
  return [
    ...manual.length === 0 ? [] : [`Left to a person: ${count(manual.length, "objective")} (${some(manual)}).`],
    ...unseen.length === 0 ? [] : [`Not assessed: ${unseen.length} (${some(unseen)}).`]
  ];
}
function undecidedLines(report) {
  let places = report.open.length;
  return [...places === 0 ? [] : [`Open: ${count(places, "place")} could not be decided.`], ...waitingLines(report)];
}
function some(ids) {
  let rest = ids.length - NAMED;
  return ids.slice(0, NAMED).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

// src/report/azure.ts
var PART = 800;
function renderAzure(report, options) {
  let { issues, notes } = split(annotations(report, options));
  return [...issues.map(command), ...notes.map(noteLine), ...verdictLines(report, options)].map((line) => `${line}
`).join("");
}
function split(all) {
  return {
    issues: all.filter(({ level }) => level !== "note"),
    notes: all.filter(({ level, code }) => level === "note" && code !== WAITING)
  };
}
function command(annotation) {
  let { level, code, location } = annotation, region = location?.region;
  return `##vso[task.logissue ${[
    ["type", level],
    ["code", harmless(code, PART)],
    ["sourcepath", location === void 0 ? "" : neutralise(location.path)],
    ["linenumber", region === void 0 ? "" : String(region.startLine)],
    ["columnnumber", region === void 0 ? "" : String(region.startColumn)]
  ].filter(([, value]) => value !== "").map(([name, value]) => `${name}=${property(value)};`).join("")}]${data(message(annotation))}`;
}
function noteLine(annotation) {
  let { location } = annotation;
  return `note: ${location === void 0 ? "" : `${neutralise(placeText(location))}: `}${message(annotation)}`;
}
function message({ lines, controls }) {
  return (controls === void 0 ? lines : [...lines, `Controls: ${controls}.`]).map((part) => harmless(part, PART)).join(" ");
}
function data(text) {
  return text.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll(`
`, "%0A");
}
function property(text) {
  return data(text).replaceAll("]", "%5D").replaceAll(";", "%3B");
}
export {
  renderAzure
};
