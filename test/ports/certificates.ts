import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

export interface Pair {
  cert: string;
  key: string;
}
/** An authority of its own, and pairs signed by it. `days` below zero makes one that has expired. */
export function authority() {
  const dir = mkdtempSync(path.join(tmpdir(), 'certificates-'));
  const at = (name: string) => path.join(dir, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=test authority', '-days', '2');
  let count = 0;
  return {
    ca: readFileSync(at('ca.crt'), 'utf8'),
    pair({
      subject = '/CN=server',
      names = 'DNS:localhost,IP:127.0.0.1',
      days = 1,
    }: {
      subject?: string;
      names?: string;
      days?: number;
    } = {}): Pair {
      const name = `pair${++count}`;
      openssl('req', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', subject);
      writeFileSync(at(`${name}.ext`), `subjectAltName=${names}\n`);
      const sign = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', `${name}.ext`, '-days', String(days)];
      openssl('x509', '-req', '-in', `${name}.csr`, ...sign, '-out', `${name}.crt`);
      return { cert: readFileSync(at(`${name}.crt`), 'utf8'), key: readFileSync(at(`${name}.key`), 'utf8') };
    },
    remove: () => rmSync(dir, { recursive: true }),
  };
}
