/** A server that reads what it is sent, makes sense of it, and stores nothing: what Node alone can do on this machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { push_data: push } = JSON.parse(Buffer.concat(parts).toString()) as { push_data: { tag: string } };
    const text = JSON.stringify({ result: 'read', tag: push.tag });
    response.writeHead(202, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
  });
});
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}, nothing is stored\n`),
);
