import type { Said } from './world.ts';

/** Docker Hub's refusals, in the forms that have been seen: five kinds of bodies, and a limit that names a unix time. */
export const notFound = (): Said => ({ status: 404, body: { message: 'object not found', errinfo: {} } });
export const noRoute = (): Said => ({ status: 404, body: '<!DOCTYPE html><html><body>404</body></html>' });
export const noPage = (): Said => ({ status: 404, body: { detail: 'Invalid page.' } });
export const notSignedIn = (): Said => ({ status: 401, body: { detail: 'Authentication credentials were not provided.' } });
export const expired = (): Said => ({ status: 401, body: { detail: 'Signature has expired.' } });
export const wrongCredentials = (): Said => ({ status: 401, body: { detail: 'Incorrect authentication credentials' } });
export const secondFactor = (): Said => ({
  status: 401,
  body: { detail: 'Require secondary authentication on MFA enabled account', login_2fa_token: '0123456789' },
});
export const personalTokenBarred = (): Said => ({ status: 403, body: { message: 'token issued from personal access token', errinfo: {} } });
export const personalTokenTooWeak = (): Said => ({
  status: 403,
  body: { message: 'access to the resource is forbidden with personal access token' },
});
export const organisationTokenBarred = (): Said => ({
  status: 403,
  body: { message: 'token issued from organization access token is not allowed' },
});
export const nameTaken = (): Said => ({ status: 400, body: { name: ['Webhook with this name already exists.'] } });
export const badAddress = (): Said => ({ status: 400, body: { webhooks: ['hook_url: Enter a valid URL.'] } });
export const edge = (status = 502): Said => ({ status, body: '<html><head><title>Bad Gateway</title></head></html>' });
/** `until`: seconds since 1970. */
export const limited = (until: number): Said => ({
  status: 429,
  body: { message: 'too many requests' },
  headers: { 'x-retry-after': String(until), 'x-ratelimit-remaining': '0' },
});
