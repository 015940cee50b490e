import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exactPayload } from '../../../adapters/discord/exact.ts';
import type { Briefing } from '../../../src/briefing/types.ts';
import { helpBriefing } from '../../../src/command/help.ts';
import { parse } from '../../../src/command/parse.ts';
import { openDesk } from '../../../src/desk/desk.ts';
import { composeDigest } from '../../../src/digest/compose.ts';
import { whatIsNew } from '../../../src/digest/news.ts';
import { takeSnapshot } from '../../../src/digest/snapshot.ts';
import { type Component, flatten } from './check.ts';
import { drawPage } from './draw.ts';

// Draws answers as Discord shows them: npm run preview:discord -- FOLDER "who NAME" timeline disputes
// `digest` is what a channel gets that knows all but the newest day's sources.
const [folder = 'seeds/qwen', ...commands] = process.argv.slice(2);
const desk = await openDesk({ folder });

function answer(typed: string): Briefing | undefined {
  if (typed === 'digest') return digest();
  const request = parse(typed);
  if (request.kind === 'question') return desk.answer(request.question);
  if (request.kind === 'help') return helpBriefing(request.topic, desk.story);
  return request.kind === 'digest' && request.action === 'preview' ? desk.preview(request.since) : undefined;
}

function digest(): Briefing {
  const newest = desk.read.corpus.sources
    .map(({ published }) => published ?? '')
    .sort()
    .at(-1);
  const before = takeSnapshot(desk.read, ({ published }) => published !== newest);
  return composeDigest(desk.read, whatIsNew(before, desk.read));
}

const shown = commands.length > 0 ? commands : ['brief', 'disputes', 'timeline', 'digest', 'help'];
const drawn = shown.flatMap((typed) => {
  const briefing = answer(typed);
  const payloads = briefing ? [exactPayload(briefing, { typed, all: false })].flat() : [];
  return payloads.map(({ components, flags }) => {
    const all = (components as Component[]).flatMap(flatten);
    const text = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
    const name = `/${desk.story} ${typed} · ${all.length} components, ${text} characters`;
    return { name, components, secret: (flags & 64) !== 0 };
  });
});

const file = resolve('coverage/discord.html');
mkdirSync(resolve('coverage'), { recursive: true });
writeFileSync(file, drawPage(drawn));
process.stdout.write(`${file}\n`);
