import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const corpus = join(import.meta.dirname, '../../../shared/corpus/payloads');

/** The call's body that Automation Pipelines' documentation shows, byte for byte where the collection of real bodies is at hand; else one of its shape. */
export function documented(): string {
  const file = join(corpus, 'VMware_Automation-Pipelines__documented.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : floats;
}

/** A body as Docker Hub's service has sent them since 2022. */
export const since2022 = (image: string, tag: string, pushedAt: number): string => {
  const [namespace = '', name = ''] = image.split('/');
  return JSON.stringify({
    callback_url: `https://registry.hub.docker.com/u/${image}/hook/0/`,
    push_data: { pusher: namespace, pushed_at: pushedAt, tag, images: [], media_type: 'application/vnd.oci.image.index.v1+json' },
    repository: {
      status: 'Active',
      namespace,
      name,
      repo_name: image,
      repo_url: `https://hub.docker.com/r/${image}`,
      description: '',
      full_description: null,
      star_count: 0,
      is_private: false,
      is_trusted: false,
      is_official: false,
      owner: namespace,
      date_created: 1_646_218_129,
    },
  });
};

/** Times as floats, strings of hashes for images: how documentation showed it for years. */
const floats = `{
  "callback_url": "https://registry.hub.docker.com/u/svendowideit/testhook/hook/0/",
  "push_data": { "images": ["27d4", "..."], "pushed_at": 1.417566161e+09, "pusher": "trustedbuilder", "tag": "latest" },
  "repository": { "comment_count": 0, "date_created": 1.417494799e+09, "name": "testhook", "namespace": "svendowideit", "owner": "svendowideit", "repo_name": "svendowideit/testhook", "status": "Active" }
}`;
