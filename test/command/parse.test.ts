import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/command/parse.ts';
import { COMMAND_NAMES } from '../../src/command/table.ts';
import { UsageError } from '../../src/command/usage-error.ts';

const asked = (typed: string | string[]) => {
  const request = parse(typed);
  if (request.kind !== 'question') throw new Error(`not a question: ${JSON.stringify(request)}`);
  return request.question;
};
const refusal = (typed: string | string[]) => {
  try {
    parse(typed);
  } catch (error) {
    if (error instanceof UsageError) return `${error.message}\n${error.wayOut}`;
    throw error;
  }
  throw new Error(`understood: ${typed}`);
};

describe('parse', () => {
  it.each([
    ['who Ada Byron', { kind: 'who', name: 'Ada Byron' }],
    ['who "Ada Byron"', { kind: 'who', name: 'Ada Byron' }],
    ['WHO “Ada Byron”?', { kind: 'who', name: 'Ada Byron' }],
    ['who\u00a0Ada\u00a0Byron', { kind: 'who', name: 'Ada Byron' }],
    ["who 'ada byron'", { kind: 'who', name: 'ada byron' }],
    ['who O’Neill', { kind: 'who', name: "O'Neill" }],
    ['who ada-byron --why', { kind: 'who', name: 'ada-byron', why: true }],
    ['who —why ada-byron', { kind: 'who', name: 'ada-byron', why: true }],
    ['what 引擎', { kind: 'what', name: '引擎' }],
    ['brief', { kind: 'brief' }],
    ['brief Ada', { kind: 'brief', name: 'Ada' }],
    ['timeline', { kind: 'timeline' }],
    [
      'timeline Ada --from 1842 --to=1843-02-28',
      { kind: 'timeline', name: 'Ada', from: '1842', to: '1843-02-28' },
    ],
    ['timeline —from 1842-10 –to “1843”', { kind: 'timeline', from: '1842-10', to: '1843' }],
    ['ask who wrote “Note G” — and when?', { kind: 'ask', question: 'who wrote "Note G" — and when?' }],
    ['ask "when was it built?"', { kind: 'ask', question: 'when was it built?' }],
    ['search --from punched cards', { kind: 'search', terms: '--from punched cards' }],
    ['search -- --why', { kind: 'search', terms: '--why' }],
    ['sources', { kind: 'sources' }],
    ['sources 003', { kind: 'sources', id: '003' }],
    ['entities Lo', { kind: 'entities', prefix: 'Lo' }],
  ])('%s', (typed, question) => {
    expect(asked(typed)).toEqual(question);
  });

  it('reads arguments of a program as it reads text of a chat', () => {
    expect(asked(['who', 'Ada Byron'])).toEqual(asked('who "Ada Byron"'));
    expect(asked(['timeline', '--from', '1842', 'Ada', 'Byron'])).toEqual(
      asked('timeline Ada Byron —from 1842'),
    );
  });

  it('asks for help where nothing is typed, and where help is asked for', () => {
    expect(parse('')).toEqual({ kind: 'help' });
    expect(parse('help')).toEqual({ kind: 'help' });
    expect(parse('help Timeline')).toEqual({ kind: 'help', topic: 'timeline' });
    expect(parse('who --help')).toEqual({ kind: 'help', topic: 'who' });
    expect(parse('ask --help')).toEqual({ kind: 'help', topic: 'ask' });
  });

  it('knows what a digest can do', () => {
    expect(parse('digest Preview')).toEqual({ kind: 'digest', action: 'preview' });
    expect(parse('digest preview --since 2026-03')).toEqual({
      kind: 'digest',
      action: 'preview',
      since: '2026-03',
    });
    expect(parse('digest subscribe daily 09:00 Europe/Berlin —say-nothing-new')).toEqual({
      kind: 'digest',
      action: 'subscribe',
      schedule: 'daily 09:00 Europe/Berlin',
      sayNothingNew: true,
    });
    expect(parse('digest subscribe cron 0 9 * * 1-5')).toMatchObject({ schedule: 'cron 0 9 * * 1-5' });
    expect(parse('digest subscribe')).toMatchObject({ schedule: '' });
  });

  it('takes an address, as chats write it too, from a file', () => {
    const url = 'https://example.org/a?b=1&c=(2)';
    for (const typed of [`add ${url}`, `add <${url}>`, `add <${url}|example.org>`, `add "${url}"`])
      expect(parse(typed)).toEqual({ kind: 'add', what: { url } });
    expect(parse('add file:///etc/passwd')).toEqual({ kind: 'add', what: { url: 'file:///etc/passwd' } });
    expect(parse(['add', 'my', 'interview.md'])).toEqual({ kind: 'add', what: { file: 'my interview.md' } });
    expect(refusal('ad https://example.org/a')).toContain('Did you mean: add?');
  });

  it('asks how feeds go, all of them', () => {
    expect(parse('sources --health')).toEqual({ kind: 'health' });
    expect(refusal('sources 001 --health')).toContain('takes no ID');
  });

  it.each(COMMAND_NAMES)(
    'says how %s is written when an option is unknown or its argument missing',
    (name) => {
      if (['ask', 'search', 'add'].includes(name)) expect(refusal(name)).toContain('needs a');
      else
        expect(refusal(`${name} --wy`)).toMatch(
          new RegExp(`${name} has no option --wy.*It is written: ${name}`, 's'),
        );
    },
  );
});

