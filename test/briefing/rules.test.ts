import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordCount } from '../../src/briefing/brief.ts';
import { citationsOf } from '../../src/briefing/reading.ts';
import { checkBriefing } from '../../src/briefing/schema.ts';
import type { Briefing, Item, Question } from '../../src/briefing/types.ts';
import { type Desk, openDesk } from '../../src/desk/desk.ts';

/** The rules of a briefing (E1 …), held over everything that the desk says of whole corpora. */
const ROOT = resolve(import.meta.dirname, '../..');
const CASES = join(ROOT, 'test/cases');
const ELSEWHERE = resolve(ROOT, '../shared');
const inside = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];

const corpora: [name: string, folders: string[]][] = [
  ['seeds/qwen', [join(ROOT, 'seeds/qwen')]],
  [
    'golden cases',
    inside(CASES)
      .map((folder) => join(folder, 'sources'))
      .filter((folder) => existsSync(folder)),
  ],
  [
    'articles kept beside the project',
    existsSync(join(ELSEWHERE, 'seeds')) ? [join(ELSEWHERE, 'seeds')] : [],
  ],
  ['stories kept beside the project', inside(join(ELSEWHERE, 'stories'))],
];

const TOP = 15;

/** Every command, without a name and with each of the names that the story speaks of most. */
function questionsFor(desk: Desk): Question[] {
  const names = itemsOf(desk.answer({ kind: 'entities' }))
    .slice(0, TOP)
    .map((item) => item.entities![0]!);
  const ids = desk.answer({ kind: 'sources' }).sources.map(({ id }) => id);
  const plain = ['brief', 'timeline', 'disputes', 'quotes', 'figures', 'sources', 'entities'] as const;
  return [
    ...plain.map((kind): Question => ({ kind })),
    ...ids.map((id): Question => ({ kind: 'sources', id })),
    ...names.flatMap((name): Question[] => [
      { kind: 'who', name, why: true },
      { kind: 'what', name },
      ...(['brief', 'timeline', 'disputes', 'quotes', 'figures'] as const).map(
        (kind): Question => ({ kind, name }),
      ),
      { kind: 'search', terms: name.replaceAll('-', ' ') },
      ...['Who is', 'When did', 'Why did', 'How many', 'What did'].map(
        (opening): Question => ({ kind: 'ask', question: `${opening} ${name.replaceAll('-', ' ')}?` }),
      ),
    ]),
  ];
}

const itemsOf = (briefing: Briefing): readonly Item[] => briefing.sections.flatMap(({ items }) => items);
const withVersions = (item: Item): Item[] => [item, ...(item.values ?? []).flatMap(withVersions)];

/** White space and quote characters as one kind. */
const even = (text: string): string =>
  text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ');

interface Said {
  readonly command: string;
  readonly briefing: Briefing;
  readonly texts: ReadonlyMap<string, string>;
}

const said: Said[] = [];
/** Lines that break a rule, each with the command that printed it. */
const breaking = (breaks: (item: Item, from: Said) => boolean, lines = withVersions): string[] =>
  said.flatMap((from) =>
    itemsOf(from.briefing)
      .flatMap(lines)
      .filter((item) => breaks(item, from))
      .map((item) => `${from.command}: ${item.text}`),
  );
const alone = (item: Item): Item[] => [item];

/** A case's sources lie in a folder of that name: its story has the case's. */
const open = (folder: string): Promise<Desk> =>
  openDesk({
    folder,
    story: folder
      .replace(/\/sources$/, '')
      .split('/')
      .at(-1)!,
    threads: 1,
  });
const answers = (desk: Desk) =>
  questionsFor(desk).map((question) => ({ question, briefing: desk.answer(question) }));

