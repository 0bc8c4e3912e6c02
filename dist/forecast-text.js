import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);

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

// src/report/compare/words.ts
var STATES = {
  pass: "met",
  fail: "not met",
  open: "open",
  manual: "left to a person",
  notApplicable: "not applicable",
  notAssessed: "not assessed"
};
function scoreText(score) {
  return score === null ? "absent" : score.ratio === null ? "none" : `${score.met} of ${score.applicable} (${percent(score.ratio)})`;
}
function stateText(state) {
  return state === null ? "not in the profile" : STATES[state];
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

// src/report/known.ts
function markOf({ known, unchanged }) {
  return known === !0 ? "known" : unchanged === !0 ? "unchanged" : void 0;
}

// src/report/places.ts
function placeText({ path, region }) {
  return region === void 0 ? path : `${path}:${region.startLine}:${region.startColumn}`;
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

// src/report/forecast/agenda.ts
var RELIEF = 50;
function agendaOf(forecast, { minLevel }, most) {
  let all = forecast.days.flatMap(({ begins }) => begins), heavy = all.filter(({ finding }) => isListed(finding.level, minLevel)), shown = new Set(heavy.slice(0, most)), dropped = heavy.slice(most), relief = forecast.days.flatMap(
    ({ day, ends: ends2 }) => ends2.filter(({ level }) => isListed(level, minLevel)).map((finding) => ({ day, finding }))
  ), [first] = dropped;
  return {
    days: dueDays(forecast, shown),
    relief: relief.slice(0, RELIEF),
    lighter: all.length - heavy.length,
    leftOut: {
      gaps: byLevel(dropped),
      ...first !== void 0 && { from: first.lastGoodDay },
      relief: Math.max(0, relief.length - RELIEF)
    }
  };
}
function dueDays({ today, days }, shown) {
  return days.flatMap((day, index) => {
    let groups = dueGroups(day.begins.filter((gap) => shown.has(gap))), [first] = groups;
    if (first === void 0) return [];
    let before = days[index - 1]?.state ?? today;
    return [{ lastGoodDay: first[0].lastGoodDay, day, before, groups, objectives: day.objectives }];
  });
}
function byLevel(gaps) {
  let counts = { note: 0, warning: 0, error: 0 };
  for (let { finding } of gaps) counts[finding.level] += 1;
  return counts;
}
function dueGroups(gaps) {
  let groups = /* @__PURE__ */ new Map();
  for (let gap of gaps) {
    let key = JSON.stringify([gap.lastGoodDay, gap.finding.ruleId, gap.cause, gap.finding.level]), group = groups.get(key);
    group === void 0 ? groups.set(key, [gap]) : group.push(gap);
  }
  return [...groups.values()];
}
function shared(group, text) {
  let first = group[0].finding[text];
  return group.every(({ finding }) => finding[text] === first) ? first : void 0;
}
function objectivesLost({ days }) {
  let lost = /* @__PURE__ */ new Map(), met = /* @__PURE__ */ new Map();
  for (let { day, objectives } of days)
    for (let objective of objectives) {
      let metToday = met.get(objective.id) ?? objective.from === "pass";
      met.set(objective.id, metToday), objective.to === "pass" ? lost.delete(objective.id) : metToday && lost.set(objective.id, { ...objective, from: "pass", since: lost.get(objective.id)?.since ?? day });
    }
  return [...lost.values()];
}

// src/report/days.ts
var WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
function dayNumber(date) {
  let [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (!(year === void 0 || month === void 0 || day === void 0))
    return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 864e5;
}
function daysBetween(from, to) {
  let [first, last] = [dayNumber(from), dayNumber(to)];
  return first === void 0 || last === void 0 ? void 0 : last - first;
}
function withWeekday(date) {
  let number = dayNumber(date);
  return number === void 0 ? date : `${WEEKDAYS[new Date(number * 864e5).getUTCDay()]} ${date}`;
}

// src/report/forecast/words.ts
var HOW_TO_READ = "Each day below is the last good one: what is not done by its end is a gap on the next day, told here in the words of that day, as irready check --as-of finds it.";
function headline(forecast) {
  let gaps = forecast.days.flatMap(({ begins }) => begins), read = forecast.complete ? "" : " of what could be read";
  if (gaps.length === 0) return `Nothing${read} goes stale by ${windowText(forecast)}.`;
  let go = gaps.length === 1 ? "thing goes" : "things go", waived = gaps.filter(({ cause }) => cause === "waiverEnds").length, waivers = waived === 0 ? "" : `; ${waived} because a waiver ends`;
  return `${gaps.length} ${go} stale by ${windowText(forecast)}: ${countLevels(byLevel(gaps))}${waivers}.`;
}
function windowText({ asOf, until }) {
  let days = daysBetween(asOf, until);
  return days === void 0 ? until : `${until} (${count(days, "day")})`;
}
function finalState({ today, days }) {
  return days.at(-1)?.state ?? today;
}
function scoreSentence(forecast) {
  let [from, to] = [forecast.today.score, finalState(forecast).score], [before, after] = [scoreText(from), scoreText(to)];
  return from.ratio === null && to.ratio === null ? "No objective applies, so there is no score." : before === after ? `Score stays at ${before} until ${forecast.until} if nobody does anything.` : `Score ${(to.ratio ?? 0) < (from.ratio ?? 0) ? "falls" : "changes"} from ${before} to ${after} by ${forecast.until} if nobody does anything.`;
}
function scoreChange(before, after) {
  let [from, to] = [scoreText(before.score), scoreText(after.score)];
  if (from === to) return;
  let [old, now] = [before.score.ratio, after.score.ratio];
  return old !== null && now !== null && percent(old) !== percent(now) ? `${percent(old)} -> ${percent(now)}` : `${from} -> ${to}`;
}
function incompleteSentence({ complete, asOf }) {
  return complete ? "" : `the run of ${asOf} could not read every input or finish every rule. What it did not see may go stale as well, on a day that is not listed here; irready check says what is missing.`;
}
function todaySentence({ asOf, today }) {
  let { findings, waived } = today, gaps = findings.error + findings.warning + findings.note, also = waived === 0 ? "" : `; ${waived} waived`;
  return gaps === 0 ? `On ${asOf} there is no gap yet${also}.` : `On ${asOf} there ${gaps === 1 ? "is" : "are"} ${count(gaps, "gap")} already: ${countLevels(findings)}${also}. They are not repeated here.`;
}
function basisSentence({ asOf, profile, configuration, tool, inputs }) {
  return `As of ${asOf}, profile ${profile.id}, configuration ${configuration.path ?? "none"}, ${count(inputs.length, "input")}; irready ${tool.version}, rule library sha256:${tool.libraryDigest}.`;
}
function reliefTitle({ days }) {
  let ends2 = days.reduce((sum, each) => sum + each.ends.length, 0);
  return ends2 === 0 ? "" : `Not found any more, with nothing done: ${count(ends2, "gap")}`;
}
function reliefRemark({ finding: { waiver } }) {
  return waiver === void 0 ? "" : `, which the waiver ${waiver} covers from then on, so it is still not met`;
}
function daySummary({ day, before, groups }) {
  let score = scoreChange(before, day.state);
  return `${count(groups.flat().length, "gap")} from ${day.day} on${score === void 0 ? "" : `; score ${score}`}`;
}
function dayTitle(day, { asOf }) {
  let days = daysBetween(asOf, day);
  return days === void 0 ? withWeekday(day) : `${withWeekday(day)}, ${inDaysText(days)}`;
}
function inDaysText(days) {
  return days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${count(days, "day")}`;
}
function causeText({ cause, finding, lastGoodDay }) {
  return cause === "stale" ? void 0 : `${finding.waiver === void 0 ? "the waiver that covers it" : `the waiver ${finding.waiver}`} ends with ${lastGoodDay}`;
}
function lighterSentence({ lighter }, minLevel) {
  return lighter === 0 ? "" : `${count(lighter, "gap")} below --min-level ${minLevel} ${lighter === 1 ? "is" : "are"} counted and not listed.`;
}
function leftOutSentence({ leftOut }) {
  let { gaps, from, relief } = leftOut, levels = countLevels(gaps), parts = [
    ...from === void 0 ? [] : [`${levels} whose last good day is ${from} or later`],
    ...relief === 0 ? [] : [`${count(relief, "gap")} that ${relief === 1 ? "is" : "are"} not found any more`]
  ];
  return parts.length === 0 ? "" : `Left out here for length: ${parts.join("; ")}.`;
}
var ALL_OF_IT = "irready forecast -f json has it all.";

// src/report/forecast/text.ts
var LISTED = 500, SHORT_LIST = 20, PROSE_WIDTH = 120, LABEL = [4, 14];
function renderForecastText(forecast, options) {
  let prose = { ...options, width: Math.max(40, Math.min(options.width, PROSE_WIDTH)) }, lines = options.quiet ? quietLines(forecast, prose) : fullLines(forecast, prose);
  return serialise(lines, options.colour);
}
function fullLines(forecast, options) {
  let agenda = agendaOf(forecast, options, LISTED);
  return stack([
    headLines(forecast, options.width),
    agenda.days.length > 0 ? styled("dim", HOW_TO_READ, options.width) : [],
    ...agenda.days.map((day) => dayBlock(day, forecast, options)),
    missing(agenda, options),
    lostBlock(forecast, options.width),
    reliefBlock(forecast, agenda, options),
    footLines(forecast, options.width)
  ]);
}
function quietLines(forecast, options) {
  let agenda = agendaOf(forecast, options, Number.POSITIVE_INFINITY);
  return [
    ...agenda.days.flatMap(({ groups }) => groups.flat()).map(({ finding, lastGoodDay }) => findingLine(finding, `last good day ${lastGoodDay}: `)),
    ...headLines(forecast, options.width),
    ...styled("dim", lighterSentence(agenda, options.minLevel), options.width)
  ];
}
function headLines(forecast, width) {
  let incomplete = incompleteSentence(forecast);
  return [
    ...styled("strong", headline(forecast), width),
    ...styled("strong", scoreSentence(forecast), width),
    ...incomplete === "" ? [] : paragraph([{ text: "Incomplete: ", style: "error" }], incomplete, width - 12, 0)
  ];
}
function dayBlock(due, forecast, options) {
  let title = dayTitle(due.lastGoodDay, forecast);
  return [
    ...paragraph([{ text: title, style: "strong" }, "  "], daySummary(due), options.width - displayWidth(title), 2),
    ...due.groups.flatMap((group) => groupLines(group, options)),
    ...due.objectives.map((objective) => objectiveLine(objective, options.width))
  ];
}
function groupLines(group, options) {
  let [{ finding }] = group, { width } = options, level = ["  ", { text: finding.level, style: finding.level }, "  "], owner = shared(group, "owner"), remedy = shared(group, "remediation"), own = { owner: owner === void 0, remedy: remedy === void 0 };
  return [
    ...paragraph(level, `${oneLine(finding.title)} [${finding.ruleId}]`, width - finding.level.length, 4),
    ...group.flatMap((gap) => placeLines(gap, own, options)),
    ...owner === void 0 ? [] : ownerLines(owner, width),
    ...remedy === void 0 ? [] : remedyLines(remedy, width)
  ];
}
function placeLines(gap, own, { width, hyperlinks }) {
  let { location, message, owner, remediation } = gap.finding, cause = causeText(gap);
  return [
    ["    ", place(location, hyperlinks)],
    ...paragraph(["      "], oneLine(message), width, 6),
    ...cause === void 0 ? [] : labelled("because", oneLine(cause), width, ...LABEL),
    ...own.owner ? ownerLines(owner ?? "nobody is named", width) : [],
    ...own.remedy ? remedyLines(remediation, width) : []
  ];
}
function ownerLines(owner, width) {
  return labelled("owner", oneLine(owner), width, ...LABEL);
}
function remedyLines(remedy, width) {
  let [first = "", ...others] = remedy.trim().split(/\r?\n/);
  return labelled("by then", others.length === 0 ? first : `${first} \u2026`, width, ...LABEL);
}
function reliefBlock(forecast, { relief }, { width, hyperlinks }) {
  let title = reliefTitle(forecast);
  return title === "" ? [] : [
    ...styled("strong", title, width),
    ...relief.flatMap((each) => [
      ...paragraph(["  ", each.day, "  "], `${oneLine(each.finding.title)}${reliefRemark(each)}`, width, 14),
      ["              ", { ...place(each.finding.location, hyperlinks), style: "dim" }]
    ])
  ];
}
function missing(agenda, { minLevel, width }) {
  let leftOut = leftOutSentence(agenda);
  return [
    ...leftOut === "" ? [] : styled("warning", `${leftOut} ${ALL_OF_IT}`, width),
    ...styled("dim", lighterSentence(agenda, minLevel), width)
  ];
}
function lostBlock(forecast, width) {
  let lost = objectivesLost(forecast), rest = lost.length - SHORT_LIST;
  return lost.length === 0 ? [] : [
    ...styled("strong", `Met today, and not on ${forecast.until}: ${count(lost.length, "objective")}`, width),
    ...lost.slice(0, SHORT_LIST).map(
      ({ id, title, since }) => [
        "  ",
        id,
        "  ",
        truncate(`${oneLine(title)}, not met from ${since} on`, width - displayWidth(id) - 4)
      ]
    ),
    ...rest > 0 ? [[{ text: `  and ${count(rest, "objective")} more; ${ALL_OF_IT}`, style: "dim" }]] : []
  ];
}
function footLines(forecast, width) {
  return [...styled("dim", todaySentence(forecast), width), ...styled("dim", basisSentence(forecast), width)];
}
function styled(style, text, width) {
  return text === "" ? [] : wrap(oneLine(text), width).map((line) => [{ text: line, style }]);
}
export {
  renderForecastText
};
