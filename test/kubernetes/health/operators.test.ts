import { describe, expect, it } from '@jest/globals';
import { state } from './cases/kinds.ts';
import { operatorCases } from './cases/operators.ts';

describe('an operator’s', () => {
  for (const [name, object, expected] of operatorCases) it(`${name}: ${expected}`, () => expect(state(object)).toBe(expected));
});
