import { LedgerError } from './errors.ts';
import type { Engine } from './sql.ts';

const WAY_OUT = 'Nothing was changed. Mend what is named, and try again.';

/** The same engine, whose every fault is a LedgerError that says where and why. */
export function guard(engine: Engine): Engine {
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw wrap(error, engine.explain(error));
    }
  };
  return {
    dialect: engine.dialect,
    all: (statement, ...values) => attempt(() => engine.all(statement, ...values)),
    run: (statement, ...values) => attempt(() => engine.run(statement, ...values)),
    transact: (work) => attempt(() => engine.transact(work)),
    backup: (file) => attempt(() => engine.backup(file)),
    explain: (error) => engine.explain(error),
    isClash: (error) => engine.isClash(error instanceof LedgerError ? error.cause : error),
    close: () => engine.close(),
  };
}

/** A TypeError is a fault of the caller's, and is not dressed up as one of the database. */
export function wrap(error: unknown, explained: string): unknown {
  if (error instanceof LedgerError || error instanceof TypeError) return error;
  return new LedgerError(`The ledger failed: ${explained}`, WAY_OUT, { cause: error });
}
