import type { Json, JsonObject, Problem } from '../../types.ts';
import type { Defined, Endpoint } from '../types.ts';

/** How a property begins that somebody has to fill in; the rest says with what. */
const mark = 'FILL IN ';

const address = `${mark}the address of the cluster's API server, https://… (kubectl config view shows it)`;
/** What an ENDPOINT of each type can't do without, and what goes in there. Those of other types take part in nothing that runs here. */
const properties: Record<string, (variable: (word: string) => string) => JsonObject> = {
  k8s: (variable) => ({ kubernetesURL: address, authType: 'token', token: variable('token') }),
  dockerregistry: (variable) => ({
    serverType: 'dockerhub',
    repoURL: `${mark}the repository's page, https://hub.docker.com/r/NAMESPACE/NAME`,
    username: `${mark}a user who may read the repository, or remove username and password where it is public`,
    password: variable('password'),
  }),
  email: (variable) => ({
    senderAddress: `${mark}the sender, deploy@acme.example`,
    outboundHost: `${mark}the SMTP server, smtp.acme.example`,
    encryptionMethod: 'TLS',
    outboundUsername: `${mark}its user, or remove outboundUsername and outboundPassword`,
    outboundPassword: variable('password'),
  }),
  rest: () => ({ url: `${mark}the address that the task's paths are below, https://…` }),
};

/** An ENDPOINT that somebody names and no export holds: `validate` refuses it until what it asks for is filled in. `variable` names a SECRET for a property. */
export function stub(name: string, type: string, project: string | undefined, variable: (word: string) => string): JsonObject {
  const own = properties[type]?.(variable) ?? {};
  return { ...(project === undefined ? {} : { project }), kind: 'ENDPOINT', name, type, properties: own };
}

/** What of an ENDPOINT is still to be filled in (H2K-835). */
export function stubProblems({ value: { name, properties: all }, at }: Defined<Endpoint>): Problem[] {
  return Object.entries(all)
    .filter(([, value]) => isStub(value))
    .map(([key, value]) => ({
      code: 'H2K-835',
      severity: 'error',
      message: `the ENDPOINT ${name} is not filled in: ${key} is missing`,
      fix: String(value as string).slice(mark.length),
      at: at(['properties', key]),
    }));
}

const isStub = (value: Json): boolean => typeof value === 'string' && value.startsWith(mark);
