// Standard input: {name: text} of workflow and action files. Standard output: what GitHub's own language service finds in them.

import { text } from 'node:stream/consumers';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

const files = JSON.parse(await text(process.stdin)) as Record<string, string>;
const found: string[] = [];
for (const [name, content] of Object.entries(files)) {
  const diagnostics = await validate(TextDocument.create(`file:///repository/${name}`, 'yaml', 1, content));
  for (const { message, range } of diagnostics)
    found.push(`${name}:${range.start.line + 1}:${range.start.character + 1} ${typeof message === 'string' ? message : message.value}`);
}
process.stdout.write(JSON.stringify(found));
