import type { Live, Related } from '../../types.ts';
import { eventsOf, messageOf, reasonOf } from '../causes/events.ts';
import { reported } from '../causes.ts';
import { at, condition, count, items, object, text } from '../read.ts';
import { failingOr, notVerified, type Rule, ready } from '../verdicts.ts';

/**
 * kstatus is content with a cluster address; a load balancer serves only once it has one of its own, and a Service whose pods are none of them
 * ready serves nothing (pulumi-kubernetes waits for its endpoints too). A Service that selects no pod is what it is: its pods may come another day.
 */
export const service: Rule = (live, related) => {
  const type = text(live.body, 'spec', 'type');
  if (type === 'ExternalName') return ready();
  if (type === 'LoadBalancer' && items(live.body, 'status', 'loadBalancer', 'ingress').length === 0) {
    const event = eventsOf(live.uid, related).findLast((one) => reasonOf(one) === 'SyncLoadBalancerFailed');
    return failingOr(
      event ? reported(live, 'LoadBalancerPending', reasonOf(event), messageOf(event)) : [],
      'no address from the load balancer yet',
    );
  }
  const refused = condition(live.body, 'LoadBalancerPortsError');
  if (refused?.status === 'True') return { state: 'failing', causes: reported(live, 'Reported', refused.reason, refused.message) };
  const wrong = items(live.body, 'status', 'loadBalancer', 'ingress')
    .flatMap((one) => items(one, 'ports'))
    .find((port) => text(port, 'error') !== undefined);
  if (wrong)
    return { state: 'failing', causes: reported(live, 'Reported', 'PortError', `port ${count(wrong, 'port')}: ${text(wrong, 'error')}`) };
  const why = withoutEndpoints(live, related);
  return why === undefined ? ready() : { state: 'progressing', why, quiet: true };
};

/** Only of Services that choose pods and have an address to send from; `ready` left out means ready (EndpointSlice v1). */
function withoutEndpoints(live: Live, related: Related): string | undefined {
  if (Object.keys(object(live.body, 'spec', 'selector') ?? {}).length === 0 || text(live.body, 'spec', 'clusterIP') === 'None')
    return undefined;
  const slices = related.owned.filter((one) => one.ref.kind === 'EndpointSlice');
  if (slices.length === 0) return related.complete?.has('EndpointSlice') ? 'its endpoints are not told yet' : undefined;
  const endpoints = slices.flatMap((slice) => items(slice.body, 'endpoints'));
  const serving = endpoints.some((one) => at(one, 'conditions', 'ready') !== false);
  return endpoints.length === 0 || serving ? undefined : `none of its ${endpoints.length} pods is ready`;
}

/** Many controllers never write an Ingress's address, so its absence says nothing either way. */
export const ingress: Rule = (live) =>
  items(live.body, 'status', 'loadBalancer', 'ingress').length > 0
    ? ready()
    : notVerified('no address told; many ingress controllers never write one');
