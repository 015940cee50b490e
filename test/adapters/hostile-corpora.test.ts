import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { renderPages, renderPosts } from '../../adapters/discord/cards.ts';
import { renderParts, renderPosted } from '../../adapters/slack/render.ts';
import type { Briefing, Question } from '../../src/briefing/types.ts';
import { type Desk, openDesk } from '../../src/desk/desk.ts';
import { HOSTILE } from '../contract/briefings.ts';
import { hostileFile } from '../hostile/texts.ts';
import { checkMessage } from '../support/discord/check.ts';
import { markdownOf, readMarkdown } from '../support/discord/read.ts';
import { refusalsOf } from '../support/slack/check.ts';
import { aliveIn } from '../support/slack/read.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A story of files that nobody should have to read, and of articles whose every name means something to a platform. */
async function openHostile(seed: number): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-hostile-'));
  folders.push(folder);
  const files = fc.sample(hostileFile, { seed, numRuns: 6 });
  for (const [at, [name, text]] of files.entries()) writeFileSync(join(folder, `${at}-${name}`), text);
  for (const [at, words] of HOSTILE.entries()) {
    const front = { title: words, outlet: HOSTILE[(at + seed) % HOSTILE.length], published: '2031-02-03' };
    const fields = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    const text = `Ann Hart, head of ${words}, was born in ${1970 + at}. “We ${words} on Monday,” Ann Hart said. ${words} has ${at + 2} pumps.`;
    writeFileSync(join(folder, `a${at}.md`), `---\n${fields.join('\n')}\n---\n${text}\n`);
  }
  return openDesk({ folder, story: HOSTILE[seed % HOSTILE.length]! });
}

const QUESTIONS: readonly Question[] = [
  { kind: 'brief' },
  { kind: 'timeline' },
  { kind: 'disputes' },
  { kind: 'quotes' },
  { kind: 'figures' },
  { kind: 'who', name: 'ann hart', why: true },
  { kind: 'who', name: HOSTILE[0]! },
  { kind: 'what', name: 'pumps' },
  { kind: 'ask', question: `who said ${HOSTILE[3]}?` },
  { kind: 'search', terms: 'pumps' },
  { kind: 'sources' },
  { kind: 'sources', id: 'a3' },
  { kind: 'entities' },
];

/** What the desk itself marks up: what stands out, typed commands, links to sources, who shared. */
const OURS = /^(?:bold|italic|code|masked: \[[\w.-]+\]\(<https?:|mention: <@123456789012345678>)/;

function holdDiscord(briefing: Briefing): void {
  const view = { command: 'who x', secret: true, sharedBy: '123456789012345678' };
  const pages = [...renderPages(briefing, view), ...renderPages(briefing, { ...view, passages: true })];
  for (const payload of [...pages, ...renderPosts(briefing)]) {
    expect(checkMessage(payload)).toEqual([]);
    const { alive } = readMarkdown(markdownOf(payload));
    expect(alive.filter((one) => !OURS.test(one))).toEqual([]);
  }
}

function holdSlack(briefing: Briefing): void {
  const answers = [...renderParts(briefing, { typed: 'who x', share: true }, true)];
  for (const payload of [...answers, ...renderPosted(briefing)]) {
    expect(refusalsOf(payload)).toEqual([]);
    expect(aliveIn(payload)).toEqual([]);
  }
}

describe('whatever a corpus says', () => {
  it.each([1, 2, 3, 4])(
    'each answer is within the limits of each platform, and none of it is obeyed: corpus %i',
    async (seed) => {
      const desk = await openHostile(seed);
      for (const briefing of [...QUESTIONS.map((question) => desk.answer(question)), desk.preview()]) {
        holdSlack(briefing);
        holdDiscord(briefing);
      }
    },
    60_000,
  );
});
