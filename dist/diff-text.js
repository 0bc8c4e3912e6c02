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

// src/base/compare.ts
function compareText(left, right) {
  return left === right ? 0 : left < right ? -1 : 1;
}

// src/report/known.ts
function compareCounting(left, right) {
  return Number(isPassedOver(left)) - Number(isPassedOver(right));
}
function isPassedOver(finding) {
  return markOf(finding) !== void 0;
}
function markOf({ known, unchanged }) {
  return known === !0 ? "known" : unchanged === !0 ? "unchanged" : void 0;
}

// src/report/places.ts
function placeText({ path, region }) {
  return region === void 0 ? path : `${path}:${region.startLine}:${region.startColumn}`;
}
function comparePlaces(left, right) {
  let path = compareText(left.path, right.path);
  if (path !== 0) return path;
  let line = (left.region?.startLine ?? 0) - (right.region?.startLine ?? 0);
  return line !== 0 ? line : (left.region?.startColumn ?? 0) - (right.region?.startColumn ?? 0);
}

// src/report/neutralise.ts
var UNSAFE = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /(?<=^|\s|:):(?=:)|#(?=#(?:vso)?\[)|[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/giu
);
function neutraliseParts(text, cuts) {
  let shown = text.split("");
  for (let match of text.matchAll(UNSAFE)) shown[match.index] = visible(match[0]);
  let edges = [0, ...cuts, text.length];
  return edges.slice(1).map((end, part) => shown.slice(edges[part], end).join(""));
}
function visible(character) {
  return character === ":" || character === "#" ? `${character} ` : `<U+${hex(character).toUpperCase()}>`;
}
function hex(character) {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}

// src/report/text/width.ts
var ZERO_WIDTH = new RegExp("^(?:[\\p{M}\\p{Cf}\\u1160-\\u11ff]|\\p{Emoji_Modifier})$", "u"), WIDE = /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u, PLAIN = /^[\u0020-\u007e]*$/, REGIONAL_INDICATOR = /^[\u{1f1e6}-\u{1f1ff}]$/u, JOINER = "\u200D", PICTURE_SELECTOR = "\uFE0F";
function displayWidth(text) {
  return PLAIN.test(text) ? text.length : cells(text).reduce((sum, cell) => sum + cell.width, 0);
}
function truncate(text, width) {
  if (displayWidth(text) <= width) return text;
  let kept = "", used = 0;
  for (let cell of cells(text)) {
    if (used + cell.width > width - 1) break;
    kept += cell.text, used += cell.width;
  }
  return `${kept.trimEnd()}\u2026`;
}
function padEnd(text, width) {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}
function wrap(text, width) {
  return text.trimEnd().split(/\r?\n/).flatMap((line) => wrapLine(line, width));
}
function wrapLine(line, width) {
  if (displayWidth(line) <= width) return [line];
  let indent = /^ */.exec(line)?.[0] ?? "", lines = [], current = "";
  for (let word of line.split(/\s+/).filter((part) => part !== "")) {
    let longer = current === "" ? indent + word : `${current} ${word}`;
    current !== "" && displayWidth(longer) > width ? (lines.push(current), current = indent + word) : current = longer;
  }
  return [...lines, current];
}
function cells(text) {
  let drawn = [];
  for (let point of text) {
    let last = drawn.at(-1);
    last !== void 0 && joins(last, point) ? drawn[drawn.length - 1] = joined(last, point) : drawn.push({ text: point, width: pointWidth(point) });
  }
  return drawn;
}
function joins(last, point) {
  return ZERO_WIDTH.test(point) ? !0 : last.text.endsWith(JOINER) ? new RegExp("^\\p{Extended_Pictographic}$", "u").test(point) : REGIONAL_INDICATOR.test(last.text) && REGIONAL_INDICATOR.test(point);
}
function joined(last, point) {
  let becomesPicture = point === PICTURE_SELECTOR && new RegExp("^\\p{Extended_Pictographic}", "u").test(last.text);
  return { text: last.text + point, width: becomesPicture ? 2 : last.width };
}
function pointWidth(point) {
  return ZERO_WIDTH.test(point) ? 0 : WIDE.test(point) ? 2 : 1;
}

