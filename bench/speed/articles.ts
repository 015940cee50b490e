import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Article {
  readonly published: string;
  readonly text: string;
}

/** The articles of `FOLDER/<topic>/articles.jsonl.gz`; where there are none, the project's own seeds over and over. */
export function readArticles(
  folder: string,
  seeds: string,
  wanted: number,
): { from: string; articles: Article[] } {
  if (existsSync(folder)) return { from: 'news articles of five topics', articles: readTopics(folder) };
  const texts = readdirSync(seeds).map((name) =>
    readFileSync(join(seeds, name), 'utf8').replace(/^---\n.*?\n---\n/s, ''),
  );
  const articles = Array.from({ length: wanted }, (_, at) => ({
    published: new Date(Date.UTC(2026, 0, 1 + (at % 300))).toISOString().slice(0, 10),
    text: `Edition ${at}.\n${texts[at % texts.length]}`,
  }));
  return { from: 'the seeds, repeated', articles };
}

function readTopics(folder: string): Article[] {
  return readdirSync(folder).flatMap((topic) =>
    gunzipSync(readFileSync(join(folder, topic, 'articles.jsonl.gz')))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { time: string; text: string })
      .map(({ time, text }) => ({ published: time, text: text.replaceAll('\n', '\n\n') })),
  );
}

/** Evenly spread over all, so that every size has every topic. */
export const pick = (articles: readonly Article[], count: number): Article[] =>
  Array.from(
    { length: Math.min(count, articles.length) },
    (_, at) => articles[Math.floor((at * articles.length) / Math.min(count, articles.length))]!,
  );

/** Writes articles as sources. */
export function writeSources(folder: string, articles: readonly Article[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [at, { published, text }] of articles.entries())
    writeFileSync(
      join(folder, `${String(at).padStart(5, '0')}.md`),
      `---\ntitle: "Report ${at}"\noutlet: "Outlet ${at % 40}"\npublished: ${published}\n---\n\n${text}\n`,
    );
}
