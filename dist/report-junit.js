import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);

// node_modules/xastscript/lib/index.js
var x = (
  // Note: not yet possible to use the spread `...children` in JSDoc overloads.
  /**
   * @type {{
   *   (): Root
   *   (name: null | undefined, ...children: Array<Child>): Root
   *   (name: string, attributes?: Attributes, ...children: Array<Child>): Element
   *   (name: string, ...children: Array<Child>): Element
   * }}
   */
  /**
   * @param {string | null | undefined} [name]
   * @param {Attributes | Child | null | undefined} [attributes]
   * @param {Array<Child>} children
   * @returns {Result}
   */
  (function(name2, attributes, ...children) {
    let index = -1, node;
    if (name2 == null)
      node = { type: "root", children: [] }, children.unshift(attributes);
    else if (typeof name2 == "string")
      if (node = { type: "element", name: name2, attributes: {}, children: [] }, isAttributes(attributes)) {
        let key;
        for (key in attributes)
          attributes[key] !== void 0 && attributes[key] !== null && (typeof attributes[key] != "number" || !Number.isNaN(attributes[key])) && (node.attributes[key] = String(attributes[key]));
      } else
        children.unshift(attributes);
    else
      throw new TypeError("Expected element name, got `" + name2 + "`");
    for (; ++index < children.length; )
      addChild(node.children, children[index]);
    return node;
  })
);
function addChild(nodes, value2) {
  let index = -1;
  if (value2 != null)
    if (typeof value2 == "string" || typeof value2 == "number")
      nodes.push({ type: "text", value: String(value2) });
    else if (Array.isArray(value2))
      for (; ++index < value2.length; )
        addChild(nodes, value2[index]);
    else if (typeof value2 == "object" && "type" in value2)
      value2.type === "root" ? addChild(nodes, value2.children) : nodes.push(value2);
    else
      throw new TypeError("Expected node, nodes, string, got `" + value2 + "`");
}
function isAttributes(value2) {
  return !(value2 == null || typeof value2 != "object" || Array.isArray(value2));
}

