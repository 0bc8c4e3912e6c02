import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);

// src/report/neutralise.ts
function neutraliseJson(json) {
  return json.replace(/#(?=#(?:vso)?\[)/gi, "\\u0023").replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escapeJson);
}
function escapeJson(character) {
  return `\\u${hex(character)}`;
}
function hex(character) {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}

// src/report/forecast/json.ts
function renderForecastJson(forecast, _options) {
  return `${neutraliseJson(JSON.stringify(forecast, null, 2))}
`;
}
export {
  renderForecastJson
};
