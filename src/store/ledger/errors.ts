/** The ledger could not do what it was asked, and changed nothing. The message names what failed. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly wayOut: string;

  constructor(message: string, wayOut: string, options?: ErrorOptions) {
    super(message, options);
    this.wayOut = wayOut;
  }
}
