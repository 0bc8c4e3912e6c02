import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);

// src/report/text/line.ts
import { styleText } from "node:util";

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
function padStart(text, width) {
  return " ".repeat(Math.max(0, width - displayWidth(text))) + text;
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
var CODES = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  note: ["bold", "blue"],
  strong: ["bold"],
  dim: ["dim"],
  good: ["green"]
}, BLANK = [];
function stack(blocks2) {
  return blocks2.filter((block) => block.length > 0).flatMap((block, index) => index === 0 ? block : [BLANK, ...block]);
}
function paragraph(lead, text, width, hanging) {
  let margin = " ".repeat(hanging);
  return wrap(text, Math.max(20, width - hanging)).map((line, index) => [...index === 0 ? lead : [margin], line]);
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

// src/report/count.ts
function count(number, word, plural = `${word}s`) {
  return `${number} ${number === 1 ? word : plural}`;
}
function wholePercent(ratio) {
  return Math.floor(ratio * 100 + 1e-9);
}
function percent(ratio) {
  return `${wholePercent(ratio)} %`;
}

// src/report/trend/tables.ts
var ABSENT = "-", NONE = "n/a", CELLS = `${ABSENT} stands where a report does not have the control, ${NONE} where no objective of it applies.`;
function ratioText(score) {
  return score === null ? ABSENT : score.ratio === null ? NONE : percent(score.ratio);
}
function pointGrid({ points }, marks) {
  return {
    header: ["as of", "score", "met", "of", "errors", "warnings", "notes", "waived", "open places"],
    rows: points.map(({ asOf, summary, open }, index) => {
      let { score, findings, waived } = summary, numbers = [score.met, score.applicable, findings.error, findings.warning, findings.note, waived, open];
      return [`${asOf}${marks[index] ?? ""}`, ratioText(score), ...numbers.map(String)];
    })
  };
}
function controlGrids(trend, marks, most) {
  let { points, controls } = trend, days = points.map(({ asOf }, index) => `${asOf}${marks[index] ?? ""}`), names = controlNames(controls);
  if (points.length === 0 || controls.length === 0) return [];
  if (points.length <= most) {
    let rows = controls.map(({ scores }, index) => [names[index] ?? "", ...scores.map(ratioText)]);
    return [{ header: ["control", ...days], rows }];
  }
  return controlSlices(trend, most).map(([from, to]) => ({
    header: ["as of", ...names.slice(from, to)],
    rows: days.map((day, point) => [
      day,
      ...controls.slice(from, to).map(({ scores }) => ratioText(scores[point] ?? null))
    ])
  }));
}
function controlNames(controls) {
  let uses = /* @__PURE__ */ new Map();
  for (let { id } of controls) uses.set(id, (uses.get(id) ?? 0) + 1);
  return controls.map(({ id, catalog }) => (uses.get(id) ?? 0) > 1 ? `${id} (${catalog})` : id);
}
function controlSlices({ controls }, most) {
  let tables = Math.ceil(controls.length / most), each = Math.ceil(controls.length / tables);
  return Array.from({ length: tables }, (_, index) => [index * each, Math.min(controls.length, (index + 1) * each)]);
}
function gapsAt({ summary: { findings } }) {
  return findings.error + findings.warning + findings.note;
}

// src/report/compare/words.ts
function scoreText(score) {
  return score === null ? "absent" : score.ratio === null ? "none" : `${score.met} of ${score.applicable} (${percent(score.ratio)})`;
}

// src/report/trend/words.ts
var CHANGES = {
  profile: "profile",
  framework: "framework",
  library: "rule library"
};
function spanSentence({ points }) {
  let [first, last] = [points[0], points.at(-1)];
  if (first === void 0 || last === void 0) return "There is no report to show a trend of.";
  let days = first.asOf === last.asOf ? `of ${first.asOf}` : `from ${first.asOf} to ${last.asOf}`;
  return `Readiness in ${count(points.length, "report")} ${days}.`;
}
function changeSentence({ points }) {
  let [first, last] = [points[0], points.at(-1)];
  if (first === void 0 || last === void 0) return "";
  let now = scoreText(last.summary.score);
  if (points.length === 1) return `Score ${now}. Gaps ${gapsAt(last)}. One report shows no trend.`;
  let broken = points.some(isBreak) ? " Not one measure: the profile or framework changed in between." : "";
  return `Score ${scoreText(first.summary.score)} -> ${now}. Gaps ${gapsAt(first)} -> ${gapsAt(last)}.${broken}`;
}
function basisSentences({ points }) {
  let last = points.at(-1);
  if (last === void 0) return [];
  let { profile, framework, tool, configuration, summary } = last, terms = framework === void 0 ? "" : `, in the terms of ${framework.title}`;
  return [
    `Last report: profile ${profile.id}${terms}, configuration ${configuration.path ?? "none"}, irready ${tool.version}, rule library sha256:${tool.libraryDigest}; ${count(summary.documents, "document")} in ${count(summary.files, "file")} against ${count(summary.rules, "rule")}, ${last.open} open, ${last.notAssessed} not assessed.`,
    `Score: ${summary.scoreFormula}`
  ];
}
function pointNotes({ points }) {
  return points.map((point, index) => ({ point: index, parts: partsOf(point) })).filter(({ parts }) => parts.length > 0).map(({ point, parts }, index) => ({
    point,
    mark: ` [${index + 1}]`,
    text: `${points[point]?.asOf ?? ""}: ${parts.join("; ")}.`
  }));
}
function marksOf({ points }, notes) {
  let marks = new Map(notes.map(({ point, mark }) => [point, mark]));
  return points.map((_, index) => marks.get(index) ?? "");
}
function isBreak({ breaks }) {
  return breaks.some(({ what }) => what === "profile" || what === "framework");
}
function partsOf({ breaks, summary }) {
  let changes = breaks.flatMap(({ what, from, to }) => {
    let named = CHANGES[what];
    return named === void 0 ? [] : [`${named} ${short(from)} -> ${short(to)}`];
  }), after = changes.length === 0 ? [] : ["what stands before is not the same measure"];
  return [...changes, ...after, ...summary.complete ? [] : ["this run is not complete"]];
}
function short(text) {
  return text.startsWith("sha256:") ? text.slice(0, 19) : text;
}

// src/report/trend/text.ts
var LISTED = 20, LONGEST_NAME = 16, LEAST_COLUMN = 5, FIRST = 16;
function renderTrendText(trend, options) {
  let width = Math.max(40, Math.min(options.width, 120)), change = [{ text: oneLine(`${spanSentence(trend)} ${changeSentence(trend)}`), style: "strong" }];
  return serialise(options.quiet ? [change] : stack([...blocks(trend, width), [change]]), options.colour);
}
function blocks(trend, width) {
  let notes = pointNotes(trend), marks = marksOf(trend, notes);
  if (trend.points.length === 0) return [];
  let grids = controlGrids(trend, marks, columnsWithin(trend, marks, width));
  return [
    gridLines(pointGrid(trend, marks), width),
    noteLines(notes, width),
    ...grids.map((grid, index) => [...index === 0 ? title("Score by control") : [], ...gridLines(grid, width)]),
    [...grids.length === 0 ? [] : dim(CELLS, width), ...basisSentences(trend).flatMap((text) => dim(text, width))]
  ];
}
function columnsWithin({ controls }, marks, width) {
  let names = widest(controlNames(controls).map((name) => truncate(oneLine(name), LONGEST_NAME))), column = Math.max(names, LEAST_COLUMN + widest(marks));
  return Math.max(1, Math.floor((width - FIRST) / (column + 2)));
}
function title(text) {
  return [[{ text, style: "strong" }]];
}
function dim(text, width) {
  return wrap(oneLine(text), width).map((line) => [{ text: line, style: "dim" }]);
}
function noteLines(notes, width) {
  let shown = notes.slice(0, LISTED), rest = notes.length - shown.length;
  return [
    ...shown.flatMap(
      ({ mark, text }) => paragraph([{ text: `${mark.trim()} `, style: "warning" }], oneLine(text), width - mark.length, 4)
    ),
    ...rest > 0 ? dim(`and ${rest} more; -f json lists them all`, width) : []
  ];
}
function gridLines(grid, width) {
  let headers = grid.header.map((text) => headerLines(oneLine(text))), rows = grid.rows.map(
    (row) => row.map((text, index) => index === 0 ? truncate(oneLine(text), LONGEST_NAME) : text)
  ), widths = headers.map((lines, index) => widest([...lines, ...rows.map((row) => row[index] ?? "")])), fitting = fits(widths, width), two = headers.some(([, second]) => second !== ""), head = (line) => [
    {
      text: rowText(
        headers.map((lines) => lines[line]),
        widths,
        fitting
      ),
      style: "dim"
    }
  ], lost = grid.header.slice(fitting);
  return [
    head(0),
    ...two ? [head(1)] : [],
    ...rows.map((row) => [rowText(row, widths, fitting)]),
    ...lost.length === 0 ? [] : dim(`No room for: ${lost.join(", ")}.`, width)
  ];
}
function headerLines(text) {
  let day = /^(\d{4})-(\d\d-\d\d.*)$/.exec(text);
  return day === null ? [truncate(text, LONGEST_NAME), ""] : [day[1] ?? "", day[2] ?? ""];
}
function fits(widths, width) {
  let used = 0, first = widths.findIndex((each, index) => (used += each + (index === 0 ? 0 : 2), used > width));
  return first === -1 ? widths.length : Math.max(1, first);
}
function rowText(cells2, widths, fitting) {
  return cells2.slice(0, fitting).map((text, index) => (index === 0 ? padEnd : padStart)(text, widths[index] ?? 0)).join("  ").trimEnd();
}
function widest(texts) {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}
export {
  renderTrendText
};
