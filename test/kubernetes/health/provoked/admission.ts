import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '../../../../src/types.ts';
import { type TestCluster, until } from '../../../cluster/index.ts';
import { must } from '../../../cluster/kubectl.ts';
import { authority } from '../../../ports/certificates.ts';
import { type Case, workload } from '../rig.ts';
import { images } from './images.ts';

/** Namespaces whose pods a policy refuses, a webhook refuses, and a webhook that doesn't answer lets nobody in. */
export interface Guarded {
  closed: string;
  hooked: string;
  away: string;
}

const rules = [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }];
const api = 'admissionregistration.k8s.io/v1';
const named = (namespace: string): JsonObject => ({ matchLabels: { 'kubernetes.io/metadata.name': namespace } });

/** Puts them up and returns when the API server obeys them; the server ends with close(), the objects by their kinds and names. */
export async function guards(test: TestCluster, { closed, hooked, away }: Guarded): Promise<Server> {
  const certificates = authority();
  const { cert, key } = certificates.pair();
  const server = createServer({ cert, key }, (incoming, outgoing) => {
    let text = '';
    incoming.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    incoming.on('end', () => {
      const { request } = JSON.parse(text) as { request: { uid: string } };
      const response = { uid: request.uid, allowed: false, status: { code: 403, message: 'every container needs a memory limit' } };
      // A connection that idles until it is closed is closed on a call in its way now and then.
      outgoing.writeHead(200, { 'content-type': 'application/json', connection: 'close' });
      outgoing.end(JSON.stringify({ apiVersion: 'admission.k8s.io/v1', kind: 'AdmissionReview', response }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const caBundle = Buffer.from(certificates.ca).toString('base64');
  certificates.remove();
  const objects = [
    ...policy(closed),
    webhook(hooked, 'limits.acme.io', { url: `https://127.0.0.1:${port}/`, caBundle }),
    // Nothing listens on the port for discarding.
    webhook(away, 'away.acme.io', { url: 'https://127.0.0.1:9/' }),
  ];
  await must(test.kubectl, ['apply', '-f', '-'], { apiVersion: 'v1', kind: 'List', items: objects });
  await Promise.all([closed, hooked, away].map((namespace) => until('the guards', 60, () => refused(test, namespace))));
  return server;
}

export async function withoutGuards(test: TestCluster, { closed, hooked, away }: Guarded): Promise<void> {
  await test.kubectl(['delete', 'validatingadmissionpolicybinding', closed]);
  await test.kubectl(['delete', 'validatingadmissionpolicy', closed]);
  await test.kubectl(['delete', 'validatingwebhookconfiguration', hooked, away]);
}

async function refused(test: TestCluster, namespace: string): Promise<true | undefined> {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x', namespace }, spec: { containers: [{ name: 'c', image: 'x' }] } };
  const { stderr } = await test.kubectl(['create', '--dry-run=server', '-f', '-'], { input: JSON.stringify(pod) });
  return /denied (the )?request|failed calling webhook/.test(stderr) || undefined;
}

function policy(namespace: string): JsonObject[] {
  const validations = [{ expression: 'has(object.metadata.labels.team)', message: 'pods need the label team' }];
  return [
    {
      apiVersion: api,
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name: namespace },
      spec: { matchConstraints: { resourceRules: rules }, validations },
    },
    {
      apiVersion: api,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name: namespace },
      spec: { policyName: namespace, validationActions: ['Deny'], matchResources: { namespaceSelector: named(namespace) } },
    },
  ];
}

const webhook = (namespace: string, name: string, clientConfig: JsonObject): JsonObject => ({
  apiVersion: api,
  kind: 'ValidatingWebhookConfiguration',
  metadata: { name: namespace },
  webhooks: [{ name, clientConfig, rules, namespaceSelector: named(namespace), sideEffects: 'None', admissionReviewVersions: ['v1'] }],
});

export function guardedCases({ closed, hooked, away }: Guarded): Record<string, Case> {
  const of = (namespace: string, name: string, kind = 'Deployment'): Case => ({
    objects: [workload(namespace, name, images.web, { kind, ...(kind === 'StatefulSet' ? { spec: { serviceName: name } } : {}) })],
    patience: 'Reported=6s',
    timeout: 60,
  });
  return {
    policy: of(closed, 'policy'),
    policySet: of(closed, 'policy-set', 'StatefulSet'),
    webhook: of(hooked, 'webhook'),
    webhookAway: of(away, 'webhook-away'),
  };
}