// src/report/text/line.ts
import { styleText } from "node:util";
var CODES = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  note: ["bold", "blue"],
  strong: ["bold"],
  dim: ["dim"],
  good: ["green"]
}, BLANK = [];
function stack(blocks) {
  return blocks.filter((block) => block.length > 0).flatMap((block, index) => index === 0 ? block : [BLANK, ...block]);
}
function paragraph(lead, text, width, hanging) {
  let margin = " ".repeat(hanging);
  return wrap(text, Math.max(20, width - hanging)).map((line, index) => [...index === 0 ? lead : [margin], line]);
}
function labelled(label, text, width, margin, column) {
  let lead = [" ".repeat(margin), { text: label.padEnd(column - margin), style: "dim" }];
  return paragraph(lead, text, width, column);
}
function serialise(lines, colour) {
  return lines.map((line) => `${serialiseLine(line, colour)}
`).join("");
}
function serialiseLine(line, colour) {
  let spans = line.map((span) => typeof span == "string" ? { text: span } : span), text = spans.map((span) => span.text).join(""), parts = neutraliseParts(text.trimEnd(), ends(spans));
  return spans.map((span, index) => paint(parts[index] ?? "", span, colour)).join("");
}
function ends(spans) {
  let end = 0;
  return spans.slice(0, -1).map((span) => (end += span.text.length, end));
}
function paint(text, span, colour) {
  if (!colour || text === "") return text;
  let shown = span.link === void 0 ? text : `\x1B]8;;${span.link}\x1B\\${text}\x1B]8;;\x1B\\`;
  return span.style === void 0 ? shown : styleText([...CODES[span.style]], shown, { validateStream: !1 });
}

