/** Bindings and conditions. */
export { compile } from './compile.ts';
export { compileCondition } from './condition.ts';
export { decide } from './decide.ts';
export { bind, bindMap, evaluate, nowhere, textOf } from './evaluate.ts';
export { bindPayload } from './payload.ts';
export { own, valueAt } from './value.ts';
