import type { Briefing, Question } from '../briefing/types.ts';
import type { Asker, Completion, Desks, NewSource, Subscribed } from '../command/desks.ts';
import { helpBriefing } from '../command/help.ts';
import { usageNotice } from '../command/notices.ts';
import { parse, type Request } from '../command/parse.ts';
import { UsageError } from '../command/usage-error.ts';
import type { Desk } from './desk.ts';

/** A story that is read again whenever its sources change. */
export interface Followed {
  /** The desk of the sources as they are now; throws UsageError where they cannot be read. */
  current(): Desk;
}

/** The part of the digest service that commands reach. */
export interface DigestDesk {
  answer(request: Extract<Request, { kind: 'digest' }>, story: string, asker: Asker): Promise<Briefing>;
  subscriptions(platform: string, workspace: string): Promise<readonly Subscribed[]>;
  /** What was delivered to the asker's channel under a key; null where it is not kept. */
  posted(key: string, asker: Asker): Promise<Briefing | null>;
  reachable(platform: string, workspace: string, channel: string): void;
}

export interface NewsroomParts {
  /** By name; the usual one first. */
  readonly stories: ReadonlyMap<string, Followed>;
  readonly digests: DigestDesk;
  readonly add: (story: string, what: NewSource) => Promise<Briefing>;
  /** How it goes with the feeds of a story. */
  readonly health: (story: string) => Promise<Briefing>;
}

/** Every story that is followed, behind the words that people type. */
export class Newsroom implements Desks {
  readonly stories: readonly string[];
  readonly #parts: NewsroomParts;

  constructor(parts: NewsroomParts) {
    this.#parts = parts;
    this.stories = [...parts.stories.keys()];
  }

  async answer(story: string, typed: string, asker: Asker): Promise<Briefing> {
    return this.#orNotice(story, async () => this.#carryOut(parse(typed), story, asker));
  }

  complete(story: string, typed: string, limit: number): readonly Completion[] {
    try {
      return this.#follow(story).current().complete(typed, limit).map(describe);
    } catch {
      return [];
    }
  }

  subscriptions(platform: string, workspace: string): Promise<readonly Subscribed[]> {
    return this.#parts.digests.subscriptions(platform, workspace);
  }

  async posted(story: string, key: string, asker: Asker): Promise<Briefing> {
    return this.#orNotice(story, async () => {
      const found = await this.#parts.digests.posted(key, asker);
      if (found) return found;
      throw new UsageError('The rest of this is no longer kept.', 'Ask anew: brief, timeline or disputes.');
    });
  }

  async add(story: string, what: NewSource, asker: Asker): Promise<Briefing> {
    return this.#orNotice(story, () => this.#addFor(story, what, asker));
  }

  reachable(platform: string, workspace: string, channel: string): void {
    this.#parts.digests.reachable(platform, workspace, channel);
  }

  async #carryOut(request: Request, story: string, asker: Asker): Promise<Briefing> {
    switch (request.kind) {
      case 'question':
        return answerOnce(this.#follow(story).current(), request.question);
      case 'help':
        return helpBriefing(request.topic, story);
      case 'digest':
        return this.#parts.digests.answer(request, story, asker);
      case 'health':
        return this.#parts.health(story);
      case 'add':
        if ('url' in request.what) return this.#addFor(story, request.what, asker);
        throw new UsageError(
          `"${request.what.file}" is no address.`,
          'An address begins with https://. A text is added with Add this source, on its message.',
        );
    }
  }

  async #addFor(story: string, what: NewSource, asker: Asker): Promise<Briefing> {
    this.#follow(story);
    if (!(await asker.mayManage()))
      throw new UsageError(
        'Only people who may manage this channel add sources.',
        'Ask one of them to add it.',
      );
    return this.#parts.add(story, what);
  }

  #follow(story: string): Followed {
    const followed = this.#parts.stories.get(story);
    if (followed) return followed;
    throw new UsageError(`There is no story "${story}".`, `The stories: ${this.stories.join(', ')}.`);
  }

  /** People get an answer to what they can mend; faults of the desk go to whoever asked. */
  async #orNotice(story: string, work: () => Promise<Briefing>): Promise<Briefing> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof UsageError) return usageNotice(error, story);
      throw error;
    }
  }
}

/** Answers that are kept of each desk: pages are turned, answers are shared, and many ask what others have just asked. */
const KEPT = 200;

/** A desk does not change, and neither do its answers: where sources do, there is another desk. */
function answerOnce(desk: Desk, question: Question): Briefing {
  const answers = kept.get(desk) ?? new Map<string, Briefing>();
  kept.set(desk, answers);
  const key = JSON.stringify(question);
  const answer = answers.get(key) ?? desk.answer(question);
  if (answers.size >= KEPT) answers.clear();
  answers.set(key, answer);
  return answer;
}

/** By their questions. */
const kept = new WeakMap<Desk, Map<string, Briefing>>();

const describe = ({ id, name, type }: { id: string; name: string; type: string }): Completion => ({
  value: id,
  label: type === 'other' ? name : `${name} · ${type}`,
});
