import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../command/usage-error.ts';
import { checkUrl } from '../fetching/index.ts';

/** A feed that a story follows. */
export interface Feed {
  readonly url: string;
  /** Who publishes it, as sources name their outlet; else as pages and the feed say. */
  readonly title: string | null;
  /** Milliseconds between two looks. */
  readonly interval: number;
  /** Only articles whose title or summary has one of these words or phrases; empty: all. */
  readonly only: readonly string[];
}

/** What a story's `story.yaml` says. */
export interface StorySettings {
  readonly feeds: readonly Feed[];
}

export const SETTINGS_FILE = 'story.yaml';
const USUAL_INTERVAL = 15 * 60_000;
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const LEAST = 5 * UNITS.m!;
const MOST = 7 * UNITS.d!;

/** Settings of the story in a folder; a folder without `story.yaml` has none. Throws UsageError naming all that is wrong. */
export async function readSettings(folder: string): Promise<StorySettings> {
  const file = join(folder, SETTINGS_FILE);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw new UsageError(`${file} cannot be read (${error.code}).`, 'Give this user the right to read it.');
  });
  return text === null ? { feeds: [] } : parseSettings(text, file);
}

/** @param file as messages name it */
export async function parseSettings(text: string, file: string): Promise<StorySettings> {
  const [{ parseDocument }, { z }] = await Promise.all([import('yaml'), import('zod')]);
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors[0]) throw refuse(file, [`it is no YAML: ${document.errors[0].message.split('\n')[0]}`]);

  const url = z.string('must be an address').superRefine((value, context) => {
    const wrong = whyNoAddress(value);
    if (wrong) context.addIssue(wrong);
  });
  const feed = z.union(
    [
      url.transform((address) => ({ url: address })),
      z.strictObject({
        url,
        title: z.string('must be text').trim().min(1, 'is empty').optional(),
        interval: z
          .string('must be a time: 15m, 2h, 1d')
          .refine((value) => readInterval(value) !== null, 'must be a time from 5m to 7d: 15m, 2h, 1d')
          .optional(),
        only: z
          .array(z.string('must be text').trim().min(1, 'is empty'), 'must be a list of words')
          .optional(),
      }),
    ],
    'must be an address, or lines of url, title, interval, only',
  );
  const shape = z.strictObject({ feeds: z.array(feed, 'must be a list of addresses').nullish() }).nullable();
  const checked = shape.safeParse(document.toJS());
  if (!checked.success) throw refuse(file, describeIssues(checked.error.issues, document.toJS()));
  const feeds = (checked.data?.feeds ?? []).map(toFeed);
  const twice = feeds.filter((one, at) => feeds.findIndex((other) => other.url === one.url) !== at);
  if (twice.length > 0)
    throw refuse(
      file,
      twice.map((one) => `feeds: ${one.url} stands there twice`),
    );
  return { feeds };
}

type Given = {
  url: string;
  title?: string | undefined;
  interval?: string | undefined;
  only?: string[] | undefined;
};

const toFeed = ({ url, title, interval, only }: Given): Feed => ({
  url: checkUrl(url).href,
  title: title ?? null,
  interval: (interval === undefined ? null : readInterval(interval)) ?? USUAL_INTERVAL,
  only: only ?? [],
});

function whyNoAddress(value: string): string | null {
  try {
    checkUrl(value);
    return null;
  } catch (error) {
    return (error as Error & { reason: string }).reason;
  }
}

function readInterval(value: string): number | null {
  const match = /^(\d{1,5})\s?([mhd])$/.exec(value.trim());
  const time = match ? Number(match[1]) * UNITS[match[2]!]! : 0;
  return time >= LEAST && time <= MOST ? time : null;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** Each problem with its place and value: `feeds[1].interval is "5s": must be …`. */
function describeIssues(issues: readonly Issue[], given: unknown): string[] {
  return issues.flatMap((issue) => {
    const value = issue.path.reduce<unknown>(
      (at, step) => (at as Record<PropertyKey, unknown>)?.[step],
      given,
    );
    const place = issue.path
      .map((step) => (typeof step === 'number' ? `[${step}]` : String(step)))
      .join('.')
      .replaceAll('.[', '[');
    if (issue.keys) return issue.keys.map((key) => `${place ? `${place}.` : ''}${key} is no setting`);
    // Of the two forms of a feed, the one that was meant is said to be wrong.
    const meant = issue.errors?.[typeof value === 'string' ? 0 : 1];
    if (meant && value !== null && ['string', 'object'].includes(typeof value) && !Array.isArray(value))
      return describeIssues(
        meant.map((one) => ({ ...one, path: [...issue.path, ...one.path] })),
        given,
      );
    return [
      `${place || 'the whole'} is ${(JSON.stringify(value) ?? 'missing').slice(0, 120)}: ${issue.message}`,
    ];
  });
}

const refuse = (file: string, problems: readonly string[]): UsageError =>
  new UsageError(
    `${file} is wrong:\n${problems.map((one) => `  ${one}`).join('\n')}`,
    'It is written:\nfeeds:\n  - https://example.org/feed.xml\n  - url: https://example.org/news.json\n    title: The Example\n    interval: 1h\n    only: [engine]',
  );