// src/report/text/place.ts
function place(location, hyperlinks) {
  let text = placeText(location);
  return hyperlinks === null ? { text, style: "strong" } : {
    text,
    style: "strong",
    link: encodeURI(`${hyperlinks}${location.path}`).replace(/[#?]/g, encodeURIComponent)
  };
}

// src/report/text/findings.ts
function findingLines(findings) {
  return findings.toSorted(compareFindings).map((finding) => findingLine(finding));
}
function findingLine(finding, remark = "") {
  let mark = markOf(finding);
  return [
    { text: placeText(finding.location), style: "strong" },
    ": ",
    { text: finding.level, style: finding.level },
    `: ${remark}${oneLine(finding.message)} `,
    { text: `[${finding.ruleId}]${mark === void 0 ? "" : ` (${mark})`}`, style: "dim" }
  ];
}
function weight(level) {
  return LEVELS.indexOf(level);
}
function compareFindings(left, right) {
  return weight(right.level) - weight(left.level) || compareCounting(left, right) || comparePlaces(left.location, right.location);
}

// src/report/compare/compare.ts
function newGaps({ newGaps: found, noLongerWaived }) {
  return [...found.map(({ finding }) => finding), ...noLongerWaived].sort(worstFirst);
}
function worstFirst(one, two) {
  return one === void 0 || two === void 0 ? 0 : LEVELS.indexOf(two.level) - LEVELS.indexOf(one.level) || comparePlaces(one.location, two.location) || compareText(one.ruleId, two.ruleId) || compareText(one.fingerprint, two.fingerprint);
}

// src/report/compare/words.ts
var NAMED = 3, BASIS = {
  profile: "profile",
  framework: "framework",
  tool: "version of irready",
  library: "rule library",
  configuration: "configuration"
}, STATES = {
  pass: "met",
  fail: "not met",
  open: "open",
  manual: "left to a person",
  notApplicable: "not applicable",
  notAssessed: "not assessed"
};
function basisSentence({ before, after, order }) {
  let terms = after.framework === void 0 ? "" : `, in the terms of ${after.framework.title}`;
  return `${order === "sameDay" ? `As of ${after.asOf}` : `From ${before.asOf} to ${after.asOf}`}, profile ${after.profile.id}${terms}.`;
}
function caveats(comparison) {
  let { before, after, order, differences } = comparison;
  return [
    ...order === "backward" ? [`The report given as the later one is the earlier: ${after.asOf} comes before ${before.asOf}.`] : [],
    ...differences.map(({ what, from, to }) => `Not the same ${BASIS[what]}: ${from} -> ${to}.`),
    ...differences.length === 0 ? [] : ["Gaps may come and go for what is not the same."],
    ...incomplete("earlier", before),
    ...incomplete("later", after),
    ...goneSentence(comparison)
  ];
}
function incomplete(name, { summary }) {
  return summary.complete ? [] : [`The ${name} run is not complete; what is missing in it proves nothing.`];
}
function goneSentence({ inputsGone: gone }) {
  if (gone.length === 0) return [];
  let rest = gone.length - NAMED, names = gone.slice(0, NAMED).join(", ") + (rest > 0 ? ` and ${rest} more` : ""), are = gone.length === 1 ? "input of the earlier run is" : "inputs of the earlier run are";
  return [
    `${gone.length} ${are} not among those of the later one (deleted, renamed or not looked at): ${names}. Gaps that stood there are not called fixed.`
  ];
}
function fixedInPlace({ fixed }) {
  return fixed.filter(({ fileGone }) => !fileGone).map(({ finding }) => finding);
}
function goneWithFile({ fixed }) {
  return fixed.filter(({ fileGone }) => fileGone).map(({ finding }) => finding);
}
function verdictSentence(comparison) {
  let { newGaps: newGaps2, unchanged, undecided, newlyWaived, noLongerWaived, before, after } = comparison, gone = goneWithFile(comparison).length;
  return `${[
    `${newGaps2.length} new`,
    ...noLongerWaived.length === 0 ? [] : [`${noLongerWaived.length} no longer waived`],
    `${fixedInPlace(comparison).length} fixed`,
    ...gone === 0 ? [] : [`${gone} gone with their file`],
    `${unchanged.length} unchanged`,
    ...undecided.length === 0 ? [] : [`${undecided.length} not decided any more`],
    ...newlyWaived.length === 0 ? [] : [`${newlyWaived.length} newly waived`]
  ].join(", ")}. Score ${scoreText(before.summary.score)} -> ${scoreText(after.summary.score)}.`;
}
function careSentence({ order, differences, before, after }) {
  let reasons = [
    ...order === "backward" ? ["the later report was given first"] : [],
    ...differences.length === 0 ? [] : [`not the same ${differences.map(({ what }) => BASIS[what]).join(", ")}`],
    ...before.summary.complete ? [] : ["the earlier run is not complete"],
    ...after.summary.complete ? [] : ["the later run is not complete"]
  ];
  return reasons.length === 0 ? "" : `Mind: ${reasons.join("; ")}.`;
}
function scoreText(score) {
  return score === null ? "absent" : score.ratio === null ? "none" : `${score.met} of ${score.applicable} (${percent(score.ratio)})`;
}
function stateText(state) {
  return state === null ? "not in the profile" : STATES[state];
}
function runSentences(run) {
  let { asOf, profile, framework, summary, configuration, tool } = run, { outcomes } = summary, terms = framework === void 0 ? "" : `, framework ${framework.id}`;
  return [
    `As of ${asOf}, profile ${profile.id}${terms}, configuration ${configuration.path ?? "none"}, irready ${tool.version}, rule library sha256:${tool.libraryDigest}.`,
    `${count(summary.documents, "document")} in ${count(summary.files, "file")}, ${count(summary.rules, "rule")}: ${outcomes.pass} pass, ${outcomes.fail} fail, ${outcomes.notApplicable} not applicable, ${outcomes.open} open.`,
    `Gaps: ${countLevels(summary.findings) || "none"}; ${summary.waived} waived, ${run.open} open, ${run.notAssessed} not assessed${summary.complete ? "" : "; not complete"}.`
  ];
}
function changedControls({ controls }) {
  return controls.filter(hasChanged).sort((one, two) => rise(one) - rise(two));
}
function hasChanged({ before, after }) {
  return before?.met !== after?.met || before?.applicable !== after?.applicable || before?.ratio !== after?.ratio;
}
function rise({ before, after }) {
  return before?.ratio === void 0 || after?.ratio === void 0 ? 0 : (after.ratio ?? 0) - (before.ratio ?? 0);
}
function changedObjectives({ objectives }) {
  let weight2 = ({ from, to }) => (from === "pass" ? -1 : 0) + (to === "pass" ? 1 : 0);
  return objectives.toSorted((one, two) => weight2(one) - weight2(two));
}
function isListed(level, minLevel) {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(minLevel);
}

// src/report/compare/objective-line.ts
var LEAST_TITLE = 12;
function objectiveLine({ id, title, from, to }, width) {
  let change = `${stateText(from)} -> ${stateText(to)}`, room = width - displayWidth(id) - change.length - 6, head = ["  ", id, "  ", { text: change, style: from === "pass" ? "error" : to === "pass" ? "good" : "strong" }];
  return room < LEAST_TITLE ? head : [...head, "  ", truncate(oneLine(title), room)];
}

// src/report/compare/sections.ts
function sectionsOf(comparison, { minLevel }) {
  return lists(comparison).filter(({ all }) => all.length > 0).map(({ title, urgent = !1, all }) => {
    let entries = all.filter(({ finding }) => isListed(finding.level, minLevel));
    return { title: `${title}: ${count(all.length, "gap")}`, urgent, entries, hidden: all.length - entries.length };
  });
}
function lists(comparison) {
  return [
    { title: "New", urgent: !0, all: comparison.newGaps.map(newEntry) },
    { title: "No longer waived", urgent: !0, all: comparison.noLongerWaived.map((finding) => ({ finding })) },
    {
      title: "Not decided any more",
      urgent: !0,
      all: comparison.undecided.map(({ finding, reason }) => ({ finding, remark: reason }))
    },
    {
      title: "Newly waived, neither fixed nor met",
      all: comparison.newlyWaived.map(({ finding, wasGap }) => waivedEntry(finding, wasGap))
    },
    { title: "Unchanged", all: unchangedEntries(comparison) },
    { title: "Still waived", all: comparison.stillWaived.map((finding) => waivedEntry(finding, !0)) },
    {
      title: "Gone with their file, which was deleted, renamed or not looked at",
      all: goneWithFile(comparison).map((finding) => ({ finding, remark: FILE_GONE }))
    },
    { title: "Fixed", all: fixedInPlace(comparison).map((finding) => ({ finding })) },
    { title: "Was waived and is no longer listed", all: waivedGone(comparison) }
  ];
}
function newEntry({ finding, undecidedBefore }) {
  return undecidedBefore === void 0 ? { finding } : { finding, remark: `perhaps not new; in the earlier run ${undecidedBefore.reason}` };
}
function waivedEntry(finding, wasGap) {
  return { finding, remark: `waiver ${finding.waiver ?? ""}${wasGap ? "" : "; not in the earlier run"}` };
}
function unchangedEntries({ unchanged }) {
  let changed = unchanged.filter(({ levelBefore }) => levelBefore !== void 0), others = unchanged.filter(({ levelBefore }) => levelBefore === void 0);
  return [
    ...changed.map(({ finding, levelBefore }) => ({ finding, remark: `level ${levelBefore} -> ${finding.level}` })),
    ...others.map(({ finding }) => ({ finding }))
  ];
}
function waivedGone({ waivedGone: all, inputsGone: inputsGone2 }) {
  let gone = new Set(inputsGone2);
  return all.map((entry) => goneEntry(entry, gone));
}
function goneEntry({ finding, undecided }, gone) {
  let remark = gone.has(finding.location.path) ? FILE_GONE : "looked for and not found";
  return { finding, remark: undecided?.reason ?? remark };
}
var FILE_GONE = "its file is not among the inputs any more";

// src/report/compare/text.ts
var LISTED = 20, LEAST_TITLE2 = 12;
function renderDiffText(comparison, options) {
  let width = Math.max(40, Math.min(options.width, 120)), lines = options.quiet ? quietLines(comparison, options) : fullLines(comparison, { ...options, width });
  return serialise(lines, options.colour);
}
function quietLines(comparison, { minLevel }) {
  let gaps = newGaps(comparison).filter(({ level }) => isListed(level, minLevel)), words = [verdictSentence(comparison), careSentence(comparison)];
  return [...findingLines(gaps), [{ text: oneLine(words.join(" ")), style: "strong" }]];
}
function fullLines(comparison, options) {
  return stack([
    caveats(comparison).flatMap(
      (text) => paragraph([{ text: "Mind: ", style: "warning" }], text, options.width - 4, 2)
    ),
    ...sectionsOf(comparison, options).map((section) => sectionLines(section, options)),
    objectiveLines(changedObjectives(comparison), options.width),
    controlLines(comparison, options.width),
    verdictLines(comparison, options.width)
  ]);
}
function sectionLines({ title, urgent, entries, hidden }, options) {
  let shown = urgent ? entries : entries.slice(0, LISTED);
  return [
    [{ text: title, style: "strong" }],
    ...shown.flatMap((entry) => urgent ? entryBlock(entry, options) : shortEntry(entry, options)),
    ...more(entries.length - shown.length),
    ...hidden === 0 ? [] : [dim(`  ${hidden} below --min-level ${options.minLevel} not listed`)]
  ];
}
function more(rest) {
  return rest > 0 ? [dim(`  and ${rest} more; -f json lists them all`)] : [];
}
function dim(text) {
  return [{ text, style: "dim" }];
}
function entryBlock({ finding, remark }, options) {
  let { width } = options;
  return [
    entryHead({ finding }, options),
    ...paragraph(["    "], `${oneLine(finding.message)} [${finding.ruleId}]`, width, 4),
    ...remark === void 0 ? [] : labelled("mind", oneLine(remark), width, 4, 12),
    ...labelled("remedy", finding.remediation, width, 4, 12)
  ];
}
function entryHead({ finding }, { hyperlinks }) {
  return ["  ", { text: finding.level, style: finding.level }, "  ", place(finding.location, hyperlinks)];
}
function shortEntry(entry, options) {
  let { finding, remark } = entry, head = entryHead(entry, options), note = remark === void 0 ? [] : paragraph(["    "], oneLine(remark), options.width, 4), oneLiner = [...head, "  ", finding.ruleId];
  return widthOf(oneLiner) <= options.width ? [oneLiner, ...note] : [head, ["    ", finding.ruleId], ...note];
}
function widthOf(line) {
  return line.reduce((sum, span) => sum + displayWidth(typeof span == "string" ? span : span.text), 0);
}
function objectiveLines(changes, width) {
  if (changes.length === 0) return [];
  let shown = changes.slice(0, LISTED);
  return [
    [{ text: `Changed: ${count(changes.length, "objective")}`, style: "strong" }],
    ...shown.map((change) => objectiveLine(change, width)),
    ...more(changes.length - shown.length)
  ];
}
function controlLines(comparison, width) {
  let changed = changedControls(comparison), same = comparison.controls.length - changed.length, rest = same === 0 ? [] : [dim(`  ${count(same, "control")} with the same score`)];
  return changed.length === 0 ? rest : [[{ text: "Score by control", style: "strong" }], ...changed.map(controlRow(changed, width)), ...rest];
}
function controlRow(changes, width) {
  let ids = widest(changes.map(({ id }) => id)), befores = widest(changes.map(({ before }) => scoreText(before))), afters = widest(changes.map(({ after }) => scoreText(after))), room = width - ids - befores - afters - 10;
  return (change) => {
    let { id, title, before, after } = change, named = truncate(oneLine(title), Math.max(0, room));
    return [
      "  ",
      { text: padEnd(id, ids), style: "strong" },
      `  ${padEnd(scoreText(before), befores)} -> `,
      { ...risen(change), text: padEnd(scoreText(after), afters) },
      room < LEAST_TITLE2 ? "" : `  ${named}`
    ];
  };
}
function risen(change) {
  let by = rise(change);
  return by === 0 ? {} : { style: by > 0 ? "good" : "error" };
}
function widest(texts) {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}
function verdictLines(comparison, width) {
  let { before, after } = comparison;
  return [
    ...labelled("earlier", runSentences(before).join(" "), width, 0, 9),
    ...labelled("later", runSentences(after).join(" "), width, 0, 9),
    ...labelled("score", after.summary.scoreFormula, width, 0, 9),
    [],
    ...wrap(oneLine(`${basisSentence(comparison)} ${careSentence(comparison)}`), width).map((line) => [line]),
    // Never wrapped, so that a script can read it.
    [{ text: verdictSentence(comparison), style: "strong" }]
  ];
}
export {
  renderDiffText
};
