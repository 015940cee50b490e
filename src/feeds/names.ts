import { createHash } from 'node:crypto';

const LONGEST = 60;

/** A short id for an article: its title in small letters, else its host and a hash of its address. */
export function slugOf(title: string | null, url: string | null): string {
  const slug = toSlug(title ?? '');
  if (slug.length >= 3) return slug;
  const mark = createHash('sha256')
    .update(url ?? title ?? '')
    .digest('hex')
    .slice(0, 8);
  const host = url !== null && URL.canParse(url) ? toSlug(new URL(url).hostname) : '';
  return `${host || 'article'}-${mark}`;
}

/** Letters and digits in small letters, cut at the end of a word. */
export function toSlug(text: string): string {
  const whole = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20)).replace(/-$/, '');
}

/** Files stand in the order of their days. */
export const nameFile = (id: string, published: string | null): string =>
  `${published ? `${published}-` : ''}${id}.md`;
