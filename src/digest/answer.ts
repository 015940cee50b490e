import type { Briefing } from '../briefing/types.ts';
import type { Asker } from '../command/desks.ts';
import { notice } from '../command/notices.ts';
import type { DigestRequest } from '../command/parse.ts';
import { UsageError } from '../command/usage-error.ts';
import type { Subscription } from '../store/records.ts';
import type { Story } from '../story/index.ts';
import { composePreview } from './compose.ts';
import { whatIsNew } from './news.ts';
import { readState } from './plan.ts';
import { belongsToChat, previewSince } from './preview.ts';
import { clockWarnings, readSchedule, type Wish } from './schedule.ts';
import type { DigestService } from './service.ts';
import { nextSlot } from './slots.ts';
import { showInstant } from './wall-clock.ts';

type Service = Pick<DigestService, 'ledger' | 'now' | 'read' | 'begin' | 'situation' | 'plan'>;

interface Asked {
  readonly request: DigestRequest;
  readonly story: string;
  readonly asker: Asker;
  readonly service: Service;
}

/** Carries out a `digest …` command for a channel. Throws UsageError. */
export async function answerDigest(
  request: DigestRequest,
  story: string,
  asker: Asker,
  service: Service,
): Promise<Briefing> {
  if (asker.platform === 'terminal' && request.action !== 'preview') throw belongsToChat(request.action);
  return ACTIONS[request.action]({ request, story, asker, service });
}

const ACTIONS: Readonly<Record<DigestRequest['action'], (asked: Asked) => Promise<Briefing>>> = {
  preview,
  subscribe,
  unsubscribe,
  status,
  now: postNow,
};

/** The id of a channel's subscription to a story: there is one. */
const idOf = (story: string, { platform, workspace, channel }: Asker): string =>
  [story, platform, workspace, channel].join(':');

const find = ({ story, asker, service }: Asked): Promise<Subscription | null> =>
  service.ledger.subscriptions.get(idOf(story, asker));

async function preview(asked: Asked): Promise<Briefing> {
  const { request, story, service } = asked;
  const subscription = request.since === undefined ? await find(asked) : null;
  const situation = subscription && (await service.situation(subscription, service.now()));
  if (!situation) return previewSince(service.read(story), request.since);
  return composePreview(
    situation.story,
    whatIsNew(situation.before, situation.story),
    'for this channel, since its last digest',
  );
}

async function subscribe(asked: Asked): Promise<Briefing> {
  const { request, story, asker, service } = asked;
  const wish = readSchedule(request.schedule ?? '', asker.timeZone);
  const read = service.read(story);
  await demandManager(asker);
  const now = service.now();
  const there = await find(asked);
  const subscription: Subscription = {
    id: idOf(story, asker),
    story,
    to: { platform: asker.platform, workspace: asker.workspace, channel: asker.channel },
    schedule: wish.schedule,
    written: wish.written,
    timeZone: wish.timeZone,
    sayNothingNew: request.sayNothingNew === true,
    by: asker.user,
    since: now,
    paused: there?.paused ?? null,
  };
  await service.ledger.subscriptions.put(subscription, { state: await service.begin(read, now) });
  return done(
    story,
    there
      ? `Digests of ${story} come ${wish.written} from now on`
      : `Digests of ${story} will be posted here`,
    [
      whenOf(subscription, wish, now),
      there
        ? `Before, they came ${there.written} (${there.timeZone}).`
        : `${count(read)} known now; nothing older is posted.`,
      subscription.sayNothingNew
        ? 'Where nothing is new, one line says so.'
        : 'Where nothing is new, nothing is posted; after 14 silent days one line says that the desk is at work.',
      ...clockWarnings(wish, now),
    ],
    [
      { label: 'Status', command: 'digest status' },
      { label: 'What is new now', command: 'digest preview' },
    ],
  );
}

const count = ({ corpus }: Story): string =>
  corpus.sources.length === 1 ? '1 source is' : `${corpus.sources.length} sources are`;

