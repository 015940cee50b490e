/** What a reader typed cannot be understood. Says what is wrong, naming the value, and the way out. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to type instead; one or more lines. */
  readonly wayOut: string;
  /** The whole command that was probably meant, where one can be told. */
  readonly meant: string | undefined;

  constructor(problem: string, wayOut: string, meant?: string) {
    super(problem);
    this.wayOut = wayOut;
    this.meant = meant;
  }
}
