import type { Ports } from '../../../ports/types.ts';
import type { ReadOptions, Render } from '../../types.ts';

export type RenderPorts = Pick<Ports, 'exec' | 'env' | 'sleep' | 'files' | 'http'> & { signal: AbortSignal };
export type Rendering = ReadOptions & { ports: RenderPorts };
export type Rendered = Awaited<ReturnType<Render>>;
