import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Platform, Surroundings } from '../../adapters/platform.ts';
import type { Destination, Outcome, Posting } from '../../src/digest/types.ts';
import { openDesks, type TestDesks } from '../support/desks.ts';
import { HOSTILE, hostileCard, longBriefing } from './briefings.ts';

/** What goes wrong at the platform's side: once, for the next message that is posted. */
export type Fault =
  /** The channel is closed to us. */
  | 'forbidden'
  /** The channel is gone. */
  | 'missing'
  /** Too many requests: 7 seconds. */
  | 'limited'
  /** A 5xx before anything was accepted. */
  | 'broken'
  /** The message was accepted, and the answer never came. */
  | 'silent'
  /** Our credentials are refused, from now on. */
  | 'refused';

/** A message as a reader sees it. */
export interface Shown {
  readonly channel: string;
  /** All its text, markup and escapes undone: what a screen reader would say. Lines as they stand. */
  readonly text: string;
  /** Whom it notifies, and what of it is bold, a link, code …: only where that comes from a source's text. */
  readonly alive: readonly string[];
}

/** A platform that is started, and the service it talks to. */
export interface Stage {
  readonly platform: Platform;
  /** A channel that the desk may post in. */
  readonly channel: Destination;
  /** A user types a story's command; resolves once the service has the acknowledgement. */
  command(story: string, typed: string): Promise<void>;
  /** The answers that were given so far, once there are so many; rejects after some seconds without. */
  answers(atLeast: number): Promise<readonly Shown[]>;
  /** The messages that were posted with `post`, oldest first. */
  posted(): readonly Shown[];
  failNext(fault: Fault): void;
  /** The service takes its time over what is posted until what is returned is called. */
  holdPosts(): () => void;
  /** Ends the service and, if the test has not, the platform. */
  close(): Promise<void>;
}

/** How the suite gets at one platform. `start` is called by the suite. */
export interface Harness {
  open(surroundings: Surroundings): Promise<Stage>;
}

