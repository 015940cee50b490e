import type { Story, Told } from '../story/index.ts';
import { oncePer, oncePerBoth } from './once.ts';

type Source = Story['corpus']['sources'][number];

/**
 * What the sources of a story said at some point, as plain JSON: for each source its content and, in case it is edited,
 * the passages that something was read from. What the story said then follows from it, since a story is made of its
 * passages: a fact was known if one of its passages was, agreed if two independent ones were. Ids of entities, wordings
 * and groupings may change as sources come; passages do not.
 */
export interface Snapshot {
  readonly story: string;
  /** By the source's id: the hash of its file, and the hashes of its passages. */
  readonly sources: Readonly<Record<string, readonly [hash: string, passages: string]>>;
}

/** The sources of a story as they are now, or those that are chosen. */
export function takeSnapshot(story: Story, choose: (source: Source) => boolean = () => true): Snapshot {
  const passages = passagesOf(story);
  return {
    story: story.name,
    sources: Object.fromEntries(
      story.corpus.sources
        .filter(choose)
        .map((source) => [source.id, [shortHash(source), pack(passages.get(source.id) ?? [])]]),
    ),
  };
}

/** A name for what the sources of a story are now: the same sources have the same. */
export const editionOf = oncePer((story: Story): string => {
  let sum = 0;
  let mixed = 0;
  for (const source of story.corpus.sources) {
    const one = hashText(`${source.id} ${source.hash}`);
    sum = (sum + one) >>> 0;
    mixed = (mixed ^ Math.imul(one, 0x9e3779b1)) >>> 0;
  }
  return `${story.corpus.sources.length}-${sum.toString(36)}${mixed.toString(36)}`;
});

const shortHash = (source: Pick<Source, 'hash'>): string => source.hash.slice(0, 16);

/** How a source stands to a snapshot. */
export type Standing = 'known' | 'changed' | 'new';

/** A snapshot to ask. */
export interface Known {
  readonly source: (source: Source) => Standing;
  /** Whether a passage of this wording stood in this source. */
  readonly passage: (told: Pick<Told, 'source' | 'passage'>) => boolean;
}

/** A source that was renamed is known by its content, one that was edited by those of its passages that stayed. */
export const knownFrom = oncePerBoth((snapshot: Snapshot, story: Story): Known => {
  const hashes = new Set(Object.values(snapshot.sources).map(([hash]) => hash));
  const standings = new Map<string, Standing>();
  const unpacked = new Map<string, ReadonlySet<number>>();
  for (const source of story.corpus.sources) {
    const before = Object.hasOwn(snapshot.sources, source.id) ? snapshot.sources[source.id] : undefined;
    const standing = hashes.has(shortHash(source)) ? 'known' : before ? 'changed' : 'new';
    standings.set(source.id, standing);
    if (before && standing === 'changed') unpacked.set(source.id, unpack(before[1]));
  }
  return {
    source: ({ id }) => standings.get(id) ?? 'new',
    passage: (told) =>
      standings.get(told.source) === 'known' ||
      unpacked.get(told.source)?.has(hashPassage(story, told)) === true,
  };
});

/** Hashes of all passages that something was read from, by source. */
function passagesOf(story: Story): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const add = (told: Pick<Told, 'source' | 'passage'>): void => {
    const known = found.get(told.source);
    if (known) known.add(hashPassage(story, told));
    else found.set(told.source, new Set([hashPassage(story, told)]));
  };
  for (const { claims } of story.facts) claims.forEach(add);
  for (const { tellings } of [...story.events, ...story.sayings, ...story.figures]) tellings.forEach(add);
  story.statements.forEach(add);
  return found;
}

/** The hash of a passage's words, white space aside. */
export function hashPassage(story: Story, { source, passage }: Pick<Told, 'source' | 'passage'>): number {
  const text = story.source(source)!.text.slice(passage.start, passage.end);
  return hashText(text.replace(/\s+/g, ' '));
}

/** FNV-1a in 32 bits: compared only with passages of one source, so that collisions do not matter. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function pack(hashes: Iterable<number>): string {
  const sorted = Uint32Array.from(hashes).sort();
  const bytes = Buffer.alloc(sorted.length * 4);
  for (const [at, hash] of sorted.entries()) bytes.writeUInt32LE(hash, at * 4);
  return bytes.toString('base64');
}

function unpack(packed: string): ReadonlySet<number> {
  const bytes = Buffer.from(packed, 'base64');
  return new Set(Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4)));
}
