import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import {
  type Reading,
  type Readings,
  readFolder,
  readSource,
  type Source,
  writeArticle,
} from '../corpus/index.ts';
import type { Article } from './article.ts';
import { nameFile, slugOf } from './names.ts';
import { urlKey } from './urls.ts';
import { writeWhole } from './write.ts';

/** A source that stands in the folder. */
export interface Shelved {
  readonly file: string;
  readonly id: string;
}

export type Placed =
  | { readonly kind: 'added'; readonly file: string; readonly source: Source }
  /** The same article is there already. */
  | { readonly kind: 'known'; readonly file: string; readonly id: string }
  /** Nothing was written; why, and the way out. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly remedy: string };

interface Book extends Shelved {
  readonly url: string | null;
  readonly text: string;
}

/** Stands for a file that is known already: its text is kept nowhere, a hash of it is enough. */
const KNOWN: Reading = { source: null, problems: [] };

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');

/**
 * A story's folder as a place to put new sources in. Knows each source by its address, its text and its id; two articles
 * put in at once wait for one another.
 */
export class Shelf {
  readonly #folder: string;
  readonly #readings: Readings = new Map();
  #books = new Map<string, Book>();
  /** The folder as it was looked through last: its own time changes with every file that comes, goes or is renamed. */
  #stamp: bigint | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Has files looked at again that were only written over. */
  lookAgain(): void {
    this.#stamp = null;
  }

  /** The source with that address, by any of its forms. */
  find(address: string): Promise<Shelved | null> {
    return this.#inTurn(async () => {
      await this.#refresh();
      return this.#byUrl(address);
    });
  }

  /** Writes an article as a file, unless it is there. Rejects with the file system's error. */
  put(article: Article, more: Readonly<Record<string, string>>): Promise<Placed> {
    return this.#inTurn(async () => {
      await this.#refresh();
      const { url = null, title = null, published = null } = article.metadata;
      const known = url === null ? null : this.#byUrl(url);
      if (known) return { kind: 'known', ...known };
      const id = this.#freeId(slugOf(title, url), published);
      const bytes = Buffer.from(writeArticle({ ...article.metadata, id }, article.blocks, more));
      return this.#place(nameFile(id, published), bytes);
    });
  }

  /** Writes a file as it was given, unless its article is there. */
  putFile(name: string, bytes: Uint8Array): Promise<Placed> {
    return this.#inTurn(async () => {
      await this.#refresh();
      return this.#place(name, bytes);
    });
  }

  async #place(name: string, bytes: Uint8Array): Promise<Placed> {
    const { source, problems } = await readSource(name, bytes);
    const problem = problems[0];
    if (!source) return { kind: 'unreadable', reason: problem!.reason, remedy: problem!.remedy };
    const known = (source.url && this.#byUrl(source.url)) || this.#byText(source.text);
    if (known) return { kind: 'known', ...known };
    const clash = this.#byId(source.id);
    if (clash)
      return {
        kind: 'unreadable',
        reason: `its id "${source.id}" is that of ${clash.file} already`,
        remedy: 'Give it another name, or another id in front matter.',
      };
    if (!(await writeWhole(this.#folder, name, bytes)))
      return {
        kind: 'unreadable',
        reason: `a file ${name} is there already, with another text`,
        remedy: 'Give it another name.',
      };
    this.#books.set(name, toBook(source));
    this.#stamp = await this.#readStamp();
    return { kind: 'added', file: name, source };
  }

  async #readStamp(): Promise<bigint | null> {
    const found = await stat(this.#folder, { bigint: true }).catch(() => null);
    return found?.mtimeNs ?? null;
  }

  async #refresh(): Promise<void> {
    const stamp = await this.#readStamp();
    if (stamp !== null && stamp === this.#stamp) return;
    const books = new Map<string, Book>();
    for (const { file, reading } of await readFolder(this.#folder, { readings: this.#readings })) {
      const book = reading === KNOWN ? this.#books.get(file) : reading.source && toBook(reading.source);
      if (book) books.set(file, book);
      const kept = this.#readings.get(file);
      if (kept) this.#readings.set(file, { stamp: kept.stamp, reading: KNOWN });
    }
    this.#books = books;
    this.#stamp = stamp;
  }

  #byUrl = (address: string): Shelved | null => this.#first('url', urlKey(address));
  #byText = (text: string): Shelved | null => this.#first('text', hash(text));
  #byId = (id: string): Shelved | null => this.#first('id', id);

  #first(field: 'url' | 'text' | 'id', value: string): Shelved | null {
    for (const book of this.#books.values())
      if (book[field] === value) return { file: book.file, id: book.id };
    return null;
  }

  #freeId(wanted: string, published: string | null): string {
    for (let n = 1; ; n++) {
      const id = n === 1 ? wanted : `${wanted}-${n}`;
      if (!this.#byId(id) && !this.#books.has(nameFile(id, published))) return id;
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }
}

const toBook = ({ file, id, url, text }: Source): Book => ({
  file,
  id,
  url: url === null ? null : urlKey(url),
  text: hash(text),
});
