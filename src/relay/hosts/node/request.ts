const withBody: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * What the pages are asked, as a Request that another one can be made of. The adapter's own can't, as this process's `Request` stays
 * Node's, and hono's limits of bodies do that wherever no length is announced: without a body, or in chunks.
 */
export function requestForPages(request: Request): Request {
  const { method, url, headers, signal } = request;
  if (!withBody.has(method)) return request;
  const inChunks = headers.has('transfer-encoding');
  if (headers.has('content-length') && !inChunks) return request;
  // By HTTP/1.1 there is no body where neither header announces one.
  return new Request(url, { method, headers, signal, ...(inChunks && { body: request.body, duplex: 'half' }) });
}
