import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);

// src/report/oscal/context.ts
import { createHash as createHash2 } from "node:crypto";

// node_modules/uuid/dist-node/regex.js
var regex_default = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/i;

// node_modules/uuid/dist-node/validate.js
function validate(uuid) {
  return typeof uuid == "string" && regex_default.test(uuid);
}
var validate_default = validate;

// node_modules/uuid/dist-node/parse.js
function parse(uuid) {
  if (!validate_default(uuid))
    throw TypeError("Invalid UUID");
  let v;
  return Uint8Array.of((v = parseInt(uuid.slice(0, 8), 16)) >>> 24, v >>> 16 & 255, v >>> 8 & 255, v & 255, (v = parseInt(uuid.slice(9, 13), 16)) >>> 8, v & 255, (v = parseInt(uuid.slice(14, 18), 16)) >>> 8, v & 255, (v = parseInt(uuid.slice(19, 23), 16)) >>> 8, v & 255, (v = parseInt(uuid.slice(24, 36), 16)) / 1099511627776 & 255, v / 4294967296 & 255, v >>> 24 & 255, v >>> 16 & 255, v >>> 8 & 255, v & 255);
}
var parse_default = parse;

// node_modules/uuid/dist-node/stringify.js
var byteToHex = [];
for (let i = 0; i < 256; ++i)
  byteToHex.push((i + 256).toString(16).slice(1));
function unsafeStringify(arr, offset = 0) {
  return (byteToHex[arr[offset + 0]] + byteToHex[arr[offset + 1]] + byteToHex[arr[offset + 2]] + byteToHex[arr[offset + 3]] + "-" + byteToHex[arr[offset + 4]] + byteToHex[arr[offset + 5]] + "-" + byteToHex[arr[offset + 6]] + byteToHex[arr[offset + 7]] + "-" + byteToHex[arr[offset + 8]] + byteToHex[arr[offset + 9]] + "-" + byteToHex[arr[offset + 10]] + byteToHex[arr[offset + 11]] + byteToHex[arr[offset + 12]] + byteToHex[arr[offset + 13]] + byteToHex[arr[offset + 14]] + byteToHex[arr[offset + 15]]).toLowerCase();
}

// node_modules/uuid/dist-node/v35.js
function stringToBytes(str) {
  str = unescape(encodeURIComponent(str));
  let bytes = new Uint8Array(str.length);
  for (let i = 0; i < str.length; ++i)
    bytes[i] = str.charCodeAt(i);
  return bytes;
}
var DNS = "6ba7b810-9dad-11d1-80b4-00c04fd430c8", URL2 = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";
function v35(version, hash, value, namespace, buf, offset) {
  let valueBytes = typeof value == "string" ? stringToBytes(value) : value, namespaceBytes = typeof namespace == "string" ? parse_default(namespace) : namespace;
  if (typeof namespace == "string" && (namespace = parse_default(namespace)), namespace?.length !== 16)
    throw TypeError("Namespace must be array-like (16 iterable integer values, 0-255)");
  let bytes = new Uint8Array(16 + valueBytes.length);
  if (bytes.set(namespaceBytes), bytes.set(valueBytes, namespaceBytes.length), bytes = hash(bytes), bytes[6] = bytes[6] & 15 | version, bytes[8] = bytes[8] & 63 | 128, buf) {
    if (offset ??= 0, offset < 0 || offset + 16 > buf.length)
      throw new RangeError(`UUID byte range ${offset}:${offset + 15} is out of buffer bounds`);
    for (let i = 0; i < 16; ++i)
      buf[offset + i] = bytes[i];
    return buf;
  }
  return unsafeStringify(bytes);
}

// node_modules/uuid/dist-node/sha1.js
import { createHash } from "node:crypto";
function sha1(bytes) {
  return Array.isArray(bytes) ? bytes = Buffer.from(bytes) : typeof bytes == "string" && (bytes = Buffer.from(bytes, "utf8")), createHash("sha1").update(bytes).digest();
}
var sha1_default = sha1;

// node_modules/uuid/dist-node/v5.js
function v5(value, namespace, buf, offset) {
  return v35(80, sha1_default, value, namespace, buf, offset);
}
v5.DNS = DNS;
v5.URL = URL2;
var v5_default = v5;