describe.each(corpora)('every briefing of %s', (name, folders) => {
  const nothing = folders.length === 0;
  if (nothing) return it.skip(`${name}: not here, so not looked at`, () => {});

  beforeAll(async () => {
    said.length = 0;
    for (const folder of folders) {
      const desk = await open(folder);
      const texts = new Map(
        desk
          .answer({ kind: 'sources' })
          .sources.map(({ id }) => [id, desk.answer({ kind: 'sources', id }).sources[0]!.text!]),
      );
      for (const { question, briefing } of answers(desk)) {
        const { kind, ...rest } = question;
        said.push({ command: `${desk.story} $ ${kind} ${Object.values(rest).join(' ')}`, briefing, texts });
      }
    }
  }, 120_000);

  it('has its shape, and is frozen', () => {
    for (const { briefing } of said) {
      expect(() => checkBriefing(briefing)).not.toThrow();
      expect(Object.isFrozen(briefing.sections)).toBe(true);
    }
  });

  it('has passages under every line, word for word where they say (E1)', () => {
    const wrong = (item: Item, { texts }: Said): boolean =>
      item.citations.length === 0 ||
      item.citations.some(
        ({ source, start, end, quote }) => texts.get(source)?.slice(start, end) !== quote || !quote.trim(),
      );
    expect(breaking(wrong)).toEqual([]);
  });

  it('puts in quotation marks what a passage under the line holds (E2)', () => {
    const madeUp = (item: Item): boolean => {
      const passages = citationsOf(item).map(({ quote }) => even(quote));
      const stretches = [...even(item.text).matchAll(/"([^"]+)"/g)].map(([, words]) => words!.trim());
      return stretches.some((words) => !passages.some((passage) => passage.includes(words)));
    };
    expect(breaking(madeUp)).toEqual([]);
  });

  it('names the one source of a line (E3)', () => {
    const nameless = (item: Item, { briefing }: Said): boolean => {
      if (item.independent !== 1 || briefing.kind === 'entities') return false;
      const cited = briefing.sources.filter(({ id }) =>
        citationsOf(item).some(({ source }) => source === id),
      );
      const names = cited.map(({ id, outlet }) => outlet ?? `source ${id}`);
      const shown = withVersions(item).map(({ text }) => text.toLowerCase());
      return ![...names, ...(item.speaker ? [item.speaker] : [])].some((one) =>
        shown.some((text) => text.includes(one.toLowerCase())),
      );
    };
    expect(breaking(nameless, alone)).toEqual([]);
  });

  it('speaks of reports, sources and media only where two say so, or a passage does (E3)', () => {
    const inflated = (item: Item): boolean => {
      const many = /\b(?:reports|sources|(?<!social )media|widely)\b/gi;
      const words = item.text.replace(/“[^”]*”/g, '').match(many) ?? [];
      const passages = citationsOf(item).map(({ quote }) => quote.toLowerCase());
      const outlets = new Set(citationsOf(item).map(({ source }) => source)).size;
      return words.some(
        (word) =>
          (item.independent ?? outlets) < 2 && !passages.some((quote) => quote.includes(word.toLowerCase())),
      );
    };
    expect(breaking(inflated)).toEqual([]);
  });

  it('counts no more independent sources than it cites, a copy and its original as one (E6)', () => {
    const inflated = (item: Item, { briefing }: Said): boolean => {
      const cited = new Set(citationsOf(item).map(({ source }) => source));
      const originals = briefing.sources.filter(
        ({ id, copyOf }) => cited.has(id) && !cited.has(copyOf ?? ''),
      );
      return (item.independent ?? 0) > originals.length;
    };
    expect(breaking(inflated)).toEqual([]);
  });

  it('marks what only an opinion piece, a press release or an interview says (E15)', () => {
    const unmarked = (item: Item, { briefing }: Said): boolean => {
      if (briefing.kind === 'entities' || item.property === 'quotation') return false;
      const cited = new Set(citationsOf(item).map(({ source }) => source));
      const kinds = new Set(briefing.sources.filter(({ id }) => cited.has(id)).map(({ kind }) => kind));
      const [kind] = kinds;
      const marked = /^(?:opinion|press release|interview)$/.test(kind ?? '');
      return item.independent === 1 && kinds.size === 1 && marked && !item.text.includes(kind!);
    };
    expect(breaking(unmarked, alone)).toEqual([]);
  });

  it('shows two versions or more of what is disputed, each once (E7, E8)', () => {
    const whole = (item: Item): boolean => {
      const versions = (item.values ?? []).map(({ text }) =>
        text
          .replace(/ \([^()]*\)$/, '')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      );
      return item.status === 'disputed' && (versions.length < 2 || new Set(versions).size < versions.length);
    };
    expect(breaking(whole)).toEqual([]);
  });

  it('is short where it is a brief', () => {
    const long = said
      .filter(({ briefing }) => briefing.kind === 'brief')
      .map(({ command, briefing }) => ({
        command,
        words: itemsOf(briefing).reduce((sum, { text }) => sum + wordCount(text), 0),
      }))
      .filter(({ words }) => words > 120);
    expect(long).toEqual([]);
  });

  it('gives each source one id and one number', () => {
    for (const { briefing } of said) {
      const ids = briefing.sources.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      if (briefing.kind !== 'sources')
        expect(briefing.sources.map(({ n }) => n)).toEqual(ids.map((_, at) => at + 1));
    }
  });

  it('gives each name one id', () => {
    for (const { briefing } of said.filter(({ briefing }) => briefing.kind === 'entities')) {
      const ids = itemsOf(briefing).map((item) => item.entities![0]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is as new as the newest source', () => {
    const dates = new Map(
      said
        .filter(({ briefing }) => briefing.kind === 'sources' && briefing.sources.every(({ text }) => !text))
        .map(({ briefing }) => [briefing.story, briefing.sources.map(({ published }) => published ?? '')]),
    );
    for (const { briefing } of said)
      expect(briefing.asOf ?? '', briefing.story).toBe([...dates.get(briefing.story)!].sort().at(-1));
  });

  it('prints no control characters, and every line in one line', () => {
    const strange = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
    expect(breaking(({ text }) => strange.test(text))).toEqual([]);
    for (const { briefing } of said)
      for (const text of [briefing.title, ...briefing.gaps, ...briefing.sections.map((one) => one.heading)])
        expect(text).not.toMatch(strange);
  });

  it('says what is missing in sentences (E16)', () => {
    for (const gap of said.flatMap(({ briefing }) => briefing.gaps)) expect(gap).toMatch(/^No source .+\.$/);
  });

  it('says plainly that it has no answer', () => {
    const silent = said
      .filter(({ briefing }) => !briefing.answered && briefing.gaps.length === 0 && briefing.kind !== 'brief')
      .filter(({ briefing }) =>
        briefing.sections.every(({ items, notes }) => !items.length && !notes?.length),
      )
      .map(({ command }) => command);
    expect(silent).toEqual([]);
  });

  it('is the same from a second reading, to the byte', async () => {
    const [folder] = folders as [string];
    const again = answers(await open(folder)).map(({ briefing }) => JSON.stringify(briefing));
    expect(again).toEqual(said.slice(0, again.length).map(({ briefing }) => JSON.stringify(briefing)));
  });
});
