/** Task types of exports that nothing here runs, and what does the same work. */
export const instead: Readonly<Record<string, string>> = {
  PowerShell:
    'a CI task whose steps call pwsh (on the runner, or in a workspace image that has it), or an SSH task where the host has an SSH server',
  Blueprint: 'the vmware/vcfa provider of Terraform in a CI task, or the deployment API in a REST task with a POLL task behind it',
  Custom: 'a CI task with the integration’s script as its steps: its input properties as bindings, its outputs under export',
  vRO: 'a REST task: POST https://HOST/vco/api/workflows/ID/executions, then a POLL task until its state is completed',
  Jenkins: 'a REST task: POST https://HOST/job/NAME/buildWithParameters, then a POLL task until its result is there',
  TFS: 'a REST task: POST https://HOST/ORGANISATION/PROJECT/_apis/pipelines/ID/runs, then a POLL task until its state is completed',
  Bamboo: 'a REST task: POST https://HOST/rest/api/latest/queue/PLAN, then a POLL task until its lifeCycleState is Finished',
};
