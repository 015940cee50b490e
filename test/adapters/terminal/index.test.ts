import { describe, expect, it } from 'vitest';
import { type Host, runTerminal } from '../../../adapters/terminal/index.ts';
import type { Briefing, Question } from '../../../src/briefing/types.ts';
import { card } from '../../support/briefings.ts';

/** Runs a command line against a desk that gives always the same answer. */
async function run(line: string, answer: Briefing = card, env: Host['env'] = {}) {
  const seen = { out: '', err: '', asked: [] as Question[], opened: [] as object[] };
  const code = await runTerminal(line.split(' ').filter(Boolean), {
    env,
    version: '9.8.7',
    stdout: { write: (text: string) => (seen.out += text) },
    stderr: { write: (text: string) => (seen.err += text) },
    listStories: async () => ['engine', 'loom'],
    register: {
      discord: async (stories, server = 'everywhere') => `${stories.join(', ')}: ${server}`,
    },
    open: async ({ story, seeds }) => {
      seen.opened.push({ ...(story && { story }), ...(seeds && { seeds }) });
      return {
        answer: (question) => {
          seen.asked.push(question);
          return answer;
        },
        preview: (since) => ({ ...answer, title: `Preview since ${since}` }),
      };
    },
  });
  return { ...seen, code };
}
const unanswered: Briefing = {
  ...card,
  kind: 'notice',
  title: 'Nobody is called so',
  answered: false,
  sections: [],
};

describe('the terminal', () => {
  it.each([
    'who ada --all --seeds tales/engine',
    '--seeds tales/engine --all who ada',
    '—seeds=tales/engine who —all ada',
  ])('takes its options before and after the command: %s', async (typed) => {
    const { asked, opened, code, out } = await run(typed);
    expect({ asked, opened, code }).toEqual({
      asked: [{ kind: 'who', name: 'ada' }],
      opened: [{ seeds: 'tales/engine' }],
      code: 0,
    });
    expect(out).toContain('Married William King');
    expect(out).toContain('Next\n  timeline ada-lovelace');
  });

  it('ends with 1 where the desk cannot answer, and says so on standard output', async () => {
    const { code, out, err } = await run('who nobody', unanswered);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('Nobody is called so');
  });

  it.each([
    ['hwo ada', 'briefdesk: There is no command "hwo".\n  Did you mean: who? All commands: help\n'],
    ['who ada --format slack', 'not to be had here'],
    ['who ada --format discord', 'not to be had here'],
    ['register', 'register needs a platform'],
    ['register slack', 'register discord [--guild ID]'],
    ['register discord --gild 223456789012345678', 'register does not know --gild'],
    ['register discord --guild here', '--guild here is no id of a server'],
    ['manifest teams', 'manifest slack|discord'],
    ['who ada --format mdd', 'Did you mean: --format md?'],
    ['who ada --format', '--format needs a value.'],
    ['who ada --json --format md', 'exclude one another'],
    ['who ada --story', 'It is written: --story NAME'],
    ['timeline --from 2026-13', 'there is no month 13'],
  ])('ends with 2 where it is used wrong, and says on standard error what to do: %s', async (typed, said) => {
    const { code, out, err, opened } = await run(typed);
    expect({ code, out, opened }).toEqual({ code: 2, out: '', opened: [] });
    expect(err).toContain(said);
  });

  it('prints one briefing as JSON, with nothing in it that a terminal obeys', async () => {
    const { out } = await run('--json who ada', { ...card, title: 'Ada \u009b31m \u001b[0m \u202e' });
    expect(JSON.parse(out)).toEqual({ ...card, title: 'Ada \u009b31m \u001b[0m \u202e' });
    expect(out).not.toMatch(/[\u001b\u007f-\u009f\u202e]/);
  });

  it('refuses to print a briefing without a passage under a line', async () => {
    const [first, ...others] = card.sections;
    const bare = {
      ...card,
      sections: [{ ...first!, items: [{ text: 'Because.', citations: [] }] }, ...others],
    };
    await expect(run('--json who ada', bare)).rejects.toThrow('citations');
  });

  it('prints Markdown', async () => {
    expect((await run('who ada --format md')).out).toMatch(/^# Ada Lovelace\n/);
  });

  it('needs no story for help, version and digests', async () => {
    for (const typed of ['', 'help', '--help', '-h']) {
      const { code, out, opened } = await run(typed);
      expect({ code, opened }).toEqual({ code: 0, opened: [] });
      expect(out).toMatch(/timeline \[NAME\] \[--from D\] \[--to D\] .*--seeds DIR/s);
    }
    expect((await run('timeline --help')).out).toContain('--from D');
    expect((await run('--version')).out).toBe('9.8.7\n');
  });

  it('registers commands by hand: of every story, everywhere or in one server', async () => {
    expect(await run('register discord')).toMatchObject({ code: 0, out: 'engine, loom: everywhere\n' });
    const server = await run('register discord --guild=223456789012345678 --story engine');
    expect(server.out).toBe('engine: 223456789012345678\n');
  });

  it('previews a digest, and leaves what is about a channel to chat', async () => {
    const preview = await run('digest preview --since 1843');
    expect(preview).toMatchObject({ code: 0, opened: [{}] });
    expect(preview.out).toContain('Preview since 1843');
    const status = await run('digest subscribe daily 09:00');
    expect(status).toMatchObject({ code: 2, opened: [] });
    expect(status.err).toContain('It belongs to Slack and Discord. Here, to see what is new: digest preview');
  });
});
