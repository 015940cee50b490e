import { join, resolve } from 'node:path';
import type { Briefing } from '../../src/briefing/types.ts';
import type { Asker, Desks, NewSource, Subscribed } from '../../src/command/desks.ts';
import { digestNotice, helpBriefing } from '../../src/command/help.ts';
import { parse } from '../../src/command/parse.ts';
import { UsageError } from '../../src/command/usage-error.ts';
import { type Desk, openDesk } from '../../src/desk/desk.ts';

const CASES = resolve(import.meta.dirname, '../cases');

/** Desks over real stories, for a platform under test: it remembers what it was asked, and can be held or broken. */
export interface TestDesks extends Desks {
  /** What was asked so far, in order. */
  readonly asked: { readonly story: string; readonly typed: string; readonly asker: Asker }[];
  readonly added: { readonly story: string; readonly what: NewSource; readonly asker: Asker }[];
  readonly reached: string[];
  /** What `subscriptions` lists. */
  readonly subscribed: (Subscribed & { readonly platform: string; readonly workspace: string })[];
  /** Answers wait until what is returned is called. */
  hold(): () => void;
  /** Every command throws this; null: none does. */
  fault: Error | null;
  /** Answers given instead of the story's, by what was typed. */
  readonly prepared: Map<string, Briefing>;
  /** What was posted, by the key of its delivery. */
  readonly kept: Map<string, Briefing>;
}

/** Opens golden cases as stories: the name of a story, and the case whose sources it reads. */
export async function openDesks(stories: Readonly<Record<string, string>>): Promise<TestDesks> {
  const opened = new Map<string, Desk>();
  for (const [story, name] of Object.entries(stories))
    opened.set(story, await openDesk({ folder: join(CASES, name, 'sources'), story }));
  let held: Promise<void> | undefined;
  const desks: TestDesks = {
    stories: [...opened.keys()],
    asked: [],
    added: [],
    reached: [],
    subscribed: [],
    prepared: new Map(),
    kept: new Map(),
    fault: null,
    async answer(story, typed, asker) {
      desks.asked.push({ story, typed, asker });
      await held;
      if (desks.fault) throw desks.fault;
      return desks.prepared.get(typed) ?? answerFrom(opened.get(story), story, typed);
    },
    complete: (story, typed, limit) =>
      (opened.get(story)?.main(1) ?? [])
        .filter(({ id }) => id.includes(typed.toLowerCase()))
        .slice(0, limit)
        .map(({ id }) => ({ label: id.replaceAll('-', ' '), value: id })),
    subscriptions: async (platform, workspace) =>
      desks.subscribed.filter((one) => one.platform === platform && one.workspace === workspace),
    posted: async (story, key) => desks.kept.get(key) ?? notice(story, 'No longer kept', key),
    async add(story, what, asker) {
      desks.added.push({ story, what, asker });
      return notice(story, 'Added', 'url' in what ? what.url : what.name);
    },
    reachable: (...where) => desks.reached.push(where.join(' ')),
    hold() {
      let release = () => {};
      held = new Promise((done) => {
        release = done;
      });
      return () => {
        held = undefined;
        release();
      };
    },
  };
  return desks;
}

function answerFrom(desk: Desk | undefined, story: string, typed: string): Briefing {
  try {
    const request = parse(typed);
    if (request.kind === 'help') return helpBriefing(request.topic, story);
    if (request.kind === 'digest') return digestNotice(story);
    if (request.kind !== 'question') return notice(story, request.kind, typed);
    return desk?.answer(request.question) ?? notice(story, 'No such story', story);
  } catch (error) {
    if (error instanceof UsageError) return notice(story, error.message, error.wayOut);
    throw error;
  }
}

function notice(story: string, title: string, said: string): Briefing {
  return {
    schema: 1,
    kind: 'notice',
    story,
    title,
    asOf: null,
    answered: false,
    sections: [{ heading: '', items: [], shown: 0, notes: said.split('\n') }],
    sources: [],
    gaps: [],
    next: [],
  };
}
