import { squeeze, tidyValue } from './characters.ts';
import { wholeDate } from './dates.ts';
import { type Metadata, noMetadata, Refusal, SOURCE_KINDS, type SourceKind } from './types.ts';

/** An id as front matter may give it and as answers print it. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

const LONGEST = 65_536;

/** Front matter and the text below it. `yaml` is null where the file has none. */
export function splitFrontMatter(text: string): { yaml: string | null; body: string } {
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return { yaml: null, body: text };
  const closing = /^(?:---|\.\.\.)[ \t]*$/m;
  const rest = text.slice(opening[0].length);
  const match = closing.exec(rest.slice(0, LONGEST));
  // A rule at the top of an article is no front matter; a key under it says that it was meant as one.
  if (!/^\s*(?:#.*\n\s*)?["']?[A-Za-z_][\w -]{0,40}["']?\s*:/.test(rest) && !match?.index)
    return { yaml: null, body: text };
  if (!match)
    throw new Refusal('the front matter opens with --- and is never closed', 'Put a line of --- under it.');
  return { yaml: rest.slice(0, match.index), body: rest.slice(match.index + match[0].length) };
}

/**
 * Metadata of a YAML block. Every scalar is read as the text that it is, so that `id: 001` and dates stay what they say.
 * @throws Refusal that names every field and value which cannot be used.
 */
export async function readFrontMatter(yaml: string): Promise<Metadata> {
  const pairs = simplePairs(yaml);
  const plain = pairs && plainMetadata(pairs);
  if (plain) return plain;
  const raw = pairs ?? (await parseYaml(yaml));
  const checked = (await schema()).safeParse(raw);
  if (!checked.success)
    throw new Refusal(
      `front matter: ${checked.error.issues.map((issue) => issue.message).join('; ')}`,
      'Correct the value, or leave the line out.',
    );
  return { ...noMetadata(), ...checked.data } as Metadata;
}

/** The plainest front matter, `key: value` a line, needs no YAML parser; null where anything else stands. */
function simplePairs(yaml: string): Record<string, string> | null {
  const pairs: Record<string, string> = Object.create(null);
  for (const line of yaml.split('\n')) {
    if (line.trim() === '') continue;
    const match = /^([a-z]{1,40}): (?:"([^"\\]*)"|([A-Za-z0-9][\w .,/-]*))$/.exec(line.trimEnd());
    if (!match || line.startsWith(' ') || (match[1] as string) in pairs) return null;
    pairs[match[1] as string] = match[2] ?? (match[3] as string);
  }
  return pairs;
}

/**
 * Metadata of plain pairs, or null where anything about them calls for the schema, which alone words what is wrong.
 * Loading it would take longer than reading the article.
 */
function plainMetadata(pairs: Readonly<Record<string, string>>): Metadata | null {
  const { id, title, outlet, author, published, url, kind, original } = pairs;
  const wrong =
    Object.values(pairs).some((value) => isNothing(value) || tidyValue(value) !== value) ||
    (id !== undefined && !ID.test(id)) ||
    (published !== undefined && !isDate(published)) ||
    (url !== undefined && !isWebAddress(url)) ||
    (kind !== undefined && !SOURCE_KINDS.includes(kindOf(kind)));
  if (wrong) return null;
  return {
    ...noMetadata(),
    id: id ?? null,
    title: title ?? null,
    outlet: outlet ?? null,
    author: author ?? null,
    published: published === undefined ? null : dateOf(published),
    url: url ?? null,
    kind: kind === undefined ? null : kindOf(kind),
    original: original ?? null,
  };
}

const isNothing = (value: string): boolean => value === '~' || value === 'null';

async function parseYaml(yaml: string): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' });
  const error = document.errors[0];
  if (error)
    throw new Refusal(
      `front matter is not YAML: ${squeeze(error.message).slice(0, 200)}`,
      'Put values with special characters in "double quotes".',
    );
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch {
    throw new Refusal(
      'front matter repeats one value too many times',
      'Write plain values, without aliases.',
    );
  }
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 80);

let built: Awaited<ReturnType<typeof buildSchema>> | undefined;
const schema = async () => {
  built ??= await buildSchema();
  return built;
};

async function buildSchema() {
  const { z } = await import('zod');
  const text = (name: string) =>
    z
      .string({ error: (issue) => `${name} is ${shown(issue.input)}, and must be text` })
      .transform((value) => (isNothing(value) ? null : tidyValue(value)))
      .optional();
  const guarded = (name: string, wanted: string, fits: (value: string) => boolean) =>
    text(name).refine((value) => value == null || fits(value), {
      error: (issue) => `${name} is ${shown(issue.input)}; it must be ${wanted}`,
    });
  return z.object(
    {
      id: guarded('id', 'letters, digits, ".", "_" or "-", beginning with a letter or digit', (v) =>
        ID.test(v),
      ),
      title: text('title'),
      outlet: text('outlet'),
      author: text('author'),
      published: guarded('published', 'a date that the calendar has: 2026-03-06, 2026-03 or 2026', (v) =>
        isDate(v),
      ).transform((value) => (value == null ? value : dateOf(value))),
      url: guarded('url', 'an http or https address', isWebAddress),
      kind: guarded('kind', `one of ${SOURCE_KINDS.join(', ')}`, (v) =>
        SOURCE_KINDS.includes(kindOf(v)),
      ).transform((value) => (value == null ? value : kindOf(value))),
      original: z
        .string({ error: (issue) => `original is ${shown(issue.input)}, and must be text` })
        .optional(),
    },
    { error: (issue) => `it is ${shown(issue.input)}, and must be lines of "name: value"` },
  );
}

const kindOf = (value: string): SourceKind => value.toLowerCase().replace(/[-_]/g, ' ') as SourceKind;
const isDate = (value: string): boolean => dateOf(value) !== null;

function dateOf(value: string): string | null {
  const found = wholeDate(value);
  return found && found !== 'impossible' ? found.iso : null;
}

const isWebAddress = (value: string): boolean => /^https?:\/\//i.test(value) && URL.canParse(value);
