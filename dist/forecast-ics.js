import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);

// node_modules/ical-generator/dist/index.mjs
var e = (function(e3) {
  return e3.DAILY = "DAILY", e3.HOURLY = "HOURLY", e3.MINUTELY = "MINUTELY", e3.MONTHLY = "MONTHLY", e3.SECONDLY = "SECONDLY", e3.WEEKLY = "WEEKLY", e3.YEARLY = "YEARLY", e3;
})({}), t = (function(e3) {
  return e3.AUTOMATIC = "AUTOMATIC", e3.DISABLED = "DISABLED", e3.ENABLED = "ENABLED", e3;
})({}), n = (function(e3) {
  return e3.BICYCLE = "BICYCLE", e3.CAR = "CAR", e3.TRANSIT = "TRANSIT", e3.WALKING = "WALKING", e3;
})({}), r = (function(e3) {
  return e3.FR = "FR", e3.MO = "MO", e3.SA = "SA", e3.SU = "SU", e3.TH = "TH", e3.TU = "TU", e3.WE = "WE", e3;
})({});
function i(e3, t2, n2) {
  if (Array.isArray(t2)) e3.x = t2.map((e4) => {
    if (Array.isArray(e4)) return e4;
    if (typeof e4.key != "string" || typeof e4.value != "string") throw Error("Either key or value is not a string!");
    if (e4.key.substr(0, 2) !== "X-") throw Error("Key has to start with `X-`!");
    return [e4.key, e4.value];
  });
  else if (typeof t2 == "object") e3.x = Object.entries(t2).map(([e4, t3]) => {
    if (typeof e4 != "string" || typeof t3 != "string") throw Error("Either key or value is not a string!");
    if (e4.substr(0, 2) !== "X-") throw Error("Key has to start with `X-`!");
    return [e4, t3];
  });
  else if (typeof t2 == "string" && typeof n2 == "string") {
    if (t2.substr(0, 2) !== "X-") throw Error("Key has to start with `X-`!");
    e3.x.push([t2, n2]);
  } else return e3.x.map((e4) => ({ key: e4[0], value: e4[1] }));
}
function a(e3, t2) {
  if (e3 instanceof Date && isNaN(e3.getTime()) || typeof e3 == "string" && isNaN(new Date(e3).getTime())) throw Error(`\`${t2}\` has to be a valid date!`);
  if (e3 instanceof Date || typeof e3 == "string" || typeof e3 == "object" && e3 && (C(e3) || S(e3) || x(e3) || b(e3)) || m(e3) && e3.isValid === !0 || (h(e3) || p(e3)) && e3.isValid()) return e3;
  throw Error(`\`${t2}\` has to be a valid date!`);
}
function o(e3, t2) {
  let n2 = Object.values(e3), r2 = String(t2).toUpperCase();
  if (!r2 || !n2.includes(r2)) throw Error(`Input must be one of the following: ${n2.join(", ")}`);
  return r2;
}
function s(e3, t2) {
  let n2 = null;
  if (typeof t2 == "string") {
    let e4 = t2.match(/^(.+) ?<([^>]+)>$/);
    e4 ? n2 = { email: e4[2].trim(), name: e4[1].trim() } : t2.includes("@") && (n2 = { email: t2.trim(), name: t2.trim() });
  } else typeof t2 == "object" && (n2 = { email: t2.email, mailto: t2.mailto, name: t2.name, sentBy: t2.sentBy });
  if (!n2 && typeof t2 == "string") throw Error("`" + e3 + "` isn't formated correctly. See https://sebbo2002.github.io/ical-generator/develop/reference/interfaces/ICalOrganizer.html");
  if (!n2) throw Error("`" + e3 + "` needs to be a valid formed string or an object. See https://sebbo2002.github.io/ical-generator/develop/reference/interfaces/ICalOrganizer.html");
  if (!n2.name) throw Error("`" + e3 + ".name` is empty!");
  if (!n2.email) throw Error("`" + e3 + ".email` is empty!");
  return n2;
}
function c(e3, t2) {
  return String(e3).replace(t2 ? /[\\"]/g : /[\\;,]/g, function(e4) {
    return "\\" + e4;
  }).replace(/(?:\r\n|\r|\n)/g, "\\n");
}
function l(e3) {
  return e3.split(`\r
`).map(function(e4) {
    let t2 = "", n2 = 0;
    for (let r2 = 0; r2 < e4.length; r2++) {
      let i2 = e4.charAt(r2);
      i2 >= "\uD800" && i2 <= "\uDBFF" && (i2 += e4.charAt(++r2));
      let a2 = new TextEncoder().encode(i2).length;
      n2 += a2, n2 > 74 && (t2 += `\r
 `, n2 = a2), t2 += i2;
    }
    return t2;
  }).join(`\r
`);
}
function u(e3, t2, n2, r2) {
  if (e3?.startsWith("/") && (e3 = e3.substr(1)), typeof t2 == "string" || t2 instanceof Date) {
    let i2 = w(t2) ? t2.withTimeZone(e3) : new Date(t2), a2 = i2.getUTCFullYear().toString().padStart(4, "0") + String(i2.getUTCMonth() + 1).padStart(2, "0") + i2.getUTCDate().toString().padStart(2, "0");
    return e3 && (a2 = i2.getFullYear().toString().padStart(2, "0") + String(i2.getMonth() + 1).padStart(2, "0") + i2.getDate().toString().padStart(2, "0")), n2 ? a2 : e3 ? (a2 += "T" + i2.getHours().toString().padStart(2, "0") + i2.getMinutes().toString().padStart(2, "0") + i2.getSeconds().toString().padStart(2, "0"), a2) : (a2 += "T" + i2.getUTCHours().toString().padStart(2, "0") + i2.getUTCMinutes().toString().padStart(2, "0") + i2.getUTCSeconds().toString().padStart(2, "0") + (r2 ? "" : "Z"), a2);
  } else if (h(t2)) {
    let i2 = e3 ? _(t2) && !t2.tz() ? t2.clone().tz(e3) : t2 : r2 || n2 && _(t2) && t2.tz() ? t2 : t2.utc();
    return i2.format("YYYYMMDD") + (n2 ? "" : "T" + i2.format("HHmmss") + (r2 || e3 ? "" : "Z"));
  } else if (m(t2)) {
    let i2 = e3 ? t2.setZone(e3) : r2 || n2 && t2.zone.type !== "system" ? t2 : t2.setZone("utc");
    return i2.toFormat("yyyyLLdd") + (n2 ? "" : "T" + i2.toFormat("HHmmss") + (r2 || e3 ? "" : "Z"));
  } else if (C(t2)) {
    let i2 = t2;
    return e3 && (i2 = t2.withTimeZone(t2.timeZoneId)), !e3 && t2.timeZoneId !== "UTC" && (i2 = t2.withTimeZone("UTC")), u(null, i2.toPlainDateTime(), n2, r2 || !!e3);
  } else if (S(t2)) {
    if (n2) return t2.year.toString().padStart(4, "0") + t2.month.toString().padStart(2, "0") + t2.day.toString().padStart(2, "0");
    if (e3) {
      let i2 = t2.toZonedDateTime(e3);
      return u(e3, i2, n2, r2);
    }
    return t2.year.toString().padStart(4, "0") + t2.month.toString().padStart(2, "0") + t2.day.toString().padStart(2, "0") + "T" + t2.hour.toString().padStart(2, "0") + t2.minute.toString().padStart(2, "0") + t2.second.toString().padStart(2, "0") + (r2 || e3 ? "" : "Z");
  } else {
    if (x(t2)) return t2.year.toString().padStart(4, "0") + t2.month.toString().padStart(2, "0") + t2.day.toString().padStart(2, "0") + (n2 ? "" : "T000000" + (r2 || e3 ? "" : "Z"));
    if (b(t2)) {
      let i2 = e3 || "UTC", a2 = t2.toZonedDateTimeISO(i2);
      return u(e3, a2, n2, r2);
    } else {
      let i2 = t2;
      if (e3) i2 = typeof t2.tz == "function" ? t2.tz(e3) : t2;
      else if (!r2) if (typeof t2.utc == "function") i2 = t2.utc();
      else throw Error("Unable to convert dayjs object to UTC value: UTC plugin is not available!");
      return i2.format("YYYYMMDD") + (n2 ? "" : "T" + i2.format("HHmmss") + (r2 || e3 ? "" : "Z"));
    }
  }
}
function d(e3, t2, n2, r2) {
  let i2 = "", a2 = r2?.floating || !1;
  return r2?.timezone && (i2 = ";TZID=" + r2.timezone, a2 = !0), t2 + i2 + ":" + u(e3, n2, !1, a2);
}
function f(e3) {
  let t2 = e3.x.map(([e4, t3]) => e4.toUpperCase() + ":" + c(t3, !1)).join(`\r
`);
  return t2.length ? t2 + `\r
` : "";
}
function p(e3) {
  return typeof e3 == "object" && !!e3 && !(e3 instanceof Date) && !h(e3) && !m(e3) && !y(e3);
}
function m(e3) {
  return typeof e3 == "object" && !!e3 && "toJSDate" in e3 && typeof e3.toJSDate == "function" && !y(e3);
}
function h(e3) {
  return e3 != null && e3._isAMomentObject != null && !y(e3);
}
function g(e3) {
  return typeof e3 == "object" && !!e3 && "asSeconds" in e3 && typeof e3.asSeconds == "function";
}
function _(e3) {
  return h(e3) && "tz" in e3 && typeof e3.tz == "function";
}
function v(e3) {
  return typeof e3 == "object" && !!e3 && "between" in e3 && typeof e3.between == "function" && typeof e3.toString == "function";
}
function y(e3) {
  return C(e3) || S(e3) || x(e3) || b(e3);
}
function b(e3) {
  return typeof e3 == "object" && !!e3 && !C(e3) && !S(e3) && !x(e3) && "toZonedDateTimeISO" in e3 && typeof e3.toZonedDateTimeISO == "function" && !("year" in e3) && !("timeZoneId" in e3);
}
function x(e3) {
  return typeof e3 == "object" && !!e3 && !C(e3) && !S(e3) && "toPlainDateTime" in e3 && typeof e3.toPlainDateTime == "function" && "year" in e3 && typeof e3.year == "number" && "month" in e3 && typeof e3.month == "number" && "day" in e3 && typeof e3.day == "number" && !("hour" in e3) && !("timeZoneId" in e3) && !("epochSeconds" in e3);
}
function S(e3) {
  return typeof e3 == "object" && !!e3 && !C(e3) && "toZonedDateTime" in e3 && typeof e3.toZonedDateTime == "function" && "toPlainDate" in e3 && typeof e3.toPlainDate == "function" && "year" in e3 && typeof e3.year == "number" && "month" in e3 && typeof e3.month == "number" && "day" in e3 && typeof e3.day == "number" && "hour" in e3 && typeof e3.hour == "number" && "minute" in e3 && typeof e3.minute == "number" && "second" in e3 && typeof e3.second == "number" && !("timeZone" in e3);
}
function C(e3) {
  return typeof e3 == "object" && !!e3 && "timeZoneId" in e3 && typeof e3.timeZoneId == "string" && "toPlainDateTime" in e3 && typeof e3.toPlainDateTime == "function" && "year" in e3 && typeof e3.year == "number" && "month" in e3 && typeof e3.month == "number" && "day" in e3 && typeof e3.day == "number" && "hour" in e3 && typeof e3.hour == "number" && "minute" in e3 && typeof e3.minute == "number" && "second" in e3 && typeof e3.second == "number";
}
function w(e3) {
  return e3 instanceof Date && "internal" in e3 && e3.internal instanceof Date && "withTimeZone" in e3 && typeof e3.withTimeZone == "function" && "tzComponents" in e3 && typeof e3.tzComponents == "function";
}
function T(e3) {
  if (typeof e3 == "string" || e3 instanceof Date) return new Date(e3);
  if (C(e3)) {
    let t2 = e3.toInstant();
    return new Date(t2.epochMilliseconds);
  }
  return S(e3) ? new Date(Date.UTC(e3.year, e3.month - 1, e3.day, e3.hour, e3.minute, e3.second)) : x(e3) ? new Date(Date.UTC(e3.year, e3.month - 1, e3.day)) : b(e3) ? new Date(e3.epochMilliseconds) : m(e3) ? e3.toJSDate() : e3.toDate();
}
function E(e3) {
  let t2 = "";
  return e3 < 0 && (t2 = "-", e3 *= -1), t2 += "P", e3 >= 86400 && (t2 += Math.floor(e3 / 86400) + "D", e3 %= 86400), !e3 && t2.length > 1 || (t2 += "T", e3 >= 3600 && (t2 += Math.floor(e3 / 3600) + "H", e3 %= 3600), e3 >= 60 && (t2 += Math.floor(e3 / 60) + "M", e3 %= 60), e3 > 0 ? t2 += e3 + "S" : t2.length <= 2 && (t2 += "0S")), t2;
}
function D(e3) {
  return e3 ? typeof e3 == "string" ? e3 : C(e3) ? D(e3.withTimeZone("UTC").toPlainDateTime()) : (y(e3), e3.toJSON()) : null;
}
var O = (function(e3) {
  return e3.CHAIR = "CHAIR", e3.NON = "NON-PARTICIPANT", e3.OPT = "OPT-PARTICIPANT", e3.REQ = "REQ-PARTICIPANT", e3;
})({}), k = (function(e3) {
  return e3.CLIENT = "CLIENT", e3.NONE = "NONE", e3.SERVER = "SERVER", e3;
})({}), A = (function(e3) {
  return e3.ACCEPTED = "ACCEPTED", e3.DECLINED = "DECLINED", e3.DELEGATED = "DELEGATED", e3.NEEDSACTION = "NEEDS-ACTION", e3.TENTATIVE = "TENTATIVE", e3;
})({}), j = (function(e3) {
  return e3.GROUP = "GROUP", e3.INDIVIDUAL = "INDIVIDUAL", e3.RESOURCE = "RESOURCE", e3.ROOM = "ROOM", e3.UNKNOWN = "UNKNOWN", e3;
})({}), M = class e2 {
  data;
  parent;
  constructor(e3, t2) {
    if (this.data = { delegatedFrom: null, delegatedTo: null, email: "", mailto: null, name: null, role: O.REQ, rsvp: null, scheduleAgent: null, sentBy: null, status: null, type: null, x: [] }, this.parent = t2, !this.parent) throw Error("`event` option required!");
    if (!e3.email) throw Error("No value for `email` in ICalAttendee given!");
    e3.name !== void 0 && this.name(e3.name), e3.email !== void 0 && this.email(e3.email), e3.mailto !== void 0 && this.mailto(e3.mailto), e3.sentBy !== void 0 && this.sentBy(e3.sentBy), e3.status !== void 0 && this.status(e3.status), e3.role !== void 0 && this.role(e3.role), e3.rsvp !== void 0 && this.rsvp(e3.rsvp), e3.type !== void 0 && this.type(e3.type), e3.delegatedTo !== void 0 && this.delegatedTo(e3.delegatedTo), e3.delegatedFrom !== void 0 && this.delegatedFrom(e3.delegatedFrom), e3.delegatesTo && this.delegatesTo(e3.delegatesTo), e3.delegatesFrom && this.delegatesFrom(e3.delegatesFrom), e3.scheduleAgent !== void 0 && this.scheduleAgent(e3.scheduleAgent), e3.x !== void 0 && this.x(e3.x);
  }
  delegatedFrom(t2) {
    return t2 === void 0 ? this.data.delegatedFrom : (t2 ? typeof t2 == "string" ? this.data.delegatedFrom = new e2(s("delegatedFrom", t2), this.parent) : t2 instanceof e2 ? this.data.delegatedFrom = t2 : this.data.delegatedFrom = new e2(t2, this.parent) : this.data.delegatedFrom = null, this);
  }
  delegatedTo(t2) {
    return t2 === void 0 ? this.data.delegatedTo : t2 ? (typeof t2 == "string" ? this.data.delegatedTo = new e2(s("delegatedTo", t2), this.parent) : t2 instanceof e2 ? this.data.delegatedTo = t2 : this.data.delegatedTo = new e2(t2, this.parent), this.data.status = A.DELEGATED, this) : (this.data.delegatedTo = null, this.data.status === A.DELEGATED && (this.data.status = null), this);
  }
  delegatesFrom(t2) {
    let n2 = t2 instanceof e2 ? t2 : this.parent.createAttendee(t2);
    return this.delegatedFrom(n2), n2.delegatedTo(this), n2;
  }
  delegatesTo(t2) {
    let n2 = t2 instanceof e2 ? t2 : this.parent.createAttendee(t2);
    return this.delegatedTo(n2), n2.delegatedFrom(this), n2;
  }
  email(e3) {
    return e3 ? (this.data.email = e3, this) : this.data.email;
  }
  mailto(e3) {
    return e3 === void 0 ? this.data.mailto : (this.data.mailto = e3 || null, this);
  }
  name(e3) {
    return e3 === void 0 ? this.data.name : (this.data.name = e3 || null, this);
  }
  role(e3) {
    return e3 === void 0 ? this.data.role : (this.data.role = o(O, e3), this);
  }
  rsvp(e3) {
    return e3 === void 0 ? this.data.rsvp : e3 === null ? (this.data.rsvp = null, this) : (this.data.rsvp = !!e3, this);
  }
  scheduleAgent(e3) {
    return e3 === void 0 ? this.data.scheduleAgent : e3 ? typeof e3 == "string" && e3.toUpperCase().startsWith("X-") ? (this.data.scheduleAgent = e3, this) : (this.data.scheduleAgent = o(k, e3), this) : (this.data.scheduleAgent = null, this);
  }
  sentBy(e3) {
    return e3 ? (this.data.sentBy = e3, this) : this.data.sentBy;
  }
  status(e3) {
    return e3 === void 0 ? this.data.status : e3 ? (this.data.status = o(A, e3), this) : (this.data.status = null, this);
  }
  toJSON() {
    return Object.assign({}, this.data, { delegatedFrom: this.data.delegatedFrom?.email() || null, delegatedTo: this.data.delegatedTo?.email() || null, x: this.x() });
  }
  toString() {
    let e3 = "ATTENDEE";
    if (!this.data.email) throw Error("No value for `email` in ICalAttendee given!");
    return e3 += ";ROLE=" + this.data.role, this.data.type && (e3 += ";CUTYPE=" + this.data.type), this.data.status && (e3 += ";PARTSTAT=" + this.data.status), this.data.rsvp !== null && (e3 += ";RSVP=" + this.data.rsvp.toString().toUpperCase()), this.data.sentBy !== null && (e3 += ';SENT-BY="mailto:' + this.data.sentBy + '"'), this.data.delegatedTo && (e3 += ';DELEGATED-TO="' + this.data.delegatedTo.email() + '"'), this.data.delegatedFrom && (e3 += ';DELEGATED-FROM="' + this.data.delegatedFrom.email() + '"'), this.data.name && (e3 += ';CN="' + c(this.data.name, !0) + '"'), this.data.email && this.data.mailto && (e3 += ";EMAIL=" + c(this.data.email, !1)), this.data.scheduleAgent && (e3 += ";SCHEDULE-AGENT=" + this.data.scheduleAgent), this.data.x.length && (e3 += ";" + this.data.x.map(([e4, t2]) => e4.toUpperCase() + "=" + c(t2, !1)).join(";")), e3 += ":MAILTO:" + c(this.data.mailto || this.data.email, !1) + `\r
`, e3;
  }
  type(e3) {
    return e3 === void 0 ? this.data.type : e3 ? (this.data.type = o(j, e3), this) : (this.data.type = null, this);
  }
  x(e3, t2) {
    if (e3 === void 0) return i(this.data);
    if (typeof e3 == "string" && typeof t2 == "string") i(this.data, e3, t2);
    else if (typeof e3 == "object") i(this.data, e3);
    else throw Error("Either key or value is not a string!");
    return this;
  }
}, N = (function(e3) {
  return e3.audio = "audio", e3.display = "display", e3.email = "email", e3;
})({}), P = { end: "END", start: "START" }, F = class {
  data;
  event;
  constructor(e3, t2) {
    if (this.data = { attach: null, attendees: [], description: null, interval: null, relatesTo: null, repeat: null, summary: null, trigger: -600, type: N.display, x: [] }, this.event = t2, !t2) throw Error("`event` option required!");
    e3.type !== void 0 && this.type(e3.type), "trigger" in e3 && e3.trigger !== void 0 && this.trigger(e3.trigger), "triggerBefore" in e3 && e3.triggerBefore !== void 0 && this.triggerBefore(e3.triggerBefore), "triggerAfter" in e3 && e3.triggerAfter !== void 0 && this.triggerAfter(e3.triggerAfter), e3.repeat && this.repeat(e3.repeat), e3.attach !== void 0 && this.attach(e3.attach), e3.description !== void 0 && this.description(e3.description), e3.summary !== void 0 && this.summary(e3.summary), e3.attendees !== void 0 && this.attendees(e3.attendees), e3.x !== void 0 && this.x(e3.x);
  }
  attach(e3) {
    if (e3 === void 0) return this.data.attach;
    if (!e3) return this.data.attach = null, this;
    let t2;
    if (typeof e3 == "string") t2 = { mime: null, uri: e3 };
    else if (typeof e3 == "object") t2 = { mime: e3.mime || null, uri: e3.uri };
    else throw Error("`attachment` needs to be a valid formed string or an object. See https://sebbo2002.github.io/ical-generator/develop/reference/classes/ICalAlarm.html#attach");
    if (!t2.uri) throw Error("`attach.uri` is empty!");
    return this.data.attach = { mime: t2.mime, uri: t2.uri }, this;
  }
  attendees(e3) {
    return e3 ? (e3.forEach((e4) => this.createAttendee(e4)), this) : this.data.attendees;
  }
  createAttendee(e3) {
    if (e3 instanceof M) return this.data.attendees.push(e3), e3;
    typeof e3 == "string" && (e3 = s("data", e3));
    let t2 = new M(e3, this);
    return this.data.attendees.push(t2), t2;
  }
  description(e3) {
    return e3 === void 0 ? this.data.description : e3 ? (this.data.description = e3, this) : (this.data.description = null, this);
  }
  relatesTo(e3) {
    if (e3 === void 0) return this.data.relatesTo;
    if (!e3) return this.data.relatesTo = null, this;
    if (!Object.values(P).includes(e3)) throw Error("`relatesTo` is not correct, must be either `START` or `END`!");
    return this.data.relatesTo = e3, this;
  }
  repeat(e3) {
    if (e3 === void 0) return this.data.repeat;
    if (!e3) return this.data.repeat = null, this;
    if (typeof e3 != "object") throw Error("`repeat` is not correct, must be an object!");
    if (typeof e3.times != "number" || !isFinite(e3.times)) throw Error("`repeat.times` is not correct, must be numeric!");
    if (typeof e3.interval != "number" || !isFinite(e3.interval)) throw Error("`repeat.interval` is not correct, must be numeric!");
    return this.data.repeat = e3, this;
  }
  summary(e3) {
    return e3 === void 0 ? this.data.summary : e3 ? (this.data.summary = e3, this) : (this.data.summary = null, this);
  }
  toJSON() {
    let e3 = this.trigger();
    return Object.assign({}, this.data, { trigger: typeof e3 == "number" ? e3 : D(e3), x: this.x() });
  }
  toString() {
    let e3 = `BEGIN:VALARM\r
`;
    if (e3 += "ACTION:" + this.data.type.toUpperCase() + `\r
`, typeof this.data.trigger == "number" && this.data.relatesTo === null ? this.data.trigger > 0 ? e3 += "TRIGGER;RELATED=END:" + E(this.data.trigger) + `\r
` : e3 += "TRIGGER:" + E(this.data.trigger) + `\r
` : typeof this.data.trigger == "number" ? e3 += "TRIGGER;RELATED=" + this.data.relatesTo?.toUpperCase() + ":" + E(this.data.trigger) + `\r
` : e3 += "TRIGGER;VALUE=DATE-TIME:" + u(this.event.timezone(), this.data.trigger) + `\r
`, this.data.repeat) {
      if (!this.data.repeat.times) throw Error("No value for `repeat.times` in ICalAlarm given, but required for `interval`!");
      if (!this.data.repeat.interval) throw Error("No value for `repeat.interval` in ICalAlarm given, but required for `repeat`!");
      e3 += "REPEAT:" + this.data.repeat.times + `\r
`, e3 += "DURATION:" + E(this.data.repeat.interval) + `\r
`;
    }
    return this.data.type === "audio" && this.data.attach && this.data.attach.mime ? e3 += "ATTACH;FMTTYPE=" + c(this.data.attach.mime, !1) + ":" + c(this.data.attach.uri, !1) + `\r
` : this.data.type === "audio" && this.data.attach ? e3 += "ATTACH;VALUE=URI:" + c(this.data.attach.uri, !1) + `\r
` : this.data.type === "audio" && (e3 += `ATTACH;VALUE=URI:Basso\r
`), this.data.type !== "audio" && this.data.description ? e3 += "DESCRIPTION:" + c(this.data.description, !1) + `\r
` : this.data.type !== "audio" && (e3 += "DESCRIPTION:" + c(this.event.summary(), !1) + `\r
`), this.data.type === "email" && this.data.summary ? e3 += "SUMMARY:" + c(this.data.summary, !1) + `\r
` : this.data.type === "email" && (e3 += "SUMMARY:" + c(this.event.summary(), !1) + `\r
`), this.data.type === "email" && this.data.attendees.forEach((t2) => {
      e3 += t2.toString();
    }), e3 += f(this.data), e3 += `END:VALARM\r
`, e3;
  }
  trigger(e3) {
    if (e3 === void 0 && typeof this.data.trigger == "number") return -1 * this.data.trigger;
    if (e3 === void 0) return this.data.trigger;
    if (typeof e3 == "number" && isFinite(e3)) this.data.trigger = -1 * e3;
    else {
      if (!e3 || typeof e3 == "number") throw Error("`trigger` is not correct, must be a finite number or a supported date!");
      this.data.trigger = a(e3, "trigger");
    }
    return this;
  }
  triggerAfter(e3) {
    return e3 === void 0 ? this.data.trigger : this.trigger(typeof e3 == "number" ? -1 * e3 : e3);
  }
  triggerBefore(e3) {
    return e3 === void 0 ? this.trigger() : this.trigger(e3);
  }
  type(e3) {
    if (e3 === void 0) return this.data.type;
    if (!e3 || !Object.keys(N).includes(e3)) throw Error("`type` is not correct, must be either `display` or `audio`!");
    return this.data.type = e3, this;
  }
  x(e3, t2) {
    if (e3 === void 0) return i(this.data);
    if (typeof e3 == "string" && typeof t2 == "string") i(this.data, e3, t2);
    else if (typeof e3 == "object") i(this.data, e3);
    else throw Error("Either key or value is not a string!");
    return this;
  }
}, I = class {
  data;
  constructor(e3) {
    if (this.data = { name: "" }, !e3.name) throw Error("No value for `name` in ICalCategory given!");
    this.name(e3.name);
  }
  name(e3) {
    return e3 === void 0 ? this.data.name : (this.data.name = e3, this);
  }
  toJSON() {
    return Object.assign({}, this.data);
  }
  toString() {
    return c(this.data.name, !1);
  }
}, L = (function(e3) {
  return e3.BUSY = "BUSY", e3.FREE = "FREE", e3.OOF = "OOF", e3.TENTATIVE = "TENTATIVE", e3;
})({}), R = (function(e3) {
  return e3.CONFIDENTIAL = "CONFIDENTIAL", e3.PRIVATE = "PRIVATE", e3.PUBLIC = "PUBLIC", e3;
})({}), z = (function(e3) {
  return e3.CANCELLED = "CANCELLED", e3.CONFIRMED = "CONFIRMED", e3.TENTATIVE = "TENTATIVE", e3;
})({}), B = (function(e3) {
  return e3.OPAQUE = "OPAQUE", e3.TRANSPARENT = "TRANSPARENT", e3;
})({}), V = class {
  calendar;
  data;
  constructor(e3, t2) {
    if (this.data = { alarms: [], allDay: !1, attachments: [], attendees: [], busystatus: null, categories: [], class: null, created: null, description: null, end: null, floating: !1, id: crypto.randomUUID(), lastModified: null, location: null, organizer: null, priority: null, recurrenceId: null, repeating: null, sequence: 0, stamp: /* @__PURE__ */ new Date(), start: /* @__PURE__ */ new Date(), status: null, summary: "", timezone: null, transparency: null, travelTime: null, url: null, x: [] }, this.calendar = t2, !t2) throw Error("`calendar` option required!");
    e3.id && this.id(e3.id), e3.sequence !== void 0 && this.sequence(e3.sequence), e3.start && this.start(e3.start), e3.end !== void 0 && this.end(e3.end), e3.recurrenceId !== void 0 && this.recurrenceId(e3.recurrenceId), e3.timezone !== void 0 && this.timezone(e3.timezone), e3.stamp !== void 0 && this.stamp(e3.stamp), e3.allDay !== void 0 && this.allDay(e3.allDay), e3.floating !== void 0 && this.floating(e3.floating), e3.repeating !== void 0 && this.repeating(e3.repeating), e3.summary !== void 0 && this.summary(e3.summary), e3.location !== void 0 && this.location(e3.location), e3.description !== void 0 && this.description(e3.description), e3.organizer !== void 0 && this.organizer(e3.organizer), e3.attendees !== void 0 && this.attendees(e3.attendees), e3.alarms !== void 0 && this.alarms(e3.alarms), e3.categories !== void 0 && this.categories(e3.categories), e3.status !== void 0 && this.status(e3.status), e3.busystatus !== void 0 && this.busystatus(e3.busystatus), e3.priority !== void 0 && this.priority(e3.priority), e3.url !== void 0 && this.url(e3.url), e3.attachments !== void 0 && this.attachments(e3.attachments), e3.transparency !== void 0 && this.transparency(e3.transparency), e3.travelTime !== void 0 && this.travelTime(e3.travelTime), e3.created !== void 0 && this.created(e3.created), e3.lastModified !== void 0 && this.lastModified(e3.lastModified), e3.class !== void 0 && this.class(e3.class), e3.x !== void 0 && this.x(e3.x);
  }
  alarms(e3) {
    return e3 ? (e3.forEach((e4) => this.createAlarm(e4)), this) : this.data.alarms;
  }
  allDay(e3) {
    return e3 === void 0 ? this.data.allDay : (this.data.allDay = !!e3, this);
  }
  attachments(e3) {
    return e3 ? (e3.forEach((e4) => this.createAttachment(e4)), this) : this.data.attachments;
  }
  attendees(e3) {
    return e3 ? (e3.forEach((e4) => this.createAttendee(e4)), this) : this.data.attendees;
  }
  busystatus(e3) {
    return e3 === void 0 ? this.data.busystatus : e3 === null ? (this.data.busystatus = null, this) : (this.data.busystatus = o(L, e3), this);
  }
  categories(e3) {
    return e3 ? (e3.forEach((e4) => this.createCategory(e4)), this) : this.data.categories;
  }
  class(e3) {
    return e3 === void 0 ? this.data.class : e3 === null ? (this.data.class = null, this) : (this.data.class = o(R, e3), this);
  }
  createAlarm(e3) {
    let t2 = e3 instanceof F ? e3 : new F(e3, this);
    return this.data.alarms.push(t2), t2;
  }
  createAttachment(e3) {
    return this.data.attachments.push(e3), this;
  }
  createAttendee(e3) {
    if (e3 instanceof M) return this.data.attendees.push(e3), e3;
    typeof e3 == "string" && (e3 = s("data", e3));
    let t2 = new M(e3, this);
    return this.data.attendees.push(t2), t2;
  }
  createCategory(e3) {
    let t2 = e3 instanceof I ? e3 : new I(e3);
    return this.data.categories.push(t2), t2;
  }
  created(e3) {
    return e3 === void 0 ? this.data.created : e3 === null ? (this.data.created = null, this) : (this.data.created = a(e3, "created"), this);
  }
  description(e3) {
    return e3 === void 0 ? this.data.description : e3 === null ? (this.data.description = null, this) : (typeof e3 == "string" ? this.data.description = { plain: e3 } : this.data.description = e3, this);
  }
  end(e3) {
    return e3 === void 0 ? (this.swapStartAndEndIfRequired(), this.data.end) : e3 === null ? (this.data.end = null, this) : (this.data.end = a(e3, "end"), this);
  }
  floating(e3) {
    return e3 === void 0 ? this.data.floating : (this.data.floating = !!e3, this.data.floating && (this.data.timezone = null), this);
  }
  id(e3) {
    return e3 === void 0 ? this.data.id : (this.data.id = String(e3), this);
  }
  lastModified(e3) {
    return e3 === void 0 ? this.data.lastModified : e3 === null ? (this.data.lastModified = null, this) : (this.data.lastModified = a(e3, "lastModified"), this);
  }
  location(e3) {
    if (e3 === void 0) return this.data.location;
    if (typeof e3 == "string") return this.data.location = { title: e3 }, this;
    if (e3 && ("title" in e3 && !e3.title || e3?.geo && (typeof e3.geo.lat != "number" || !isFinite(e3.geo.lat) || typeof e3.geo.lon != "number" || !isFinite(e3.geo.lon)) || !("title" in e3) && !e3?.geo)) throw Error("`location` isn't formatted correctly. See https://sebbo2002.github.io/ical-generator/develop/reference/classes/ICalEvent.html#location");
    return this.data.location = e3 || null, this;
  }
  organizer(e3) {
    return e3 === void 0 ? this.data.organizer : e3 === null ? (this.data.organizer = null, this) : (this.data.organizer = s("organizer", e3), this);
  }
  priority(e3) {
    if (e3 === void 0) return this.data.priority;
    if (e3 === null) return this.data.priority = null, this;
    if (e3 < 0 || e3 > 9) throw Error("`priority` is invalid, musst be 0 \u2264 priority \u2264 9.");
    return this.data.priority = Math.round(e3), this;
  }
  recurrenceId(e3) {
    return e3 === void 0 ? this.data.recurrenceId : e3 === null ? (this.data.recurrenceId = null, this) : (this.data.recurrenceId = a(e3, "recurrenceId"), this);
  }
  repeating(t2) {
    if (t2 === void 0) return this.data.repeating;
    if (!t2) return this.data.repeating = null, this;
    if (v(t2) || typeof t2 == "string") return this.data.repeating = t2, this;
    if (this.data.repeating = { freq: o(e, t2.freq) }, t2.count) {
      if (!isFinite(t2.count)) throw Error("`repeating.count` must be a finite number!");
      this.data.repeating.count = t2.count;
    }
    if (t2.interval) {
      if (!isFinite(t2.interval)) throw Error("`repeating.interval` must be a finite number!");
      this.data.repeating.interval = t2.interval;
    }
    if (t2.until !== void 0 && (this.data.repeating.until = a(t2.until, "repeating.until")), t2.byDay) {
      let e3 = Array.isArray(t2.byDay) ? t2.byDay : [t2.byDay];
      this.data.repeating.byDay = e3.map((e4) => o(r, e4));
    }
    if (t2.byMonth) {
      let e3 = Array.isArray(t2.byMonth) ? t2.byMonth : [t2.byMonth];
      this.data.repeating.byMonth = e3.map((e4) => {
        if (typeof e4 != "number" || e4 < 1 || e4 > 12) throw Error("`repeating.byMonth` contains invalid value `" + e4 + "`!");
        return e4;
      });
    }
    if (t2.byMonthDay) {
      let e3 = Array.isArray(t2.byMonthDay) ? t2.byMonthDay : [t2.byMonthDay];
      this.data.repeating.byMonthDay = e3.map((e4) => {
        if (typeof e4 != "number" || e4 < -31 || e4 > 31 || e4 === 0) throw Error("`repeating.byMonthDay` contains invalid value `" + e4 + "`!");
        return e4;
      });
    }
    if (t2.bySetPos) {
      if (!this.data.repeating.byDay) throw "`repeating.bySetPos` must be used along with `repeating.byDay`!";
      let e3 = Array.isArray(t2.bySetPos) ? t2.bySetPos : [t2.bySetPos];
      this.data.repeating.bySetPos = e3.map((e4) => {
        if (typeof e4 != "number" || e4 < -366 || e4 > 366 || e4 === 0) throw "`repeating.bySetPos` contains invalid value `" + e4 + "`!";
        return e4;
      });
    }
    if (t2.exclude) {
      let e3 = Array.isArray(t2.exclude) ? t2.exclude : [t2.exclude];
      this.data.repeating.exclude = e3.map((e4, t3) => a(e4, `repeating.exclude[${t3}]`));
    }
    return t2.startOfWeek && (this.data.repeating.startOfWeek = o(r, t2.startOfWeek)), this;
  }
  sequence(e3) {
    if (e3 === void 0) return this.data.sequence;
    if (isNaN(parseInt(String(e3), 10))) throw Error("`sequence` must be a number!");
    return this.data.sequence = e3, this;
  }
  stamp(e3) {
    return e3 === void 0 ? this.data.stamp : (this.data.stamp = a(e3, "stamp"), this);
  }
  start(e3) {
    return e3 === void 0 ? (this.swapStartAndEndIfRequired(), this.data.start) : (this.data.start = a(e3, "start"), this);
  }
  status(e3) {
    return e3 === void 0 ? this.data.status : e3 === null ? (this.data.status = null, this) : (this.data.status = o(z, e3), this);
  }
  summary(e3) {
    return e3 === void 0 ? this.data.summary : (this.data.summary = e3 ? String(e3) : "", this);
  }
  timestamp(e3) {
    return e3 === void 0 ? this.stamp() : this.stamp(e3);
  }
  timezone(e3) {
    return e3 === void 0 && this.data.timezone !== null ? this.data.timezone : e3 === void 0 ? this.calendar.timezone() : (this.data.timezone = e3 && e3 !== "UTC" ? e3.toString() : null, this.data.timezone && (this.data.floating = !1), this);
  }
  toJSON() {
    let e3 = null;
    return v(this.data.repeating) || typeof this.data.repeating == "string" ? e3 = this.data.repeating.toString() : this.data.repeating && (e3 = Object.assign({}, this.data.repeating, { exclude: this.data.repeating.exclude?.map((e4) => D(e4)), until: D(this.data.repeating.until) || void 0 })), this.swapStartAndEndIfRequired(), Object.assign({}, this.data, { created: D(this.data.created) || null, end: D(this.data.end) || null, lastModified: D(this.data.lastModified) || null, recurrenceId: D(this.data.recurrenceId) || null, repeating: e3, stamp: D(this.data.stamp) || null, start: D(this.data.start) || null, x: this.x() });
  }
  toString() {
    let e3 = "";
    if (e3 += `BEGIN:VEVENT\r
`, e3 += "UID:" + this.data.id + `\r
`, e3 += "SEQUENCE:" + this.data.sequence + `\r
`, this.swapStartAndEndIfRequired(), e3 += "DTSTAMP:" + u(this.calendar.timezone(), this.data.stamp) + `\r
`, this.data.allDay ? (e3 += "DTSTART;VALUE=DATE:" + u(this.timezone(), this.data.start, !0) + `\r
`, this.data.end && (e3 += "DTEND;VALUE=DATE:" + u(this.timezone(), this.data.end, !0) + `\r
`), e3 += `X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r
`, e3 += `X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE\r
`) : (e3 += d(this.timezone(), "DTSTART", this.data.start, this.data) + `\r
`, this.data.end && (e3 += d(this.timezone(), "DTEND", this.data.end, this.data) + `\r
`)), v(this.data.repeating) || typeof this.data.repeating == "string") {
      let t2 = this.data.repeating.toString().replace(/\r\n/g, `
`).split(`
`).filter((e4) => e4 && !e4.startsWith("DTSTART:")).join(`\r
`);
      !t2.includes(`\r
`) && !t2.startsWith("RRULE:") && (t2 = "RRULE:" + t2), e3 += t2.trim() + `\r
`;
    } else this.data.repeating && (e3 += "RRULE:FREQ=" + this.data.repeating.freq, this.data.repeating.count && (e3 += ";COUNT=" + this.data.repeating.count), this.data.repeating.interval && (e3 += ";INTERVAL=" + this.data.repeating.interval), this.data.repeating.until && (e3 += ";UNTIL=" + u(this.calendar.timezone(), this.data.repeating.until, !1, this.floating())), this.data.repeating.byDay && (e3 += ";BYDAY=" + this.data.repeating.byDay.join(",")), this.data.repeating.byMonth && (e3 += ";BYMONTH=" + this.data.repeating.byMonth.join(",")), this.data.repeating.byMonthDay && (e3 += ";BYMONTHDAY=" + this.data.repeating.byMonthDay.join(",")), this.data.repeating.bySetPos && (e3 += ";BYSETPOS=" + this.data.repeating.bySetPos.join(",")), this.data.repeating.startOfWeek && (e3 += ";WKST=" + this.data.repeating.startOfWeek), e3 += `\r
`, this.data.repeating.exclude && (this.data.allDay ? e3 += "EXDATE;VALUE=DATE:" + this.data.repeating.exclude.map((e4) => u(this.calendar.timezone(), e4, !0)).join(",") + `\r
` : (e3 += "EXDATE", this.timezone() ? e3 += ";TZID=" + this.timezone() + ":" + this.data.repeating.exclude.map((e4) => u(this.timezone(), e4, !1, !0)).join(",") + `\r
` : e3 += ":" + this.data.repeating.exclude.map((e4) => u(this.timezone(), e4, !1, this.floating())).join(",") + `\r
`)));
    if (this.data.recurrenceId && (e3 += d(this.timezone(), "RECURRENCE-ID", this.data.recurrenceId, this.data) + `\r
`), e3 += "SUMMARY:" + c(this.data.summary, !1) + `\r
`, this.data.transparency && (e3 += "TRANSP:" + c(this.data.transparency, !1) + `\r
`), this.data.location && "title" in this.data.location && this.data.location.title && (e3 += "LOCATION:" + c(this.data.location.title + (this.data.location.address ? `
` + this.data.location.address : ""), !1) + `\r
`, this.data.location.radius && this.data.location.geo && (e3 += "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;" + (this.data.location.address ? "X-ADDRESS=" + c(this.data.location.address, !1) + ";" : "") + "X-APPLE-RADIUS=" + c(this.data.location.radius, !1) + ";X-TITLE=" + c(this.data.location.title, !1) + ":geo:" + c(this.data.location.geo?.lat, !1) + "," + c(this.data.location.geo?.lon, !1) + `\r
`)), this.data.location?.geo?.lat && this.data.location.geo.lon && (e3 += "GEO:" + c(this.data.location.geo.lat, !1) + ";" + c(this.data.location.geo.lon, !1) + `\r
`), this.data.travelTime && (e3 += "X-APPLE-TRAVEL-DURATION;VALUE=DURATION:" + E(this.data.travelTime.seconds) + `\r
`, this.data.location && (this.data.travelTime.suggestionBehavior && (e3 += "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:" + this.data.travelTime.suggestionBehavior + `\r
`), this.data.travelTime.startFrom))) {
      e3 += "X-APPLE-TRAVEL-START;";
      let t2 = [];
      t2.push("ROUTING=" + this.data.travelTime.startFrom.transportation), t2.push("VALUE=URI"), "address" in this.data.travelTime.startFrom.location && this.data.travelTime.startFrom.location.address && t2.push("X-ADDRESS=" + c(this.data.travelTime.startFrom.location.address, !1)), "radius" in this.data.travelTime.startFrom.location && this.data.travelTime.startFrom.location.radius && t2.push("X-APPLE-RADIUS=" + c(this.data.travelTime.startFrom.location.radius, !1)), "title" in this.data.travelTime.startFrom.location && this.data.travelTime.startFrom.location.title && t2.push("X-TITLE=" + c(this.data.travelTime.startFrom.location.title, !1)), e3 += t2.join(";"), "geo" in this.data.travelTime.startFrom.location && this.data.travelTime.startFrom.location.geo && (e3 += ":geo:" + c(this.data.travelTime.startFrom.location.geo?.lat, !1) + "," + c(this.data.travelTime.startFrom.location.geo?.lon, !1)), e3 += `\r
`;
    }
    return this.data.description && (e3 += "DESCRIPTION:" + c(this.data.description.plain, !1) + `\r
`, this.data.description.html && (e3 += "X-ALT-DESC;FMTTYPE=text/html:" + c(this.data.description.html, !1) + `\r
`)), this.data.organizer && (e3 += 'ORGANIZER;CN="' + c(this.data.organizer.name, !0) + '"', this.data.organizer.sentBy && (e3 += ';SENT-BY="mailto:' + c(this.data.organizer.sentBy, !0) + '"'), this.data.organizer.email && this.data.organizer.mailto && (e3 += ";EMAIL=" + c(this.data.organizer.email, !1)), e3 += ":", this.data.organizer.email && (e3 += "mailto:" + c(this.data.organizer.mailto || this.data.organizer.email, !1)), e3 += `\r
`), this.data.attendees.forEach(function(t2) {
      e3 += t2.toString();
    }), this.data.alarms.forEach(function(t2) {
      e3 += t2.toString();
    }), this.data.categories.length > 0 && (e3 += "CATEGORIES:" + this.data.categories.map((e4) => e4.toString()).join() + `\r
`), this.data.url && (e3 += "URL;VALUE=URI:" + c(this.data.url, !1) + `\r
`), this.data.attachments.length > 0 && this.data.attachments.forEach((t2) => {
      e3 += "ATTACH:" + c(t2, !1) + `\r
`;
    }), this.data.status && (e3 += "STATUS:" + this.data.status.toUpperCase() + `\r
`), this.data.busystatus && (e3 += "X-MICROSOFT-CDO-BUSYSTATUS:" + this.data.busystatus.toUpperCase() + `\r
`), this.data.priority !== null && (e3 += "PRIORITY:" + this.data.priority + `\r
`), e3 += f(this.data), this.data.created && (e3 += "CREATED:" + u(this.calendar.timezone(), this.data.created) + `\r
`), this.data.lastModified && (e3 += "LAST-MODIFIED:" + u(this.calendar.timezone(), this.data.lastModified) + `\r
`), this.data.class && (e3 += "CLASS:" + this.data.class.toUpperCase() + `\r
`), e3 += `END:VEVENT\r
`, e3;
  }
  transparency(e3) {
    return e3 === void 0 ? this.data.transparency : e3 ? (this.data.transparency = o(B, e3), this) : (this.data.transparency = null, this);
  }
  travelTime(e3) {
    if (e3 === void 0) return this.data.travelTime;
    if (typeof e3 == "number" && e3 <= 0) throw Error("`travelTime` has to be more than 0!");
    if (e3 && typeof e3 == "object" && "seconds" in e3 && e3.seconds <= 0) throw Error("`travelTime.seconds` has to be more than 0!");
    return typeof e3 == "number" ? (this.data.travelTime = { seconds: e3 }, this) : (this.data.travelTime = e3, this);
  }
  uid(e3) {
    return e3 === void 0 ? this.id() : this.id(e3);
  }
  url(e3) {
    return e3 === void 0 ? this.data.url : (this.data.url = e3 ? String(e3) : null, this);
  }
  x(e3, t2) {
    return e3 === void 0 ? i(this.data) : (typeof e3 == "string" && typeof t2 == "string" && i(this.data, e3, t2), typeof e3 == "object" && i(this.data, e3), this);
  }
  swapStartAndEndIfRequired() {
    if (this.data.start && this.data.end && T(this.data.start).getTime() > T(this.data.end).getTime()) {
      let e3 = this.data.start;
      this.data.start = this.data.end, this.data.end = e3;
    }
  }
}, H = (function(e3) {
  return e3.ADD = "ADD", e3.CANCEL = "CANCEL", e3.COUNTER = "COUNTER", e3.DECLINECOUNTER = "DECLINECOUNTER", e3.PUBLISH = "PUBLISH", e3.REFRESH = "REFRESH", e3.REPLY = "REPLY", e3.REQUEST = "REQUEST", e3;
})({}), U = class {
  data;
  constructor(e3 = {}) {
    this.data = { color: null, description: null, events: [], method: null, name: null, prodId: "//sebbo.net//ical-generator//EN", scale: null, source: null, timezone: null, ttl: null, url: null, x: [] }, e3.prodId !== void 0 && this.prodId(e3.prodId), e3.method !== void 0 && this.method(e3.method), e3.name !== void 0 && this.name(e3.name), e3.description !== void 0 && this.description(e3.description), e3.timezone !== void 0 && this.timezone(e3.timezone), e3.source !== void 0 && this.source(e3.source), e3.url !== void 0 && this.url(e3.url), e3.scale !== void 0 && this.scale(e3.scale), e3.ttl !== void 0 && this.ttl(e3.ttl), e3.color !== void 0 && this.color(e3.color), e3.events !== void 0 && this.events(e3.events), e3.x !== void 0 && this.x(e3.x);
  }
  clear() {
    return this.data.events = [], this;
  }
  color(e3) {
    if (e3 === void 0) return this.data.color;
    if (typeof e3 == "string" && !/^#[A-F0-9]{6}$/gi.test(e3)) throw Error("`color` is malformed!");
    return this.data.color = e3 ? String(e3).toUpperCase() : null, this;
  }
  createEvent(e3) {
    let t2 = e3 instanceof V ? e3 : new V(e3, this);
    return this.data.events.push(t2), t2;
  }
  description(e3) {
    return e3 === void 0 ? this.data.description : (this.data.description = e3 ? String(e3) : null, this);
  }
  events(e3) {
    return e3 ? (e3.forEach((e4) => this.createEvent(e4)), this) : this.data.events;
  }
  length() {
    return this.data.events.length;
  }
  method(e3) {
    return e3 === void 0 ? this.data.method : e3 ? (this.data.method = o(H, e3), this) : (this.data.method = null, this);
  }
  name(e3) {
    return e3 === void 0 ? this.data.name : (this.data.name = e3 ? String(e3) : null, this);
  }
  prodId(e3) {
    if (!e3) return this.data.prodId;
    if (typeof e3 == "string") return this.data.prodId = e3, this;
    if (typeof e3 != "object") throw Error("`prodid` needs to be a string or an object!");
    if (!e3.company) throw Error("`prodid.company` is a mandatory item!");
    if (!e3.product) throw Error("`prodid.product` is a mandatory item!");
    let t2 = (e3.language || "EN").toUpperCase();
    return this.data.prodId = "//" + e3.company + "//" + e3.product + "//" + t2, this;
  }
  scale(e3) {
    return e3 === void 0 ? this.data.scale : (e3 === null ? this.data.scale = null : this.data.scale = e3.toUpperCase(), this);
  }
  source(e3) {
    return e3 === void 0 ? this.data.source : (this.data.source = e3 || null, this);
  }
  timezone(e3) {
    return e3 === void 0 ? this.data.timezone?.name || null : (e3 === "UTC" ? this.data.timezone = null : typeof e3 == "string" ? this.data.timezone = { name: e3 } : e3 === null ? this.data.timezone = null : this.data.timezone = e3, this);
  }
  toJSON() {
    return Object.assign({}, this.data, { events: this.data.events.map((e3) => e3.toJSON()), timezone: this.timezone(), x: this.x() });
  }
  toString() {
    let e3 = "";
    return e3 = `BEGIN:VCALENDAR\r
VERSION:2.0\r
`, e3 += "PRODID:-" + this.data.prodId + `\r
`, this.data.url && (e3 += "URL:" + this.data.url + `\r
`), this.data.source && (e3 += "SOURCE;VALUE=URI:" + this.data.source + `\r
`), this.data.scale && (e3 += "CALSCALE:" + this.data.scale + `\r
`), this.data.method && (e3 += "METHOD:" + this.data.method + `\r
`), this.data.name && (e3 += "NAME:" + this.data.name + `\r
`, e3 += "X-WR-CALNAME:" + this.data.name + `\r
`), this.data.description && (e3 += "X-WR-CALDESC:" + this.data.description + `\r
`), this.data.timezone?.generator && [.../* @__PURE__ */ new Set([this.timezone(), ...this.data.events.map((e4) => e4.timezone())])].filter((e4) => e4 !== null && !e4.startsWith("/")).forEach((t2) => {
      if (!this.data.timezone?.generator) return;
      let n2 = this.data.timezone.generator(t2);
      n2 && (e3 += n2.replace(/\r\n/g, `
`).replace(/\n/g, `\r
`).trim() + `\r
`);
    }), this.data.timezone?.name && (e3 += "TIMEZONE-ID:" + this.data.timezone.name + `\r
`, e3 += "X-WR-TIMEZONE:" + this.data.timezone.name + `\r
`), this.data.ttl && (e3 += "REFRESH-INTERVAL;VALUE=DURATION:" + E(this.data.ttl) + `\r
`, e3 += "X-PUBLISHED-TTL:" + E(this.data.ttl) + `\r
`), this.data.color && (e3 += "X-APPLE-CALENDAR-COLOR:" + this.data.color + `\r
`), this.data.events.forEach((t2) => e3 += t2.toString()), e3 += f(this.data), e3 += "END:VCALENDAR", l(e3);
  }
  ttl(e3) {
    return e3 === void 0 ? this.data.ttl : (g(e3) ? this.data.ttl = e3.asSeconds() : e3 && e3 > 0 ? this.data.ttl = e3 : this.data.ttl = null, this);
  }
  url(e3) {
    return e3 === void 0 ? this.data.url : (this.data.url = e3 || null, this);
  }
  x(e3, t2) {
    if (e3 === void 0) return i(this.data);
    if (typeof e3 == "string" && typeof t2 == "string") i(this.data, e3, t2);
    else if (typeof e3 == "object") i(this.data, e3);
    else throw Error("Either key or value is not a string!");
    return this;
  }
};
function W(e3) {
  return new U(e3);
}

// src/base/errors.ts
var InternalError = class extends Error {
  name = "InternalError";
};

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
  let v2;
  return Uint8Array.of((v2 = parseInt(uuid.slice(0, 8), 16)) >>> 24, v2 >>> 16 & 255, v2 >>> 8 & 255, v2 & 255, (v2 = parseInt(uuid.slice(9, 13), 16)) >>> 8, v2 & 255, (v2 = parseInt(uuid.slice(14, 18), 16)) >>> 8, v2 & 255, (v2 = parseInt(uuid.slice(19, 23), 16)) >>> 8, v2 & 255, (v2 = parseInt(uuid.slice(24, 36), 16)) / 1099511627776 & 255, v2 / 4294967296 & 255, v2 >>> 24 & 255, v2 >>> 16 & 255, v2 >>> 8 & 255, v2 & 255);
}
var parse_default = parse;