describe('a refusal names the value and the way out', () => {
  it.each([
    ['hwo Ada', 'There is no command "hwo".', 'Did you mean: who?'],
    ['time', 'There is no command "time".', 'Did you mean: timeline?'],
    ['dispute', 'There is no command "dispute".', 'Did you mean: disputes?'],
    ['Ada Byron', 'There is no command "Ada".', 'To look up a name: who Ada Byron'],
    ['help timelin', 'There is no command "timelin".', 'Did you mean: timeline?'],
    ['who', 'who needs a NAME.', 'It is written: who NAME [--why]'],
    ['who ""', 'who needs a NAME.', 'entities'],
    ['ask', 'ask needs a QUESTION.', 'It is written: ask QUESTION'],
    ['brief --form 2026', 'brief has no option --form.', 'It is written: brief [NAME]'],
    ['timeline --form 2026', 'timeline has no option --form.', 'Did you mean --from?'],
    ['timeline --from', '--from needs a value.', 'YYYY-MM-DD'],
    ['timeline --from --to 2026', '--from needs a value.', 'YYYY-MM-DD'],
    ['timeline --from 2026-13', '--from 2026-13 is not a date: there is no month 13.', 'YYYY-MM'],
    ['timeline --from 2026-02-29', '--from 2026-02-29 is not a date: February 2026 has 28 days.', 'YYYY'],
    ['timeline --to yesterday', '--to yesterday is not a date.', 'YYYY-MM-DD'],
    ['timeline --from 2026-03 --to 2026-02-27', '--from 2026-03 is later than --to 2026-02-27.', 'Swap them'],
    ['digest', 'digest needs one of preview', 'It is written: digest preview'],
    ['digest status daily', 'takes nothing behind it, and "daily" stands there', 'It is written: digest'],
    ['digest status --since 2026', 'digest status has no option --since', 'digest preview'],
    ['digest preview --since 2026-13', 'there is no month 13', 'YYYY'],
    ['digest previw', 'digest cannot "previw".', 'Did you mean: digest preview?'],
  ])('%s', (typed, problem, wayOut) => {
    expect(refusal(typed)).toContain(problem);
    expect(refusal(typed)).toContain(wayOut);
  });

  it('accepts ranges that share their first or last day', () => {
    expect(asked('timeline --from 2026-03 --to 2026')).toMatchObject({ from: '2026-03', to: '2026' });
    expect(asked('timeline --from 2024-02-29 --to 2024-02')).toMatchObject({ from: '2024-02-29' });
  });
});

it('understands or refuses whatever is typed, and never breaks', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...COMMAND_NAMES,
      '--from',
      '—to',
      '--why',
      '--help',
      '2026-02-30',
      '"',
      '“',
      "'",
      '--',
      '-',
      '=',
      '\u0000',
    ),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      try {
        expect(['question', 'help', 'health', 'add', 'digest']).toContain(parse(words).kind);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        expect(error.wayOut).not.toBe('');
      }
    }),
    { numRuns: 2000 },
  );
});
