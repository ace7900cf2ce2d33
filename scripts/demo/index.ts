/**
 * npm run demo [-- --kubeconfig FILE] [--keep]: the whole way of a push, for a person to watch: Docker Hub's call, the relay, the workflow, the
 * cluster; version 1, version 2, and one that crashes and is undone. Everything that is told is done; only docker.com and github.com are played.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { since2022 } from '../../test/chain/bodies.ts';
import { Chain } from '../../test/chain/chain.ts';
import { Repository, workflowFor } from '../../test/chain/runner.ts';
import { dispatchEvent } from '../../test/stand-ins/github/index.ts';
import { otherCluster, ownCluster } from './place.ts';

const { values } = parseArgs({
  options: {
    kubeconfig: { type: 'string' },
    'registry-mirrors': { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
  },
});
const namespace = 'hub-to-kube-demo';
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const step = (text: string): void => say(`\n== ${text}`);

step(
  values.kubeconfig === undefined
    ? 'A Kubernetes cluster starts on this machine. The first time it is built from source: about nine minutes on two cores and 3 GB of cache; later, seconds.'
    : `The cluster of ${values.kubeconfig}, in the namespace ${namespace}.`,
);
const place = values.kubeconfig === undefined ? await ownCluster() : await otherCluster(values.kubeconfig, values['registry-mirrors']);
const { repository: image } = place;
const chain = await Chain.open(Chain.webhook('shop', image.replace('library/', '')));
const { relay } = chain;
const hook = relay.hookUrl('shop');
const repository = new Repository(place.act, place.kubeconfig, {
  '.github/workflows/deploy.yml': workflowFor(
    place.mirrors,
    ` namespace: ${namespace}, create-namespace: true, patience: "CrashLoopBackOff=2,5s",`,
  ),
  'k8s/shop.yaml': place.manifest,
});
step('The relay listens for Docker Hub.');
say(`Its page Activity: ${relay.url}/`);
say(`What one pastes into Docker Hub: ${hook.replace(/[^/]{30,}$/, '…')}`);

/** What a job of GitHub's shows of our action: its own lines, without the runner's. */
const own = (line: string): void => {
  const [, text] = /^\[[^\]]*\]\s+(?:\||❗)\s*(.*)$/.exec(line) ?? [];
  // A command to the runner becomes an annotation of the page; here its text is shown.
  if (text) say(`   | ${text.replace(/^::(\w+)[^:]*::/, '$1: ').replaceAll('%0A', '\n   |   ')}`);
};

async function pushed(tag: string, at: number, isGood: boolean): Promise<void> {
  step(`Somebody pushes ${image}:${tag}.`);
  await place.push(tag);
  const { status, dispatch } = await chain.called(hook, since2022(image, tag, at));
  say(`Docker Hub calls the relay, which stores the push and answers ${status}.`);
  say(`The relay asks GitHub for the workflow: POST ${dispatch.path} (docker-push), answered ${dispatch.status}.`);
  say('README’s workflow runs, with this action in it:');
  const { name, event } = dispatchEvent(dispatch);
  const { code } = await repository.run(name, event, own);
  if ((code === 0) !== isGood) throw new Error(`that should have ${isGood ? 'worked' : 'failed'}, and the job ended with ${code}`);
  const path = values.kubeconfig === undefined ? '/' : '/index.html';
  const answer = await place.kubectl(['get', '--raw', `/api/v1/namespaces/${namespace}/services/shop:80/proxy${path}`]);
  say(`The Service answers: ${answer.trim()}`);
}

const now = Math.floor(Date.now() / 1000);
const [first, second, broken] = place.tags;
try {
  await pushed(first, now, true);
  await pushed(second, now + 1, true);
  await pushed(broken, now + 2, false);
  step('What became of each push stands in Activity, for whoever asks why nothing happened:');
  for (const fate of await chain.fates()) say(`   | ${image}:${fate}`);
  if (values.keep) {
    say(`It stays up until Ctrl-C: ${relay.url}/`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  }
} finally {
  await chain.close();
  repository.close();
  if (values.kubeconfig !== undefined) await place.kubectl(['delete', 'namespace', namespace, '--wait=false', '--ignore-not-found']);
}
process.exit(0);
