import type { Briefing } from '../briefing/types.ts';
import { UsageError } from '../command/usage-error.ts';
import { isReadable, type Source } from '../corpus/index.ts';
import { FetchError, type Fetcher } from '../fetching/index.ts';
import { type Article, fetchArticle } from './article.ts';
import { toSlug } from './names.ts';
import type { Placed, Shelf } from './shelf.ts';

/** Where a source is added. */
export interface Target {
  readonly story: string;
  readonly shelf: Shelf;
  readonly fetcher: Fetcher;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** An address to fetch, or a file's name and what is in it. */
export type Given = { readonly url: string } | { readonly name: string; readonly text: string | Uint8Array };

/**
 * Adds a source to a story's folder and says what was added. Throws UsageError where nothing was: it is there already,
 * the address cannot be fetched, no article is in it.
 */
export async function addSource(target: Target, given: Given): Promise<Briefing> {
  target.shelf.lookAgain();
  try {
    const placed = 'url' in given ? await addPage(target, given.url) : await addFile(target, given);
    const asked = 'url' in given ? given.url : given.name;
    if (placed.kind === 'added') return addedNotice(target.story, placed.file, placed.source);
    if (placed.kind === 'unreadable') throw new UsageError(`${asked}: ${placed.reason}.`, placed.remedy);
    throw new UsageError(`${asked} is a source already: ${placed.file}.`, `To read it: sources ${placed.id}`);
  } catch (error) {
    throw toUsageError(error);
  }
}

/** The day of a moment, in UTC. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

async function addPage({ shelf, fetcher, now }: Target, url: string): Promise<Placed> {
  if (URL.canParse(url)) {
    const known = await shelf.find(url);
    if (known) return { kind: 'known', ...known };
  }
  const article: Article = await fetchArticle(fetcher, url);
  return shelf.put(article, { fetched: dayOf(now()) });
}

async function addFile(
  { shelf }: Target,
  { name, text }: { name: string; text: string | Uint8Array },
): Promise<Placed> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return shelf.putFile(fileName(name), bytes);
}

/** A name that is safe in a folder of sources, whatever was given. */
function fileName(given: string): string {
  const base = given.replace(/^.*[/\\]/, '');
  const ending = /\.[a-z]{1,10}$/i.exec(base)?.[0] ?? '';
  if (ending !== '' && !isReadable(base))
    throw new UsageError(`Files of type ${ending} are not read.`, 'Save its text as .md, .txt or .html.');
  const stem = base.slice(0, base.length - ending.length);
  const plain = /^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,99}$/u.test(stem) ? stem.trim() : toSlug(stem) || 'note';
  return plain + (ending || '.md');
}

function addedNotice(story: string, file: string, { id, title, outlet, published, text }: Source): Briefing {
  const words = text.split(/\s+/).length;
  const missing = published === null ? 'the day of publication' : null;
  return {
    schema: 1,
    kind: 'notice',
    story,
    title: `Added: ${title ?? file}`,
    asOf: null,
    answered: true,
    sections: [
      {
        heading: '',
        items: [],
        shown: 0,
        notes: [
          `${file}, ${words} ${words === 1 ? 'word' : 'words'}${outlet ? `, by ${outlet}` : ''}${published ? `, published ${published}` : ''}.`,
          ...(missing
            ? [
                `It does not tell ${missing}: dates such as “last week” are read better with a line published: in its front matter.`,
              ]
            : []),
        ],
      },
    ],
    sources: [],
    gaps: [],
    next: [{ label: 'The source as it is read', command: `sources ${id}` }],
  };
}

function toUsageError(error: unknown): unknown {
  if (error instanceof FetchError)
    return new UsageError(
      `${error.message}.`,
      error.refused
        ? 'Only public web pages are fetched. An article can be added as a file: .md, .txt or .html.'
        : 'Try again later, or save the page as .html and add the file.',
    );
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (name === 'CorpusError') return new UsageError(message, 'Mend the folder, or name another story.');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new UsageError(
      'The story’s folder may not be written.',
      'Give the desk’s user the right to write it.',
    );
  if (code === 'ENOSPC') return new UsageError('The disk is full.', 'Make room on it.');
  return error;
}