// src/report/oscal/identity.ts
var NAMESPACE = "9d1a409a-2de4-4ced-9dbd-7e01b7a0d8fa", TOKEN_LENGTH = 100;
function identities() {
  return { uuid: uuids(), token: tokens() };
}
function uuids() {
  let ordinals = /* @__PURE__ */ new Map(), taken = /* @__PURE__ */ new Set();
  return (...identity) => {
    let key = JSON.stringify(identity);
    for (; ; ) {
      let ordinal = (ordinals.get(key) ?? 0) + 1;
      ordinals.set(key, ordinal);
      let uuid = v5_default(ordinal === 1 ? key : JSON.stringify([identity, ordinal]), NAMESPACE);
      if (!taken.has(uuid))
        return taken.add(uuid), uuid;
    }
  };
}
function tokens() {
  let known = /* @__PURE__ */ new Map(), ordinals = /* @__PURE__ */ new Map(), taken = /* @__PURE__ */ new Set();
  return (id) => {
    let before = known.get(id);
    if (before !== void 0) return before;
    let base = readableToken(id), token = base;
    for (; taken.has(token); ) {
      let ordinal = (ordinals.get(base) ?? 1) + 1;
      ordinals.set(base, ordinal), token = `${base}_${ordinal}`;
    }
    return taken.add(token), known.set(id, token), token;
  };
}
function readableToken(id) {
  let allowed = id.slice(0, TOKEN_LENGTH).replace(/[^\p{L}\p{N}._-]/gu, "_");
  return /^[\p{L}_]/u.test(allowed) ? allowed : `_${allowed}`;
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

// src/report/oscal/text.ts
var NOTHING = "(empty)", INLINE = /[\\`*~^[\]<]|\{(?=\{)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, HEADING = /^[#>+-]/, NUMBER = /^(\d{1,9})([.)])/;
function plain(text) {
  let line = neutralise(wellFormed(text).replace(/\s+/g, " ")).trim();
  return line === "" ? NOTHING : line;
}
function markup(text) {
  return plain(text).split(/(`[^`]+`)/).map((part, index) => index % 2 === 1 ? part : part.replace(INLINE, "\\$&")).join("").replace(HEADING, "\\$&").replace(NUMBER, "$1\\$2");
}
function paragraphs(texts) {
  return texts.filter((text) => text !== void 0 && text.trim() !== "").map((text = "") => markup(text)).join(`

`);
}
function wellFormed(text) {
  return text.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD");
}

// src/report/oscal/property.ts
function properties(values) {
  return Object.entries(values).flatMap(([name, value]) => value == null ? [] : (typeof value == "object" ? value : [value]).map((each) => property(name, String(each))));
}
function property(name, value) {
  return { name, ns: `urn:uuid:${NAMESPACE}`, value: plain(value) };
}