// src/model/level.ts
var LEVELS = ["note", "warning", "error"];

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
function unchangedCount({ change }) {
  return change === void 0 ? 0 : LEVELS.reduce((sum, level) => sum + change.unchanged[level], 0);
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

// src/report/undecided.ts
function manualObjectives({ objectives: objectives2 }) {
  return objectives2.filter(({ status }) => status === "manual");
}
function notAssessedEntries({ notAssessed: notAssessed2, objectives: objectives2 }) {
  let listed = new Set(notAssessed2.filter(({ what }) => what === "objective").map(({ id }) => id)), others = objectives2.filter(({ id, status }) => status === "notAssessed" && !listed.has(id));
  return [...notAssessed2, ...others.map((each) => ({ id: each.id, what: "objective", reason: whyNot(each) }))];
}
function whyNot({ coverage }) {
  return coverage === "planned" ? "no rule covers it yet" : "a rule that it rests on was switched off, lowered or not asked everywhere";
}

// src/report/run-facts.ts
function runFacts(report, options) {
  return [
    ...basis(report),
    ...inputs(report),
    ...outcome(report, options),
    ...baselineFacts(report),
    ...changeFacts(report),
    ...objectives(report)
  ];
}
function basis({ asOf, profile, framework, tool, configuration, summary }) {
  return [
    ["asOf", asOf],
    ["profile", profile.id],
    ["profile.title", profile.title],
    ...framework === void 0 ? [] : [
      ["framework", framework.id],
      ["framework.title", framework.title]
    ],
    ["version", tool.version],
    ["libraryDigest", tool.libraryDigest],
    ["configuration", configuration.path ?? "none"],
    ["configuration.sha256", configuration.sha256 ?? "none"],
    ["complete", String(summary.complete)]
  ];
}
function inputs({ summary }) {
  return [
    ["files", String(summary.files)],
    ["files.skipped", String(summary.skippedFiles)],
    ["files.unread", String(summary.unreadFiles)],
    ["documents", String(summary.documents)],
    ...Object.entries(summary.documentsByKind).map(([kind, number]) => [`documents.${kind}`, String(number)]),
    ["rules", String(summary.rules)]
  ];
}
function outcome(report, options) {
  let { outcomes, findings, waived: waived2 } = report.summary;
  return [
    ...counted("outcomes", outcomes),
    ["gaps", String(findings.error + findings.warning + findings.note)],
    ...counted("gaps", { error: findings.error, warning: findings.warning, note: findings.note }),
    ["gaps.notListed", String(hiddenGaps(report, options))],
    ["waived", String(waived2)],
    ["open", String(report.open.length)],
    ["notAssessed", String(notAssessedEntries(report).length)]
  ];
}
function baselineFacts({ baseline }) {
  return baseline === void 0 ? [] : [
    ["baseline", baseline.path],
    ["baseline.sha256", baseline.sha256],
    ["baseline.asOf", baseline.asOf],
    ["baseline.entries", String(baseline.entries)],
    ["baseline.gone", String(baseline.gone.length)],
    ["baseline.undecided", String(baseline.undecided.length)],
    ["gaps.known", String(knownCount({ baseline }))],
    ...counted("gaps.known", baseline.known)
  ];
}
function changeFacts({ change }) {
  return change === void 0 ? [] : [
    ["change.since", change.ref],
    ["change.commit", change.commit],
    ["gaps.unchanged", String(unchangedCount({ change }))],
    ...counted("gaps.unchanged", change.unchanged)
  ];
}
function objectives({ summary }) {
  let { met, applicable, ratio } = summary.score;
  return [
    ...counted("objectives", summary.objectives),
    ["score", ratio === null ? "none" : percent(ratio)],
    ["score.met", String(met)],
    ["score.applicable", String(applicable)],
    ["score.formula", summary.scoreFormula]
  ];
}
function counted(name2, counts2) {
  return Object.entries(counts2).map(([key, number]) => [`${name2}.${key}`, String(number)]);
}

// src/report/places.ts
function placeText({ path, region }) {
  return region === void 0 ? path : `${path}:${region.startLine}:${region.startColumn}`;
}

// src/report/sentences.ts
function incompleteSentence({ summary }) {
  return summary.complete || summary.documents + summary.unreadFiles === 0 ? "" : `${summary.unreadFiles === 0 ? "some rules could not be finished, as the notices say" : `${count(summary.unreadFiles, "input")} could not be read or parsed`}; what is missing here proves nothing.`;
}

// src/report/junit/testcases.ts
var RELATED = 10;
function controlTestcases(report, options) {
  let findings = listedFindings(report, options);
  return [
    ...listedGaps(report, options).map(ofGap),
    ...open(report),
    ...manual(report),
    ...notAssessed(report),
    ...waived(report, findings),
    ...passed(report)
  ];
}
function runTestcases(report) {
  let notices = report.notices.filter(({ level }) => level === "error").map(ofNotice);
  return report.summary.complete ? notices : [{ control: null, name: "The assessment is complete", result: { is: "error", type: "incomplete", message: `Incomplete: ${incompleteSentence(report) || "no irready document was found"}`, text: "What is missing here proves nothing: the notices say what could not be read or finished." } }, ...notices];
}
function ofNotice({ id, message, path }) {
  return { control: null, name: path === void 0 ? id : `${id} - ${path}`, result: { is: "error", type: id, message, text: path ?? message } };
}
function ofGap(finding) {
  let { level: type, message } = finding, mark = markOf(finding);
  return mark !== void 0 ? testcase(finding, placed(finding), skipped(`${PASSED_OVER[mark]}: ${message}`)) : testcase(finding, placed(finding), { is: "failure", type, message, text: detail(finding) });
}
var PASSED_OVER = { known: "Known to the baseline", unchanged: "Unchanged since the commit before" };
function detail({ location, message, related, ...finding }) {
  let { controls, beyond = [], objectives: objectives2, owner, ruleId, remediation, fingerprint } = finding;
  return [
    `${placeText(location)}: ${message}`,
    ...related.slice(0, RELATED).map((other) => `See ${placeText(other.location)} ${other.message}`.trimEnd()),
    ...related.length > RELATED ? [`And ${related.length - RELATED} more places.`] : [],
    `Rule: ${ruleId}`,
    ...controls.length === 0 ? [] : [`Controls: ${controls.join(", ")}`],
    ...beyond.length === 0 ? [] : [`Beyond: ${beyond.join(", ")}`],
    ...objectives2.length === 0 ? [] : [`Objectives: ${objectives2.join(", ")}`],
    ...owner === void 0 ? [] : [`Owner: ${owner}`],
    `Fingerprint: ${fingerprint}`,
    `Remedy: ${remediation}`
  ].join(`
`);
}
function open(report) {
  return report.open.map((entry) => testcase(entry, placed(entry), skipped(`Open: ${entry.reason}`)));
}
function manual(report) {
  return manualObjectives(report).map((objective) => {
    let reason = `Left to a person: ${objective.manual ?? objective.statement}`;
    return testcase(objective, `${objective.id} ${objective.title}`, skipped(reason));
  });
}
function notAssessed(report) {
  let objectives2 = new Map(report.objectives.map((objective) => [objective.id, objective]));
  return notAssessedEntries(report).map(({ id, what, reason }) => {
    let objective = what === "objective" ? objectives2.get(id) : void 0, name2 = objective === void 0 ? `${what} ${id}` : `${id} ${objective.title}`;
    return testcase(objective ?? { controls: [] }, name2, skipped(`Not assessed: ${reason}`));
  });
}
function waived(report, findings) {
  let waivers = new Map(report.waivers.map((waiver) => [waiver.id, waiver]));
  return findings.flatMap((finding) => {
    if (finding.waiver === void 0) return [];
    let reason = `Waived: ${finding.message} ${acceptance(finding.waiver, waivers.get(finding.waiver))}`;
    return [testcase(finding, placed(finding), skipped(reason))];
  });
}
function acceptance(id, waiver) {
  if (waiver === void 0) return `Waiver ${id}.`;
  let until = waiver.expires === void 0 ? "" : ` until ${waiver.expires}`;
  return `Waiver ${id} of ${waiver.owner}${until}: ${waiver.reason}`;
}
function passed(report) {
  let questioned = /* @__PURE__ */ new Set([
    ...report.findings.map(({ ruleId }) => ruleId),
    ...report.open.map(({ ruleId }) => ruleId),
    ...report.notAssessed.map(({ id }) => id)
  ]);
  return report.rules.filter((rule) => isMet(rule) && !questioned.has(rule.id)).map((rule) => testcase(rule, rule.title, { is: "passed" }));
}
function isMet({ outcomes }) {
  return outcomes.pass > 0 && outcomes.fail === 0 && outcomes.open === 0;
}
function placed({ title, location }) {
  let { path, region } = location;
  return `${title} - ${path}${region === void 0 ? "" : `:${region.startLine}`}`;
}
function skipped(reason) {
  return { is: "skipped", reason };
}
function testcase({ controls }, name2, result) {
  return { control: controls[0] ?? null, name: name2, result };
}

// node_modules/stringify-entities/lib/core.js
var defaultSubsetRegex = /["&'<>`]/g, surrogatePairsRegex = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g, controlCharactersRegex = (
  // eslint-disable-next-line no-control-regex, unicorn/no-hex-escape
  /[\x01-\t\v\f\x0E-\x1F\x7F\x81\x8D\x8F\x90\x9D\xA0-\uFFFF]/g
), regexEscapeRegex = /[|\\{}()[\]^$+*?.]/g, subsetToRegexCache = /* @__PURE__ */ new WeakMap();
function core(value2, options) {
  if (value2 = value2.replace(
    options.subset ? charactersToExpressionCached(options.subset) : defaultSubsetRegex,
    basic
  ), options.subset || options.escapeOnly)
    return value2;
  return value2.replace(surrogatePairsRegex, surrogate).replace(controlCharactersRegex, basic);
  function surrogate(pair, index, all2) {
    return options.format(
      (pair.charCodeAt(0) - 55296) * 1024 + pair.charCodeAt(1) - 56320 + 65536,
      all2.charCodeAt(index + 2),
      options
    );
  }
  function basic(character, index, all2) {
    return options.format(
      character.charCodeAt(0),
      all2.charCodeAt(index + 1),
      options
    );
  }
}
function charactersToExpressionCached(subset5) {
  let cached = subsetToRegexCache.get(subset5);
  return cached || (cached = charactersToExpression(subset5), subsetToRegexCache.set(subset5, cached)), cached;
}
function charactersToExpression(subset5) {
  let groups = [], index = -1;
  for (; ++index < subset5.length; )
    groups.push(subset5[index].replace(regexEscapeRegex, "\\$&"));
  return new RegExp("(?:" + groups.join("|") + ")", "g");
}

// node_modules/stringify-entities/lib/util/format-basic.js
function formatBasic(code) {
  return "&#x" + code.toString(16).toUpperCase() + ";";
}

// node_modules/stringify-entities/lib/index.js
function stringifyEntitiesLight(value2, options) {
  return core(value2, Object.assign({ format: formatBasic }, options));
}

// node_modules/xast-util-to-xml/lib/util-escape.js
var noncharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;
function escape(value2, subset5, unsafe3) {
  let result = clean(value2);
  return unsafe3 ? result.replace(unsafe3, encode) : encode(result);
  function encode(value3) {
    return stringifyEntitiesLight(value3, { subset: subset5 });
  }
}
function clean(value2) {
  return String(value2 || "").replace(noncharacter, "");
}

// node_modules/xast-util-to-xml/lib/cdata.js
var unsafe = /]]>/g, subset = [">"];
function cdata(node) {
  return "<![CDATA[" + escape(node.value, subset, unsafe) + "]]>";
}

