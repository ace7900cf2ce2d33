import type { JsonObject } from '../../types.ts';
import { parse } from './json.ts';

export interface ApiCause {
  reason: string;
  field: string;
  message: string;
}
export interface ApiDetails {
  kind?: string;
  group?: string;
  name?: string;
}

/** The API server's "no". Decide by `reason`, `causes` and `details`, through the functions below, never by the message alone. */
export class ApiError extends Error {
  readonly status: number;
  /** Kubernetes' word (NotFound, Conflict, Invalid …); '' where the server gave none. */
  readonly reason: string;
  readonly causes: ApiCause[];
  readonly details: ApiDetails;
  /** Seconds. */
  readonly retryAfter?: number;
  constructor(
    status: number,
    message: string,
    more: { reason?: string; causes?: ApiCause[]; details?: ApiDetails; retryAfter?: number } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.reason = more.reason ?? '';
    this.causes = more.causes ?? [];
    this.details = more.details ?? {};
    if (more.retryAfter !== undefined) this.retryAfter = more.retryAfter;
  }
}

/** Reads every shape that an error comes in: a Status, the plain text of a URL that nobody serves, a load balancer's HTML. */
export function apiError(status: number, headers: Readonly<Record<string, string>>, text: string): ApiError {
  const seconds = Number(headers['retry-after']);
  const retryAfter = Number.isFinite(seconds) && headers['retry-after'] ? { retryAfter: seconds } : {};
  const object = readStatus(text);
  if (object) return fromStatus(object, status, retryAfter);
  const html = /^\s*</.test(text);
  const words = html ? (/<title>([^<]*)/i.exec(text)?.[1] ?? 'an HTML page').trim() : text.trim().slice(0, 300);
  const from = html ? ' (a web page: not the API server answers here, but something before it)' : '';
  return new ApiError(status, `${words || `HTTP ${status}`}${from}`, { reason: html ? '' : (plainReasons[status] ?? ''), ...retryAfter });
}
/** Plain text comes from the API server's own layers below the objects: an unknown path, an aggregated API that is away. */
const plainReasons: Record<number, string> = { 404: 'NotFound', 429: 'TooManyRequests', 503: 'ServiceUnavailable' };

/** A Status object: the answer's body, or the object of a watch's ERROR line. */
export function fromStatus(object: JsonObject, status: number, more: { retryAfter?: number } = {}): ApiError {
  const details = (object['details'] ?? {}) as { causes?: Partial<ApiCause>[]; retryAfterSeconds?: number } & ApiDetails;
  const { causes = [], retryAfterSeconds, kind, group, name } = details;
  return new ApiError(status, (object['message'] as string | undefined) ?? `HTTP ${status}`, {
    reason: (object['reason'] as string | undefined) ?? '',
    causes: causes.map(({ reason = '', field = '', message = '' }) => ({ reason, field, message })),
    details: { ...(kind && { kind }), ...(group && { group }), ...(name && { name }) },
    ...(retryAfterSeconds && { retryAfter: retryAfterSeconds }),
    ...more,
  });
}

function readStatus(text: string): JsonObject | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const object = parse(text) as JsonObject;
    return object['kind'] === 'Status' ? object : undefined;
  } catch {
    return undefined;
  }
}

/** One owner that stands in the way of a server-side apply. */
export interface ManagerConflict {
  manager: string;
  /** Apply entries are told without the version that they used. */
  operation: 'Apply' | 'Update';
  subresource?: string;
  /** As managedFields writes it: .spec.replicas */
  field: string;
}

/** Who owns what, of a server-side apply's 409; empty for every other error. */
export function managerConflicts(error: unknown): ManagerConflict[] {
  if (!(error instanceof ApiError)) return [];
  return error.causes.flatMap(({ reason, field, message }) => {
    if (reason !== 'FieldManagerConflict') return [];
    const [, manager = message, subresource, version] =
      /^conflict with "(.*?)"(?: with subresource "(.*?)")?(?: using (.*))?$/.exec(message) ?? [];
    return [{ manager, operation: version ? ('Update' as const) : ('Apply' as const), field, ...(subresource && { subresource }) }];
  });
}
/** 409 of a server-side apply: somebody else owns a field with another value. */
export const isConflictOfManagers = (error: unknown): boolean => managerConflicts(error).length > 0;
/** 409: the object was written since it was read, or is another one than the uid says. */
export const isStale = (error: unknown): boolean => isApi(error, 409) && error.reason === 'Conflict' && !isConflictOfManagers(error);
export const isAlreadyExists = (error: unknown): boolean => isApi(error, 409) && error.reason === 'AlreadyExists';
export const isForbidden = (error: unknown): boolean => isApi(error, 403);
export const isNotFound = (error: unknown): boolean => isApi(error, 404);
/** 404 because the namespace is not there (an object's own 404 names its resource). */
export const isNamespaceMissing = (error: unknown): boolean => isApi(error, 404) && error.details.kind === 'namespaces';
/** 404 because the cluster has no such kind (any more): discovery's answer, or the server's for a URL that nobody serves. */
export const isNoSuchKind = (error: unknown): boolean => isApi(error, 404) && error.details.kind === undefined;
/** Server-side apply tells an unknown field or a wrong type as a 500: the user's mistake, never to be repeated. POST with dryRun lists them all. */
export const isUsersTypo = (error: unknown): boolean =>
  isApi(error, 500) && /^failed to (?:create typed patch object|convert new object) \(/.test(error.message);
/** The resourceVersion is too old to watch or read on from. */
export const isExpired = (error: unknown): boolean => isApi(error, 410);

function isApi(error: unknown, status: number): error is ApiError {
  return error instanceof ApiError && error.status === status;
}