/** What every platform has to do, whatever it looks like there. */
export function describePlatform(name: string, harness: Harness): void {
  describe(`${name} as a platform`, () => {
    let desks: TestDesks;
    let stage: Stage;
    const logged: string[] = [];
    const stopped: string[] = [];

    const open = (): Promise<Stage> => {
      const write = (fields: object, message: string) => logged.push(`${message} ${JSON.stringify(fields)}`);
      const log = { info: write, warn: write, error: write };
      return harness.open({ desks, log, now: Date.now, onStopped: (reason) => stopped.push(reason) });
    };
    const posting = (key: string, more: Partial<Posting> = {}): Posting => ({
      key,
      to: stage.channel,
      briefing: longBriefing(1),
      retry: false,
      ...more,
    });
    const post = (one: Posting): Promise<Outcome> => stage.platform.post!(one);

    beforeEach(async () => {
      logged.length = 0;
      stopped.length = 0;
      desks = await openDesks({
        harbour: 'hostile-text-comes-out-inert',
        dispute: 'first-degree-at-two-universities',
      });
      stage = await open();
      await stage.platform.start();
    });
    afterEach(() => stage.close());

    it('acknowledges a command before the desk has answered', async () => {
      const release = desks.hold();
      await stage.command('harbour', 'brief');
      release();
      await stage.answers(1);
      expect(desks.asked).toMatchObject([{ story: 'harbour', typed: 'brief' }]);
    });

    it('tells the desk who asks, and where', async () => {
      await stage.command('harbour', 'brief');
      await stage.answers(1);
      const [{ asker }] = desks.asked as [(typeof desks.asked)[0]];
      expect(asker).toMatchObject({ platform: stage.channel.platform, workspace: stage.channel.workspace });
      expect([asker.channel, asker.user].every(Boolean)).toBe(true);
    });

    it('answers with an apology and a number that is in the log', async () => {
      desks.fault = new Error('no space left');
      await stage.command('harbour', 'brief');
      const [answer] = await stage.answers(1);
      const id = /number: (\S+)/.exec(answer!.text)?.[1];
      expect(id).toBeTruthy();
      expect(answer!.text).not.toContain('no space left');
      expect(logged.join('\n')).toContain(id);
    });

    it('shows what a source says, and obeys none of it', async () => {
      desks.prepared.set('brief', hostileCard);
      await stage.command('harbour', 'brief');
      const [answer] = await stage.answers(1);
      expect(answer!.alive).toEqual([]);
      for (const text of HOSTILE) expect(answer!.text).toContain(text);
    });

    it('shows a hostile article of a real story, inert', async () => {
      await stage.command('harbour', 'search pump');
      const [answer] = await stage.answers(1);
      expect(answer!.alive).toEqual([]);
      expect(answer!.text).toContain('Pump <!channel> & <@U1>');
    });

    it('lets 13,000 characters arrive, whole and in order', async () => {
      const briefing = longBriefing(130);
      const lines = briefing.sections.flatMap(({ items }) => items.map(({ text }) => text));
      expect(lines.join(' ').length).toBeGreaterThan(13_000);
      expect(await post(posting('long', { briefing }))).toMatchObject({ kind: 'sent' });
      const text = stage
        .posted()
        .map((message) => message.text)
        .join('\n');
      const places = lines.map((line) => text.indexOf(line));
      expect(places.filter((place) => place < 0)).toEqual([]);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });

    it('lets every citation survive the splitting', async () => {
      const briefing = longBriefing(130);
      await post(posting('cited', { briefing }));
      const messages = stage.posted();
      for (const { text, citations } of briefing.sections.flatMap(({ items }) => items)) {
        const message = messages.find((one) => one.text.includes(text))!;
        const behind = message.text.slice(message.text.indexOf(text) + text.length).split('\n')[0]!;
        for (const { source } of citations) {
          const n = briefing.sources.find(({ id }) => id === source)!.n;
          expect(behind, text).toContain(`[${n}]`);
          expect(message.text, 'the number is explained').toContain(`[${n}] Outlet ${source}`);
        }
      }
    });

    it.each([
      ['forbidden', 'paused'],
      ['missing', 'paused'],
      ['broken', 'failed'],
      ['silent', 'unknown'],
    ] as const)('takes %s for %s', async (fault, kind) => {
      stage.failNext(fault);
      expect(await post(posting('one'))).toMatchObject({ kind, reason: expect.any(String) });
      if (fault !== 'silent') expect(stage.posted()).toEqual([]);
      expect(stopped).toEqual([]);
    });

    it('takes a rate limit for a wait of so many seconds', async () => {
      stage.failNext('limited');
      expect(await post(posting('one'))).toMatchObject({ kind: 'wait', seconds: 7 });
      expect(await post(posting('one'))).toMatchObject({ kind: 'sent' });
      expect(stage.posted()).toHaveLength(1);
    });

    it('posts what is missing, and only that, after an outcome that is not known', async () => {
      stage.failNext('silent');
      expect(await post(posting('one'))).toMatchObject({ kind: 'unknown' });
      const again = await post(posting('one', { retry: true }));
      expect(again).toMatchObject({ kind: 'sent', messages: [{ channel: stage.channel.channel }] });
      expect(stage.posted()).toHaveLength(1);
      expect(await post(posting('two', { retry: true }))).toMatchObject({ kind: 'sent' });
      expect(stage.posted()).toHaveLength(2);
    });

    it('posts the same key once, and another key beside it', async () => {
      const both = await Promise.all([post(posting('one')), post(posting('one'))]);
      expect(both.map(({ kind }) => kind)).toEqual(['sent', 'sent']);
      expect(both[0]).toEqual(both[1]);
      expect(stage.posted()).toHaveLength(1);
      await post(posting('two'));
      expect(stage.posted()).toHaveLength(2);
    });

    it('stops for good, and says so once, when its credentials are refused', async () => {
      stage.failNext('refused');
      const outcome = await post(posting('one'));
      expect(outcome).toMatchObject({ kind: 'stopped', wayOut: expect.any(String) });
      expect(await post(posting('two'))).toMatchObject({ kind: 'stopped' });
      expect(stopped).toHaveLength(1);
      expect(stage.platform.health()).toMatchObject({ stopped: expect.any(String) });
    });

    it('finishes what is being posted before it stops', async () => {
      const release = stage.holdPosts();
      const outcome = post(posting('one'));
      let isStopped = false;
      const stopping = stage.platform.stop().then(() => {
        isStopped = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(isStopped).toBe(false);
      release();
      expect(await outcome).toMatchObject({ kind: 'sent' });
      await stopping;
      expect(stage.posted()).toHaveLength(1);
    });

    it('finishes what is being answered before it stops', async () => {
      const release = desks.hold();
      await stage.command('harbour', 'brief');
      const stopping = stage.platform.stop();
      release();
      await stopping;
      expect(await stage.answers(1)).toHaveLength(1);
    });

    it('leaves other platforms alone when it fails', async () => {
      const other = await open();
      try {
        await other.platform.start();
        stage.failNext('refused');
        await post(posting('one'));
        await other.command('dispute', 'disputes');
        expect(await other.answers(1)).toHaveLength(1);
        expect(await other.platform.post!({ ...posting('one'), to: other.channel })).toMatchObject({
          kind: 'sent',
        });
      } finally {
        await other.close();
      }
    });

    it('says how it is', async () => {
      expect(stage.platform.health().connected).toBe(true);
      await stage.command('harbour', 'brief');
      await stage.answers(1);
      expect(stage.platform.health().heard).toBeGreaterThan(0);
      await stage.platform.stop();
      expect(stage.platform.health().connected).toBe(false);
    });

    it('stops twice without harm, and writes no text of a message into the log', async () => {
      await stage.command('harbour', 'ask a question nobody else should read');
      await stage.answers(1);
      await stage.platform.stop();
      await stage.platform.stop();
      expect(logged.join('\n')).not.toContain('nobody else');
    });
  });
}