// node_modules/xast-util-to-xml/lib/comment.js
function comment(node) {
  return "<!--" + escape(node.value, ["-"]) + "-->";
}

// node_modules/xast-util-to-xml/lib/name.js
var subset2 = ["	", `
`, " ", '"', "&", "'", "/", "<", "=", ">"];
function name(value2) {
  return escape(value2, subset2);
}

// node_modules/ccount/index.js
function ccount(value2, character) {
  let source = String(value2);
  if (typeof character != "string")
    throw new TypeError("Expected character");
  let count2 = 0, index = source.indexOf(character);
  for (; index !== -1; )
    count2++, index = source.indexOf(character, index + character.length);
  return count2;
}

// node_modules/xast-util-to-xml/lib/value.js
function value(value2, state) {
  let result = String(value2), quote = state.options.quote || '"';
  if (state.options.quoteSmart) {
    let other = quote === '"' ? "'" : '"';
    ccount(result, quote) > ccount(result, other) && (quote = other);
  }
  return quote + escape(result, ["<", "&", quote]) + quote;
}

// node_modules/xast-util-to-xml/lib/doctype.js
function doctype(node, state) {
  let nodeName = name(node.name), pub = node.public, sys = node.system, result = "<!DOCTYPE";
  return nodeName !== "" && (result += " " + nodeName), pub ? result += " PUBLIC " + value(pub, state) : sys && (result += " SYSTEM"), sys && (result += " " + value(sys, state)), result + ">";
}

