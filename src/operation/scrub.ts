/** Fields that hold a secret, whatever their value looks like. */
const SECRET = /token|secret|password|passwd|authorization|cookie|signature|api_?key|database_?url/i;
/** Fields that hold what people wrote, or what was written to them. */
const WRITTEN =
  /^(?:text|content|body|blocks|embeds|components|attachments|briefing|article|quote|options|payload)$/i;

/** Secrets as they look wherever they stand: in an address, in an error's message. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\bx(?:ox[a-z]|app)-[\w-]{8,}/g, '[token]'],
  [/\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, '[token]'],
  [/((?<![a-z+])[a-z][a-z+]*:\/\/[^\s/:@]*):[^\s/@]+@/gi, '$1:[password]@'],
  [/(\/(?:webhooks|interactions)\/\d+\/)[\w.-]+/g, '$1[token]'],
  [/(hooks\.slack\.com\/\w+\/)[\w/]+/g, '$1[token]'],
  [/\b(Bearer|Bot) [\w.~+/-]{12,}=*/g, '$1 [token]'],
];

const DEPTH = 6;

/** A string without the secrets that can be told by their looks. */
export const scrubText = (text: string): string =>
  PATTERNS.reduce((clean, [pattern, instead]) => clean.replace(pattern, instead), text);

/** A value fit for a log: no secret, no text of a message or an article. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEPTH) return '[deep]';
  if (value instanceof Error) return scrubError(value, depth);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((one) => scrub(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, scrubField(name, one, depth)]));
}

function scrubField(name: string, value: unknown, depth: number): unknown {
  const isPlain = typeof value === 'number' || typeof value === 'boolean' || value == null;
  if (!isPlain && SECRET.test(name)) return '[secret]';
  if (!isPlain && WRITTEN.test(name)) return '[text]';
  return scrub(value, depth + 1);
}

/** Of an error only what says where and why: those of the platforms' libraries carry the whole request. */
function scrubError(error: Error, depth: number): object {
  const { code, status, errno } = error as Error & Record<'code' | 'status' | 'errno', unknown>;
  return {
    type: error.name,
    message: scrubText(error.message),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(errno === undefined ? {} : { errno }),
    stack: scrubText(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: scrub(error.cause, depth + 1) }),
  };
}
