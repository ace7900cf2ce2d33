import type { TestCluster } from '../../cluster/index.ts';

/** What the administrator wrote: docs/docker-trigger.md's, with this cluster's address. NAMESPACE is filled in by the place. */
export const definitions = ({ server }: Pick<TestCluster, 'server'>): string => `# Safe is private, shop is not.
kind: ENDPOINT
name: hub
type: dockerregistry
properties:
  serverType: DockerHub
  repoURL: https://hub.docker.com/r/acme/safe # as the browser shows it
  username: acme
  password: '\${var.HUB_TOKEN}'
---
kind: ENDPOINT
name: staging
type: k8s
properties:
  kubernetesURL: ${server}
  authType: token
  token: '\${var.KUBE_TOKEN}'   # of the account that deploys
---
{ kind: VARIABLE, name: HUB_TOKEN, type: SECRET }
---
{ kind: VARIABLE, name: KUBE_TOKEN, type: SECRET }
---
kind: DOCKER_WEBHOOK
name: safe
endpoint: hub
pipeline: deploy-safe
tagNamePattern: 'v\\d+'
input: {}
target: { repository: acme/shop-deploy, workflow: deploy.yml, ref: main }
---
kind: PIPELINE
name: deploy-safe
options: [DOCKER_TRIGGER]
input: { GREETING: '' }
_inputMeta: { GREETING: { mandatory: true, description: what the pods are labelled with } }
stages:
  Deploy:
    tasks:
      Safe:
        type: K8S
        endpoints: { kubernetesServer: staging }
        input:
          action: CREATE
          namespace: NAMESPACE
          yaml: |
            apiVersion: v1
            kind: Secret
            metadata: { name: pull }
            type: kubernetes.io/dockerconfigjson
            stringData: { .dockerconfigjson: '{"auths":{"https://index.docker.io/v1/":{"username":"acme","password":"\${var.HUB_TOKEN}"}}}' }
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: safe }
            spec:
              selector: { matchLabels: { app: safe } }
              template:
                metadata: { labels: { app: safe, greeting: '\${input.GREETING}' } }
                spec:
                  terminationGracePeriodSeconds: 1
                  imagePullSecrets: [{ name: pull }]
                  containers:
                    - name: web
                      image: acme/safe:\${input.DOCKER_TAG}
                      readinessProbe: { httpGet: { path: /healthz, port: 8080 }, periodSeconds: 1 }
`;

/** Step 10: what is pushed as \`rc\` is copied to \`prod\`, and that push deploys. */
export const promotion = `kind: ENDPOINT
name: shop-hub
type: dockerregistry
properties: { serverType: DockerHub, repoURL: acme/shop, username: acme, password: '\${var.HUB_TOKEN}' }
---
kind: DOCKER_WEBHOOK
name: promote
endpoint: shop-hub
pipeline: promote
target: { repository: acme/shop-deploy, workflow: deploy.yml, ref: main }
---
kind: DOCKER_WEBHOOK
name: shop
endpoint: shop-hub
pipeline: deploy-shop
tagNamePattern: prod
target: { repository: acme/shop-deploy, workflow: deploy.yml, ref: main }
---
kind: PIPELINE
name: promote
options: [DOCKER_TRIGGER]
stages:
  Promote:
    tasks:
      Copy:
        type: IMAGE
        endpoints: { source: shop-hub, destination: shop-hub }
        input: { action: COPY, source: 'acme/shop:\${input.DOCKER_TAG}', digest: '\${input.DOCKER_DIGEST}', destination: 'acme/shop:prod' }
---
kind: PIPELINE
name: deploy-shop
options: [DOCKER_TRIGGER]
stages:
  Deploy:
    tasks:
      Shop:
        type: K8S
        endpoints: { kubernetesServer: staging }
        input:
          action: APPLY
          namespace: NAMESPACE
          images: pushed
          yaml: |
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: shop }
            spec:
              selector: { matchLabels: { app: shop } }
              template:
                metadata: { labels: { app: shop } }
                spec:
                  terminationGracePeriodSeconds: 1
                  containers: [{ name: web, image: acme/shop, readinessProbe: { httpGet: { path: /healthz, port: 8080 }, periodSeconds: 1 } }]
`;