// node_modules/xast-util-to-xml/lib/element.js
var own = {}.hasOwnProperty;
function element(node, state) {
  let nodeName = name(node.name), content2 = all(node, state), attributes = node.attributes || {}, close = content2 ? !1 : state.options.closeEmptyElements, attrs = [], key;
  for (key in attributes)
    if (own.call(attributes, key)) {
      let result = attributes[key];
      result != null && attrs.push(name(key) + "=" + value(result, state));
    }
  return "<" + nodeName + (attrs.length === 0 ? "" : " " + attrs.join(" ")) + (close ? (state.options.tightClose ? "" : " ") + "/" : "") + ">" + content2 + (close ? "" : "</" + nodeName + ">");
}

// node_modules/xast-util-to-xml/lib/instruction.js
var unsafe2 = /\?>/g, subset3 = [">"];
function instruction(node) {
  let nodeName = name(node.name) || "x", result = escape(node.value, subset3, unsafe2);
  return "<?" + nodeName + (result ? " " + result : "") + "?>";
}

// node_modules/xast-util-to-xml/lib/text.js
var subset4 = ["&", "<"];
function text(node) {
  return escape(node.value, subset4);
}

// node_modules/xast-util-to-xml/lib/raw.js
function raw(node, state) {
  return state.options.allowDangerousXml ? node.value : text(node);
}

// node_modules/xast-util-to-xml/lib/one.js
var own2 = {}.hasOwnProperty, handlers = {
  cdata,
  comment,
  doctype,
  element,
  instruction,
  raw,
  root: all,
  text
};
function one(node, state) {
  let type = node && node.type;
  if (!type)
    throw new Error("Expected node, not `" + node + "`");
  if (!own2.call(handlers, type))
    throw new Error("Cannot compile unknown node `" + type + "`");
  let handle = handlers[type];
  return handle(node, state);
}
function all(parent, state) {
  let children = parent && parent.children || [], index = -1, results = [];
  for (; ++index < children.length; )
    results[index] = one(children[index], state);
  return results.join("");
}

// node_modules/xast-util-to-xml/lib/index.js
function toXml(tree, options) {
  let state = { options: options || {} };
  if (typeof state.options.quote == "string" && state.options.quote !== '"' && state.options.quote !== "'")
    throw new Error(
      "Invalid quote `" + state.options.quote + "`, expected `'` or `\"`"
    );
  let node = Array.isArray(tree) ? { type: "root", children: tree } : tree;
  return one(node, state);
}

// src/report/neutralise.ts
var UNSAFE = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /(?<=^|\s|:):(?=:)|#(?=#(?:vso)?\[)|[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/giu
);
function neutralise(text2) {
  return text2.replace(UNSAFE, visible);
}
function visible(character) {
  return character === ":" || character === "#" ? `${character} ` : `<U+${hex(character).toUpperCase()}>`;
}
function hex(character) {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}

