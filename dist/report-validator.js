import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);

// src/stored/report-validator.generated.js
var ir = Object.create, Ve = Object.defineProperty, tr = Object.getOwnPropertyDescriptor, or = Object.getOwnPropertyNames, nr = Object.getPrototypeOf, pr = Object.prototype.hasOwnProperty, Me = (i, t) => () => {
  try {
    return t || i((t = { exports: {} }).exports, t), t.exports;
  } catch (y) {
    throw t = 0, y;
  }
}, sr = (i, t, y, f) => {
  if (t && typeof t == "object" || typeof t == "function") for (let s of or(t)) !pr.call(i, s) && s !== y && Ve(i, s, { get: () => t[s], enumerable: !(f = tr(t, s)) || f.enumerable });
  return i;
}, fr = (i, t, y) => (y = i != null ? ir(nr(i)) : {}, sr(t || !i || !i.__esModule ? Ve(y, "default", { value: i, enumerable: !0 }) : y, i)), Ge = Me((T) => {
  "use strict";
  Object.defineProperty(T, "__esModule", { value: !0 }), T.formatNames = T.fastFormats = T.fullFormats = void 0;
  function _(i, t) {
    return { validate: i, compare: t };
  }
  T.fullFormats = { date: _(He, fe), time: _(pe(!0), le), "date-time": _(Ke(!0), Je), "iso-time": _(pe(), Ye), "iso-date-time": _(Ke(), We), duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/, uri: gr, "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i, "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i, url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu, email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i, hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i, ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/, ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i, regex: Dr, uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/, "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i, "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/, byte: ar, int32: { type: "number", validate: vr }, int64: { type: "number", validate: Ar }, float: { type: "number", validate: Ze }, double: { type: "number", validate: Ze }, password: !0, binary: !0 }, T.fastFormats = { ...T.fullFormats, date: _(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, fe), time: _(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, le), "date-time": _(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, Je), "iso-time": _(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, Ye), "iso-date-time": _(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, We), uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i, "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i, email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i }, T.formatNames = Object.keys(T.fullFormats);
  function lr(i) {
    return i % 4 === 0 && (i % 100 !== 0 || i % 400 === 0);
  }
  var yr = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, dr = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  function He(i) {
    let t = yr.exec(i);
    if (!t) return !1;
    let y = +t[1], f = +t[2], s = +t[3];
    return f >= 1 && f <= 12 && s >= 1 && s <= (f === 2 && lr(y) ? 29 : dr[f]);
  }
  function fe(i, t) {
    if (i && t) return i > t ? 1 : i < t ? -1 : 0;
  }
  var ne = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
  function pe(i) {
    return function(y) {
      let f = ne.exec(y);
      if (!f) return !1;
      let s = +f[1], e = +f[2], o = +f[3], r = f[4], l = f[5] === "-" ? -1 : 1, p = +(f[6] || 0), L = +(f[7] || 0);
      if (p > 23 || L > 59 || i && !r) return !1;
      if (s <= 23 && e <= 59 && o < 60) return !0;
      let oe = e - L * l, Be = s - p * l - (oe < 0 ? 1 : 0);
      return (Be === 23 || Be === -1) && (oe === 59 || oe === -1) && o < 61;
    };
  }
  function le(i, t) {
    if (!(i && t)) return;
    let y = (/* @__PURE__ */ new Date("2020-01-01T" + i)).valueOf(), f = (/* @__PURE__ */ new Date("2020-01-01T" + t)).valueOf();
    if (y && f) return y - f;
  }
  function Ye(i, t) {
    if (!(i && t)) return;
    let y = ne.exec(i), f = ne.exec(t);
    if (y && f) return i = y[1] + y[2] + y[3], t = f[1] + f[2] + f[3], i > t ? 1 : i < t ? -1 : 0;
  }
  var se = /t|\s/i;
  function Ke(i) {
    let t = pe(i);
    return function(f) {
      let s = f.split(se);
      return s.length === 2 && He(s[0]) && t(s[1]);
    };
  }
  function Je(i, t) {
    if (!(i && t)) return;
    let y = new Date(i).valueOf(), f = new Date(t).valueOf();
    if (y && f) return y - f;
  }
  function We(i, t) {
    if (!(i && t)) return;
    let [y, f] = i.split(se), [s, e] = t.split(se), o = fe(y, s);
    if (o !== void 0) return o || le(f, e);
  }
  var ur = /\/|:/, mr = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
  function gr(i) {
    return ur.test(i) && mr.test(i);
  }
  var Ue = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
  function ar(i) {
    return Ue.lastIndex = 0, Ue.test(i);
  }
  var cr = -(2 ** 31), br = 2 ** 31 - 1;
  function vr(i) {
    return Number.isInteger(i) && i <= br && i >= cr;
  }
  function Ar(i) {
    return Number.isInteger(i);
  }
  function Ze() {
    return !0;
  }
  var jr = /[^\\]\\Z/;
  function Dr(i) {
    if (jr.test(i)) return !1;
    try {
      return new RegExp(i), !0;
    } catch {
      return !1;
    }
  }
}), Pe = Me((ue) => {
  "use strict";
  Object.defineProperty(ue, "__esModule", { value: !0 });
  function he(i) {
    let t = i.length, y = 0, f = 0, s;
    for (; f < t; ) y++, s = i.charCodeAt(f++), s >= 55296 && s <= 56319 && f < t && (s = i.charCodeAt(f), (s & 64512) === 56320 && f++);
    return y;
  }
  ue.default = he, he.code = 'require("ajv/dist/runtime/ucs2length").default';
}), W = fr(Ge(), 1), Xe = /* @__PURE__ */ new Set(["Africa/Cairo", "Africa/Casablanca", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi", "America/Argentina/Buenos_Aires", "America/Bogota", "America/Chicago", "America/Denver", "America/Halifax", "America/Lima", "America/Los_Angeles", "America/Mexico_City", "America/New_York", "America/Phoenix", "America/Santiago", "America/Sao_Paulo", "America/Toronto", "America/Vancouver", "Asia/Bangkok", "Asia/Dhaka", "Asia/Dubai", "Asia/Ho_Chi_Minh", "Asia/Hong_Kong", "Asia/Jakarta", "Asia/Jerusalem", "Asia/Karachi", "Asia/Kolkata", "Asia/Kuala_Lumpur", "Asia/Manila", "Asia/Riyadh", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Taipei", "Asia/Tokyo", "Atlantic/Reykjavik", "Australia/Brisbane", "Australia/Melbourne", "Australia/Perth", "Australia/Sydney", "Etc/UTC", "Europe/Amsterdam", "Europe/Athens", "Europe/Berlin", "Europe/Brussels", "Europe/Bucharest", "Europe/Budapest", "Europe/Copenhagen", "Europe/Dublin", "Europe/Helsinki", "Europe/Istanbul", "Europe/Lisbon", "Europe/London", "Europe/Luxembourg", "Europe/Madrid", "Europe/Oslo", "Europe/Paris", "Europe/Prague", "Europe/Riga", "Europe/Rome", "Europe/Stockholm", "Europe/Tallinn", "Europe/Vienna", "Europe/Vilnius", "Europe/Warsaw", "Europe/Zurich", "GMT", "Pacific/Auckland", "Pacific/Honolulu", "UTC"]), qr = 2e3, Qe = { date: J(G(W.fullFormats.date)), "date-time": J(G(W.fullFormats["date-time"])), duration: J(wr), email: J(G(W.fullFormats.email)), uri: J(Fr), id: (i) => /^[a-z0-9][a-z0-9-]*$/.test(i), "time-zone": J(kr), "json-pointer": J(G(W.fullFormats["json-pointer"])) }, Nr = /\d{6}/;
function wr(i) {
  return G(W.fullFormats.duration)(i) && !Nr.test(i);
}
function J(i) {
  return (t) => t.length <= qr && i(t);
}
function G(i) {
  return i instanceof RegExp ? (t) => i.test(t) : typeof i == "function" ? i : typeof i == "object" && "validate" in i ? G(Lr(i.validate)) : () => !0;
}
function Lr(i) {
  return i instanceof RegExp ? i : typeof i == "function" ? (t) => !!i(t) : !0;
}
var Rr = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:\/[A-Za-z0-9._~/-]*)?$/, $r = G(W.fullFormats.uri);
function Fr(i) {
  return Rr.test(i) || $r(i);
}
var ye = /* @__PURE__ */ new Map();
function kr(i) {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(i)) return !1;
  let t = ye.get(i) ?? zr(i);
  return ye.size < 1e3 && ye.set(i, t), t;
}
function zr(i) {
  if (Xe.has(i)) return !0;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: i }), !0;
  } catch {
    return !1;
  }
}
var de = class extends Error {
  name = "EnoughErrors";
  errors;
  constructor(t) {
    super("enough errors"), this.errors = t;
  }
};
function n(i, t, y, f, s) {
  throw new de([{ pointer: t, keyword: y, params: f, schema: s }]);
}
function m(i, t) {
  let y = i ?? [];
  for (let f of t) {
    if (y.length >= 2e3) break;
    y.push(f);
  }
  return y;
}
var er = {};
er.Report = rr;
var g = { title: "Report", type: "object", properties: { schemaVersion: { type: "string", enum: ["1.0"] }, tool: { $ref: "#/definitions/ReportTool" }, asOf: { type: "string", format: "date" }, profile: { $ref: "#/definitions/ReportProfile" }, framework: { $ref: "#/definitions/ReportFramework" }, configuration: { $ref: "#/definitions/ReportConfiguration" }, summary: { $ref: "#/definitions/ReportSummary" }, catalogs: { type: "array", items: { $ref: "#/definitions/ReportCatalog" } }, controls: { type: "array", items: { $ref: "#/definitions/ReportControl" } }, objectives: { type: "array", items: { $ref: "#/definitions/ReportObjective" } }, rules: { type: "array", items: { $ref: "#/definitions/ReportRule" } }, findings: { type: "array", items: { $ref: "#/definitions/ReportFinding" } }, open: { type: "array", items: { $ref: "#/definitions/ReportOpen" } }, notAssessed: { type: "array", items: { $ref: "#/definitions/ReportNotAssessed" } }, waivers: { type: "array", items: { $ref: "#/definitions/ReportWaiver" } }, attestations: { type: "array", items: { $ref: "#/definitions/ReportAttestation" } }, baseline: { $ref: "#/definitions/ReportBaseline" }, change: { $ref: "#/definitions/ReportChange" }, notices: { type: "array", items: { $ref: "#/definitions/ReportNotice" } }, inputs: { type: "array", items: { $ref: "#/definitions/ReportInput" } } }, $id: "report.schema.json" }, h = Object.prototype.hasOwnProperty, E = { title: "ReportTool", type: "object", properties: { name: { type: "string", enum: ["irready"] }, version: { type: "string", minLength: 1 }, libraryDigest: { type: "string", minLength: 1 } } }, u = Pe().default;
function ge(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.name === void 0 && (e = n(e, t, "required", { missingProperty: "name" }, E), o++), i.version === void 0 && (e = n(e, t, "required", { missingProperty: "version" }, E), o++), i.libraryDigest === void 0 && (e = n(e, t, "required", { missingProperty: "libraryDigest" }, E), o++);
    for (let r in i) r === "name" || r === "version" || r === "libraryDigest" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, E), o++);
    if (i.name !== void 0) {
      let r = i.name;
      typeof r != "string" && (e = n(e, t + "/name", "type", { type: "string" }, E.properties.name), o++), r !== "irready" && (e = n(e, t + "/name", "enum", { allowedValues: E.properties.name.enum }, E.properties.name), o++);
    }
    if (i.version !== void 0) {
      let r = i.version;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/version", "minLength", { limit: 1 }, E.properties.version), o++) : (e = n(e, t + "/version", "type", { type: "string" }, E.properties.version), o++);
    }
    if (i.libraryDigest !== void 0) {
      let r = i.libraryDigest;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/libraryDigest", "minLength", { limit: 1 }, E.properties.libraryDigest), o++) : (e = n(e, t + "/libraryDigest", "type", { type: "string" }, E.properties.libraryDigest), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, E), o++;
  return ge.errors = e, o === 0;
}
var Z = { title: "ReportProfile", type: "object", properties: { id: { type: "string", minLength: 1 }, title: { type: "string", minLength: 1 } } };
function ae(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.id === void 0 && (e = n(e, t, "required", { missingProperty: "id" }, Z), o++), i.title === void 0 && (e = n(e, t, "required", { missingProperty: "title" }, Z), o++);
    for (let r in i) r === "id" || r === "title" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, Z), o++);
    if (i.id !== void 0) {
      let r = i.id;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/id", "minLength", { limit: 1 }, Z.properties.id), o++) : (e = n(e, t + "/id", "type", { type: "string" }, Z.properties.id), o++);
    }
    if (i.title !== void 0) {
      let r = i.title;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/title", "minLength", { limit: 1 }, Z.properties.title), o++) : (e = n(e, t + "/title", "type", { type: "string" }, Z.properties.title), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, Z), o++;
  return ae.errors = e, o === 0;
}
var H = { title: "ReportFramework", type: "object", properties: { id: { type: "string", minLength: 1 }, title: { type: "string", minLength: 1 } } };
function ce(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.id === void 0 && (e = n(e, t, "required", { missingProperty: "id" }, H), o++), i.title === void 0 && (e = n(e, t, "required", { missingProperty: "title" }, H), o++);
    for (let r in i) r === "id" || r === "title" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, H), o++);
    if (i.id !== void 0) {
      let r = i.id;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/id", "minLength", { limit: 1 }, H.properties.id), o++) : (e = n(e, t + "/id", "type", { type: "string" }, H.properties.id), o++);
    }
    if (i.title !== void 0) {
      let r = i.title;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/title", "minLength", { limit: 1 }, H.properties.title), o++) : (e = n(e, t + "/title", "type", { type: "string" }, H.properties.title), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, H), o++;
  return ce.errors = e, o === 0;
}
var V = { title: "ReportConfiguration", type: "object", properties: { path: { type: ["string", "null"] }, sha256: { type: ["string", "null"], description: "Hash of its bytes, or null.", pattern: "^[0-9a-f]{64}$" } } }, Te = new RegExp("^[0-9a-f]{64}$", "u");
function be(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.path === void 0 && (e = n(e, t, "required", { missingProperty: "path" }, V), o++), i.sha256 === void 0 && (e = n(e, t, "required", { missingProperty: "sha256" }, V), o++);
    for (let r in i) r === "path" || r === "sha256" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, V), o++);
    if (i.path !== void 0) {
      let r = i.path;
      typeof r != "string" && r !== null && (e = n(e, t + "/path", "type", { type: V.properties.path.type }, V.properties.path), o++);
    }
    if (i.sha256 !== void 0) {
      let r = i.sha256;
      typeof r != "string" && r !== null && (e = n(e, t + "/sha256", "type", { type: V.properties.sha256.type }, V.properties.sha256), o++), typeof r == "string" && (Te.test(r) || (e = n(e, t + "/sha256", "pattern", { pattern: "^[0-9a-f]{64}$" }, V.properties.sha256), o++));
    }
  } else e = n(e, t, "type", { type: "object" }, V), o++;
  return be.errors = e, o === 0;
}
var a = { title: "ReportSummary", type: "object", properties: { files: { type: "integer", minimum: 0 }, skippedFiles: { type: "integer", minimum: 0 }, unreadFiles: { type: "integer", minimum: 0 }, documents: { type: "integer", minimum: 0 }, documentsByKind: { type: "object", additionalProperties: { type: "integer", minimum: 0 } }, rules: { type: "integer", minimum: 0 }, outcomes: { $ref: "#/definitions/ReportOutcomes" }, findings: { $ref: "#/definitions/ReportLevels" }, waived: { type: "integer", minimum: 0 }, objectives: { $ref: "#/definitions/ReportStatuses" }, score: { $ref: "#/definitions/ReportScore" }, scoreFormula: { type: "string", minLength: 1 }, complete: { type: "boolean" } } }, R = { title: "ReportOutcomes", type: "object", properties: { pass: { type: "integer", minimum: 0 }, fail: { type: "integer", minimum: 0 }, notApplicable: { type: "integer", minimum: 0 }, open: { type: "integer", minimum: 0 } } };
function ee(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.pass === void 0 && (e = n(e, t, "required", { missingProperty: "pass" }, R), o++), i.fail === void 0 && (e = n(e, t, "required", { missingProperty: "fail" }, R), o++), i.notApplicable === void 0 && (e = n(e, t, "required", { missingProperty: "notApplicable" }, R), o++), i.open === void 0 && (e = n(e, t, "required", { missingProperty: "open" }, R), o++);
    for (let r in i) r === "pass" || r === "fail" || r === "notApplicable" || r === "open" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, R), o++);
    if (i.pass !== void 0) {
      let r = i.pass;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/pass", "type", { type: "integer" }, R.properties.pass), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/pass", "minimum", { comparison: ">=", limit: 0 }, R.properties.pass), o++);
    }
    if (i.fail !== void 0) {
      let r = i.fail;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/fail", "type", { type: "integer" }, R.properties.fail), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/fail", "minimum", { comparison: ">=", limit: 0 }, R.properties.fail), o++);
    }
    if (i.notApplicable !== void 0) {
      let r = i.notApplicable;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/notApplicable", "type", { type: "integer" }, R.properties.notApplicable), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/notApplicable", "minimum", { comparison: ">=", limit: 0 }, R.properties.notApplicable), o++);
    }
    if (i.open !== void 0) {
      let r = i.open;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/open", "type", { type: "integer" }, R.properties.open), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/open", "minimum", { comparison: ">=", limit: 0 }, R.properties.open), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, R), o++;
  return ee.errors = e, o === 0;
}
var x = { title: "ReportLevels", type: "object", properties: { error: { type: "integer", minimum: 0 }, warning: { type: "integer", minimum: 0 }, note: { type: "integer", minimum: 0 } } };
function U(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.error === void 0 && (e = n(e, t, "required", { missingProperty: "error" }, x), o++), i.warning === void 0 && (e = n(e, t, "required", { missingProperty: "warning" }, x), o++), i.note === void 0 && (e = n(e, t, "required", { missingProperty: "note" }, x), o++);
    for (let r in i) r === "error" || r === "warning" || r === "note" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, x), o++);
    if (i.error !== void 0) {
      let r = i.error;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/error", "type", { type: "integer" }, x.properties.error), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/error", "minimum", { comparison: ">=", limit: 0 }, x.properties.error), o++);
    }
    if (i.warning !== void 0) {
      let r = i.warning;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/warning", "type", { type: "integer" }, x.properties.warning), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/warning", "minimum", { comparison: ">=", limit: 0 }, x.properties.warning), o++);
    }
    if (i.note !== void 0) {
      let r = i.note;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/note", "type", { type: "integer" }, x.properties.note), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/note", "minimum", { comparison: ">=", limit: 0 }, x.properties.note), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, x), o++;
  return U.errors = e, o === 0;
}
var D = { title: "ReportStatuses", type: "object", properties: { pass: { type: "integer", minimum: 0 }, fail: { type: "integer", minimum: 0 }, open: { type: "integer", minimum: 0 }, manual: { type: "integer", minimum: 0 }, notApplicable: { type: "integer", minimum: 0 }, notAssessed: { type: "integer", minimum: 0 } } };
function re(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.pass === void 0 && (e = n(e, t, "required", { missingProperty: "pass" }, D), o++), i.fail === void 0 && (e = n(e, t, "required", { missingProperty: "fail" }, D), o++), i.open === void 0 && (e = n(e, t, "required", { missingProperty: "open" }, D), o++), i.manual === void 0 && (e = n(e, t, "required", { missingProperty: "manual" }, D), o++), i.notApplicable === void 0 && (e = n(e, t, "required", { missingProperty: "notApplicable" }, D), o++), i.notAssessed === void 0 && (e = n(e, t, "required", { missingProperty: "notAssessed" }, D), o++);
    for (let r in i) r === "pass" || r === "fail" || r === "open" || r === "manual" || r === "notApplicable" || r === "notAssessed" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, D), o++);
    if (i.pass !== void 0) {
      let r = i.pass;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/pass", "type", { type: "integer" }, D.properties.pass), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/pass", "minimum", { comparison: ">=", limit: 0 }, D.properties.pass), o++);
    }
    if (i.fail !== void 0) {
      let r = i.fail;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/fail", "type", { type: "integer" }, D.properties.fail), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/fail", "minimum", { comparison: ">=", limit: 0 }, D.properties.fail), o++);
    }
    if (i.open !== void 0) {
      let r = i.open;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/open", "type", { type: "integer" }, D.properties.open), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/open", "minimum", { comparison: ">=", limit: 0 }, D.properties.open), o++);
    }
    if (i.manual !== void 0) {
      let r = i.manual;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/manual", "type", { type: "integer" }, D.properties.manual), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/manual", "minimum", { comparison: ">=", limit: 0 }, D.properties.manual), o++);
    }
    if (i.notApplicable !== void 0) {
      let r = i.notApplicable;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/notApplicable", "type", { type: "integer" }, D.properties.notApplicable), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/notApplicable", "minimum", { comparison: ">=", limit: 0 }, D.properties.notApplicable), o++);
    }
    if (i.notAssessed !== void 0) {
      let r = i.notAssessed;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/notAssessed", "type", { type: "integer" }, D.properties.notAssessed), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/notAssessed", "minimum", { comparison: ">=", limit: 0 }, D.properties.notAssessed), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, D), o++;
  return re.errors = e, o === 0;
}
var F = { title: "ReportScore", type: "object", properties: { met: { type: "integer", minimum: 0 }, applicable: { type: "integer", minimum: 0 }, ratio: { type: ["number", "null"], minimum: 0, maximum: 1 } } };
function ie(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.met === void 0 && (e = n(e, t, "required", { missingProperty: "met" }, F), o++), i.applicable === void 0 && (e = n(e, t, "required", { missingProperty: "applicable" }, F), o++), i.ratio === void 0 && (e = n(e, t, "required", { missingProperty: "ratio" }, F), o++);
    for (let r in i) r === "met" || r === "applicable" || r === "ratio" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, F), o++);
    if (i.met !== void 0) {
      let r = i.met;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/met", "type", { type: "integer" }, F.properties.met), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/met", "minimum", { comparison: ">=", limit: 0 }, F.properties.met), o++);
    }
    if (i.applicable !== void 0) {
      let r = i.applicable;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/applicable", "type", { type: "integer" }, F.properties.applicable), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/applicable", "minimum", { comparison: ">=", limit: 0 }, F.properties.applicable), o++);
    }
    if (i.ratio !== void 0) {
      let r = i.ratio;
      !(typeof r == "number" && isFinite(r)) && r !== null && (e = n(e, t + "/ratio", "type", { type: F.properties.ratio.type }, F.properties.ratio), o++), typeof r == "number" && isFinite(r) && ((r > 1 || isNaN(r)) && (e = n(e, t + "/ratio", "maximum", { comparison: "<=", limit: 1 }, F.properties.ratio), o++), (r < 0 || isNaN(r)) && (e = n(e, t + "/ratio", "minimum", { comparison: ">=", limit: 0 }, F.properties.ratio), o++));
    }
  } else e = n(e, t, "type", { type: "object" }, F), o++;
  return ie.errors = e, o === 0;
}
function ve(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.files === void 0 && (e = n(e, t, "required", { missingProperty: "files" }, a), o++), i.skippedFiles === void 0 && (e = n(e, t, "required", { missingProperty: "skippedFiles" }, a), o++), i.unreadFiles === void 0 && (e = n(e, t, "required", { missingProperty: "unreadFiles" }, a), o++), i.documents === void 0 && (e = n(e, t, "required", { missingProperty: "documents" }, a), o++), i.documentsByKind === void 0 && (e = n(e, t, "required", { missingProperty: "documentsByKind" }, a), o++), i.rules === void 0 && (e = n(e, t, "required", { missingProperty: "rules" }, a), o++), i.outcomes === void 0 && (e = n(e, t, "required", { missingProperty: "outcomes" }, a), o++), i.findings === void 0 && (e = n(e, t, "required", { missingProperty: "findings" }, a), o++), i.waived === void 0 && (e = n(e, t, "required", { missingProperty: "waived" }, a), o++), i.objectives === void 0 && (e = n(e, t, "required", { missingProperty: "objectives" }, a), o++), i.score === void 0 && (e = n(e, t, "required", { missingProperty: "score" }, a), o++), i.scoreFormula === void 0 && (e = n(e, t, "required", { missingProperty: "scoreFormula" }, a), o++), i.complete === void 0 && (e = n(e, t, "required", { missingProperty: "complete" }, a), o++);
    for (let r in i) h.call(a.properties, r) || (e = n(e, t, "additionalProperties", { additionalProperty: r }, a), o++);
    if (i.files !== void 0) {
      let r = i.files;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/files", "type", { type: "integer" }, a.properties.files), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/files", "minimum", { comparison: ">=", limit: 0 }, a.properties.files), o++);
    }
    if (i.skippedFiles !== void 0) {
      let r = i.skippedFiles;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/skippedFiles", "type", { type: "integer" }, a.properties.skippedFiles), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/skippedFiles", "minimum", { comparison: ">=", limit: 0 }, a.properties.skippedFiles), o++);
    }
    if (i.unreadFiles !== void 0) {
      let r = i.unreadFiles;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/unreadFiles", "type", { type: "integer" }, a.properties.unreadFiles), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/unreadFiles", "minimum", { comparison: ">=", limit: 0 }, a.properties.unreadFiles), o++);
    }
    if (i.documents !== void 0) {
      let r = i.documents;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/documents", "type", { type: "integer" }, a.properties.documents), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/documents", "minimum", { comparison: ">=", limit: 0 }, a.properties.documents), o++);
    }
    if (i.documentsByKind !== void 0) {
      let r = i.documentsByKind;
      if (r && typeof r == "object" && !Array.isArray(r)) for (let l in r) {
        let p = r[l];
        typeof p == "number" && !(p % 1) && !isNaN(p) && isFinite(p) || (e = n(e, t + "/documentsByKind/" + l.replace(/~/g, "~0").replace(/\//g, "~1"), "type", { type: "integer" }, a.properties.documentsByKind.additionalProperties), o++), typeof p == "number" && isFinite(p) && (p < 0 || isNaN(p)) && (e = n(e, t + "/documentsByKind/" + l.replace(/~/g, "~0").replace(/\//g, "~1"), "minimum", { comparison: ">=", limit: 0 }, a.properties.documentsByKind.additionalProperties), o++);
      }
      else e = n(e, t + "/documentsByKind", "type", { type: "object" }, a.properties.documentsByKind), o++;
    }
    if (i.rules !== void 0) {
      let r = i.rules;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/rules", "type", { type: "integer" }, a.properties.rules), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/rules", "minimum", { comparison: ">=", limit: 0 }, a.properties.rules), o++);
    }
    if (i.outcomes !== void 0 && (ee(i.outcomes, { instancePath: t + "/outcomes", parentData: i, parentDataProperty: "outcomes", rootData: s }) || (e = m(e, ee.errors), o = e.length)), i.findings !== void 0 && (U(i.findings, { instancePath: t + "/findings", parentData: i, parentDataProperty: "findings", rootData: s }) || (e = m(e, U.errors), o = e.length)), i.waived !== void 0) {
      let r = i.waived;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/waived", "type", { type: "integer" }, a.properties.waived), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/waived", "minimum", { comparison: ">=", limit: 0 }, a.properties.waived), o++);
    }
    if (i.objectives !== void 0 && (re(i.objectives, { instancePath: t + "/objectives", parentData: i, parentDataProperty: "objectives", rootData: s }) || (e = m(e, re.errors), o = e.length)), i.score !== void 0 && (ie(i.score, { instancePath: t + "/score", parentData: i, parentDataProperty: "score", rootData: s }) || (e = m(e, ie.errors), o = e.length)), i.scoreFormula !== void 0) {
      let r = i.scoreFormula;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/scoreFormula", "minLength", { limit: 1 }, a.properties.scoreFormula), o++) : (e = n(e, t + "/scoreFormula", "type", { type: "string" }, a.properties.scoreFormula), o++);
    }
    i.complete !== void 0 && typeof i.complete != "boolean" && (e = n(e, t + "/complete", "type", { type: "boolean" }, a.properties.complete), o++);
  } else e = n(e, t, "type", { type: "object" }, a), o++;
  return ve.errors = e, o === 0;
}
var B = { title: "ReportCatalog", type: "object", properties: { id: { type: "string", minLength: 1 }, title: { type: "string", minLength: 1 }, url: { type: "string", minLength: 1 } } };
function Ae(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.id === void 0 && (e = n(e, t, "required", { missingProperty: "id" }, B), o++), i.title === void 0 && (e = n(e, t, "required", { missingProperty: "title" }, B), o++);
    for (let r in i) r === "id" || r === "title" || r === "url" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, B), o++);
    if (i.id !== void 0) {
      let r = i.id;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/id", "minLength", { limit: 1 }, B.properties.id), o++) : (e = n(e, t + "/id", "type", { type: "string" }, B.properties.id), o++);
    }
    if (i.title !== void 0) {
      let r = i.title;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/title", "minLength", { limit: 1 }, B.properties.title), o++) : (e = n(e, t + "/title", "type", { type: "string" }, B.properties.title), o++);
    }
    if (i.url !== void 0) {
      let r = i.url;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/url", "minLength", { limit: 1 }, B.properties.url), o++) : (e = n(e, t + "/url", "type", { type: "string" }, B.properties.url), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, B), o++;
  return Ae.errors = e, o === 0;
}
var A = { title: "ReportControl", type: "object", properties: { id: { type: "string", minLength: 1 }, title: { type: "string", minLength: 1 }, catalog: { type: "string", minLength: 1 }, responsibility: { type: "string", enum: ["customer", "provider", "shared"] }, links: { type: "array", items: { $ref: "#/definitions/ReportControlLink" } }, objectives: { type: "array", items: { $ref: "#/definitions/ReportControlObjective" } }, counts: { $ref: "#/definitions/ReportStatuses" }, findings: { $ref: "#/definitions/ReportLevels" }, score: { $ref: "#/definitions/ReportScore" } } }, O = { title: "ReportControlLink", type: "object", properties: { from: { type: "string", minLength: 1 }, assertedBy: { type: "string", minLength: 1 }, confidence: { type: "string", enum: ["stated", "high"] } } };
function je(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.from === void 0 && (e = n(e, t, "required", { missingProperty: "from" }, O), o++), i.assertedBy === void 0 && (e = n(e, t, "required", { missingProperty: "assertedBy" }, O), o++), i.confidence === void 0 && (e = n(e, t, "required", { missingProperty: "confidence" }, O), o++);
    for (let r in i) r === "from" || r === "assertedBy" || r === "confidence" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, O), o++);
    if (i.from !== void 0) {
      let r = i.from;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/from", "minLength", { limit: 1 }, O.properties.from), o++) : (e = n(e, t + "/from", "type", { type: "string" }, O.properties.from), o++);
    }
    if (i.assertedBy !== void 0) {
      let r = i.assertedBy;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/assertedBy", "minLength", { limit: 1 }, O.properties.assertedBy), o++) : (e = n(e, t + "/assertedBy", "type", { type: "string" }, O.properties.assertedBy), o++);
    }
    if (i.confidence !== void 0) {
      let r = i.confidence;
      typeof r != "string" && (e = n(e, t + "/confidence", "type", { type: "string" }, O.properties.confidence), o++), r === "stated" || r === "high" || (e = n(e, t + "/confidence", "enum", { allowedValues: O.properties.confidence.enum }, O.properties.confidence), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, O), o++;
  return je.errors = e, o === 0;
}
var k = { title: "ReportControlObjective", type: "object", properties: { id: { type: "string", minLength: 1 }, title: { type: "string", minLength: 1 }, status: { type: "string", enum: ["pass", "fail", "open", "manual", "notApplicable", "notAssessed"] }, beyond: { type: "boolean" } } };
function De(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.id === void 0 && (e = n(e, t, "required", { missingProperty: "id" }, k), o++), i.title === void 0 && (e = n(e, t, "required", { missingProperty: "title" }, k), o++), i.status === void 0 && (e = n(e, t, "required", { missingProperty: "status" }, k), o++);
    for (let r in i) r === "id" || r === "title" || r === "status" || r === "beyond" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, k), o++);
    if (i.id !== void 0) {
      let r = i.id;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/id", "minLength", { limit: 1 }, k.properties.id), o++) : (e = n(e, t + "/id", "type", { type: "string" }, k.properties.id), o++);
    }
    if (i.title !== void 0) {
      let r = i.title;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/title", "minLength", { limit: 1 }, k.properties.title), o++) : (e = n(e, t + "/title", "type", { type: "string" }, k.properties.title), o++);
    }
    if (i.status !== void 0) {
      let r = i.status;
      typeof r != "string" && (e = n(e, t + "/status", "type", { type: "string" }, k.properties.status), o++), r === "pass" || r === "fail" || r === "open" || r === "manual" || r === "notApplicable" || r === "notAssessed" || (e = n(e, t + "/status", "enum", { allowedValues: k.properties.status.enum }, k.properties.status), o++);
    }
    i.beyond !== void 0 && typeof i.beyond != "boolean" && (e = n(e, t + "/beyond", "type", { type: "boolean" }, k.properties.beyond), o++);
  } else e = n(e, t, "type", { type: "object" }, k), o++;
  return De.errors = e, o === 0;
}
function qe(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.id === void 0 && (e = n(e, t, "required", { missingProperty: "id" }, A), o++), i.title === void 0 && (e = n(e, t, "required", { missingProperty: "title" }, A), o++), i.catalog === void 0 && (e = n(e, t, "required", { missingProperty: "catalog" }, A), o++), i.objectives === void 0 && (e = n(e, t, "required", { missingProperty: "objectives" }, A), o++), i.counts === void 0 && (e = n(e, t, "required", { missingProperty: "counts" }, A), o++), i.findings === void 0 && (e = n(e, t, "required", { missingProperty: "findings" }, A), o++), i.score === void 0 && (e = n(e, t, "required", { missingProperty: "score" }, A), o++);
    for (let r in i) h.call(A.properties, r) || (e = n(e, t, "additionalProperties", { additionalProperty: r }, A), o++);
    if (i.id !== void 0) {
      let r = i.id;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/id", "minLength", { limit: 1 }, A.properties.id), o++) : (e = n(e, t + "/id", "type", { type: "string" }, A.properties.id), o++);
    }
    if (i.title !== void 0) {
      let r = i.title;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/title", "minLength", { limit: 1 }, A.properties.title), o++) : (e = n(e, t + "/title", "type", { type: "string" }, A.properties.title), o++);
    }
    if (i.catalog !== void 0) {
      let r = i.catalog;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/catalog", "minLength", { limit: 1 }, A.properties.catalog), o++) : (e = n(e, t + "/catalog", "type", { type: "string" }, A.properties.catalog), o++);
    }
    if (i.responsibility !== void 0) {
      let r = i.responsibility;
      typeof r != "string" && (e = n(e, t + "/responsibility", "type", { type: "string" }, A.properties.responsibility), o++), r === "customer" || r === "provider" || r === "shared" || (e = n(e, t + "/responsibility", "enum", { allowedValues: A.properties.responsibility.enum }, A.properties.responsibility), o++);
    }
    if (i.links !== void 0) {
      let r = i.links;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) je(r[p], { instancePath: t + "/links/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, je.errors), o = e.length);
      } else e = n(e, t + "/links", "type", { type: "array" }, A.properties.links), o++;
    }
    if (i.objectives !== void 0) {
      let r = i.objectives;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) De(r[p], { instancePath: t + "/objectives/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, De.errors), o = e.length);
      } else e = n(e, t + "/objectives", "type", { type: "array" }, A.properties.objectives), o++;
    }
    i.counts !== void 0 && (re(i.counts, { instancePath: t + "/counts", parentData: i, parentDataProperty: "counts", rootData: s }) || (e = m(e, re.errors), o = e.length)), i.findings !== void 0 && (U(i.findings, { instancePath: t + "/findings", parentData: i, parentDataProperty: "findings", rootData: s }) || (e = m(e, U.errors), o = e.length)), i.score !== void 0 && (ie(i.score, { instancePath: t + "/score", parentData: i, parentDataProperty: "score", rootData: s }) || (e = m(e, ie.errors), o = e.length));
  } else e = n(e, t, "type", { type: "object" }, A), o++;
  return qe.errors = e, o === 0;
}
var v = { title: "ReportObjective", type: "object", properties: { id: { type: "string", minLength: 1 }, title: { type: "string", minLength: 1 }, statement: { type: "string", minLength: 1 }, coverage: { type: "string", enum: ["automated", "partial", "manual", "planned"] }, status: { type: "string", enum: ["pass", "fail", "open", "manual", "notApplicable", "notAssessed"] }, controls: { type: "array", items: { type: "string" } }, beyond: { type: "array", items: { type: "string" } }, manual: { type: "string", minLength: 1 } } };
function Ne(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.id === void 0 && (e = n(e, t, "required", { missingProperty: "id" }, v), o++), i.title === void 0 && (e = n(e, t, "required", { missingProperty: "title" }, v), o++), i.statement === void 0 && (e = n(e, t, "required", { missingProperty: "statement" }, v), o++), i.coverage === void 0 && (e = n(e, t, "required", { missingProperty: "coverage" }, v), o++), i.status === void 0 && (e = n(e, t, "required", { missingProperty: "status" }, v), o++), i.controls === void 0 && (e = n(e, t, "required", { missingProperty: "controls" }, v), o++);
    for (let r in i) r === "id" || r === "title" || r === "statement" || r === "coverage" || r === "status" || r === "controls" || r === "beyond" || r === "manual" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, v), o++);
    if (i.id !== void 0) {
      let r = i.id;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/id", "minLength", { limit: 1 }, v.properties.id), o++) : (e = n(e, t + "/id", "type", { type: "string" }, v.properties.id), o++);
    }
    if (i.title !== void 0) {
      let r = i.title;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/title", "minLength", { limit: 1 }, v.properties.title), o++) : (e = n(e, t + "/title", "type", { type: "string" }, v.properties.title), o++);
    }
    if (i.statement !== void 0) {
      let r = i.statement;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/statement", "minLength", { limit: 1 }, v.properties.statement), o++) : (e = n(e, t + "/statement", "type", { type: "string" }, v.properties.statement), o++);
    }
    if (i.coverage !== void 0) {
      let r = i.coverage;
      typeof r != "string" && (e = n(e, t + "/coverage", "type", { type: "string" }, v.properties.coverage), o++), r === "automated" || r === "partial" || r === "manual" || r === "planned" || (e = n(e, t + "/coverage", "enum", { allowedValues: v.properties.coverage.enum }, v.properties.coverage), o++);
    }
    if (i.status !== void 0) {
      let r = i.status;
      typeof r != "string" && (e = n(e, t + "/status", "type", { type: "string" }, v.properties.status), o++), r === "pass" || r === "fail" || r === "open" || r === "manual" || r === "notApplicable" || r === "notAssessed" || (e = n(e, t + "/status", "enum", { allowedValues: v.properties.status.enum }, v.properties.status), o++);
    }
    if (i.controls !== void 0) {
      let r = i.controls;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/controls/" + p, "type", { type: "string" }, v.properties.controls.items), o++);
      } else e = n(e, t + "/controls", "type", { type: "array" }, v.properties.controls), o++;
    }
    if (i.beyond !== void 0) {
      let r = i.beyond;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/beyond/" + p, "type", { type: "string" }, v.properties.beyond.items), o++);
      } else e = n(e, t + "/beyond", "type", { type: "array" }, v.properties.beyond), o++;
    }
    if (i.manual !== void 0) {
      let r = i.manual;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/manual", "minLength", { limit: 1 }, v.properties.manual), o++) : (e = n(e, t + "/manual", "type", { type: "string" }, v.properties.manual), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, v), o++;
  return Ne.errors = e, o === 0;
}
var c = { title: "ReportRule", type: "object", properties: { id: { type: "string", description: "Id of the rule.", pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, title: { type: "string", minLength: 1 }, level: { type: "string", enum: ["error", "warning", "note"] }, rationale: { type: "string", minLength: 1 }, stage: { type: "string", enum: ["discover", "parse", "validate", "link", "attest", "history", "waive"] }, objectives: { type: "array", items: { type: "string" } }, controls: { type: "array", items: { type: "string" } }, outcomes: { $ref: "#/definitions/ReportOutcomes" }, evidence: { type: "array", items: { $ref: "#/definitions/ReportEvidence" } } } }, te = new RegExp("^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$", "u"), me = { title: "ReportEvidence", type: "object", properties: { document: { $ref: "#/definitions/ReportDocument" }, location: { $ref: "#/definitions/ReportLocation" } } }, Y = { title: "ReportDocument", type: "object", properties: { kind: { type: "string", enum: ["IncidentResponsePlan", "ContactRegistry", "Playbook", "ExerciseRecord", "IncidentRecord", "PostIncidentReview", "TrainingRecord", "DetectionRegister", "AssetInventory", "CommunicationPlan", "CloudConfiguration", "Attestation"] }, name: { type: "string" } } };
function we(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.kind === void 0 && (e = n(e, t, "required", { missingProperty: "kind" }, Y), o++), i.name === void 0 && (e = n(e, t, "required", { missingProperty: "name" }, Y), o++);
    for (let r in i) r === "kind" || r === "name" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, Y), o++);
    if (i.kind !== void 0) {
      let r = i.kind;
      typeof r != "string" && (e = n(e, t + "/kind", "type", { type: "string" }, Y.properties.kind), o++), r === "IncidentResponsePlan" || r === "ContactRegistry" || r === "Playbook" || r === "ExerciseRecord" || r === "IncidentRecord" || r === "PostIncidentReview" || r === "TrainingRecord" || r === "DetectionRegister" || r === "AssetInventory" || r === "CommunicationPlan" || r === "CloudConfiguration" || r === "Attestation" || (e = n(e, t + "/kind", "enum", { allowedValues: Y.properties.kind.enum }, Y.properties.kind), o++);
    }
    i.name !== void 0 && typeof i.name != "string" && (e = n(e, t + "/name", "type", { type: "string" }, Y.properties.name), o++);
  } else e = n(e, t, "type", { type: "object" }, Y), o++;
  return we.errors = e, o === 0;
}
var M = { title: "ReportLocation", type: "object", properties: { path: { type: "string" }, pointer: { type: "string", description: "JSON Pointer into the document.", pattern: "^(?:/.*)?$" }, region: { $ref: "#/definitions/ReportRegion" }, excerpt: { type: "string" }, excerptStartColumn: { type: "integer", minimum: 2 } } }, Er = new RegExp("^(?:/.*)?$", "u"), $ = { title: "ReportRegion", type: "object", properties: { startLine: { type: "integer", minimum: 1 }, startColumn: { type: "integer", minimum: 1 }, endLine: { type: "integer", minimum: 1 }, endColumn: { type: "integer", minimum: 1 } } };
function Le(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.startLine === void 0 && (e = n(e, t, "required", { missingProperty: "startLine" }, $), o++), i.startColumn === void 0 && (e = n(e, t, "required", { missingProperty: "startColumn" }, $), o++), i.endLine === void 0 && (e = n(e, t, "required", { missingProperty: "endLine" }, $), o++), i.endColumn === void 0 && (e = n(e, t, "required", { missingProperty: "endColumn" }, $), o++);
    for (let r in i) r === "startLine" || r === "startColumn" || r === "endLine" || r === "endColumn" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, $), o++);
    if (i.startLine !== void 0) {
      let r = i.startLine;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/startLine", "type", { type: "integer" }, $.properties.startLine), o++), typeof r == "number" && isFinite(r) && (r < 1 || isNaN(r)) && (e = n(e, t + "/startLine", "minimum", { comparison: ">=", limit: 1 }, $.properties.startLine), o++);
    }
    if (i.startColumn !== void 0) {
      let r = i.startColumn;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/startColumn", "type", { type: "integer" }, $.properties.startColumn), o++), typeof r == "number" && isFinite(r) && (r < 1 || isNaN(r)) && (e = n(e, t + "/startColumn", "minimum", { comparison: ">=", limit: 1 }, $.properties.startColumn), o++);
    }
    if (i.endLine !== void 0) {
      let r = i.endLine;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/endLine", "type", { type: "integer" }, $.properties.endLine), o++), typeof r == "number" && isFinite(r) && (r < 1 || isNaN(r)) && (e = n(e, t + "/endLine", "minimum", { comparison: ">=", limit: 1 }, $.properties.endLine), o++);
    }
    if (i.endColumn !== void 0) {
      let r = i.endColumn;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/endColumn", "type", { type: "integer" }, $.properties.endColumn), o++), typeof r == "number" && isFinite(r) && (r < 1 || isNaN(r)) && (e = n(e, t + "/endColumn", "minimum", { comparison: ">=", limit: 1 }, $.properties.endColumn), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, $), o++;
  return Le.errors = e, o === 0;
}
function S(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.path === void 0 && (e = n(e, t, "required", { missingProperty: "path" }, M), o++);
    for (let r in i) r === "path" || r === "pointer" || r === "region" || r === "excerpt" || r === "excerptStartColumn" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, M), o++);
    if (i.path !== void 0 && typeof i.path != "string" && (e = n(e, t + "/path", "type", { type: "string" }, M.properties.path), o++), i.pointer !== void 0) {
      let r = i.pointer;
      typeof r == "string" ? Er.test(r) || (e = n(e, t + "/pointer", "pattern", { pattern: "^(?:/.*)?$" }, M.properties.pointer), o++) : (e = n(e, t + "/pointer", "type", { type: "string" }, M.properties.pointer), o++);
    }
    if (i.region !== void 0 && (Le(i.region, { instancePath: t + "/region", parentData: i, parentDataProperty: "region", rootData: s }) || (e = m(e, Le.errors), o = e.length)), i.excerpt !== void 0 && typeof i.excerpt != "string" && (e = n(e, t + "/excerpt", "type", { type: "string" }, M.properties.excerpt), o++), i.excerptStartColumn !== void 0) {
      let r = i.excerptStartColumn;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/excerptStartColumn", "type", { type: "integer" }, M.properties.excerptStartColumn), o++), typeof r == "number" && isFinite(r) && (r < 2 || isNaN(r)) && (e = n(e, t + "/excerptStartColumn", "minimum", { comparison: ">=", limit: 2 }, M.properties.excerptStartColumn), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, M), o++;
  return S.errors = e, o === 0;
}
function Re(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.location === void 0 && (e = n(e, t, "required", { missingProperty: "location" }, me), o++);
    for (let r in i) r === "document" || r === "location" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, me), o++);
    i.document !== void 0 && (we(i.document, { instancePath: t + "/document", parentData: i, parentDataProperty: "document", rootData: s }) || (e = m(e, we.errors), o = e.length)), i.location !== void 0 && (S(i.location, { instancePath: t + "/location", parentData: i, parentDataProperty: "location", rootData: s }) || (e = m(e, S.errors), o = e.length));
  } else e = n(e, t, "type", { type: "object" }, me), o++;
  return Re.errors = e, o === 0;
}
function $e(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.id === void 0 && (e = n(e, t, "required", { missingProperty: "id" }, c), o++), i.title === void 0 && (e = n(e, t, "required", { missingProperty: "title" }, c), o++), i.level === void 0 && (e = n(e, t, "required", { missingProperty: "level" }, c), o++), i.rationale === void 0 && (e = n(e, t, "required", { missingProperty: "rationale" }, c), o++), i.objectives === void 0 && (e = n(e, t, "required", { missingProperty: "objectives" }, c), o++), i.controls === void 0 && (e = n(e, t, "required", { missingProperty: "controls" }, c), o++), i.outcomes === void 0 && (e = n(e, t, "required", { missingProperty: "outcomes" }, c), o++), i.evidence === void 0 && (e = n(e, t, "required", { missingProperty: "evidence" }, c), o++);
    for (let r in i) h.call(c.properties, r) || (e = n(e, t, "additionalProperties", { additionalProperty: r }, c), o++);
    if (i.id !== void 0) {
      let r = i.id;
      typeof r == "string" ? te.test(r) || (e = n(e, t + "/id", "pattern", { pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, c.properties.id), o++) : (e = n(e, t + "/id", "type", { type: "string" }, c.properties.id), o++);
    }
    if (i.title !== void 0) {
      let r = i.title;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/title", "minLength", { limit: 1 }, c.properties.title), o++) : (e = n(e, t + "/title", "type", { type: "string" }, c.properties.title), o++);
    }
    if (i.level !== void 0) {
      let r = i.level;
      typeof r != "string" && (e = n(e, t + "/level", "type", { type: "string" }, c.properties.level), o++), r === "error" || r === "warning" || r === "note" || (e = n(e, t + "/level", "enum", { allowedValues: c.properties.level.enum }, c.properties.level), o++);
    }
    if (i.rationale !== void 0) {
      let r = i.rationale;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/rationale", "minLength", { limit: 1 }, c.properties.rationale), o++) : (e = n(e, t + "/rationale", "type", { type: "string" }, c.properties.rationale), o++);
    }
    if (i.stage !== void 0) {
      let r = i.stage;
      typeof r != "string" && (e = n(e, t + "/stage", "type", { type: "string" }, c.properties.stage), o++), r === "discover" || r === "parse" || r === "validate" || r === "link" || r === "attest" || r === "history" || r === "waive" || (e = n(e, t + "/stage", "enum", { allowedValues: c.properties.stage.enum }, c.properties.stage), o++);
    }
    if (i.objectives !== void 0) {
      let r = i.objectives;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/objectives/" + p, "type", { type: "string" }, c.properties.objectives.items), o++);
      } else e = n(e, t + "/objectives", "type", { type: "array" }, c.properties.objectives), o++;
    }
    if (i.controls !== void 0) {
      let r = i.controls;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/controls/" + p, "type", { type: "string" }, c.properties.controls.items), o++);
      } else e = n(e, t + "/controls", "type", { type: "array" }, c.properties.controls), o++;
    }
    if (i.outcomes !== void 0 && (ee(i.outcomes, { instancePath: t + "/outcomes", parentData: i, parentDataProperty: "outcomes", rootData: s }) || (e = m(e, ee.errors), o = e.length)), i.evidence !== void 0) {
      let r = i.evidence;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) Re(r[p], { instancePath: t + "/evidence/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, Re.errors), o = e.length);
      } else e = n(e, t + "/evidence", "type", { type: "array" }, c.properties.evidence), o++;
    }
  } else e = n(e, t, "type", { type: "object" }, c), o++;
  return $e.errors = e, o === 0;
}
var d = { title: "ReportFinding", type: "object", properties: { ruleId: { type: "string", description: "Rule that found it.", pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, title: { type: "string", minLength: 1 }, level: { type: "string", enum: ["error", "warning", "note"] }, objectives: { type: "array", items: { type: "string" } }, controls: { type: "array", items: { type: "string" } }, beyond: { type: "array", items: { type: "string" } }, message: { type: "string", minLength: 1 }, remediation: { type: "string", minLength: 1 }, fingerprint: { type: "string", minLength: 1 }, location: { $ref: "#/definitions/ReportLocation" }, related: { type: "array", items: { $ref: "#/definitions/ReportRelated" } }, leavesOpen: { type: "array", items: { type: "string" } }, owner: { type: "string", minLength: 1 }, waiver: { type: "string", minLength: 1 }, known: { type: "boolean", enum: [!0] }, unchanged: { type: "boolean", enum: [!0] } } }, X = { title: "ReportRelated", type: "object", properties: { message: { type: "string", minLength: 1 }, location: { $ref: "#/definitions/ReportLocation" } } };
function Fe(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.message === void 0 && (e = n(e, t, "required", { missingProperty: "message" }, X), o++), i.location === void 0 && (e = n(e, t, "required", { missingProperty: "location" }, X), o++);
    for (let r in i) r === "message" || r === "location" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, X), o++);
    if (i.message !== void 0) {
      let r = i.message;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/message", "minLength", { limit: 1 }, X.properties.message), o++) : (e = n(e, t + "/message", "type", { type: "string" }, X.properties.message), o++);
    }
    i.location !== void 0 && (S(i.location, { instancePath: t + "/location", parentData: i, parentDataProperty: "location", rootData: s }) || (e = m(e, S.errors), o = e.length));
  } else e = n(e, t, "type", { type: "object" }, X), o++;
  return Fe.errors = e, o === 0;
}
function ke(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.ruleId === void 0 && (e = n(e, t, "required", { missingProperty: "ruleId" }, d), o++), i.title === void 0 && (e = n(e, t, "required", { missingProperty: "title" }, d), o++), i.level === void 0 && (e = n(e, t, "required", { missingProperty: "level" }, d), o++), i.objectives === void 0 && (e = n(e, t, "required", { missingProperty: "objectives" }, d), o++), i.controls === void 0 && (e = n(e, t, "required", { missingProperty: "controls" }, d), o++), i.message === void 0 && (e = n(e, t, "required", { missingProperty: "message" }, d), o++), i.remediation === void 0 && (e = n(e, t, "required", { missingProperty: "remediation" }, d), o++), i.fingerprint === void 0 && (e = n(e, t, "required", { missingProperty: "fingerprint" }, d), o++), i.location === void 0 && (e = n(e, t, "required", { missingProperty: "location" }, d), o++), i.related === void 0 && (e = n(e, t, "required", { missingProperty: "related" }, d), o++);
    for (let r in i) h.call(d.properties, r) || (e = n(e, t, "additionalProperties", { additionalProperty: r }, d), o++);
    if (i.ruleId !== void 0) {
      let r = i.ruleId;
      typeof r == "string" ? te.test(r) || (e = n(e, t + "/ruleId", "pattern", { pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, d.properties.ruleId), o++) : (e = n(e, t + "/ruleId", "type", { type: "string" }, d.properties.ruleId), o++);
    }
    if (i.title !== void 0) {
      let r = i.title;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/title", "minLength", { limit: 1 }, d.properties.title), o++) : (e = n(e, t + "/title", "type", { type: "string" }, d.properties.title), o++);
    }
    if (i.level !== void 0) {
      let r = i.level;
      typeof r != "string" && (e = n(e, t + "/level", "type", { type: "string" }, d.properties.level), o++), r === "error" || r === "warning" || r === "note" || (e = n(e, t + "/level", "enum", { allowedValues: d.properties.level.enum }, d.properties.level), o++);
    }
    if (i.objectives !== void 0) {
      let r = i.objectives;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/objectives/" + p, "type", { type: "string" }, d.properties.objectives.items), o++);
      } else e = n(e, t + "/objectives", "type", { type: "array" }, d.properties.objectives), o++;
    }
    if (i.controls !== void 0) {
      let r = i.controls;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/controls/" + p, "type", { type: "string" }, d.properties.controls.items), o++);
      } else e = n(e, t + "/controls", "type", { type: "array" }, d.properties.controls), o++;
    }
    if (i.beyond !== void 0) {
      let r = i.beyond;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/beyond/" + p, "type", { type: "string" }, d.properties.beyond.items), o++);
      } else e = n(e, t + "/beyond", "type", { type: "array" }, d.properties.beyond), o++;
    }
    if (i.message !== void 0) {
      let r = i.message;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/message", "minLength", { limit: 1 }, d.properties.message), o++) : (e = n(e, t + "/message", "type", { type: "string" }, d.properties.message), o++);
    }
    if (i.remediation !== void 0) {
      let r = i.remediation;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/remediation", "minLength", { limit: 1 }, d.properties.remediation), o++) : (e = n(e, t + "/remediation", "type", { type: "string" }, d.properties.remediation), o++);
    }
    if (i.fingerprint !== void 0) {
      let r = i.fingerprint;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/fingerprint", "minLength", { limit: 1 }, d.properties.fingerprint), o++) : (e = n(e, t + "/fingerprint", "type", { type: "string" }, d.properties.fingerprint), o++);
    }
    if (i.location !== void 0 && (S(i.location, { instancePath: t + "/location", parentData: i, parentDataProperty: "location", rootData: s }) || (e = m(e, S.errors), o = e.length)), i.related !== void 0) {
      let r = i.related;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) Fe(r[p], { instancePath: t + "/related/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, Fe.errors), o = e.length);
      } else e = n(e, t + "/related", "type", { type: "array" }, d.properties.related), o++;
    }
    if (i.leavesOpen !== void 0) {
      let r = i.leavesOpen;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/leavesOpen/" + p, "type", { type: "string" }, d.properties.leavesOpen.items), o++);
      } else e = n(e, t + "/leavesOpen", "type", { type: "array" }, d.properties.leavesOpen), o++;
    }
    if (i.owner !== void 0) {
      let r = i.owner;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/owner", "minLength", { limit: 1 }, d.properties.owner), o++) : (e = n(e, t + "/owner", "type", { type: "string" }, d.properties.owner), o++);
    }
    if (i.waiver !== void 0) {
      let r = i.waiver;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/waiver", "minLength", { limit: 1 }, d.properties.waiver), o++) : (e = n(e, t + "/waiver", "type", { type: "string" }, d.properties.waiver), o++);
    }
    if (i.known !== void 0) {
      let r = i.known;
      typeof r != "boolean" && (e = n(e, t + "/known", "type", { type: "boolean" }, d.properties.known), o++), r !== !0 && (e = n(e, t + "/known", "enum", { allowedValues: d.properties.known.enum }, d.properties.known), o++);
    }
    if (i.unchanged !== void 0) {
      let r = i.unchanged;
      typeof r != "boolean" && (e = n(e, t + "/unchanged", "type", { type: "boolean" }, d.properties.unchanged), o++), r !== !0 && (e = n(e, t + "/unchanged", "enum", { allowedValues: d.properties.unchanged.enum }, d.properties.unchanged), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, d), o++;
  return ke.errors = e, o === 0;
}
var q = { title: "ReportOpen", type: "object", properties: { ruleId: { type: "string", description: "Rule that could not decide.", pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, title: { type: "string", minLength: 1 }, objectives: { type: "array", items: { type: "string" } }, controls: { type: "array", items: { type: "string" } }, beyond: { type: "array", items: { type: "string" } }, reason: { type: "string", minLength: 1 }, location: { $ref: "#/definitions/ReportLocation" } } };
function ze(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.ruleId === void 0 && (e = n(e, t, "required", { missingProperty: "ruleId" }, q), o++), i.title === void 0 && (e = n(e, t, "required", { missingProperty: "title" }, q), o++), i.objectives === void 0 && (e = n(e, t, "required", { missingProperty: "objectives" }, q), o++), i.controls === void 0 && (e = n(e, t, "required", { missingProperty: "controls" }, q), o++), i.reason === void 0 && (e = n(e, t, "required", { missingProperty: "reason" }, q), o++), i.location === void 0 && (e = n(e, t, "required", { missingProperty: "location" }, q), o++);
    for (let r in i) r === "ruleId" || r === "title" || r === "objectives" || r === "controls" || r === "beyond" || r === "reason" || r === "location" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, q), o++);
    if (i.ruleId !== void 0) {
      let r = i.ruleId;
      typeof r == "string" ? te.test(r) || (e = n(e, t + "/ruleId", "pattern", { pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, q.properties.ruleId), o++) : (e = n(e, t + "/ruleId", "type", { type: "string" }, q.properties.ruleId), o++);
    }
    if (i.title !== void 0) {
      let r = i.title;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/title", "minLength", { limit: 1 }, q.properties.title), o++) : (e = n(e, t + "/title", "type", { type: "string" }, q.properties.title), o++);
    }
    if (i.objectives !== void 0) {
      let r = i.objectives;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/objectives/" + p, "type", { type: "string" }, q.properties.objectives.items), o++);
      } else e = n(e, t + "/objectives", "type", { type: "array" }, q.properties.objectives), o++;
    }
    if (i.controls !== void 0) {
      let r = i.controls;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/controls/" + p, "type", { type: "string" }, q.properties.controls.items), o++);
      } else e = n(e, t + "/controls", "type", { type: "array" }, q.properties.controls), o++;
    }
    if (i.beyond !== void 0) {
      let r = i.beyond;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/beyond/" + p, "type", { type: "string" }, q.properties.beyond.items), o++);
      } else e = n(e, t + "/beyond", "type", { type: "array" }, q.properties.beyond), o++;
    }
    if (i.reason !== void 0) {
      let r = i.reason;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/reason", "minLength", { limit: 1 }, q.properties.reason), o++) : (e = n(e, t + "/reason", "type", { type: "string" }, q.properties.reason), o++);
    }
    i.location !== void 0 && (S(i.location, { instancePath: t + "/location", parentData: i, parentDataProperty: "location", rootData: s }) || (e = m(e, S.errors), o = e.length));
  } else e = n(e, t, "type", { type: "object" }, q), o++;
  return ze.errors = e, o === 0;
}
var C = { title: "ReportNotAssessed", type: "object", properties: { id: { type: "string", minLength: 1 }, what: { type: "string", enum: ["rule", "objective"] }, reason: { type: "string", minLength: 1 } } };
function Ee(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.id === void 0 && (e = n(e, t, "required", { missingProperty: "id" }, C), o++), i.what === void 0 && (e = n(e, t, "required", { missingProperty: "what" }, C), o++), i.reason === void 0 && (e = n(e, t, "required", { missingProperty: "reason" }, C), o++);
    for (let r in i) r === "id" || r === "what" || r === "reason" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, C), o++);
    if (i.id !== void 0) {
      let r = i.id;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/id", "minLength", { limit: 1 }, C.properties.id), o++) : (e = n(e, t + "/id", "type", { type: "string" }, C.properties.id), o++);
    }
    if (i.what !== void 0) {
      let r = i.what;
      typeof r != "string" && (e = n(e, t + "/what", "type", { type: "string" }, C.properties.what), o++), r === "rule" || r === "objective" || (e = n(e, t + "/what", "enum", { allowedValues: C.properties.what.enum }, C.properties.what), o++);
    }
    if (i.reason !== void 0) {
      let r = i.reason;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/reason", "minLength", { limit: 1 }, C.properties.reason), o++) : (e = n(e, t + "/reason", "type", { type: "string" }, C.properties.reason), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, C), o++;
  return Ee.errors = e, o === 0;
}
var b = { title: "ReportWaiver", type: "object", properties: { id: { type: "string", minLength: 1 }, state: { type: "string", enum: ["active", "unused", "pending", "expired", "overBroad", "selfApproved", "malformed"] }, covers: { type: "string", minLength: 1 }, scope: { type: "string", minLength: 1 }, reason: { type: "string" }, owner: { type: "string" }, approver: { type: "string", minLength: 1 }, created: { type: "string", format: "date" }, expires: { type: "string", format: "date" }, findings: { type: "array", items: { type: "string" } } } }, Q = Qe.date;
function Oe(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.id === void 0 && (e = n(e, t, "required", { missingProperty: "id" }, b), o++), i.state === void 0 && (e = n(e, t, "required", { missingProperty: "state" }, b), o++), i.covers === void 0 && (e = n(e, t, "required", { missingProperty: "covers" }, b), o++), i.reason === void 0 && (e = n(e, t, "required", { missingProperty: "reason" }, b), o++), i.owner === void 0 && (e = n(e, t, "required", { missingProperty: "owner" }, b), o++), i.findings === void 0 && (e = n(e, t, "required", { missingProperty: "findings" }, b), o++);
    for (let r in i) h.call(b.properties, r) || (e = n(e, t, "additionalProperties", { additionalProperty: r }, b), o++);
    if (i.id !== void 0) {
      let r = i.id;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/id", "minLength", { limit: 1 }, b.properties.id), o++) : (e = n(e, t + "/id", "type", { type: "string" }, b.properties.id), o++);
    }
    if (i.state !== void 0) {
      let r = i.state;
      typeof r != "string" && (e = n(e, t + "/state", "type", { type: "string" }, b.properties.state), o++), r === "active" || r === "unused" || r === "pending" || r === "expired" || r === "overBroad" || r === "selfApproved" || r === "malformed" || (e = n(e, t + "/state", "enum", { allowedValues: b.properties.state.enum }, b.properties.state), o++);
    }
    if (i.covers !== void 0) {
      let r = i.covers;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/covers", "minLength", { limit: 1 }, b.properties.covers), o++) : (e = n(e, t + "/covers", "type", { type: "string" }, b.properties.covers), o++);
    }
    if (i.scope !== void 0) {
      let r = i.scope;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/scope", "minLength", { limit: 1 }, b.properties.scope), o++) : (e = n(e, t + "/scope", "type", { type: "string" }, b.properties.scope), o++);
    }
    if (i.reason !== void 0 && typeof i.reason != "string" && (e = n(e, t + "/reason", "type", { type: "string" }, b.properties.reason), o++), i.owner !== void 0 && typeof i.owner != "string" && (e = n(e, t + "/owner", "type", { type: "string" }, b.properties.owner), o++), i.approver !== void 0) {
      let r = i.approver;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/approver", "minLength", { limit: 1 }, b.properties.approver), o++) : (e = n(e, t + "/approver", "type", { type: "string" }, b.properties.approver), o++);
    }
    if (i.created !== void 0) {
      let r = i.created;
      typeof r == "string" ? Q(r) || (e = n(e, t + "/created", "format", { format: "date" }, b.properties.created), o++) : (e = n(e, t + "/created", "type", { type: "string" }, b.properties.created), o++);
    }
    if (i.expires !== void 0) {
      let r = i.expires;
      typeof r == "string" ? Q(r) || (e = n(e, t + "/expires", "format", { format: "date" }, b.properties.expires), o++) : (e = n(e, t + "/expires", "type", { type: "string" }, b.properties.expires), o++);
    }
    if (i.findings !== void 0) {
      let r = i.findings;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/findings/" + p, "type", { type: "string" }, b.properties.findings.items), o++);
      } else e = n(e, t + "/findings", "type", { type: "array" }, b.properties.findings), o++;
    }
  } else e = n(e, t, "type", { type: "object" }, b), o++;
  return Oe.errors = e, o === 0;
}
var j = { title: "ReportAttestation", type: "object", properties: { objective: { type: "string", minLength: 1 }, state: { type: "string", enum: ["valid", "expired", "invalid", "open", "notNeeded"] }, statement: { type: "string" }, by: { type: "string" }, on: { type: "string", format: "date" }, validUntil: { type: "string", format: "date" }, evidence: { type: "array", items: { type: "string" } }, location: { $ref: "#/definitions/ReportLocation" } } };
function Ce(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.objective === void 0 && (e = n(e, t, "required", { missingProperty: "objective" }, j), o++), i.state === void 0 && (e = n(e, t, "required", { missingProperty: "state" }, j), o++), i.statement === void 0 && (e = n(e, t, "required", { missingProperty: "statement" }, j), o++), i.by === void 0 && (e = n(e, t, "required", { missingProperty: "by" }, j), o++), i.evidence === void 0 && (e = n(e, t, "required", { missingProperty: "evidence" }, j), o++), i.location === void 0 && (e = n(e, t, "required", { missingProperty: "location" }, j), o++);
    for (let r in i) r === "objective" || r === "state" || r === "statement" || r === "by" || r === "on" || r === "validUntil" || r === "evidence" || r === "location" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, j), o++);
    if (i.objective !== void 0) {
      let r = i.objective;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/objective", "minLength", { limit: 1 }, j.properties.objective), o++) : (e = n(e, t + "/objective", "type", { type: "string" }, j.properties.objective), o++);
    }
    if (i.state !== void 0) {
      let r = i.state;
      typeof r != "string" && (e = n(e, t + "/state", "type", { type: "string" }, j.properties.state), o++), r === "valid" || r === "expired" || r === "invalid" || r === "open" || r === "notNeeded" || (e = n(e, t + "/state", "enum", { allowedValues: j.properties.state.enum }, j.properties.state), o++);
    }
    if (i.statement !== void 0 && typeof i.statement != "string" && (e = n(e, t + "/statement", "type", { type: "string" }, j.properties.statement), o++), i.by !== void 0 && typeof i.by != "string" && (e = n(e, t + "/by", "type", { type: "string" }, j.properties.by), o++), i.on !== void 0) {
      let r = i.on;
      typeof r == "string" ? Q(r) || (e = n(e, t + "/on", "format", { format: "date" }, j.properties.on), o++) : (e = n(e, t + "/on", "type", { type: "string" }, j.properties.on), o++);
    }
    if (i.validUntil !== void 0) {
      let r = i.validUntil;
      typeof r == "string" ? Q(r) || (e = n(e, t + "/validUntil", "format", { format: "date" }, j.properties.validUntil), o++) : (e = n(e, t + "/validUntil", "type", { type: "string" }, j.properties.validUntil), o++);
    }
    if (i.evidence !== void 0) {
      let r = i.evidence;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) typeof r[p] != "string" && (e = n(e, t + "/evidence/" + p, "type", { type: "string" }, j.properties.evidence.items), o++);
      } else e = n(e, t + "/evidence", "type", { type: "array" }, j.properties.evidence), o++;
    }
    i.location !== void 0 && (S(i.location, { instancePath: t + "/location", parentData: i, parentDataProperty: "location", rootData: s }) || (e = m(e, S.errors), o = e.length));
  } else e = n(e, t, "type", { type: "object" }, j), o++;
  return Ce.errors = e, o === 0;
}
var N = { title: "ReportBaseline", type: "object", properties: { path: { type: "string", minLength: 1 }, sha256: { type: "string", description: "Digest of that file.", pattern: "^[0-9a-f]{64}$" }, asOf: { type: "string", format: "date" }, entries: { type: "integer", minimum: 0 }, known: { $ref: "#/definitions/ReportLevels" }, gone: { type: "array", items: { $ref: "#/definitions/ReportBaselineEntry" } }, undecided: { type: "array", items: { $ref: "#/definitions/ReportBaselineEntry" } } } }, w = { title: "ReportBaselineEntry", type: "object", properties: { fingerprint: { type: "string", minLength: 1 }, ruleId: { type: "string", minLength: 1 }, level: { type: "string", enum: ["error", "warning", "note"] }, path: { type: "string" }, message: { type: "string" } } };
function P(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.fingerprint === void 0 && (e = n(e, t, "required", { missingProperty: "fingerprint" }, w), o++), i.ruleId === void 0 && (e = n(e, t, "required", { missingProperty: "ruleId" }, w), o++), i.level === void 0 && (e = n(e, t, "required", { missingProperty: "level" }, w), o++), i.path === void 0 && (e = n(e, t, "required", { missingProperty: "path" }, w), o++), i.message === void 0 && (e = n(e, t, "required", { missingProperty: "message" }, w), o++);
    for (let r in i) r === "fingerprint" || r === "ruleId" || r === "level" || r === "path" || r === "message" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, w), o++);
    if (i.fingerprint !== void 0) {
      let r = i.fingerprint;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/fingerprint", "minLength", { limit: 1 }, w.properties.fingerprint), o++) : (e = n(e, t + "/fingerprint", "type", { type: "string" }, w.properties.fingerprint), o++);
    }
    if (i.ruleId !== void 0) {
      let r = i.ruleId;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/ruleId", "minLength", { limit: 1 }, w.properties.ruleId), o++) : (e = n(e, t + "/ruleId", "type", { type: "string" }, w.properties.ruleId), o++);
    }
    if (i.level !== void 0) {
      let r = i.level;
      typeof r != "string" && (e = n(e, t + "/level", "type", { type: "string" }, w.properties.level), o++), r === "error" || r === "warning" || r === "note" || (e = n(e, t + "/level", "enum", { allowedValues: w.properties.level.enum }, w.properties.level), o++);
    }
    i.path !== void 0 && typeof i.path != "string" && (e = n(e, t + "/path", "type", { type: "string" }, w.properties.path), o++), i.message !== void 0 && typeof i.message != "string" && (e = n(e, t + "/message", "type", { type: "string" }, w.properties.message), o++);
  } else e = n(e, t, "type", { type: "object" }, w), o++;
  return P.errors = e, o === 0;
}
function xe(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.path === void 0 && (e = n(e, t, "required", { missingProperty: "path" }, N), o++), i.sha256 === void 0 && (e = n(e, t, "required", { missingProperty: "sha256" }, N), o++), i.asOf === void 0 && (e = n(e, t, "required", { missingProperty: "asOf" }, N), o++), i.entries === void 0 && (e = n(e, t, "required", { missingProperty: "entries" }, N), o++), i.known === void 0 && (e = n(e, t, "required", { missingProperty: "known" }, N), o++), i.gone === void 0 && (e = n(e, t, "required", { missingProperty: "gone" }, N), o++), i.undecided === void 0 && (e = n(e, t, "required", { missingProperty: "undecided" }, N), o++);
    for (let r in i) r === "path" || r === "sha256" || r === "asOf" || r === "entries" || r === "known" || r === "gone" || r === "undecided" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, N), o++);
    if (i.path !== void 0) {
      let r = i.path;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/path", "minLength", { limit: 1 }, N.properties.path), o++) : (e = n(e, t + "/path", "type", { type: "string" }, N.properties.path), o++);
    }
    if (i.sha256 !== void 0) {
      let r = i.sha256;
      typeof r == "string" ? Te.test(r) || (e = n(e, t + "/sha256", "pattern", { pattern: "^[0-9a-f]{64}$" }, N.properties.sha256), o++) : (e = n(e, t + "/sha256", "type", { type: "string" }, N.properties.sha256), o++);
    }
    if (i.asOf !== void 0) {
      let r = i.asOf;
      typeof r == "string" ? Q(r) || (e = n(e, t + "/asOf", "format", { format: "date" }, N.properties.asOf), o++) : (e = n(e, t + "/asOf", "type", { type: "string" }, N.properties.asOf), o++);
    }
    if (i.entries !== void 0) {
      let r = i.entries;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/entries", "type", { type: "integer" }, N.properties.entries), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/entries", "minimum", { comparison: ">=", limit: 0 }, N.properties.entries), o++);
    }
    if (i.known !== void 0 && (U(i.known, { instancePath: t + "/known", parentData: i, parentDataProperty: "known", rootData: s }) || (e = m(e, U.errors), o = e.length)), i.gone !== void 0) {
      let r = i.gone;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) P(r[p], { instancePath: t + "/gone/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, P.errors), o = e.length);
      } else e = n(e, t + "/gone", "type", { type: "array" }, N.properties.gone), o++;
    }
    if (i.undecided !== void 0) {
      let r = i.undecided;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) P(r[p], { instancePath: t + "/undecided/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, P.errors), o = e.length);
      } else e = n(e, t + "/undecided", "type", { type: "array" }, N.properties.undecided), o++;
    }
  } else e = n(e, t, "type", { type: "object" }, N), o++;
  return xe.errors = e, o === 0;
}
var K = { title: "ReportChange", type: "object", properties: { ref: { type: "string", minLength: 1 }, commit: { type: "string", description: "Its full id.", pattern: "^[0-9a-f]{40,64}$" }, unchanged: { $ref: "#/definitions/ReportLevels" } } }, Or = new RegExp("^[0-9a-f]{40,64}$", "u");
function Ie(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.ref === void 0 && (e = n(e, t, "required", { missingProperty: "ref" }, K), o++), i.commit === void 0 && (e = n(e, t, "required", { missingProperty: "commit" }, K), o++), i.unchanged === void 0 && (e = n(e, t, "required", { missingProperty: "unchanged" }, K), o++);
    for (let r in i) r === "ref" || r === "commit" || r === "unchanged" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, K), o++);
    if (i.ref !== void 0) {
      let r = i.ref;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/ref", "minLength", { limit: 1 }, K.properties.ref), o++) : (e = n(e, t + "/ref", "type", { type: "string" }, K.properties.ref), o++);
    }
    if (i.commit !== void 0) {
      let r = i.commit;
      typeof r == "string" ? Or.test(r) || (e = n(e, t + "/commit", "pattern", { pattern: "^[0-9a-f]{40,64}$" }, K.properties.commit), o++) : (e = n(e, t + "/commit", "type", { type: "string" }, K.properties.commit), o++);
    }
    i.unchanged !== void 0 && (U(i.unchanged, { instancePath: t + "/unchanged", parentData: i, parentDataProperty: "unchanged", rootData: s }) || (e = m(e, U.errors), o = e.length));
  } else e = n(e, t, "type", { type: "object" }, K), o++;
  return Ie.errors = e, o === 0;
}
var z = { title: "ReportNotice", type: "object", properties: { id: { type: "string", description: "Stable name of the notice.", pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, level: { type: "string", enum: ["error", "warning", "note"] }, message: { type: "string", minLength: 1 }, path: { type: "string" } } };
function Se(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.id === void 0 && (e = n(e, t, "required", { missingProperty: "id" }, z), o++), i.level === void 0 && (e = n(e, t, "required", { missingProperty: "level" }, z), o++), i.message === void 0 && (e = n(e, t, "required", { missingProperty: "message" }, z), o++);
    for (let r in i) r === "id" || r === "level" || r === "message" || r === "path" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, z), o++);
    if (i.id !== void 0) {
      let r = i.id;
      typeof r == "string" ? te.test(r) || (e = n(e, t + "/id", "pattern", { pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$" }, z.properties.id), o++) : (e = n(e, t + "/id", "type", { type: "string" }, z.properties.id), o++);
    }
    if (i.level !== void 0) {
      let r = i.level;
      typeof r != "string" && (e = n(e, t + "/level", "type", { type: "string" }, z.properties.level), o++), r === "error" || r === "warning" || r === "note" || (e = n(e, t + "/level", "enum", { allowedValues: z.properties.level.enum }, z.properties.level), o++);
    }
    if (i.message !== void 0) {
      let r = i.message;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/message", "minLength", { limit: 1 }, z.properties.message), o++) : (e = n(e, t + "/message", "type", { type: "string" }, z.properties.message), o++);
    }
    i.path !== void 0 && typeof i.path != "string" && (e = n(e, t + "/path", "type", { type: "string" }, z.properties.path), o++);
  } else e = n(e, t, "type", { type: "object" }, z), o++;
  return Se.errors = e, o === 0;
}
var I = { title: "ReportInput", type: "object", properties: { path: { type: "string", minLength: 1 }, sha256: { type: "string", description: "Hash of its bytes.", pattern: "^[0-9a-f]{64}$" }, documents: { type: "integer", minimum: 0 } } };
function _e(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.path === void 0 && (e = n(e, t, "required", { missingProperty: "path" }, I), o++), i.sha256 === void 0 && (e = n(e, t, "required", { missingProperty: "sha256" }, I), o++), i.documents === void 0 && (e = n(e, t, "required", { missingProperty: "documents" }, I), o++);
    for (let r in i) r === "path" || r === "sha256" || r === "documents" || (e = n(e, t, "additionalProperties", { additionalProperty: r }, I), o++);
    if (i.path !== void 0) {
      let r = i.path;
      typeof r == "string" ? u(r) < 1 && (e = n(e, t + "/path", "minLength", { limit: 1 }, I.properties.path), o++) : (e = n(e, t + "/path", "type", { type: "string" }, I.properties.path), o++);
    }
    if (i.sha256 !== void 0) {
      let r = i.sha256;
      typeof r == "string" ? Te.test(r) || (e = n(e, t + "/sha256", "pattern", { pattern: "^[0-9a-f]{64}$" }, I.properties.sha256), o++) : (e = n(e, t + "/sha256", "type", { type: "string" }, I.properties.sha256), o++);
    }
    if (i.documents !== void 0) {
      let r = i.documents;
      typeof r == "number" && !(r % 1) && !isNaN(r) && isFinite(r) || (e = n(e, t + "/documents", "type", { type: "integer" }, I.properties.documents), o++), typeof r == "number" && isFinite(r) && (r < 0 || isNaN(r)) && (e = n(e, t + "/documents", "minimum", { comparison: ">=", limit: 0 }, I.properties.documents), o++);
    }
  } else e = n(e, t, "type", { type: "object" }, I), o++;
  return _e.errors = e, o === 0;
}
function rr(i, { instancePath: t = "", parentData: y, parentDataProperty: f, rootData: s = i } = {}) {
  let e = null, o = 0;
  if (i && typeof i == "object" && !Array.isArray(i)) {
    i.schemaVersion === void 0 && (e = n(e, t, "required", { missingProperty: "schemaVersion" }, g), o++), i.tool === void 0 && (e = n(e, t, "required", { missingProperty: "tool" }, g), o++), i.asOf === void 0 && (e = n(e, t, "required", { missingProperty: "asOf" }, g), o++), i.profile === void 0 && (e = n(e, t, "required", { missingProperty: "profile" }, g), o++), i.configuration === void 0 && (e = n(e, t, "required", { missingProperty: "configuration" }, g), o++), i.summary === void 0 && (e = n(e, t, "required", { missingProperty: "summary" }, g), o++), i.catalogs === void 0 && (e = n(e, t, "required", { missingProperty: "catalogs" }, g), o++), i.controls === void 0 && (e = n(e, t, "required", { missingProperty: "controls" }, g), o++), i.objectives === void 0 && (e = n(e, t, "required", { missingProperty: "objectives" }, g), o++), i.rules === void 0 && (e = n(e, t, "required", { missingProperty: "rules" }, g), o++), i.findings === void 0 && (e = n(e, t, "required", { missingProperty: "findings" }, g), o++), i.open === void 0 && (e = n(e, t, "required", { missingProperty: "open" }, g), o++), i.notAssessed === void 0 && (e = n(e, t, "required", { missingProperty: "notAssessed" }, g), o++), i.waivers === void 0 && (e = n(e, t, "required", { missingProperty: "waivers" }, g), o++), i.attestations === void 0 && (e = n(e, t, "required", { missingProperty: "attestations" }, g), o++), i.notices === void 0 && (e = n(e, t, "required", { missingProperty: "notices" }, g), o++), i.inputs === void 0 && (e = n(e, t, "required", { missingProperty: "inputs" }, g), o++);
    for (let r in i) h.call(g.properties, r) || (e = n(e, t, "additionalProperties", { additionalProperty: r }, g), o++);
    if (i.schemaVersion !== void 0) {
      let r = i.schemaVersion;
      typeof r != "string" && (e = n(e, t + "/schemaVersion", "type", { type: "string" }, g.properties.schemaVersion), o++), r !== "1.0" && (e = n(e, t + "/schemaVersion", "enum", { allowedValues: g.properties.schemaVersion.enum }, g.properties.schemaVersion), o++);
    }
    if (i.tool !== void 0 && (ge(i.tool, { instancePath: t + "/tool", parentData: i, parentDataProperty: "tool", rootData: s }) || (e = m(e, ge.errors), o = e.length)), i.asOf !== void 0) {
      let r = i.asOf;
      typeof r == "string" ? Q(r) || (e = n(e, t + "/asOf", "format", { format: "date" }, g.properties.asOf), o++) : (e = n(e, t + "/asOf", "type", { type: "string" }, g.properties.asOf), o++);
    }
    if (i.profile !== void 0 && (ae(i.profile, { instancePath: t + "/profile", parentData: i, parentDataProperty: "profile", rootData: s }) || (e = m(e, ae.errors), o = e.length)), i.framework !== void 0 && (ce(i.framework, { instancePath: t + "/framework", parentData: i, parentDataProperty: "framework", rootData: s }) || (e = m(e, ce.errors), o = e.length)), i.configuration !== void 0 && (be(i.configuration, { instancePath: t + "/configuration", parentData: i, parentDataProperty: "configuration", rootData: s }) || (e = m(e, be.errors), o = e.length)), i.summary !== void 0 && (ve(i.summary, { instancePath: t + "/summary", parentData: i, parentDataProperty: "summary", rootData: s }) || (e = m(e, ve.errors), o = e.length)), i.catalogs !== void 0) {
      let r = i.catalogs;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) Ae(r[p], { instancePath: t + "/catalogs/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, Ae.errors), o = e.length);
      } else e = n(e, t + "/catalogs", "type", { type: "array" }, g.properties.catalogs), o++;
    }
    if (i.controls !== void 0) {
      let r = i.controls;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) qe(r[p], { instancePath: t + "/controls/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, qe.errors), o = e.length);
      } else e = n(e, t + "/controls", "type", { type: "array" }, g.properties.controls), o++;
    }
    if (i.objectives !== void 0) {
      let r = i.objectives;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) Ne(r[p], { instancePath: t + "/objectives/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, Ne.errors), o = e.length);
      } else e = n(e, t + "/objectives", "type", { type: "array" }, g.properties.objectives), o++;
    }
    if (i.rules !== void 0) {
      let r = i.rules;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) $e(r[p], { instancePath: t + "/rules/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, $e.errors), o = e.length);
      } else e = n(e, t + "/rules", "type", { type: "array" }, g.properties.rules), o++;
    }
    if (i.findings !== void 0) {
      let r = i.findings;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) ke(r[p], { instancePath: t + "/findings/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, ke.errors), o = e.length);
      } else e = n(e, t + "/findings", "type", { type: "array" }, g.properties.findings), o++;
    }
    if (i.open !== void 0) {
      let r = i.open;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) ze(r[p], { instancePath: t + "/open/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, ze.errors), o = e.length);
      } else e = n(e, t + "/open", "type", { type: "array" }, g.properties.open), o++;
    }
    if (i.notAssessed !== void 0) {
      let r = i.notAssessed;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) Ee(r[p], { instancePath: t + "/notAssessed/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, Ee.errors), o = e.length);
      } else e = n(e, t + "/notAssessed", "type", { type: "array" }, g.properties.notAssessed), o++;
    }
    if (i.waivers !== void 0) {
      let r = i.waivers;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) Oe(r[p], { instancePath: t + "/waivers/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, Oe.errors), o = e.length);
      } else e = n(e, t + "/waivers", "type", { type: "array" }, g.properties.waivers), o++;
    }
    if (i.attestations !== void 0) {
      let r = i.attestations;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) Ce(r[p], { instancePath: t + "/attestations/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, Ce.errors), o = e.length);
      } else e = n(e, t + "/attestations", "type", { type: "array" }, g.properties.attestations), o++;
    }
    if (i.baseline !== void 0 && (xe(i.baseline, { instancePath: t + "/baseline", parentData: i, parentDataProperty: "baseline", rootData: s }) || (e = m(e, xe.errors), o = e.length)), i.change !== void 0 && (Ie(i.change, { instancePath: t + "/change", parentData: i, parentDataProperty: "change", rootData: s }) || (e = m(e, Ie.errors), o = e.length)), i.notices !== void 0) {
      let r = i.notices;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) Se(r[p], { instancePath: t + "/notices/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, Se.errors), o = e.length);
      } else e = n(e, t + "/notices", "type", { type: "array" }, g.properties.notices), o++;
    }
    if (i.inputs !== void 0) {
      let r = i.inputs;
      if (Array.isArray(r)) {
        let l = r.length;
        for (let p = 0; p < l; p++) _e(r[p], { instancePath: t + "/inputs/" + p, parentData: r, parentDataProperty: p, rootData: s }) || (e = m(e, _e.errors), o = e.length);
      } else e = n(e, t + "/inputs", "type", { type: "array" }, g.properties.inputs), o++;
    }
  } else e = n(e, t, "type", { type: "object" }, g), o++;
  return rr.errors = e, o === 0;
}
var Kr = er;
export {
  Kr as VALIDATORS
};
