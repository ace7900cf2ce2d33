import type { OwnOption } from '../relay/options.ts';

const own = (name: string, kind: 'text' | 'boolean', placeholder: string, description: string, fallback = ''): OwnOption => ({
  name,
  kind,
  description,
  default: fallback,
  placeholder,
});

export const importOptions: readonly OwnOption[] = [
  own('out', 'text', 'folder', 'Where the definitions are written', '.github/hub-to-kube'),
  own('check', 'boolean', '', 'Say what would become of the exports; nothing is written'),
  own('create-to-apply', 'boolean', '', 'K8S tasks APPLY what they CREATE now: a second push finds it there'),
  own('force', 'boolean', '', 'Write over files of the same name'),
];
