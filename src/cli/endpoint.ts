import { endpointCheck } from '../commands/endpoint/check.ts';
import type { EndpointReport } from '../commands/endpoint/types.ts';
import { problemText } from '../commands/problem.ts';
import type { Command } from './host.ts';

export const endpointCheckCommand: Command = async (asked, host, { own, words: [name = ''] }) => {
  const report = await endpointCheck(asked, own, name, host);
  for (const line of linesOf(report)) host.ports.log('info', line);
  for (const problem of report.problems) host.ports.log(problem.severity, `${problem.severity}: ${problemText(problem)}`);
  return report;
};

function linesOf({ endpoint, certificate, signedIn, can, written }: EndpointReport): string[] {
  const { name, type, address } = endpoint;
  return [
    ...(type === '' ? [] : [`${name}: ${type}${address === '' ? '' : ` at ${address}`}`]),
    ...(certificate ? certificateLines(certificate) : []),
    ...(written === undefined ? [] : [`its fingerprint is written into ${written}`]),
    ...(signedIn === undefined ? [] : [`signed in as ${signedIn}`]),
    ...can.map((one) => `can ${one}`),
  ];
}

function certificateLines({
  subject,
  issuer,
  validFrom,
  validTo,
  fingerprint,
  trusted,
  why,
  accepted,
}: NonNullable<EndpointReport['certificate']>) {
  return [
    `certificate of ${subject || 'nobody'}, issued by ${issuer}`,
    `  valid from ${validFrom} until ${validTo}`,
    `  sha256 ${fingerprint}`,
    `  ${trusted ? 'trusted' : `not trusted: it is ${why}`}${accepted ? `; accepted: ${accepted}` : ''}`,
  ];
}
