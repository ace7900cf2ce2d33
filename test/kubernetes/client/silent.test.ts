import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { connect } from '../../../src/kubernetes/client/index.ts';
import { type NodePorts, nodePorts } from '../../../src/ports/node.ts';

/** An API server that answers when it is told to. */
let server: Server;
let waiting: ServerResponse[];
let asked: () => void;
let ports: NodePorts;
beforeEach(async () => {
  waiting = [];
  ports = nodePorts({ env: {} });
  server = createServer((_, response) => {
    waiting.push(response);
    if (waiting.length === 2) asked();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  ports.close();
  server.closeAllConnections();
  server.close();
});

const aggregated = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';
const kinds = JSON.stringify({
  items: [{ versions: [{ version: 'v1', resources: [{ resource: 'pods', responseKind: { kind: 'Pod' }, scope: 'Namespaced' }] }] }],
});

it('who is cancelled waits for the kinds no longer, and the way back gets them all the same', async () => {
  const both = new Promise<void>((resolve) => (asked = resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { cluster } = await connect({ endpoint: { server: address } }, ports);
  const cancel = new AbortController();
  const forward = cluster.until(cancel.signal).resource('', 'Pod');
  const back = cluster.resource('', 'Pod');
  await both;
  cancel.abort(new Error('cancelled by SIGINT'));
  await expect(forward).rejects.toThrow('cancelled by SIGINT');
  await expect(cluster.until(cancel.signal).resource('', 'Pod')).rejects.toThrow('cancelled by SIGINT');
  for (const response of waiting) response.writeHead(200, { 'content-type': aggregated }).end(kinds);
  expect(await back).toMatchObject({ kind: 'Pod', resource: 'pods' });
  expect(waiting).toHaveLength(2);
  cluster.close();
});
