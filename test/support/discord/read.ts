import { flatten } from './check.ts';
import type { Message } from './state.ts';

/** All texts of a message, top to bottom, as Discord's Markdown. */
export function markdownOf(message: Pick<Message, 'components' | 'content' | 'embeds'>): string {
  const texts = (message.components ?? []).flatMap(flatten).flatMap(({ content }) => content ?? []);
  const embeds = (message.embeds ?? []).flatMap(({ title, description }) => [title ?? '', description ?? '']);
  return [message.content ?? '', ...texts, ...embeds].filter(Boolean).join('\n');
}

/** The labels of a message's buttons, in order. */
export function buttonsOf(message: Pick<Message, 'components'>): string[] {
  return (message.components ?? [])
    .flatMap(flatten)
    .filter(({ type }) => type === 2)
    .map(({ label, disabled }) => `${label}${disabled ? ' (off)' : ''}`);
}

/** What somebody reads, and what of it Discord would do more with than show. Written against Discord's own rules. */
export interface Reading {
  readonly text: string;
  readonly alive: readonly string[];
}

/** Rules of Discord's Markdown, in their order: what is not one of them is shown as it is. */
const RULES: readonly (readonly [name: string, rule: RegExp])[] = [
  ['escape', /^\\([^0-9A-Za-z\s])/],
  ['code', /^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/],
  ['link', /^<(https?:\/\/[^\s<>]+)>/],
  ['masked', /^\[((?:\\.|[^\]\\])+)\]\(<?([^\s)]+?)>?\)/],
  ['mention', /^<(?:@[!&]?|#|\/|id:|:|a:|t:)[^>\s][^>]*>/],
  ['everyone', /^@(?:everyone|here)/],
  ['url', /^https?:\/\/[^\s<]+[^<.,:;"')\]\s]/],
  ['emoji', /^:[a-z0-9_+-]+:/i],
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ['italic', /^\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/],
  ['italic', /^_((?:\\[\s\S]|[^\\_])+?)_\b/],
  ['strike', /^~~((?:\\[\s\S]|[^\\])+?)~~/],
  ['spoiler', /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/],
];

const PREFIXES = /^( *)(-# |#{1,3} |> |[-*] |\d+\. )/;

/** Reads Markdown line by line. `ours` are pieces of mark-up that the desk itself makes. */
export function readMarkdown(markdown: string): Reading {
  const alive: string[] = [];
  const lines = markdown.split('\n').map((line) => {
    let rest = line;
    const prefix = PREFIXES.exec(rest)?.[0] ?? '';
    rest = rest.slice(prefix.length);
    const second = PREFIXES.exec(rest)?.[0];
    if (second) alive.push(`${second.trim()} at the start of a line`);
    return readInline(rest, alive);
  });
  return { text: lines.join('\n'), alive };
}

function readInline(line: string, alive: string[]): string {
  let text = '';
  for (let rest = line; rest; ) {
    const found = RULES.map(([name, rule]) => ({ name, match: rule.exec(rest) })).find(({ match }) => match);
    const match = found?.match;
    if (!match) {
      text += rest[0];
      rest = rest.slice(1);
      continue;
    }
    rest = rest.slice(match[0].length);
    if (found.name === 'escape') text += match[1];
    else {
      alive.push(`${found.name}: ${match[0]}`);
      const inner = found.name === 'code' ? match[2]! : (match[1] ?? match[0]);
      text += found.name === 'mention' ? match[0] : readInline(inner, alive);
    }
  }
  return text;
}
