import type { Message, Outcome, Poster, Posting } from '../../../src/digest/types.ts';

/** Posts to a platform of startPlatforms, as an adapter would: looks first where an earlier attempt may have got through. */
export const httpPoster = (address: string, platform: string): Poster => ({
  async post({ key, to, retry }: Posting): Promise<Outcome> {
    const url = `${address}/${platform}/${to.channel}`;
    try {
      if (retry) {
        const there = (await (await fetch(url)).json()) as (Message & { key: string })[];
        const found = there.filter((message) => message.key === key);
        if (found.length > 0) return { kind: 'sent', messages: found };
      }
      const response = await fetch(url, { method: 'POST', body: JSON.stringify({ key }) });
      const answer = (await response.json()) as Message & { seconds: number };
      if (response.status === 429) return { kind: 'wait', seconds: answer.seconds };
      return { kind: 'sent', messages: [{ channel: answer.channel, id: answer.id }] };
    } catch (error) {
      return { kind: 'unknown', reason: String(error) };
    }
  },
});
