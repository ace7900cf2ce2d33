import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importExports } from '../../src/commands/import.ts';
import { run } from '../../src/commands/run.ts';
import { load } from '../../src/definitions/load.ts';
import { tasksOf } from '../../src/definitions/parts.ts';
import { environmentName } from '../../src/definitions/variables.ts';
import { expectedOf, refusesStrangers, standIns } from './stand-ins.ts';
import { hostIn } from './workspace.ts';

const corpus = process.env['HUB_TO_KUBE_CORPUS'];
const folder = '.github/hub-to-kube';

it('a stand-in answers 404 to what it wasn’t told to expect', () => refusesStrangers(hostIn({}).ports));

if (corpus !== undefined)
  describe('exports that people have published', () => {
    const files = Object.fromEntries(
      globSync(join(corpus, 'pipelines/*.yaml'))
        .toSorted()
        .map((file) => [basename(file), readFileSync(file, 'utf8')]),
    );
    const imported = async (names: string[], check = true) => {
      const host = hostIn(files);
      return { host, report: await importExports({ given: {}, mistakes: [] }, check ? { check: 'true' } : {}, names, host) };
    };

    it('are all read in one call; those of one name are told, and nothing else is wrong', async () => {
      const { report } = await imported(Object.keys(files));
      const errors = report.problems.filter(({ severity }) => severity === 'error');
      expect([...new Set(errors.map(({ code }) => code))]).toEqual(['H2K-608']);
      expect(report.files).toHaveLength(Object.keys(files).length + 2);
    });

    it('run where it says that they can', async () => {
      const { report: all } = await imported(Object.keys(files));
      const twice = new Set(all.problems.filter(({ severity }) => severity === 'error').map(({ at }) => at?.file));
      const { report, host } = await imported(
        Object.keys(files).filter((name) => !twice.has(name)),
        false,
      );
      expect(report.result).toBe('done');
      const stuck = new Set(report.pipelines.filter(({ runs }) => !runs).map(({ at }) => at.file));
      const kept = report.files.filter(({ name, from }) => {
        const isStuck = from.some((file) => stuck.has(file));
        if (isStuck) rmSync(join(host.ports.files.root, folder, name));
        return !isStuck;
      });
      const written = kept.map(({ name }) => {
        const file = join(host.ports.files.root, folder, name);
        // Somebody switches on what was switched off.
        const text = readFileSync(file, 'utf8').replace(/^enabled: false$/m, 'enabled: true');
        writeFileSync(file, text);
        return { file: name, text };
      });
      const { definitions } = load(written);
      const env = Object.fromEntries(report.secrets.map((name) => [environmentName(name), `${environmentName(name)}-value`]));
      const variables = [...definitions.variables.values()]
        .filter(({ value }) => value.type === 'REGULAR' && /^$|^<.*>$/.test(value.value ?? ''))
        .map(({ value: { name } }) => `${name}=${name.startsWith('SSH_HOST_KEY') ? 'SHA256:stand-in' : 'value.example'}`);
      const told: [name: string, status: string, reason: string, refused: string[]][] = [];
      for (const { name } of report.pipelines.filter(({ runs }) => runs)) {
        const pipeline = definitions.pipelines.get(name);
        if (!pipeline) throw new Error(`${name} is not there`);
        // What deploys wants a cluster, and the manifests of its repository.
        if (tasksOf(pipeline.value).some(({ task }) => task.type === 'K8S')) continue;
        const { _inputMeta = {}, input = {} } = pipeline.value;
        const blank = Object.entries(_inputMeta).flatMap(([key, { mandatory }]) => (mandatory && !input[key] ? [key] : []));
        const inputs = blank.map((key) => `${key}=${/ur[il]/i.test(key) ? 'https://value.example' : 'value.example'}`);
        const ports = standIns(expectedOf(pipeline, definitions), { ...host.ports, env: { ...env, PATH: '' } });
        const ended = await run(
          { given: { pipeline: name, inputs: inputs.join('\n'), variables: variables.join('\n') }, mistakes: [] },
          { ...host, ports },
          () => {},
        );
        told.push([name, ended.report.status, ended.report.reason, ports.refused]);
        expect(ports.asked.length).toBeGreaterThan(0);
      }
      // One uses a variable as an address in one place, and behind https:// in another: no value of it could be both.
      // Another's variable has its own name where an address belongs: it ran for nobody.
      const [torn, whole] = [
        told.filter(([, , reason]) => /"(value\.example|vRAURL)\/.*" is no http/.test(reason)),
        told.filter(([, status]) => status !== 'FAILED'),
      ];
      expect(torn).toHaveLength(2);
      expect(told.filter((one) => !torn.includes(one))).toEqual(whole.map(([name]) => [name, 'COMPLETED', '', []]));
      expect(whole.length).toBeGreaterThanOrEqual(13);
    });
  });
