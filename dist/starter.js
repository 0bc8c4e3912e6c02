import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);

// src/cli/starter.generated.json
import { readFileSync } from "node:fs";
var starter_generated_default = JSON.parse(readFileSync(new URL("./starter.json", import.meta.url), "utf8"));

// src/cli/starter.ts
var STARTER_FILES = starter_generated_default;
export {
  STARTER_FILES
};
