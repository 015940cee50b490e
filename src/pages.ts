#!/usr/bin/env node
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMarkdown } from './briefing/markdown.ts';
import type { Question } from './briefing/types.ts';
import { type Desk, openDesk } from './desk/desk.ts';

// Writes briefings/<story>/*.md for every story in seeds/: what the desk says of them today, to be reviewed like code.
// With --check nothing is written; the exit code is 1 where a page is not what the desk says.

/** Entities that get a page: named by several sources, or often by one. */
const OFTEN = 4;

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const story of readdirSync('seeds', { withFileTypes: true })) {
  if (!story.isDirectory()) continue;
  const desk = await openDesk({ folder: join('seeds', story.name), story: story.name });
  publish(join('briefings', story.name), pagesOf(desk));
}
if (stale.length > 0) {
  process.stderr.write(
    `Not what the desk says today: ${stale.join(', ')}\n  Build the pages again: npm run briefings\n`,
  );
  process.exitCode = 1;
}

function pagesOf(desk: Desk): Map<string, string> {
  const questions: [string, Question][] = [
    ['brief', { kind: 'brief' }],
    ['timeline', { kind: 'timeline' }],
    ['disputes', { kind: 'disputes' }],
    ['quotes', { kind: 'quotes' }],
    ['figures', { kind: 'figures' }],
    ['sources', { kind: 'sources' }],
    ...cards(desk),
  ];
  return new Map(
    questions.map(([name, question]) => [`${name}.md`, toMarkdown(desk.answer(question), { all: false })]),
  );
}

function cards(desk: Desk): [string, Question][] {
  return desk
    .main(OFTEN)
    .map(({ id, kind }) => [`${kind}-${id}`, { kind, name: id }] satisfies [string, Question]);
}

/** Brings a folder to just these pages, or notes which differ. */
function publish(folder: string, pages: ReadonlyMap<string, string>): void {
  if (!check) mkdirSync(folder, { recursive: true });
  const there = listPages(folder);
  for (const name of there.filter((one) => !pages.has(one))) {
    if (check) stale.push(join(folder, name));
    else rmSync(join(folder, name));
  }
  for (const [name, text] of pages) {
    const same = there.includes(name) && readFileSync(join(folder, name), 'utf8') === text;
    if (same) continue;
    if (check) stale.push(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
}

function listPages(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.md'));
  } catch {
    return [];
  }
}