// node_modules/uuid/dist-node/stringify.js
var byteToHex = [];
for (let i2 = 0; i2 < 256; ++i2)
  byteToHex.push((i2 + 256).toString(16).slice(1));
function unsafeStringify(arr, offset = 0) {
  return (byteToHex[arr[offset + 0]] + byteToHex[arr[offset + 1]] + byteToHex[arr[offset + 2]] + byteToHex[arr[offset + 3]] + "-" + byteToHex[arr[offset + 4]] + byteToHex[arr[offset + 5]] + "-" + byteToHex[arr[offset + 6]] + byteToHex[arr[offset + 7]] + "-" + byteToHex[arr[offset + 8]] + byteToHex[arr[offset + 9]] + "-" + byteToHex[arr[offset + 10]] + byteToHex[arr[offset + 11]] + byteToHex[arr[offset + 12]] + byteToHex[arr[offset + 13]] + byteToHex[arr[offset + 14]] + byteToHex[arr[offset + 15]]).toLowerCase();
}

// node_modules/uuid/dist-node/v35.js
function stringToBytes(str) {
  str = unescape(encodeURIComponent(str));
  let bytes = new Uint8Array(str.length);
  for (let i2 = 0; i2 < str.length; ++i2)
    bytes[i2] = str.charCodeAt(i2);
  return bytes;
}
var DNS = "6ba7b810-9dad-11d1-80b4-00c04fd430c8", URL = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";
function v35(version, hash, value, namespace, buf, offset) {
  let valueBytes = typeof value == "string" ? stringToBytes(value) : value, namespaceBytes = typeof namespace == "string" ? parse_default(namespace) : namespace;
  if (typeof namespace == "string" && (namespace = parse_default(namespace)), namespace?.length !== 16)
    throw TypeError("Namespace must be array-like (16 iterable integer values, 0-255)");
  let bytes = new Uint8Array(16 + valueBytes.length);
  if (bytes.set(namespaceBytes), bytes.set(valueBytes, namespaceBytes.length), bytes = hash(bytes), bytes[6] = bytes[6] & 15 | version, bytes[8] = bytes[8] & 63 | 128, buf) {
    if (offset ??= 0, offset < 0 || offset + 16 > buf.length)
      throw new RangeError(`UUID byte range ${offset}:${offset + 15} is out of buffer bounds`);
    for (let i2 = 0; i2 < 16; ++i2)
      buf[offset + i2] = bytes[i2];
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
v5.URL = URL;
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

// src/model/level.ts
var LEVELS = ["note", "warning", "error"];

// src/report/count.ts
function count(number, word, plural = `${word}s`) {
  return `${number} ${number === 1 ? word : plural}`;
}
function countLevels(findings) {
  return LEVELS.toReversed().filter((level) => findings[level] > 0).map((level) => count(findings[level], level)).join(", ");
}

// src/report/compare/words.ts
function isListed(level, minLevel) {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(minLevel);
}

// src/report/forecast/agenda.ts
var RELIEF = 50;
function agendaOf(forecast, { minLevel }, most) {
  let all = forecast.days.flatMap(({ begins }) => begins), heavy = all.filter(({ finding }) => isListed(finding.level, minLevel)), shown = new Set(heavy.slice(0, most)), dropped = heavy.slice(most), relief = forecast.days.flatMap(
    ({ day, ends }) => ends.filter(({ level }) => isListed(level, minLevel)).map((finding) => ({ day, finding }))
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

// src/report/places.ts
function placeText({ path, region }) {
  return region === void 0 ? path : `${path}:${region.startLine}:${region.startColumn}`;
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

// src/report/forecast/words.ts
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
function incompleteSentence({ complete, asOf }) {
  return complete ? "" : `the run of ${asOf} could not read every input or finish every rule. What it did not see may go stale as well, on a day that is not listed here; irready check says what is missing.`;
}
function todaySentence({ asOf, today }) {
  let { findings, waived } = today, gaps = findings.error + findings.warning + findings.note, also = waived === 0 ? "" : `; ${waived} waived`;
  return gaps === 0 ? `On ${asOf} there is no gap yet${also}.` : `On ${asOf} there ${gaps === 1 ? "is" : "are"} ${count(gaps, "gap")} already: ${countLevels(findings)}${also}. They are not repeated here.`;
}
function causeText({ cause, finding, lastGoodDay }) {
  return cause === "stale" ? void 0 : `${finding.waiver === void 0 ? "the waiver that covers it" : `the waiver ${finding.waiver}`} ends with ${lastGoodDay}`;
}
function lighterSentence({ lighter }, minLevel) {
  return lighter === 0 ? "" : `${count(lighter, "gap")} below --min-level ${minLevel} ${lighter === 1 ? "is" : "are"} counted and not listed.`;
}
var ALL_OF_IT = "irready forecast -f json has it all.";

// src/report/forecast/calendar-entry.ts
var SUMMARY = 200, SENTENCE = 500, REMEDY = 1500, PLACES = 30;
function dueEntry({ day, lastGoodDay }, group) {
  let [{ finding, cause }] = group, where = group.length === 1 ? finding.location.path : `${group.length} places`, owner = shared(group, "owner"), remedy = shared(group, "remediation"), lines = [
    `Last good day: ${withWeekday(lastGoodDay)}. A gap (${finding.level}) from ${withWeekday(day.day)} on.`,
    ...remedy === void 0 ? [] : [`To do: ${plainLines(remedy, REMEDY)}`],
    ...owner === void 0 ? [] : [plainLine(`Owner: ${owner}`, SUMMARY)],
    ...group.slice(0, PLACES).map((gap) => placeLines(gap, owner === void 0, remedy === void 0)),
    ...group.length > PLACES ? [`And ${group.length - PLACES} more places. ${ALL_OF_IT}`] : [],
    `Rule: ${plainLine(finding.ruleId, SUMMARY)}`
  ];
  return {
    identity: [cause, finding.ruleId, leastFingerprint(group)],
    day: lastGoodDay,
    summary: unbroken(plainLine(`${TITLES[cause]}: ${finding.title} (${where})`, SUMMARY)),
    description: unbroken(lines.join(`

`)),
    category: finding.level,
    remind: !0
  };
}
var TITLES = { stale: "Due", waiverEnds: "Waiver ends" };
function leastFingerprint(group) {
  let [least = ""] = group.map(({ finding }) => finding.fingerprint).sort();
  return least;
}
function placeLines(gap, ownOwner, ownRemedy) {
  let { location, message, owner, remediation } = gap.finding, cause = causeText(gap), because = cause === void 0 ? "" : ` Because ${cause}.`;
  return [
    plainLine(`Where: ${placeText(location)}`, SENTENCE),
    ...ownOwner ? [plainLine(`Owner: ${owner ?? "nobody is named"}`, SUMMARY)] : [],
    plainLine(`What: ${message}${because}`, SENTENCE),
    ...ownRemedy ? [`To do: ${plainLines(remediation, REMEDY)}`] : []
  ].join(`
`);
}
function generalEntries(forecast, nothing) {
  let incomplete = incompleteSentence(forecast), about = { day: forecast.asOf, remind: !1 };
  return [
    ...incomplete === "" ? [] : [
      {
        ...about,
        identity: ["incomplete"],
        summary: "Incomplete: more may go stale than this calendar shows",
        description: `Incomplete: ${incomplete}`,
        category: "error"
      }
    ],
    ...nothing === "" ? [] : [
      {
        ...about,
        identity: ["nothing"],
        summary: nothing,
        description: `${nothing} ${todaySentence(forecast)}`
      }
    ]
  ];
}
function leftOutEntries(groups) {
  let [first] = groups;
  if (first === void 0) return [];
  let levels = countLevels(byLevel(groups.flat()));
  return [
    {
      identity: ["left-out"],
      day: first[0].lastGoodDay,
      summary: `More goes stale from here on than this calendar holds: ${levels}`,
      description: `Left out for length: ${levels} whose last good day is this one or later. ${ALL_OF_IT}`,
      category: first[0].finding.level,
      remind: !0
    }
  ];
}
function unbroken(text) {
  return text.replace(/:(?=:)/g, ": ");
}

// src/report/forecast/ics.ts
var BYTES = 9e5, FRAME_BYTES = 520, DAY_SECONDS = 86400, WARNING_DAYS = 14;
function renderForecastIcs(forecast, options) {
  let calendar = W({
    // Written into the file as it stands, so nothing of a forecast may be in it.
    name: "Incident readiness: what goes stale",
    prodId: { company: "irready", product: "forecast", language: "EN" },
    ttl: DAY_SECONDS
  }), { uuid } = identities();
  for (let entry of entriesOf(forecast, options))
    addEvent(calendar, entry, { id: uuid(...entry.identity), stamp: instantOf(forecast.asOf) });
  return `${calendar.toString()}\r
`;
}
function entriesOf(forecast, options) {
  let agenda = agendaOf(forecast, options, Number.POSITIVE_INFINITY), due = agenda.days.flatMap((day) => day.groups.map((group) => ({ day, group }))), shown = [], room = BYTES;
  for (let { day, group } of due) {
    let entry = dueEntry(day, group);
    if (room -= bytesOf(entry), room < 0) break;
    shown.push(entry);
  }
  let leftOut = due.slice(shown.length).map(({ group }) => group), nothing = due.length > 0 ? "" : `${headline(forecast)} ${lighterSentence(agenda, options.minLevel)}`.trim();
  return [...generalEntries(forecast, nothing), ...shown, ...leftOutEntries(leftOut)];
}
function bytesOf({ summary, description }) {
  return FRAME_BYTES + Math.ceil((2 * Buffer.byteLength(summary) + Buffer.byteLength(description)) * 1.05);
}
function addEvent(calendar, { day, summary, description, category, remind }, { id, stamp }) {
  let event = calendar.createEvent({
    id,
    stamp,
    start: instantOf(day),
    end: instantOf(day, 1),
    allDay: !0,
    summary,
    description,
    transparency: B.TRANSPARENT,
    categories: category === void 0 ? [] : [{ name: category }]
  });
  remind && event.createAlarm({ type: N.display, triggerBefore: WARNING_DAYS * DAY_SECONDS });
}
function instantOf(day, later = 0) {
  let number = dayNumber(day);
  if (number === void 0) throw new InternalError(`"${day}" is not a day`);
  return new Date((number + later) * DAY_SECONDS * 1e3);
}
export {
  renderForecastIcs
};
