import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);

// src/cli/ask.ts
import { createInterface } from "node:readline";
function lineAsker(input, output) {
  return (question) => new Promise((answer) => {
    let lines = createInterface({ input, output }), leave = () => {
      output.write(`
`), answer(void 0);
    };
    lines.once("close", leave), lines.question(question, (line) => {
      lines.off("close", leave).close(), answer(line);
    });
  });
}
export {
  lineAsker
};
