import type { Work } from '../../dockerhub/hookplan.ts';
import type { Problem } from '../../types.ts';

/** One thing that is done, or would be, so that Docker Hub is equal to the definitions. */
export interface Step {
  webhook: string;
  repository: string;
  /** byHand: Docker Hub doesn't let us, a person has to. */
  step: 'create' | 'delete' | 'revoke' | 'byHand';
  /** Of the webhook in Docker Hub. */
  name?: string;
  /** What it is made for: there is none, its address is not the relay's any more, or it gets a new one. */
  why?: 'missing' | 'dead' | 'rotated';
  /** How many tokens end. */
  count?: number;
}

/** What a work comes to, in its order. */
export function stepsOf({ webhook, repository, create, removals, revocations, barred }: Work): Step[] {
  const at = repository ?? removals[0]?.repository ?? barred[0] ?? '';
  return [
    ...(create ? [{ webhook, repository: at, step: 'create' as const, ...create }] : []),
    ...removals.map((removal) => ({ webhook, repository: removal.repository, step: 'delete' as const, name: removal.name })),
    ...barred.map((one) => ({ webhook, repository: one, step: 'byHand' as const })),
    ...(revocations.length > 0 ? [{ webhook, repository: at, step: 'revoke' as const, count: revocations.length }] : []),
  ];
}

/** For people: "shop: makes hub-to-kube-… in acme/shop". */
export function stepText({ webhook, repository, step, name = '', why = 'missing', count = 0 }: Step): string {
  const words: Record<Step['step'], string> = {
    create: `makes the webhook ${name} in ${repository}${reasons[why]}`,
    delete: `deletes the webhook ${name} in ${repository}`,
    byHand: `a webhook in ${repository} is to be deleted by hand, if there is one`,
    revoke: `ends ${count === 1 ? 'the old address' : `${count} old addresses`}`,
  };
  return `${webhook}: ${words[step]}`;
}

const reasons = { missing: '', dead: ', as the relay does not know the old address', rotated: ', with a new address' } as const;

/** Where a person sees and changes a repository's webhooks. */
export const pageOf = (repository: string): string => `https://hub.docker.com/repository/docker/${repository}/webhooks`;

/** Why no address is made or shown for a person to paste. */
export const notShown = {
  dryRun: 'without --dry-run an address is made and shown',
  log: 'run hub-to-kube webhook sync on a machine of yours, which shows the address: it is a secret, and others may read this log',
} as const;

/** How a person does what Docker Hub doesn't let us do. `address`: the secret one, or why it is not shown. */
export function makeByHand(
  { webhook, repository, name }: { webhook: string; repository: string; name: string },
  address: { url: string } | { why: string },
  because: Problem,
): Problem {
  const how =
    'why' in address
      ? address.why
      : `open ${pageOf(repository)}\nWebhook name: ${name}\nWebhook URL:  ${address.url}\nthen Create. The address is a secret, and is shown this once.`;
  return {
    ...byHand,
    message: `the webhook of ${webhook} in ${repository} has to be made by hand: ${because.message}`,
    fix: `${how}\nOr let us do it: ${because.fix ?? ''}`,
  };
}

/** Nobody knows whether it was done. */
export const doneByHand = (webhook: string, repository: string, since: number, why: Problem): Problem => ({
  ...byHand,
  severity: 'warning',
  message: `whether ${repository} has the webhook of ${webhook} can't be seen: ${why.message}`,
  fix: `an address was made for it on ${new Date(since).toISOString().slice(0, 10)}. If it isn't at ${pageOf(repository)}: hub-to-kube webhook add ${webhook} makes another one`,
});

export const removeByHand = (webhook: string, repository: string, name: string | undefined, why: Problem | undefined): Problem => ({
  ...byHand,
  severity: 'warning',
  message: `${name === undefined ? `what ${webhook} may have left` : `the webhook ${name}`} in ${repository} has to be deleted by hand${why ? `: ${why.message}` : ''}`,
  fix: `open ${pageOf(repository)} and delete ${name ?? 'the webhook whose name begins with hub-to-kube-'}. Its address has ended, so that it does nothing any more`,
});

const byHand = { code: 'H2K-780', severity: 'error' } as const;
