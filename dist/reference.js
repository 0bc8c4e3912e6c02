import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);
var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: !0 });
};

// src/ruleset/reference.generated.json
var reference_generated_exports = {};
__export(reference_generated_exports, {
  default: () => reference_generated_default
});
import { readFileSync } from "node:fs";
var reference_generated_default, init_reference_generated = __esm({
  "src/ruleset/reference.generated.json"() {
    "use strict";
    reference_generated_default = JSON.parse(readFileSync(new URL("./reference.json", import.meta.url), "utf8"));
  }
});

// src/ruleset/reference.ts
async function loadReference() {
  let { default: examples } = await Promise.resolve().then(() => (init_reference_generated(), reference_generated_exports));
  return examples;
}
export {
  loadReference
};
