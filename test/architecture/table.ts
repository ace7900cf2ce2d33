/** Which rooms a room's values may come from. A room not in the table is a room that nobody has thought about yet. */
export const rooms: Record<string, string[]> = {
  action: ['commands', 'ports', 'pipeline'],
  cli: ['commands', 'ports', 'pipeline'],
  commands: ['triggers', 'definitions', 'pipeline', 'tasks', 'kubernetes', 'registry', 'dockerhub', 'github', 'relay', 'ports'],
  relay: ['triggers', 'definitions', 'dockerhub', 'github', 'pipeline'],
  tasks: ['kubernetes', 'registry', 'expressions'],
  pipeline: ['definitions', 'expressions'],
  kubernetes: ['registry'],
  triggers: [],
  definitions: [],
  expressions: [],
  registry: [],
  dockerhub: [],
  github: [],
  ports: [],
  text: [],
};

/** Where a room shows only some of its files to certain others. */
export const doors: { room: string; to: string[] | 'all'; files: string[]; why: string }[] = [
  { room: 'kubernetes', to: 'all', files: ['index.ts'], why: 'its door' },
  { room: 'registry', to: ['kubernetes'], files: ['reference.ts'], why: 'digests come in as functions' },
  { room: 'pipeline', to: ['action', 'cli', 'relay'], files: ['fold.ts'], why: 'faces show what happened, they start nothing' },
  { room: 'tasks', to: ['commands'], files: ['index.ts'], why: 'the table of tasks' },
];

/** `import type` may reach `<room>/types.ts` of these from any room above them. */
export const typesOpenTo: Record<string, string[]> = {
  kubernetes: ['action', 'cli', 'commands', 'relay', 'tasks', 'pipeline'],
  pipeline: ['action', 'cli', 'commands', 'relay', 'tasks'],
  definitions: ['action', 'cli', 'commands', 'relay', 'tasks', 'pipeline', 'triggers'],
  dockerhub: ['action', 'cli', 'commands', 'relay', 'tasks', 'pipeline', 'triggers'],
  registry: ['commands', 'tasks', 'pipeline', 'kubernetes'],
};

/** Words that every room shares, the errors among them included: they are classes, so these are values too. */
export const free = ['types.ts', 'ports/types.ts'];
/** Rooms that know nothing of what the product does (how a user's text is read and quoted back): every room may use them. */
export const grounds = ['text'];

/**
 * Inside kubernetes/: the files beside the door (types, names of objects) are free for its rooms, and so is `import type`
 * of another room's types.ts; else this holds. `deploy` is what the door opens to: it leads the others.
 */
export const kubernetesRooms: Record<string, string[]> = {
  client: [],
  manifests: ['client'],
  health: ['client'],
  plan: ['client', 'manifests'],
  apply: ['client', 'plan'],
  release: ['client', 'plan', 'apply'],
  deploy: ['client', 'manifests', 'health', 'plan', 'apply', 'release'],
};

/** What stands in few places only: packages and the reaches past the ports. */
export const places: { what: string; pattern?: RegExp; package?: RegExp; only: RegExp; lazily?: boolean }[] = [
  { what: '@actions/core and @actions/github', package: /^@actions\/(core|github)(\/|$)/, only: /^action\// },
  { what: '@actions/exec', package: /^@actions\/exec(\/|$)/, only: /^ports\// },
  { what: '@kubernetes/client-node', package: /^@kubernetes\/client-node(\/|$)/, only: /^kubernetes\/client\/kubeconfig/, lazily: true },
  { what: 'node:', package: /^node:/, only: /^(?!relay\/(core|sources)\/)/ },
  { what: 'process.env', pattern: /\bprocess\s*\.\s*env\b/, only: /^ports\// },
  { what: 'Date.now', pattern: /\bDate\s*\.\s*now\b|\bnew Date\(\)/, only: /^ports\// },
  { what: 'getInput', pattern: /\bget(?:Boolean|Multiline)?Input\b/, only: /^action\/inputs\.ts$/ },
];
