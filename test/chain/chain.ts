import type { JsonObject } from '../../src/types.ts';
import { dispatchEvent, type GitHubStandIn, gitHubStandIn } from '../stand-ins/github/index.ts';
import { Relay } from './relay.ts';

const repository = 'acme/shop-deploy';

/** The way from Docker Hub's call to GitHub's event: a relay's process, and a GitHub with one repository whose workflow listens to docker-push. */
export class Chain {
  readonly github: GitHubStandIn;
  readonly relay: Relay;
  private constructor(github: GitHubStandIn, relay: Relay) {
    this.github = github;
    this.relay = relay;
  }

  /** @param dockerHub where pushes are verified; left out: they aren't */
  static async open(definitions: string, dockerHub?: string): Promise<Chain> {
    const github = await gitHubStandIn({
      repositories: { [repository]: { workflows: { 'deploy.yml': { events: ['docker-push'] } } } },
      tokens: { ghp_relay: { rights: { [repository]: { contents: 'write', actions: 'read' } } } },
    });
    return new Chain(github, await Relay.open(definitions, github.url, dockerHub));
  }

  /** One docker webhook that dispatches to the repository. */
  static webhook(name: string, image: string): string {
    return `kind: DOCKER_WEBHOOK\nname: ${name}\nrepository: ${image}\npipeline: quick\ntarget: { repository: ${repository}, event: docker-push }\n`;
  }

  get dispatches(): GitHubStandIn['requests'] {
    return this.github.requests.filter(({ method }) => method === 'POST');
  }

  /** Docker Hub's call, and what the relay asks GitHub for because of it. */
  async called(hook: string, body: string): Promise<{ status: number; dispatch: GitHubStandIn['requests'][number] }> {
    const before = this.dispatches.length;
    const { status } = await fetch(hook, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (status === 202) await this.relay.until('/healthz', () => this.dispatches.length > before);
    const [dispatch, ...more] = this.dispatches.slice(before);
    if (!dispatch || more.length > 0)
      throw new Error(`a call answered ${status} caused ${more.length + (dispatch ? 1 : 0)} dispatches, not one`);
    return { status, dispatch };
  }

  /** The same as the event of a workflow, wrapped as GitHub wraps it. */
  async event(hook: string, body: string): Promise<ReturnType<typeof dispatchEvent>> {
    return dispatchEvent((await this.called(hook, body)).dispatch);
  }

  /** What became of each push, the newest first: its tag and Activity's word for it. */
  async fates(): Promise<string[]> {
    const { documents } = JSON.parse(await this.relay.until('/api/registry-events', ({ status }) => status === 200)) as {
      documents: { [link: string]: JsonObject & { tag: string; fate: string } };
    };
    return Object.values(documents).map(({ tag, fate }) => `${tag} ${fate}`);
  }

  /** @returns the relay's exit code */
  async close(): Promise<number | null> {
    const code = await this.relay.close();
    await this.github.close();
    return code;
  }
}
