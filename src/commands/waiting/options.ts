import type { OwnOption } from '../relay/options.ts';

const own = (name: string, kind: OwnOption['kind'], placeholder: string, description: string): OwnOption => ({
  name,
  kind,
  placeholder,
  description,
  default: '',
});

export const resumeOptions: readonly OwnOption[] = [
  own('approve', 'boolean', '', 'Let it go on'),
  own('reject', 'boolean', '', 'Let it fail'),
  own('comment', 'text', 'words', 'Why: the output comments of the task'),
  own('task', 'text', 'Stage.Task', 'Which of its questions is answered, where it asks several; without it the first'),
  own('as', 'text', 'name', 'Who answers, where the task names approvers; without it $GITHUB_ACTOR or $USER'),
];
