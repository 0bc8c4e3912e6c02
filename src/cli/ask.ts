import { createInterface } from 'node:readline';

/** Asks on one stream and reads one line from another; the answer is undefined when the reader has gone. */
export function lineAsker(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): (question: string) => Promise<string | undefined> {
  return (question) =>
    new Promise((answer) => {
      const lines = createInterface({ input, output });
      const leave = (): void => {
        output.write('\n'); // nobody ended the line of the question
        answer(undefined);
      };
      lines.once('close', leave);
      lines.question(question, (line) => {
        lines.off('close', leave).close();
        answer(line);
      });
    });
}
