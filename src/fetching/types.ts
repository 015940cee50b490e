/** Times in milliseconds, sizes in bytes after decompression. */
export interface Limits {
  readonly connect: number;
  /** Until the head of the answer. */
  readonly headers: number;
  /** Between two pieces of the answer. */
  readonly body: number;
  /** All of it, with every redirect. */
  readonly total: number;
  readonly bytes: number;
  readonly redirects: number;
}

export interface Wish {
  /** What is asked for, as the header `accept`. */
  readonly accept: string;
  /** Content types that are taken; an answer that names none is taken too. */
  readonly types: RegExp;
  /** Fewer bytes than the fetcher's limit. */
  readonly bytes?: number;
  /** As the last answer gave them, to be told where nothing has changed. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

export interface Fetched {
  /** Where it was found, after redirects. */
  readonly url: string;
  /** Where the address has moved for good, if it has. */
  readonly movedTo: string | null;
  /** Nothing has changed since; there are no bytes. */
  readonly unchanged: boolean;
  readonly bytes: Uint8Array;
  /** Content type, lower case, without parameters; empty where none is given. */
  readonly type: string;
  readonly charset: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}
