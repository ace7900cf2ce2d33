/** So many lines go into the log, each with so many characters at most; the rest is nobody's to read. */
const mostLines = 20_000;
const longestLine = 10_000;
/** So much of the end of the output is the reason of a failure: lines, characters. */
const lastLines = 5;
const longestReason = 1000;
/** Hands on the lines of a log as long as anybody may read them, and knows the last ones. */
export function newOutput(log: (line: string) => void): { line: (text: string) => void; last: () => string } {
  let count = 0;
  const last: string[] = [];
  return {
    line(text) {
      count += 1;
      if (count === mostLines + 1) log(`… more than ${mostLines} lines: the rest is not shown`);
      const short = text.length > longestLine ? `${text.slice(0, longestLine)}… (${text.length - longestLine} more characters)` : text;
      if (count <= mostLines) log(short);
      if (text.trim() === '') return;
      last.push(short);
      if (last.length > lastLines) last.shift();
    },
    last: () =>
      last.length === 0
        ? ''
        : `: ${last
            .map((line) => line.trim())
            .join(' / ')
            .slice(-longestReason)}`,
  };
}
