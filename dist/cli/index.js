#!/usr/bin/env node
// An older Node would stop somewhere inside with words that name no cause.
const needed = 24;
if (Number(process.versions.node.split('.')[0]) < needed) {
  process.stderr.write(`hub-to-kube needs Node ${needed} or newer; this is ${process.version} (${process.execPath})\n`);
  process.exit(2);
}

const { cli } = await import('../bundle.js');
await cli();
