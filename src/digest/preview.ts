import type { Briefing } from '../briefing/types.ts';
import { UsageError } from '../command/usage-error.ts';
import type { Story } from '../story/index.ts';
import { composePreview } from './compose.ts';
import { whatIsNew } from './news.ts';
import { takeSnapshot } from './snapshot.ts';

/**
 * What the sources published from a date on add to the others; without a date, those of the newest day. Undated sources
 * count as known. Throws UsageError where no source is that new.
 */
export function previewSince(story: Story, since?: string): Briefing {
  const dates = story.corpus.sources.map(({ published }) => published ?? '').sort();
  const newest = dates.at(-1) ?? '';
  const from = since ?? newest;
  if (since !== undefined && newest < since)
    throw new UsageError(
      `No source of ${story.name} was published since ${since}.`,
      newest ? `The newest is of ${newest}: digest preview --since ${newest}` : 'No source is dated.',
    );
  const last = story.corpus.sources.at(-1)?.id;
  const isFresh = ({ id, published }: { id: string; published: string | null }): boolean =>
    from === '' ? id === last : published !== null && published >= from;
  const before = takeSnapshot(story, (source) => !isFresh(source));
  const what = from === '' ? 'in the last source, as none is dated' : `published since ${from}`;
  return composePreview(story, whatIsNew(before, story), what);
}

/** What a terminal cannot do, having no channel. */
export const belongsToChat = (action: string): UsageError =>
  new UsageError(
    `digest ${action} is about a channel, and a terminal has none.`,
    'It belongs to Slack and Discord. Here, to see what is new: digest preview',
  );
