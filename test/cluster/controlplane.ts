import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { kubeconfig, makeCertificates, makeServiceAccountKey } from './certificates.ts';
import type { Recipe } from './program.ts';
import type { Ports } from './slot.ts';

export const nodeName = 'node-1';

/** Every request leaves one entry when it is answered; of a watch also when it begins. */
const auditPolicy = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules: [{ level: Metadata }]
`;

/** Makes what the programs need before they start: certificates, kubeconfigs, the audit policy. */
export async function prepareControlPlane(controlPlane: string, dir: string, server: string): Promise<void> {
  const pki = join(dir, 'pki');
  mkdirSync(pki, { recursive: true });
  makeServiceAccountKey(pki);
  const masters = ['system:masters'];
  const users = [
    { file: 'admin', user: 'test-admin', groups: masters },
    { file: 'supervisor', user: 'test-supervisor', groups: masters },
    { file: 'controller-manager', user: 'system:kube-controller-manager', groups: masters },
    { file: 'scheduler', user: 'system:kube-scheduler', groups: masters },
    { file: 'kubelet', user: `system:node:${nodeName}`, groups: ['system:nodes'] },
    { file: 'kwok', user: 'kwok', groups: masters },
  ];
  await makeCertificates(controlPlane, pki, [
    ...users,
    { file: 'apiserver', hosts: ['127.0.0.1', 'localhost', '10.96.0.1', 'kubernetes.default.svc'] },
  ]);
  for (const { file, user } of users) {
    const path = file === 'admin' ? join(dir, 'kubeconfig') : join(pki, `${file}.kubeconfig`);
    writeFileSync(path, kubeconfig({ server, dir: pki, file, user }), { mode: 0o600 });
  }
  writeFileSync(join(dir, 'audit-policy.yaml'), auditPolicy);
}

/** etcd, the apiserver, the controller manager and the scheduler, in the order of their start. */
export function controlPlanePrograms(controlPlane: string, dir: string, ports: Ports): Recipe[] {
  const pki = (file: string) => join(dir, 'pki', file);
  const etcd = `http://127.0.0.1:${ports.etcd}`;
  const peer = `http://127.0.0.1:${ports.etcdPeer}`;
  // at the default 20 requests a second the controllers, not the deployer, set the pace
  const fast = ['--leader-elect=false', '--secure-port=0', '--kube-api-qps=1000', '--kube-api-burst=2000'];
  const program = (name: string, args: string[], ready?: () => Promise<void>): Recipe => ({
    name,
    command: controlPlane,
    args: [name, ...args],
    ...(ready && { ready }),
  });
  return [
    program('etcd', [
      `--data-dir=${join(dir, 'etcd')}`,
      `--listen-client-urls=${etcd}`,
      `--advertise-client-urls=${etcd}`,
      `--listen-peer-urls=${peer}`,
      `--initial-advertise-peer-urls=${peer}`,
      `--initial-cluster=default=${peer}`,
      '--unsafe-no-fsync',
      '--log-level=warn',
    ]),
    program(
      'kube-apiserver',
      [
        `--etcd-servers=${etcd}`,
        '--bind-address=127.0.0.1',
        `--secure-port=${ports.apiserver}`,
        `--tls-cert-file=${pki('apiserver.crt')}`,
        `--tls-private-key-file=${pki('apiserver.key')}`,
        `--client-ca-file=${pki('ca.crt')}`,
        '--authorization-mode=Node,RBAC',
        '--service-cluster-ip-range=10.96.0.0/16',
        `--service-account-issuer=https://127.0.0.1:${ports.apiserver}`,
        `--service-account-key-file=${pki('sa.pub')}`,
        `--service-account-signing-key-file=${pki('sa.key')}`,
        '--allow-privileged=true',
        // else `kubectl logs` asks DNS for the node's name
        '--kubelet-preferred-address-types=InternalIP',
        `--audit-log-path=${join(dir, 'audit.log')}`,
        `--audit-policy-file=${join(dir, 'audit-policy.yaml')}`,
        '--audit-log-mode=blocking',
        // never rotated: readers keep offsets into it
        '--audit-log-maxsize=100000',
      ],
      () => apiserverReady(dir, ports.apiserver),
    ),
    program('kube-controller-manager', [
      `--kubeconfig=${pki('controller-manager.kubeconfig')}`,
      `--service-account-private-key-file=${pki('sa.key')}`,
      `--root-ca-file=${pki('ca.crt')}`,
      '--use-service-account-credentials=true',
      ...fast,
    ]),
    program('kube-scheduler', [`--kubeconfig=${pki('scheduler.kubeconfig')}`, ...fast]),
  ];
}

async function apiserverReady(dir: string, port: number): Promise<void> {
  const { status, text } = await ask(dir, port, '/readyz');
  if (status !== 200) throw new Error(text);
}

/** One GET as the supervisor. */
export function ask(dir: string, port: number, path: string): Promise<{ status: number; text: string }> {
  const pki = (file: string) => readFileSync(join(dir, 'pki', file));
  const tls = { ca: pki('ca.crt'), cert: pki('supervisor.crt'), key: pki('supervisor.key') };
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, agent: false, timeout: 5000, ...tls }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on('timeout', () => call.destroy(new Error('no answer in 5 s')));
    call.on('error', reject);
    call.end();
  });
}
