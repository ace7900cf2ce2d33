import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

type Row = Record<string, SQLOutputValue>;

export interface Statements<Name extends string> {
  get: (name: Name, ...values: SQLInputValue[]) => Row | undefined;
  all: (name: Name, ...values: SQLInputValue[]) => Row[];
  /** How many rows it changed. */
  run: (name: Name, ...values: SQLInputValue[]) => number;
}

/** A table of SQL over one handle: each statement is prepared when it is first asked for, and kept. */
export function statementsOf<Name extends string>(db: DatabaseSync, sql: { readonly [name in Name]: string }): Statements<Name> {
  const prepared = new Map<Name, StatementSync>();
  const statement = (name: Name): StatementSync => {
    const known = prepared.get(name) ?? db.prepare(sql[name]);
    prepared.set(name, known);
    return known;
  };
  return {
    get: (name, ...values) => statement(name).get(...values),
    all: (name, ...values) => statement(name).all(...values),
    run: (name, ...values) => Number(statement(name).run(...values).changes),
  };
}