const ZONE_FROM = {
  written: '',
  asker: ' That is your own time zone; another may follow the schedule.',
  default: ' No time zone was given: daily 09:00 Europe/Berlin would be another.',
} as const;

function whenOf(
  subscription: Subscription,
  { written, timeZone, zoneFrom, schedule }: Wish,
  now: number,
): string {
  if (schedule.kind === 'on-new')
    return `Schedule: ${written}. What comes in is gathered for ${schedule.minutes} minutes and then posted.`;
  const zone = schedule.kind === 'every' ? '' : ZONE_FROM[zoneFrom];
  return `Schedule: ${written} (${timeZone}); the next: ${nextOf(subscription, now)}.${zone}`;
}

function nextOf(subscription: Subscription, now: number): string {
  const slot = nextSlot(subscription, now);
  if (slot === null) return 'as soon as a source adds something';
  return `${showInstant(subscription.timeZone, slot)} ${subscription.timeZone}`;
}

async function unsubscribe(asked: Asked): Promise<Briefing> {
  const { story, asker, service } = asked;
  await demandManager(asker);
  const there = await service.ledger.subscriptions.remove(idOf(story, asker));
  return there
    ? done(story, `No more digests of ${story} here`, [
        'What was posted stays. To have them again: digest subscribe daily 09:00',
      ])
    : nothingHere(story);
}

async function status(asked: Asked): Promise<Briefing> {
  const { story, service } = asked;
  const subscription = await find(asked);
  if (!subscription) return nothingHere(story);
  const progress = await service.ledger.subscriptions.progress(subscription.id);
  const last = progress && readState(progress)?.last;
  const [delivery] = await service.ledger.deliveries.list(subscription.id, 1);
  const { written, timeZone, by, paused } = subscription;
  const at = (instant: number): string => `${showInstant(timeZone, instant)} ${timeZone}`;
  return done(
    story,
    `Digests of ${story}: ${written} (${timeZone})`,
    [
      paused
        ? `Paused since ${at(paused.at)}: ${paused.reason}. ${paused.wayOut}`
        : `Next: ${nextOf(subscription, service.now())}.`,
      last
        ? `Last run: ${at(last.at)}: ${last.result}.`
        : `It has not run yet; subscribed ${at(subscription.since)}.`,
      ...(delivery
        ? [
            `Last message: ${delivery.kind} for ${at(delivery.slot)}, ${delivery.state}${delivery.reason ? `: ${delivery.reason}` : ''}.`,
          ]
        : ['Nothing was posted yet.']),
      `Subscribed by ${by}.`,
    ],
    [
      { label: 'What is new now', command: 'digest preview' },
      { label: 'Post it now', command: 'digest now' },
    ],
  );
}

async function postNow(asked: Asked): Promise<Briefing> {
  const { story, asker, service } = asked;
  await demandManager(asker);
  const subscription = await find(asked);
  if (!subscription) return nothingHere(story);
  if (subscription.paused)
    throw new UsageError(
      `Digests here are paused: ${subscription.paused.reason}.`,
      subscription.paused.wayOut,
    );
  const { posted, result } = await service.plan(subscription, service.now(), true);
  return done(
    story,
    posted ? 'The digest is on its way' : 'Nothing is posted',
    [
      posted
        ? `${capital(result ?? 'posted')}.`
        : `${capital(result ?? 'another process is at it already')}.`,
    ],
    [{ label: 'Why', command: 'digest preview' }],
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const nothingHere = (story: string): Briefing =>
  notice(
    story,
    `No digests of ${story} are posted here`,
    ['To have them: digest subscribe daily 09:00 Europe/Berlin'],
    [{ label: 'What is new now', command: 'digest preview' }],
  );

async function demandManager(asker: Asker): Promise<void> {
  if (await asker.mayManage()) return;
  throw new UsageError(
    'Only people who may manage this channel decide what is posted in it.',
    'Ask one of them. What would be posted: digest preview',
  );
}

const done = (...parts: Parameters<typeof notice>): Briefing => ({ ...notice(...parts), answered: true });
