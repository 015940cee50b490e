import type { Claim } from '../../store/index.ts';

/** Posts that may be under way at once in one workspace; and in one that has set us a rate limit. */
const USUAL = 6;
const LIMITED = 2;

/** How many posts are under way in each workspace: many at once only earn a rate limit for most of them. */
export class Places {
  readonly #taken = new Map<string, number>();
  readonly #limited = new Set<string>();

  /** Parts claims into those that find a place, which they take, and the others. */
  enter(claims: readonly Claim[]): [taken: Claim[], left: Claim[]] {
    const parted: [Claim[], Claim[]] = [[], []];
    for (const claim of claims) {
      const { workspace } = claim.delivery.to;
      const taken = this.#taken.get(workspace) ?? 0;
      const isFree = taken < this.#placesOf(workspace);
      if (isFree) this.#taken.set(workspace, taken + 1);
      parted[isFree ? 0 : 1].push(claim);
    }
    return parted;
  }

  leave(workspace: string): void {
    const taken = this.#taken.get(workspace)! - 1;
    if (taken > 0) this.#taken.set(workspace, taken);
    else this.#taken.delete(workspace);
  }

  /** The workspace has set a rate limit. */
  narrow(workspace: string): void {
    this.#limited.add(workspace);
  }

  /** How many to claim of one workspace, so that hardly any has to be put back. */
  get most(): number {
    return this.#limited.size > 0 ? LIMITED : USUAL;
  }

  /** Workspaces without a free place. */
  full(): string[] {
    return [...this.#taken].flatMap(([name, taken]) => (taken >= this.#placesOf(name) ? [name] : []));
  }

  #placesOf(workspace: string): number {
    return this.#limited.has(workspace) ? LIMITED : USUAL;
  }
}
