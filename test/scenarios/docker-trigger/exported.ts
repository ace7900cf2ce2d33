/** What somebody took out of Automation Pipelines: a pipeline with its endpoint, as the product exports them. */
export const exported = (server: string, token: string, namespace: string): string => `---
project: retail
kind: PIPELINE
name: release-home
icon: organization,left, is-info is-solid
enabled: true
concurrency: 10
options:
- DOCKER_TRIGGER
input:
  DOCKER_TAG: ''
stageOrder:
- Test
- Approve
- Production
stages:
  Test:
    taskOrder:
    - Note
    tasks:
      Note:
        type: K8S
        endpoints:
          kubernetesServer: home
        input:
          action: CREATE
          timeout: 5
          yaml: |
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: tested, namespace: ${namespace} }
            data: { tag: '\${input.DOCKER_TAG}' }
  Approve:
    taskOrder:
    - Ask
    tasks:
      Ask:
        type: UserOperation
        input:
          approvers: []
          summary: 'Home \${input.DOCKER_TAG} to production?'
          description: It was tried in Test.
          expiration: 2
          expirationUnit: DAYS
          sendemail: false
  Production:
    taskOrder:
    - Home
    tasks:
      Home:
        type: K8S
        endpoints:
          kubernetesServer: home
        input:
          action: CREATE
          timeout: 5
          yaml: |
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: home, namespace: ${namespace} }
            spec:
              selector: { matchLabels: { app: home } }
              template:
                metadata: { labels: { app: home } }
                spec:
                  terminationGracePeriodSeconds: 1
                  containers:
                  - { name: web, image: 'acme/home:\${input.DOCKER_TAG}', readinessProbe: { httpGet: { path: /healthz, port: 8080 }, periodSeconds: 1 } }
---
project: retail
kind: ENDPOINT
name: home
type: k8s
properties:
  kubernetesURL: ${server}
  authType: token
  token: ${token}
  fingerprint: ''
`;

/** Its docker webhook, as the product's API answers. */
export const answeredWebhook = JSON.stringify({
  documents: {
    '/codestream/api/registry-webhooks/1': {
      name: 'home',
      project: 'retail',
      type: 'DOCKER',
      enabled: true,
      slug: 'home',
      repoName: 'acme/home',
      pipeline: 'release-home',
      tagNamePattern: 'v.*',
      imageNameRegExPattern: '',
      input: {},
    },
  },
});
