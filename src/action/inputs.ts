import { getInput } from '@actions/core';
import { type Given, options } from '../commands/options.ts';

/** The action's inputs, all of them; the only place that reads any. */
export const readInputs = (): Given => Object.fromEntries(options.map(({ name }) => [name, getInput(name)])) as Given;
