import type { Question } from '../../src/briefing/types.ts';
import { built } from './built.ts';

const { openDesk } = await built<typeof import('../../src/desk/desk.ts')>('desk/desk');
const { openStore } = await built<typeof import('../../src/store/index.ts')>('store/index');

/** Run as a process of its own: `tsx bench/speed/answers.ts FOLDER STATE [load]`; prints milliseconds and memory as JSON. */
const [folder, state, only] = process.argv.slice(2) as [string, string, string | undefined];
const ROUNDS = 300;
/** Answers before the first that counts: each person asked for has been asked for once. */
const WARM = 40;
/** Milliseconds for one command, however slow. */
const LONGEST = 15_000;

const store = openStore(state, { warn: console.error, today: () => 1 });
const start = performance.now();
const desk = await openDesk({ folder, cache: store.extractions! });
const loaded = performance.now() - start;

/** Whoever the timeline names most often. */
const named = new Map<string, number>();
for (const { items } of desk.answer({ kind: 'timeline' }).sections)
  for (const id of items.flatMap(({ entities }) => entities ?? [])) named.set(id, (named.get(id) ?? 0) + 1);
const people = [...named]
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([id]) => id)
  .slice(0, 40);
const terms = ['oil spill', 'president protest', 'vaccine', 'earthquake aid', 'doctor trial', 'government'];
const ask = (question: Question) => desk.answer(question);
const deeds: Readonly<Record<string, (round: number) => unknown>> = {
  who: (round) => ask({ kind: 'who', name: people[round % people.length]! }),
  timeline: () => ask({ kind: 'timeline' }),
  disputes: () => ask({ kind: 'disputes' }),
  search: (round) => ask({ kind: 'search', terms: terms[round % terms.length]! }),
  // one key more at each round, one name with a slip after the other
  'a key in a name': (round) => desk.complete(halfTyped(round), 25),
};

function halfTyped(round: number): string {
  const name = people[Math.floor(round / 8) % people.length]!;
  return `${name.slice(0, 2)}${round % 16 < 8 ? '' : 'x'}${name.slice(2, 2 + (round % 8))}`;
}

const asked = only === 'load' ? [] : Object.entries(deeds);
const answers = asked.map(([command, carryOut]) => {
  for (let round = 0; round < WARM; round++) carryOut(round);
  const times: number[] = [];
  for (const end = performance.now() + LONGEST; times.length < ROUNDS && performance.now() < end; ) {
    const before = performance.now();
    carryOut(times.length);
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return { command, p50: times[times.length >> 1]!, p99: times[Math.floor(times.length * 0.99)]! };
});
console.log(JSON.stringify({ loaded, answers, megabytes: process.resourceUsage().maxRSS / 1024 }));
