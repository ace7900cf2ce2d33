import { basename } from 'node:path';
import { debug, error, info, notice, setSecret, warning } from '@actions/core';
import { type Host, hostOf } from '../commands/host.ts';
import { inert } from '../ports/inert.ts';
import { nodePorts } from '../ports/node.ts';
import { dropUnwritten } from '../ports/outputs.ts';
import type { Stops } from '../ports/signals.ts';

/** Lines of the log are words: what containers and programs said stands in them too. The others are commands, which the toolkit escapes. */
const log = { debug, info: (text: string) => info(inert(text)), notice, warning, error };

/** The action's effects; the runner starts an action in the workspace. */
export function actionHost(stops: Stops): Host {
  dropUnwritten();
  const ports = nodePorts({ secret: setSecret, log: (level, text) => log[level](text) });
  return hostOf(ports, stops, basename(process.cwd()));
}
