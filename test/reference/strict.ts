/**
 * node test/reference/strict.ts DIR [--failures]: every object of DIR/manifests whose kind the test cluster knows, the CustomResourceDefinitions of
 * DIR being installed there meanwhile, sent as we send it (a strict dry-run of server-side apply) and as kubectl does (create, strict, by the server):
 * both are taken or both are refused. One JSON line, as of the other tables. Both sides are asked at once: there is nothing that a rule could know by heart.
 */
import { connect } from '../../src/kubernetes/client/index.ts';
import { nodePorts } from '../../src/ports/node.ts';
import { testCluster } from '../cluster/index.ts';
import { manifestTable } from './manifests.ts';
import { install, known, pairs } from './strict/sent.ts';
import { byKubectl, byUs } from './strict/sides.ts';

/** Where the two ways differ, and why that is right; by the object's name. */
const tastes: { [id: string]: string } = {
  'ingress-nginx/deploy__static__provider__aws__nlb-with-tls-termination__deploy.yaml#14 Deployment':
    'two ports of one number and protocol: server-side apply merges by them and takes them at no time',
  'kubectl-testdata/testdata__apply__deploy-serverside.yaml#0 Deployment':
    'it names the uid of an object that is not there: only server-side apply takes that for a precondition',
  'kubectl-testdata/testdata__apply__rc-managedfields-lastapplied.yaml#0 ReplicationController':
    'it names the uid of an object that is not there: only server-side apply takes that for a precondition',
};

const [dir, ...flags] = process.argv.slice(2);
if (dir === undefined) {
  console.error('usage: node test/reference/strict.ts DIR [--failures]');
  process.exit(2);
}
const real = await testCluster();
const namespace = await real.namespace('strict');
const ports = nodePorts({ log() {} });
const { cluster } = await connect({ kubeconfig: real.kubeconfig }, ports);
const rows = (await manifestTable(dir)).flatMap((table) => table.rows);
const objects = rows.flatMap(({ object }) => (object ? [object] : []));
const installed = await install(objects, cluster, real);
try {
  const sent = await known(pairs(rows), cluster, namespace);
  const [ours, theirs] = await Promise.all([byUs(sent, cluster), byKubectl(sent, real)]);
  const differing = sent.filter((_, index) => (ours[index] === undefined) !== (theirs[index] === undefined));
  const untold = differing.filter(({ id }) => tastes[id] === undefined);
  if (flags.includes('--failures'))
    for (const one of differing) {
      const index = sent.indexOf(one);
      console.log(
        `${tastes[one.id] ?? 'missed'}: ${one.id}\n    ours: ${ours[index] ?? 'taken'}\n    kubectl: ${theirs[index] ?? 'taken'}`,
      );
    }
  const bothRefused = sent.filter((_, index) => ours[index] !== undefined && theirs[index] !== undefined).length;
  console.log(
    JSON.stringify({
      table: 'manifests/strict',
      passed: sent.length - differing.length,
      taste: differing.length - untold.length,
      missed: untold.length,
      total: sent.length,
      falseGreen: untold.length,
      bothRefused,
    }),
  );
} finally {
  for (const name of installed) await real.kubectl(['delete', 'crd', name, '--timeout=60s']);
  await real.kubectl(['delete', 'namespace', namespace, '--wait=false']);
  cluster.close();
  ports.close();
}
process.exit(0);
