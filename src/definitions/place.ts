import { LineCounter, parseAllDocuments } from 'yaml';
import type { Position } from '../types.ts';
import type { Endpoint } from './types.ts';
import { write } from './write.ts';

/** A property of an ENDPOINT that shall have a value. */
export interface Property {
  endpoint: Pick<Endpoint, 'properties'>;
  /** Where the ENDPOINT's name stands. */
  name: Position;
  key: string;
  value: string;
}

/**
 * A file's text with one property of an ENDPOINT written, in its place or before the others; all else stays byte for byte. The text must be one that
 * `load` has read. Throws where that can't be done: the properties stand elsewhere (an anchor), or there are none.
 */
export function withProperty(text: string, { endpoint: { properties }, name, key, value }: Property): string {
  const lines = new LineCounter();
  const documents = [...parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false })];
  const document = documents.findIndex((one) => {
    const node = one.getIn(['name'], true) as { range?: [number, number, number] } | undefined;
    return node?.range !== undefined && lines.linePos(node.range[0]).line === name.line;
  });
  if (document === -1) throw new Error('the ENDPOINT does not stand where it was read');
  const written = { document, path: ['properties', key], value };
  return write(text, [Object.hasOwn(properties, key) ? written : { ...written, adds: true }]);
}
