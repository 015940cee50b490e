import { createHash } from 'node:crypto';
import { makeArticle } from './article.ts';
import { cleanCharacters, decode, tidyValue } from './characters.ts';
import { ID, readFrontMatter, splitFrontMatter } from './front-matter.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import { isTokenised, untokenised } from './tokenised.ts';
import { type Draft, noMetadata, type Problem, type Reading, Refusal, type Source } from './types.ts';

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/**
 * Reads one file. The format goes by the name's ending: `.md`, `.markdown`, `.html`, `.htm`, else bare text.
 * Pure but for loading the format's parser once. Never throws: what cannot be used comes back as problems.
 */
export async function readSource(file: string, bytes: Uint8Array): Promise<Reading> {
  try {
    return toReading(file, bytes, await readDraft(file, bytes));
  } catch (error) {
    return { source: null, problems: [{ file, ...whatFailed(error) }] };
  }
}

/** What an error of reading says to whoever gave the text. */
export function whatFailed(error: unknown): Omit<Problem, 'file'> {
  if (error instanceof Refusal) return { reason: error.message, remedy: error.remedy };
  if (error instanceof RangeError)
    return { reason: 'its markup is nested too deep', remedy: 'Save the article as plain text.' };
  return {
    reason: `it could not be read: ${error instanceof Error ? error.message : String(error)}`.slice(0, 200),
    remedy: 'Save the article as plain text; if it is fine, report this as a bug with the file.',
  };
}

const asWritten = (text: string): string => (isTokenised(text) ? untokenised(text) : text);

const ending = (file: string): string => /\.([^.]*)$/.exec(file)?.[1]?.toLowerCase() ?? '';

async function readDraft(file: string, bytes: Uint8Array): Promise<Draft> {
  const format = ending(file);
  if (format === 'html' || format === 'htm') return (await import('./html.ts')).readHtml(bytes);
  const text = cleanCharacters(decode(bytes));
  if (format !== 'md' && format !== 'markdown')
    return { metadata: noMetadata(), blocks: readPlain(asWritten(text)) };
  const { yaml, body } = splitFrontMatter(text);
  const metadata = yaml === null ? noMetadata() : await readFrontMatter(yaml);
  // Before Markdown, to which two backquotes are code.
  return { metadata, blocks: await readMarkdown(asWritten(body)) };
}

function toReading(file: string, bytes: Uint8Array, draft: Draft): Reading {
  const { impossible, text, ...article } = makeArticle(draft);
  if (text === '')
    throw new Refusal(
      'no text is left once page furniture is taken away',
      'Put the article in it, or remove it.',
    );
  const source: Source = {
    id: draft.metadata.id ?? idOf(file),
    file,
    title: tidyValue(article.title),
    outlet: tidyValue(article.outlet),
    author: tidyValue(article.author),
    published: article.published,
    url: draft.metadata.url,
    kind: article.kind,
    text,
    headings: article.headings,
    hash: sha256(bytes),
    copyOf: null,
    original: draft.metadata.original,
  };
  if (impossible === null) return { source, problems: [] };
  const reason = `its date of publication, "${impossible}", is in no calendar; the source counts as undated`;
  return {
    source,
    problems: [{ file, reason, remedy: 'Correct the line, or set "published" in front matter.' }],
  };
}

/** The number that a file name begins with, unless that begins a date; else the name as a slug. */
export function idOf(file: string): string {
  const name = file.replace(/\.[^.]*$/, '');
  const number = /^(\d{1,20})(?=$|[ _.-])(?!-\d{1,2}(?:\D|$))/.exec(name)?.[1];
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
  const id = number ?? slug;
  return ID.test(id) ? id : `source-${sha256(name).slice(0, 8)}`;
}
