/** How many requests are under way at once: beyond 16 the API server's processor is the limit, not ours. */
export const inFlight = 16;

/**
 * Runs `work` over all items, at most `limit` at once, and answers in the items' order.
 * The first error stops the start of further work; it is thrown after what was under way has ended, so that nothing writes behind the caller's back.
 */
export async function parallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>, limit = inFlight): Promise<R[]> {
  const results: R[] = Array.from({ length: items.length });
  const failures: unknown[] = [];
  let next = 0;
  async function worker(): Promise<void> {
    while (next < items.length && failures.length === 0) {
      const index = next++;
      try {
        results[index] = await work(items[index] as T);
      } catch (error) {
        failures.push(error);
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}
