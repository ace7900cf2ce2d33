/** A server on this machine, farther away: what it hears and says comes half a round trip later, and a connection takes a whole one. A thread of its own. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

const { port, roundTrip } = workerData as { port: number; roundTrip: number };

/** In order, each piece when its time has come; before `opened` there is no connection yet. */
function later(from: Socket, to: Socket, opened: number): void {
  const when = (act: () => void) => setTimeout(act, Math.max(0, opened - performance.now()) + roundTrip / 2);
  from.on('data', (bytes) => when(() => to.write(bytes)));
  from.on('end', () => when(() => to.end()));
  from.on('error', () => to.destroy());
}

const server = createServer({ noDelay: true }, (near) => {
  const far = connect({ port, host: '127.0.0.1', noDelay: true });
  const opened = performance.now() + roundTrip;
  later(near, far, opened);
  later(far, near, opened);
});
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
