import { pushIn } from '../../src/dockerhub/payload.ts';
import type { Json } from '../../src/types.ts';
import type { Row } from './rows.ts';

interface Body {
  push_data?: { tag?: string; pushed_at?: number };
  repository?: { repo_name?: string; namespace?: string; name?: string };
}

/** Every body that names a tag and a repository in full is a push of just those, at its second; every other one is told why it is none. */
export function isRead({ text = '' }: Row): { agrees: boolean; ours: string; theirs: string } {
  const { push_data: push, repository } = JSON.parse(text) as Body;
  const own = repository?.namespace && repository.name ? `${repository.namespace}/${repository.name}` : undefined;
  const name = (repository?.repo_name ?? own)?.split('/').filter((part) => part !== '_' && part !== 'library');
  const theirs = push?.tag && name ? [name.join('/'), push.tag, push.pushed_at && Math.trunc(push.pushed_at)].join(' ') : 'no push';
  const found = pushIn(JSON.parse(text) as Json);
  const ours = 'reason' in found ? found.reason : [found.image, found.tag, found.pushedAt].join(' ');
  return { agrees: 'reason' in found ? theirs === 'no push' && ours !== '' : theirs === ours, ours, theirs };
}