// src/report/text/width.ts
var ZERO_WIDTH = new RegExp("^(?:[\\p{M}\\p{Cf}\\u1160-\\u11ff]|\\p{Emoji_Modifier})$", "u");
function oneLine(text2) {
  return text2.replace(/\s+/g, " ").trim();
}

// src/report/junit/xml.ts
var NO_CHARACTER = /[\ud800-\udfff\ufffe\uffff]/gu;
function attribute(text2) {
  return legal(neutralise(oneLine(text2)));
}
function content(text2) {
  return text2.split(/\r\n?|\n/).map(neutralise).map(legal).join(`
`);
}
function block(name2, attributes, children) {
  return x(name2, attributes, children.length === 0 ? [] : [`
`, ...children.flatMap((child) => [child, `
`])]);
}
function serialise(tree) {
  return `<?xml version="1.0" encoding="UTF-8"?>
${toXml(tree, { closeEmptyElements: !0, tightClose: !0 })}
`;
}
function legal(text2) {
  return text2.replace(NO_CHARACTER, "\uFFFD").replaceAll("]]>", "]] >");
}

// src/report/junit/junit.ts
var RUN = "irready: the run", NO_CONTROL = "no control";
function renderJunit(report, options) {
  let run = { name: RUN, classname: "irready.run", testcases: runTestcases(report) }, controls = suitesByControl(report, controlTestcases(report, options)), suites = [
    suiteElement(report, run, [properties(report, options)], systemOut(report.notices)),
    ...controls.map((suite) => suiteElement(report, suite, [], []))
  ], { skipped: _, ...totals } = counts([run, ...controls].flatMap(({ testcases }) => testcases));
  return serialise(block("testsuites", { name: "irready", time: "0", ...totals }, suites));
}
function suitesByControl({ controls }, testcases) {
  let titles = new Map(controls.map(({ id, title }) => [id, `${id} ${title}`])), groups = new Map([...titles.keys()].map((id) => [id, []]));
  for (let testcase2 of testcases) {
    let group = groups.get(testcase2.control);
    group === void 0 ? groups.set(testcase2.control, [testcase2]) : group.push(testcase2);
  }
  let none = groups.get(null) ?? [];
  return groups.delete(null), [...groups, [null, none]].filter(([, group]) => group.length > 0).map(([id, group]) => ({ name: titles.get(id) ?? id ?? NO_CONTROL, classname: classname(id), testcases: group }));
}
function classname(control) {
  return `irready.${(control ?? NO_CONTROL).replace(/[.\s]/g, "_")}`;
}
function suiteElement({ asOf }, { name: name2, classname: of, testcases }, before, after) {
  let attributes = {
    name: attribute(name2),
    ...counts(testcases),
    time: "0",
    timestamp: attribute(`${asOf}T00:00:00`)
  }, names = distinct(testcases.map((testcase2) => attribute(testcase2.name))), elements = testcases.map(
    ({ result }, index) => x("testcase", { name: names[index], classname: attribute(of), time: "0" }, ...resultElement(result))
  );
  return block("testsuite", attributes, [...before, ...elements, ...after]);
}
function counts(testcases) {
  let number = (is) => String(testcases.filter(({ result }) => result.is === is).length);
  return {
    tests: String(testcases.length),
    failures: number("failure"),
    errors: number("error"),
    skipped: number("skipped")
  };
}
function distinct(names) {
  let seen = /* @__PURE__ */ new Map();
  return names.map((name2) => {
    let number = (seen.get(name2) ?? 0) + 1;
    return seen.set(name2, number), number === 1 ? name2 : `${name2} (${number})`;
  });
}
function resultElement(result) {
  if (result.is === "passed") return [];
  if (result.is === "skipped") return [x("skipped", {}, attribute(result.reason))];
  let { is, type, message, text: text2 } = result;
  return [x(is, { type: attribute(type), message: attribute(message) }, content(text2))];
}
function properties(report, options) {
  let facts = runFacts(report, options);
  return block(
    "properties",
    {},
    facts.map(([name2, value2]) => x("property", { name: attribute(name2), value: attribute(value2) }))
  );
}
function systemOut(notices) {
  let lines = notices.map(
    ({ level, message, path }) => `${level}: ${path === void 0 ? "" : `${path}: `}${message}`
  );
  return lines.length === 0 ? [] : [x("system-out", {}, lines.map(content).join(`
`))];
}
export {
  renderJunit
};