// src/base/day.ts
var DAY = /^\d{4}-\d{2}-\d{2}$/;
function isCalendarDay(text) {
  let time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

// src/report/oscal/time.ts
function startOfDay(day) {
  return isDay(day) ? `${day}T00:00:00Z` : void 0;
}
function endOfDay(day) {
  return day !== void 0 && isDay(day) ? `${day}T23:59:59Z` : void 0;
}
function isDay(day) {
  return /^(?:19|2\d)/.test(day) && isCalendarDay(day);
}

// src/report/oscal/context.ts
var NO_DAY = "1970-01-01T00:00:00Z";
function contextOf(report, options) {
  let ids = identities(), toolUuid = ids.uuid("tool");
  return {
    report,
    options,
    ids,
    now: startOfDay(report.asOf) ?? NO_DAY,
    toolUuid,
    byTool: [{ actors: [{ type: "tool", "actor-uuid": toolUuid }] }],
    resources: resources(report, ids),
    planUuid: ids.uuid("plan"),
    digest: createHash2("sha256").update(JSON.stringify(report)).digest("hex")
  };
}
function resources({ inputs, configuration: { path, sha256 } }, ids) {
  let configuration = path === null ? [] : [{ path, sha256, documents: void 0 }], found = /* @__PURE__ */ new Map();
  for (let { path: path2, sha256: sha2562, documents } of [...inputs, ...configuration]) {
    let resource = found.get(path2) ?? { uuid: ids.uuid("resource", path2), path: path2, digests: /* @__PURE__ */ new Set(), documents };
    found.set(path2, resource), sha2562 !== null && resource.digests.add(sha2562);
  }
  return found;
}
function controlProperties({ ids }, { controls, beyond = [] }) {
  return [
    ...controls.map((id) => ({ ...property("control", id), class: ids.token(id) })),
    ...beyond.map((id) => ({ ...property("control-beyond", id), class: ids.token(id) }))
  ];
}

// src/report/attested.ts
function attestationThatCounts({ id, status, coverage }, attestations) {
  if (!(status !== "pass" || coverage === "automated"))
    return attestations.filter(({ objective, state }) => objective === id && state === "valid").reduce(lastingLonger, void 0);
}
function lastingLonger(left, right) {
  return left === void 0 || (right.validUntil ?? "") > (left.validUntil ?? "") ? right : left;
}
function attestedPhrase({ by, on, validUntil }) {
  let day = on === void 0 ? "" : ` on ${on}`;
  return `attested by ${by}${day}${validUntil === void 0 ? "" : `, until ${validUntil}`}`;
}

// src/report/undecided.ts
function notAssessedEntries({ notAssessed, objectives }) {
  let listed = new Set(notAssessed.filter(({ what }) => what === "objective").map(({ id }) => id)), others = objectives.filter(({ id, status }) => status === "notAssessed" && !listed.has(id));
  return [...notAssessed, ...others.map((each) => ({ id: each.id, what: "objective", reason: whyNot(each) }))];
}
function whyNot({ coverage }) {
  return coverage === "planned" ? "no rule covers it yet" : "a rule that it rests on was switched off, lowered or not asked everywhere";
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

// src/report/oscal/tally.ts
var NO_GAPS = start();
function tallyObjectives({ findings, open: open2 }, isListed) {
  let tallies = /* @__PURE__ */ new Map();
  for (let finding of findings) {
    let listed = isListed(finding);
    for (let id of new Set(finding.objectives)) grow(at(tallies, id), finding, listed);
  }
  for (let outcome of open2)
    for (let id of new Set(outcome.objectives)) at(tallies, id).open++;
  return tallies;
}
function tallyRules(findings, isListed) {
  let tallies = /* @__PURE__ */ new Map();
  for (let finding of findings) grow(at(tallies, finding.ruleId), finding, isListed(finding));
  return tallies;
}
function gapCount({ gaps }) {
  return gaps.error + gaps.warning + gaps.note;
}
function tallySentence(tally) {
  let total = gapCount(tally);
  return [
    ...total === 0 ? [] : [`${count(total, "gap")}: ${countLevels(tally.gaps)}.`],
    ...tally.waived === 0 ? [] : [`${tally.waived} waived.`],
    ...tally.open === 0 ? [] : [`${tally.open} open.`]
  ].join(" ");
}
function omittedSentence({ listed, total }) {
  return listed >= total ? "" : `${listed} of ${count(total, "finding")} ${listed === 1 ? "has" : "have"} an observation here; -f json --min-level note holds them all.`;
}
function grow(tally, finding, listed) {
  if (listed && tally.listed++, finding.owner !== void 0 && tally.owners.add(finding.owner), finding.waiver !== void 0) {
    tally.waived++, tally.waivers.add(finding.waiver);
    return;
  }
  tally.gaps[finding.level]++, tally.remedies.has(finding.remediation) || tally.remedies.set(finding.remediation, finding.title);
}
function at(tallies, id) {
  let found = tallies.get(id);
  if (found !== void 0) return found;
  let fresh = start();
  return tallies.set(id, fresh), fresh;
}
function start() {
  return {
    gaps: { note: 0, warning: 0, error: 0 },
    waived: 0,
    open: 0,
    listed: 0,
    waivers: /* @__PURE__ */ new Set(),
    owners: /* @__PURE__ */ new Set(),
    remedies: /* @__PURE__ */ new Map()
  };
}

// src/report/oscal/objectives.ts
var STATES = {
  pass: ["satisfied", "pass"],
  fail: ["not-satisfied", "fail"],
  open: ["not-satisfied", "other"],
  manual: ["not-satisfied", "other"],
  notAssessed: ["not-satisfied", "other"]
};
function isUnmet({ status }) {
  return status !== "notApplicable" && STATES[status][0] === "not-satisfied";
}
function findingOf(context, objective, seen) {
  if (objective.status === "notApplicable") return;
  let { id, title, status } = objective, [state, reason] = STATES[status], tally = seen.tallies.get(id) ?? NO_GAPS;
  return {
    uuid: context.ids.uuid("objective", id),
    title: markup(`${id}: ${title}`),
    description: paragraphs([verdict(context.report, objective, tally), duty(objective)]),
    props: findingProperties(context, objective, tally),
    origins: context.byTool,
    target: {
      type: "objective-id",
      "target-id": context.ids.token(id),
      title: markup(title),
      status: { state, reason, remarks: paragraphs(remarks(context.report, objective, tally)) }
    },
    "related-observations": (seen.observed.ofObjective.get(id) ?? []).map((uuid) => ({ "observation-uuid": uuid })),
    "related-risks": seen.waivers.risksOf(tally.waivers).map((uuid) => ({ "risk-uuid": uuid }))
  };
}
function duty({ statement: statement2 }) {
  return `The duty: ${statement2}`;
}
function findingProperties(context, objective, tally) {
  let { id, status, coverage } = objective;
  return [
    ...properties({ objective: id, status, coverage, ...gapProperties(tally) }),
    ...controlProperties(context, objective)
  ];
}
function gapProperties({ gaps, waived, open: open2, listed }) {
  return { errors: gaps.error, warnings: gaps.warning, notes: gaps.note, waived, open: open2, "listed-findings": listed };
}
function remarks(report, objective, tally) {
  let total = gapCount(tally) + tally.waived;
  return [
    `${verdict(report, objective, tally)} ${tallySentence(tally)}`,
    omittedSentence({ listed: tally.listed, total }),
    objective.status === "pass" ? void 0 : objective.manual
  ];
}
function verdict(report, objective, tally) {
  let { id, status, coverage } = objective;
  return status === "pass" ? metSentence(report, objective, tally) : status === "open" ? "Open: it could not be decided, so it is not met." : status === "manual" ? "Waits for a person: documents alone do not settle it, and it is not counted as met." : status === "notAssessed" ? `Not assessed, so not met: ${notAssessedReason(report, id, coverage)}.` : gapCount(tally) === 0 && tally.waived > 0 ? "Fails; a waiver covers every gap: accepted, not met." : "Fails: not met.";
}
function metSentence({ attestations }, objective, tally) {
  let stated = attestationThatCounts(objective, attestations), advice = gapCount(tally) === 0 ? "" : " What was found is advice.";
  return objective.coverage === "automated" ? `Met: a document shows it.${advice}` : stated === void 0 ? `Met, as the report says; it holds no valid attestation of it.${advice}` : `Met: ${objective.coverage === "manual" ? "" : "documents show a part of it, and the rest is "}${attestedPhrase(stated)}.${advice}`;
}
function notAssessedReason({ notAssessed }, id, coverage) {
  let given = notAssessed.find((each) => each.what === "objective" && each.id === id);
  return given !== void 0 ? given.reason : whyNot({ coverage });
}

// src/report/oscal/observation.ts
function examined({ byTool, now }) {
  return { methods: ["EXAMINE"], origins: byTool, collected: now };
}
function observed(bearings) {
  let ofObjective = /* @__PURE__ */ new Map();
  for (let { objectives, observation } of bearings)
    for (let objective of new Set(objectives)) add(ofObjective, objective, observation.uuid);
  return { observations: bearings.map(({ observation }) => observation), ofObjective };
}
function together(kinds) {
  let ofObjective = /* @__PURE__ */ new Map();
  for (let kind of kinds)
    for (let [objective, uuids2] of kind.ofObjective) add(ofObjective, objective, ...uuids2);
  return { observations: kinds.flatMap(({ observations }) => observations), ofObjective };
}
function fairShare(items, keysOf) {
  if (items.length <= 1e3) return items;
  let share = Math.max(1, Math.floor(1e3 / new Set(items.flatMap(keysOf)).size)), listed = /* @__PURE__ */ new Map();
  return items.filter((item) => {
    let keys = new Set(keysOf(item));
    if (![...keys].some((key) => (listed.get(key) ?? 0) < share)) return !1;
    for (let key of keys) listed.set(key, (listed.get(key) ?? 0) + 1);
    return !0;
  }).slice(0, 1e3);
}
function add(map, key, ...uuids2) {
  let found = map.get(key) ?? [];
  for (let uuid of uuids2) found.push(uuid);
  map.set(key, found);
}

// src/report/oscal/items.ts
function itemOfObjective(context, objective, seen, finding) {
  let { id, title, status } = objective, tally = seen.tallies.get(id) ?? NO_GAPS;
  return plan(context, seen, {
    key: ["objective", id],
    title: `${id}: ${title}`,
    about: [verdict(context.report, objective, tally), duty(objective)],
    statement: "As long as it is not known to be met, nobody can rely on it in an incident.",
    props: [...properties({ objective: id, status }), ...controlProperties(context, objective)],
    tally,
    observations: seen.observed.ofObjective.get(id) ?? [],
    finding,
    steps: [...remedies(tally), ...steps(objective, tally)]
  });
}
function plansOfRules(context, unmet, seen) {
  let left = context.report.findings.filter(({ objectives }) => !objectives.some((id) => unmet.has(id))), titles = new Map(left.map(({ ruleId, title }) => [ruleId, title])), observations = observationsByRule(left, seen);
  return [...tallyRules(left, seen.isListed)].map(
    ([rule, tally]) => plan(context, seen, {
      key: ["rule", rule],
      title: titles.get(rule) ?? rule,
      about: ["It bears on no objective that is not met."],
      statement: "What was found stays so until somebody settles it.",
      props: properties({ rule }),
      tally,
      observations: observations.get(rule) ?? [],
      steps: remedies(tally)
    })
  );
}
function observationsByRule(findings, { ofFinding }) {
  let ofRule = /* @__PURE__ */ new Map();
  for (let finding of findings) {
    let uuid = ofFinding.get(finding);
    if (uuid === void 0) continue;
    let found = ofRule.get(finding.ruleId);
    found === void 0 ? ofRule.set(finding.ruleId, [uuid]) : found.push(uuid);
  }
  return ofRule;
}
function planIncomplete(context) {
  return { item: bareItem(context, "incomplete", "Complete the assessment", "The run is not complete: an input could not be read or parsed, nothing matched, or a rule could not be finished. What is missing proves nothing. Settle what the notices of the report say, then assess again.") };
}
function planNothing(context) {
  let { summary, open: open2, notAssessed } = context.report;
  return open2.length + notAssessed.length > 0 ? { item: bareItem(context, "undecided", "Decide what is open", UNDECIDED) } : summary.score.applicable === 0 ? {
    item: bareItem(
      context,
      "nothing",
      "Assess something first",
      "No objective was assessed, so this plan knows of nothing to do. That proves nothing about readiness."
    )
  } : {
    item: bareItem(
      context,
      "nothing",
      "Nothing to do",
      "Every objective that applies is met and no gap was found. OSCAL wants at least one item; this one asks for nothing."
    )
  };
}
var UNDECIDED = "Every objective that applies is met and no gap was found, but not everything was decided: the report names what is open and what was not assessed.";
function bareItem({ ids, byTool }, key, title, description) {
  return {
    uuid: ids.uuid("item", key),
    title,
    description,
    props: properties({ kind: key }),
    origins: byTool,
    "related-findings": [],
    "related-observations": [],
    "related-risks": []
  };
}
function plan(context, seen, matter) {
  let { key, title, about, props, tally, observations, finding } = matter, risk2 = gapCount(tally) === 0 && tally.waived > 0 && tally.open === 0 && matter.steps.length === 0 ? void 0 : riskOf(context, matter), risks = [...risk2 === void 0 ? [] : [risk2.uuid], ...seen.waivers.risksOf(tally.waivers)];
  return { item: {
    uuid: context.ids.uuid("item", ...key),
    title: markup(title),
    description: paragraphs([
      ...about,
      tallySentence(tally),
      omittedSentence({ listed: tally.listed, total: gapCount(tally) + tally.waived })
    ]),
    props: [...props, ...properties({ ...gapProperties(tally), owner: named([...tally.owners]) })],
    origins: context.byTool,
    "related-findings": finding === void 0 ? [] : [{ "finding-uuid": finding }],
    "related-observations": observations.map((uuid) => ({ "observation-uuid": uuid })),
    "related-risks": risks.map((uuid) => ({ "risk-uuid": uuid }))
  }, risk: risk2 };
}
function riskOf(context, { key, title, about, props, tally, observations, steps: steps2, ...matter }) {
  return {
    uuid: context.ids.uuid("risk", ...key),
    title: markup(title),
    description: paragraphs([...about, tallySentence(tally)]),
    statement: matter.statement,
    props,
    status: "open",
    origins: context.byTool,
    remediations: steps2.map((step) => response(context, key, step)),
    "related-observations": observations.map((uuid) => ({ "observation-uuid": uuid }))
  };
}
function response(context, key, [name, text]) {
  return {
    uuid: context.ids.uuid("remedy", ...key, name, text),
    lifecycle: "recommendation",
    title: markup(name),
    description: markup(text),
    origins: context.byTool
  };
}
function named(owners) {
  let more = owners.length - 100;
  return more > 0 ? [...owners.slice(0, 100), `and ${more} more`] : owners;
}
function remedies({ remedies: found }) {
  let all = [...found].map(([remedy, title]) => [title, remedy]), more = all.length - 100;
  if (more <= 0) return all;
  let others = ["Further remedies", `${more + 1} more; -f json --min-level note holds them all.`];
  return [...all.slice(0, 99), others];
}
function steps({ status, manual }, tally) {
  let byHand = manual === void 0 ? [] : [["Ask a person", manual]];
  return status === "open" || status === "fail" && tally.open > 0 ? [["Make it decidable", "Settle what the open observations name, then assess again."], ...byHand] : status === "manual" ? byHand.length > 0 ? byHand : [["Ask a person", "Documents do not settle it: have a named person attest it."]] : status === "fail" && gapCount(tally) + tally.waived === 0 ? byHand : status !== "notAssessed" ? [] : [["Assess it by other means", "This run did not look at it; its finding says why."], ...byHand];
}

// src/report/known.ts
function isKnown({ known }) {
  return known === !0;
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

// src/report/oscal/href.ts
function fileHref(path) {
  let segments = wellFormed(path).split("/").filter((segment) => segment !== "");
  return segments.length === 0 ? "." : segments.map(encodeURIComponent).join("/");
}
function evidenceHref(text) {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return fileHref(text);
  let { protocol, host, pathname, search, hash } = new URL(text);
  return `${protocol}//${escapeHost(host)}${escapePart(pathname)}${escapePart(search)}${escapeFragment(hash)}`;
}
function escapePart(part) {
  return part.replace(/[^\w\-.~/?:@!$&'()*+,;=%]/g, encodeURIComponent).replace(/%(?![\da-f]{2})/gi, "%25");
}
function escapeFragment(hash) {
  return hash === "" ? "" : `#${escapePart(hash.slice(1))}`;
}
function escapeHost(host) {
  return host.startsWith("[") ? host : escapePart(host);
}

// src/report/oscal/run.ts
var OSCAL_VERSION = "1.2.1";
function metadata(context, title, parties) {
  return {
    title,
    "last-modified": context.now,
    version: plain(context.report.tool.version),
    "oscal-version": OSCAL_VERSION,
    props: runProperties(context.report),
    parties: [...parties].map(([id, uuid]) => ({ uuid, type: "person", name: plain(id) })),
    remarks: `The time is the day that the report speaks about, in UTC. The version is that of the tool. ${REFERENCES}`
  };
}
var REFERENCES = "A control or objective whose id is no OSCAL token stands here under a token; the properties keep the id itself.";
function attestingParties({ report, ids }) {
  return new Map([...new Set(report.attestations.map(({ by }) => by))].map((by) => [by, ids.uuid("party", by)]));
}
function runProperties(report) {
  let { asOf, tool, profile, framework, configuration, summary } = report, { outcomes, findings, objectives, score } = summary;
  return properties({
    "as-of": asOf,
    "tool-version": tool.version,
    "library-digest": `sha256:${tool.libraryDigest}`,
    profile: profile.id,
    framework: framework?.id,
    configuration: configuration.path,
    complete: summary.complete,
    files: summary.files,
    "skipped-files": summary.skippedFiles,
    "unread-files": summary.unreadFiles,
    documents: summary.documents,
    "documents-of-kind": Object.entries(summary.documentsByKind).map(([kind, number]) => `${kind}: ${number}`),
    rules: summary.rules,
    "outcomes-pass": outcomes.pass,
    "outcomes-fail": outcomes.fail,
    "outcomes-open": outcomes.open,
    "outcomes-not-applicable": outcomes.notApplicable,
    "gaps-error": findings.error,
    "gaps-warning": findings.warning,
    "gaps-note": findings.note,
    ...baselineValues(report),
    waived: summary.waived,
    open: report.open.length,
    "not-assessed": notAssessedEntries(report).length,
    "objectives-pass": objectives.pass,
    "objectives-fail": objectives.fail,
    "objectives-open": objectives.open,
    "objectives-manual": objectives.manual,
    "objectives-not-applicable": objectives.notApplicable,
    "objectives-not-assessed": objectives.notAssessed,
    "score-met": score.met,
    "score-applicable": score.applicable,
    "score-ratio": score.ratio,
    "score-formula": summary.scoreFormula
  });
}
function baselineValues({ baseline }) {
  return baseline === void 0 ? {} : {
    baseline: baseline.path,
    "baseline-sha256": baseline.sha256,
    "baseline-as-of": baseline.asOf,
    "gaps-known": knownCount({ baseline }),
    "baseline-gone": baseline.gone.length,
    "baseline-undecided": baseline.undecided.length
  };
}
function runParagraphs(report) {
  let incomplete = incompleteSentence(report);
  return [
    [gapsSentence(report), objectivesSentence(report), comparedSentence(report), basisSentence(report)].filter((text) => text !== "").join(" "),
    inputsSentence(report),
    incomplete === "" ? "" : `Incomplete: ${incomplete}`,
    report.summary.score.applicable === 0 ? "No objective was assessed: nothing is proven here." : "",
    isCrosswalk(report) ? CROSSWALK : ""
  ];
}
function assessmentAssets({ report, ids, toolUuid }) {
  return {
    components: [
      {
        uuid: toolUuid,
        type: "software",
        title: "irready",
        description: "Assesses incident response documents in a repository.",
        props: properties({ version: report.tool.version, "library-digest": `sha256:${report.tool.libraryDigest}` }),
        status: { state: "operational" }
      }
    ],
    "assessment-platforms": [
      {
        uuid: ids.uuid("platform"),
        title: "irready on the command line or in CI",
        "uses-components": [{ "component-uuid": toolUuid }]
      }
    ]
  };
}
function backMatter(context) {
  return {
    resources: [planResource(context), ...[...context.resources.values()].map((file) => fileResource(context, file))]
  };
}
function planResource({ report, planUuid }) {
  let { profile, framework, configuration, tool } = report;
  return {
    uuid: planUuid,
    title: "What was to be assessed",
    description: paragraphs([
      `Profile ${profile.id} (${profile.title})${framework === void 0 ? "" : `, in the terms of ${framework.title}`}, by the rule library of irready ${tool.version}.`,
      configuration.path === null ? "Without a configuration file." : `Configured by ${configuration.path}.`,
      "There is no OSCAL assessment plan; this resource stands in its place."
    ]),
    props: properties({
      profile: profile.id,
      framework: framework?.id,
      configuration: configuration.path,
      "configuration-sha256": configuration.sha256,
      "library-digest": `sha256:${tool.libraryDigest}`
    })
  };
}
function fileResource({ report: { configuration } }, { uuid, path, digests, documents }) {
  let hashed = digests.size === 0 ? [void 0] : [...digests];
  return {
    uuid,
    title: markup(path),
    props: properties({ path, documents, role: path === configuration.path ? "configuration" : "input" }),
    rlinks: hashed.map((digest) => rlink(path, digest))
  };
}
function rlink(path, digest) {
  let isDigest = digest !== void 0 && /^[\da-f]{64}$/.test(digest);
  return {
    href: fileHref(path),
    "media-type": /\.ya?ml$/i.test(path) ? "application/yaml" : void 0,
    hashes: isDigest ? [{ algorithm: "SHA-256", value: digest }] : []
  };
}

// src/report/render-options.ts
function listedFindings(report, { minLevel }) {
  let lightest = LEVELS.indexOf(minLevel);
  return report.findings.filter((finding) => LEVELS.indexOf(finding.level) >= lightest);
}

// src/report/oscal/place.ts
function evidence(context, location, note) {
  let resource = context.resources.get(location.path), where = place(location);
  return {
    href: resource === void 0 ? fileHref(location.path) : `#${resource.uuid}`,
    description: markup(note === void 0 ? where : `${where}: ${note}`),
    props: placeProperties(location)
  };
}
function subjects(context, locations) {
  return [...new Set(locations.map(({ path }) => path))].flatMap((path) => {
    let resource = context.resources.get(path);
    return resource === void 0 ? [] : [{ "subject-uuid": resource.uuid, type: "resource", title: markup(path) }];
  });
}
function place({ path, region }) {
  return region === void 0 ? path : `${path}, line ${region.startLine}`;
}
function placeProperties({ path, pointer, region, excerpt }) {
  return properties({
    path,
    pointer,
    "start-line": region?.startLine,
    "start-column": region?.startColumn,
    "end-line": region?.endLine,
    "end-column": region?.endColumn,
    excerpt
  });
}

// src/report/oscal/gaps.ts
function observeGaps(context) {
  let findings = fairShare(listedFindings(context.report, context.options), groups), bearings = findings.map(
    (finding) => ({
      objectives: finding.objectives,
      observation: observe(context, finding)
    })
  ), ofFinding = new Map(findings.map((finding, index) => [finding, bearings[index]?.observation.uuid ?? ""]));
  return { ...observed(bearings), ofFinding };
}
function groups({ ruleId, objectives, waiver }) {
  let kept = waiver === void 0 ? "gap" : "waived";
  return objectives.length === 0 ? [`${kept} rule ${ruleId}`] : objectives.map((id) => `${kept} objective ${id}`);
}
function observe(context, finding) {
  let { ruleId, title, level, message, remediation, fingerprint, location, related, owner, waiver } = finding, places = [location, ...related.map((each) => each.location)];
  return {
    uuid: context.ids.uuid("gap", fingerprint),
    title: markup(title),
    description: markup(message),
    props: [
      ...properties({ outcome: "fail", rule: ruleId, level, fingerprint, owner, waiver }),
      ...properties({ known: isKnown(finding) ? "yes" : void 0 }),
      ...properties({ objective: finding.objectives }),
      ...controlProperties(context, finding)
    ],
    ...examined(context),
    types: ["finding"],
    subjects: subjects(context, places),
    "relevant-evidence": [
      evidence(context, location),
      ...related.map((each) => evidence(context, each.location, each.message))
    ],
    remarks: markup(`Remedy: ${remediation}`)
  };
}

// src/report/oscal/outcomes.ts
function observeOpen(context) {
  let listed = fairShare(
    context.report.open,
    ({ objectives, ruleId }) => objectives.length === 0 ? [`rule ${ruleId}`] : objectives.map((id) => `objective ${id}`)
  );
  return observed(listed.map((each) => ({ objectives: each.objectives, observation: open(context, each) })));
}
function observeAttestations(context, parties) {
  return observed(
    context.report.attestations.map((each) => ({
      objectives: [each.objective],
      observation: attestation(context, each, parties.get(each.by))
    }))
  );
}
function open(context, outcome) {
  let { ruleId, title, objectives, reason, location } = outcome;
  return {
    uuid: context.ids.uuid("open", ruleId, location.path, location.pointer ?? "", reason),
    title: markup(title),
    description: markup(reason),
    props: [
      ...properties({ outcome: "open", rule: ruleId, objective: objectives }),
      ...controlProperties(context, outcome)
    ],
    ...examined(context),
    types: ["control-objective"],
    subjects: subjects(context, [location]),
    "relevant-evidence": [evidence(context, location)],
    remarks: "Open: it could not be decided, so it counts as not met."
  };
}
function attestation(context, given, party) {
  let { objective, state, statement: statement2, by, on = "", validUntil, location } = given;
  return {
    uuid: context.ids.uuid("attestation", objective, by, on, statement2),
    title: markup(`Attestation of ${objective} by ${by === "" ? "nobody named" : by}`),
    description: paragraphs([statement2, ATTESTATION_REMARKS[state]]),
    props: properties({
      objective,
      state,
      "attested-by": by === "" ? void 0 : by,
      "attested-on": on === "" ? void 0 : on,
      "valid-until": validUntil
    }),
    methods: ["INTERVIEW"],
    types: ["control-objective"],
    origins: party === void 0 ? context.byTool : [{ actors: [{ type: "party", "actor-uuid": party }] }],
    subjects: subjects(context, [location]),
    "relevant-evidence": [evidence(context, location), ...given.evidence.slice(0, 100).map(cited)],
    collected: startOfDay(on) ?? context.now,
    expires: endOfDay(validUntil)
  };
}
var ATTESTATION_REMARKS = {
  valid: void 0,
  expired: "It no longer counts on the day of this report.",
  invalid: "It lacks something that an attestation needs, so it does not count.",
  open: "Whether the person still works here could not be decided, so it does not count.",
  notNeeded: "The objective is not left to a person, so it does not count."
};
function cited(text) {
  return { href: evidenceHref(text), description: markup(text), props: properties({ evidence: text }) };
}

// src/report/oscal/waivers.ts
var STATUSES = {
  active: "deviation-approved",
  unused: "deviation-requested",
  pending: "deviation-requested",
  overBroad: "deviation-requested",
  selfApproved: "deviation-requested",
  malformed: "deviation-requested",
  expired: "open"
}, STATEMENTS = {
  active: "What it covers is accepted until the deadline, and not met.",
  unused: "It covers nothing that this run found.",
  pending: "Its first day is to come; until then it covers nothing.",
  overBroad: "It does not say where it holds, so it covers nothing.",
  selfApproved: "Nobody but its owner accepted it, so it covers nothing.",
  malformed: "It lacks something that a waiver needs, so it covers nothing.",
  expired: "Its last day has passed, so it covers nothing; what it covered counts again."
};
function waiverRisks(context, ofFinding) {
  let observations = byWaiver(ofFinding), risks = context.report.waivers.map((waiver) => risk(context, waiver, observations.get(waiver.id) ?? [])), byId = /* @__PURE__ */ new Map();
  for (let [index, { id }] of context.report.waivers.entries()) {
    let uuid = risks[index]?.uuid;
    uuid !== void 0 && !byId.has(id) && byId.set(id, uuid);
  }
  return { risks, risksOf: (waivers) => [...waivers].flatMap((id) => byId.get(id) ?? []) };
}
function byWaiver(ofFinding) {
  let observations = /* @__PURE__ */ new Map();
  for (let [{ waiver }, uuid] of ofFinding) {
    if (waiver === void 0) continue;
    let found = observations.get(waiver);
    found === void 0 ? observations.set(waiver, [uuid]) : found.push(uuid);
  }
  return observations;
}
function risk(context, waiver, observations) {
  let { id, state, covers, scope, reason, expires } = waiver;
  return {
    uuid: context.ids.uuid("waiver", id),
    title: markup(`Waiver ${id} (${state})`),
    description: paragraphs([`Covers ${covers}${scope === void 0 ? "" : ` in ${scope}`}.`, reason]),
    statement: statement(waiver),
    props: waiverProperties(waiver),
    status: STATUSES[state],
    origins: context.byTool,
    deadline: endOfDay(expires),
    "risk-log": log(context, waiver),
    "related-observations": observations.map((uuid) => ({ "observation-uuid": uuid }))
  };
}
function statement({ state, findings }) {
  return state === "active" ? `It covers ${count(findings.length, "finding")}. ${STATEMENTS[state]}` : STATEMENTS[state];
}
function waiverProperties({ id, state, covers, scope, owner, approver, created, expires, findings }) {
  return properties({
    waiver: id,
    state,
    covers,
    scope,
    owner: owner === "" ? void 0 : owner,
    approver,
    created,
    expires,
    "covered-findings": findings.length
  });
}
function log({ ids }, { id, state, created, expires }) {
  let start2 = created === void 0 ? void 0 : startOfDay(created), end = state === "expired" ? endOfDay(expires) : void 0, entries = [
    ...start2 === void 0 ? [] : [entry(ids.uuid("created", id), "Created", start2, "deviation-requested")],
    ...end === void 0 ? [] : [entry(ids.uuid("expired", id), "Expired", end, "open")]
  ];
  return entries.length === 0 ? void 0 : { entries };
}
function entry(uuid, title, start2, status) {
  return { uuid, title, start: start2, "status-change": status };
}

// src/report/oscal/see.ts
function see(context, parties, others) {
  let gaps = observeGaps(context), open2 = observeOpen(context), isListed = (finding) => gaps.ofFinding.has(finding);
  return {
    observed: together([gaps, open2, ...others, observeAttestations(context, parties)]),
    tallies: tallyObjectives(context.report, isListed),
    waivers: waiverRisks(context, gaps.ofFinding),
    isListed,
    ofFinding: gaps.ofFinding,
    listedFindings: gaps.observations.length,
    listedOpen: open2.observations.length
  };
}
function leftOut({ report }, { listedFindings: listedFindings2, listedOpen }) {
  let open2 = report.open.length;
  return [
    omittedSentence({ listed: listedFindings2, total: report.findings.length }),
    listedOpen >= open2 ? "" : `${listedOpen} of ${count(open2, "open outcome")} have an observation here; -f json holds them all.`
  ];
}

// src/report/oscal/write.ts
function writeOscal(document2) {
  return `${neutraliseJson(JSON.stringify(document2, withoutEmptyLists, 2))}
`;
}
function withoutEmptyLists(_key, value) {
  return Array.isArray(value) && value.length === 0 ? void 0 : value;
}

// src/report/oscal/poam.ts
function renderOscalPoam(report, options) {
  let context = contextOf(report, options), parties = attestingParties(context), seen = see(context, parties, []), unmet = report.objectives.filter(isUnmet), findings = unmet.flatMap((objective) => findingOf(context, objective, seen) ?? []), plans = [
    ...unmet.map((objective, index) => itemOfObjective(context, objective, seen, findings[index]?.uuid)),
    ...plansOfRules(context, new Set(unmet.map(({ id }) => id)), seen),
    ...report.summary.complete ? [] : [planIncomplete(context)]
  ];
  return writeOscal(document(context, parties, seen, findings, plans.length === 0 ? [planNothing(context)] : plans));
}
function document(context, parties, seen, findings, plans) {
  let { report, ids } = context, risks = [...seen.waivers.risks, ...plans.flatMap(({ risk: risk2 }) => risk2 ?? [])], described = metadata(context, "Readiness to respond to incidents: plan of action and milestones", parties);
  return {
    "plan-of-action-and-milestones": {
      uuid: ids.uuid("poam", context.digest),
      metadata: {
        ...described,
        remarks: [described.remarks, paragraphs([...runParagraphs(report), ...leftOut(context, seen)]), SYSTEM].join(
          `

`
        )
      },
      "system-id": { id: plain(`irready workspace: ${report.configuration.path ?? "no configuration file"}`) },
      "local-definitions": { "assessment-assets": assessmentAssets(context) },
      observations: referenced(seen, findings, risks, plans),
      risks,
      findings,
      "poam-items": plans.map(({ item }) => item),
      "back-matter": backMatter(context)
    }
  };
}
var SYSTEM = "The system id names the workspace by its configuration file, which is not unique in the world: set your own before you merge this plan with others.";
function referenced({ observed: observed2 }, findings, risks, plans) {
  let referring = [...findings, ...risks, ...plans.map(({ item }) => item)], uuids2 = new Set(
    referring.flatMap((each) => each["related-observations"].map((related) => related["observation-uuid"]))
  );
  return observed2.observations.filter(({ uuid }) => uuids2.has(uuid));
}
export {
  renderOscalPoam
};
