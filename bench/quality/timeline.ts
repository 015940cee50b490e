import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findLines } from '../../src/language/sentences.ts';
import { findTimes } from '../../src/language/temporal/index.ts';
import { chronicle, type DatedArticle, readSentences } from '../../src/story/chronicle/index.ts';
import { findFolder, foldersIn } from './folders.ts';
import { untokenise } from './tokens.ts';

/** An article, and its sentences as the data set has them: an answer has to be verbatim. */
interface Read extends DatedArticle {
  readonly verbatim: readonly string[];
}

/** What a system is told of a gold timeline: its span, and how long it is. */
interface Task {
  readonly from: string;
  readonly to: string;
  readonly dates: number;
  readonly sentences: number;
}

const isTopic = (path: string): boolean => existsSync(join(path, 'timelines.jsonl'));

/** The folder of topics in or under `data`. */
export const timelineFolder = (data: string): string =>
  findFolder(data, 'folder of topics with timelines.jsonl', (path) =>
    foldersIn(path).some((name) => isTopic(join(path, name))),
  );

/** Writes `<topic>.<i>.json` for each gold timeline; tells how many. A topic's articles are read once for all of them. */
export function writeTimelines(data: string, out: string): number {
  const folder = timelineFolder(data);
  mkdirSync(out, { recursive: true });
  let count = 0;
  for (const topic of foldersIn(folder).filter((name) => isTopic(join(folder, name)))) {
    const articles = readArticles(join(folder, topic));
    const keywords: string[] = JSON.parse(readFileSync(join(folder, topic, 'keywords.json'), 'utf8'));
    readTasks(join(folder, topic)).forEach((task, at) => {
      writeFileSync(join(out, `${topic}.${at}.json`), JSON.stringify(answer(articles, keywords, task)));
      count++;
    });
  }
  return count;
}

function readArticles(topic: string): Read[] {
  const packed = join(topic, 'articles.jsonl.gz');
  const lines = existsSync(packed)
    ? gunzipSync(readFileSync(packed)).toString()
    : readFileSync(join(topic, 'articles.jsonl'), 'utf8');
  return parseLines<{ id: string; time: string; text: string }>(lines).map(({ id, time, text }) => {
    const verbatim = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const plain = verbatim.map(untokenise).join('\n');
    const published = time.slice(0, 10);
    const sentences = readSentences(plain, findLines(plain), findTimes(plain, { reference: published }));
    return { id, published, sentences, verbatim };
  });
}

function readTasks(topic: string): Task[] {
  const gold = parseLines<[string, string[]][]>(readFileSync(join(topic, 'timelines.jsonl'), 'utf8'));
  return gold.map((timeline) => {
    const days = new Map(timeline.map(([time, sentences]) => [time.slice(0, 10), sentences.length]));
    const ordered = [...days.keys()].sort();
    const total = [...days.values()].reduce((sum, count) => sum + count, 0);
    return {
      from: ordered[0]!,
      to: ordered.at(-1)!,
      dates: days.size,
      sentences: Math.max(1, Math.round(total / days.size)),
    };
  });
}

function answer(articles: readonly Read[], keywords: string[], task: Task): [string, string[]][] {
  const inSpan = articles.filter(({ published }) => published! >= task.from && published! <= task.to);
  const verbatim = new Map(inSpan.map((article) => [article.id, article.verbatim]));
  return chronicle({ articles: inSpan, keywords, ...task }).map(({ date, sentences }) => [
    date,
    sentences.map(({ article, index }) => verbatim.get(article)![index]!),
  ]);
}

const parseLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
