import { eventsOf, messageOf, reasonOf } from '../causes/events.ts';
import { reported } from '../causes.ts';
import { items, text } from '../read.ts';
import { failingOr, notVerified, type Rule, ready } from '../verdicts.ts';

/** kstatus is content with a cluster address; a load balancer serves only once it has one of its own. */
export const service: Rule = (live, related) => {
  if (text(live.body, 'spec', 'type') !== 'LoadBalancer') return ready();
  if (items(live.body, 'status', 'loadBalancer', 'ingress').length > 0) return ready();
  const event = eventsOf(live.uid, related).findLast((one) => reasonOf(one) === 'SyncLoadBalancerFailed');
  return failingOr(
    event ? reported(live, 'LoadBalancerPending', reasonOf(event), messageOf(event)) : [],
    'no address from the load balancer yet',
  );
};

/** Many controllers never write an Ingress's address, so its absence says nothing either way. */
export const ingress: Rule = (live) =>
  items(live.body, 'status', 'loadBalancer', 'ingress').length > 0
    ? ready()
    : notVerified('no address told; many ingress controllers never write one');
