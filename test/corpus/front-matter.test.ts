import { describe, expect, it } from 'vitest';
import { refusal, source } from './read.ts';

const page = (front: string): string => `---\n${front}\n---\n\nThe ferry was late again on Tuesday.\n`;

describe('front matter', () => {
  it('gives every field as it is written', async () => {
    const front = [
      'id: 001',
      'title: "A “late” ferry: why?"',
      "outlet: 'The Tidal Post'",
      'author: Ida Brandt',
      'published: 2025-02-03',
      'url: https://tidal.test/ferry?id=1',
      'kind: press release',
      'original: raw/001_ferry.txt',
      'mood: {grey: true}',
    ];
    expect(await source('zz.md', page(front.join('\n')))).toMatchObject({
      id: '001',
      title: 'A “late” ferry: why?',
      outlet: 'The Tidal Post',
      author: 'Ida Brandt',
      published: '2025-02-03',
      url: 'https://tidal.test/ferry?id=1',
      kind: 'press release',
      original: 'raw/001_ferry.txt',
      text: 'The ferry was late again on Tuesday.',
    });
  });

  it.each([
    ['2025-02-03', '2025-02-03'],
    ['"2025-02"', '2025-02'],
    ['2025', '2025'],
    ['2025-02-03T23:30:00-08:00', '2025-02-03'],
    ['2025-02-03 23:30:00', '2025-02-03'],
    ['February 3, 2025', '2025-02-03'],
    ['3 Feb 2025', '2025-02-03'],
    ['', null],
    ['~', null],
    ['null', null],
  ])('reads published: %s as %s, in no time zone', async (written, read) => {
    expect((await source('a.md', page(`published: ${written}`))).published).toBe(read);
  });

  it.each([
    ['published: 2026-02-30', 'published is "2026-02-30"'],
    ['published: 2026-13-01', 'published is "2026-13-01"'],
    ['published: "2026-13"', 'published is "2026-13"'],
    ['published: last week', 'published is "last week"'],
    ['title: [a, b]', 'title is ["a","b"]'],
    ['outlet: {a: b}', 'outlet is {"a":"b"}'],
    ['id: no spaces please', 'id is "no spaces please"'],
    ['id: ../up', 'id is "../up"'],
    ['kind: blog', 'kind is "blog"; it must be one of report, opinion'],
    ['url: javascript:alert(1)', 'url is "javascript:alert(1)"'],
    ['title: "open', 'not YAML'],
    ['title: a\ntitle: b', 'not YAML'],
    ['- a\n- b: c', 'must be lines of'],
  ])('refuses %j and names it', async (front, reason) => {
    expect(await refusal('a.md', page(front))).toContain(reason);
  });

  it('names every wrong field at once, and a way out', async () => {
    const said = await refusal('a.md', page('kind: blog\nurl: no'));
    expect(said).toMatch(/url is "no".*kind is "blog".* → .+/);
  });

  it('says that it is never closed', async () => {
    expect(await refusal('a.md', '---\ntitle: Half\n\nText without an end.\n')).toContain('never closed');
  });

  it('takes a rule at the top for a rule', async () => {
    expect((await source('a.md', '---\n\nJust an article under a rule.\n')).text).toBe(
      'Just an article under a rule.',
    );
  });

  it('refuses a bomb of aliases quietly', async () => {
    const lines = ['a: &a [x, x, x, x, x, x]'];
    for (let i = 0; i < 9; i += 1)
      lines.push(
        `k${i}: &k${i} [${Array(9)
          .fill(i ? `*k${i - 1}` : '*a')
          .join(', ')}]`,
      );
    expect(await refusal('a.md', page(lines.join('\n')))).toContain('repeats one value');
  });

  it('takes the id from the file name where none is given', async () => {
    const ids = [
      '000_ab.md',
      '12.txt',
      '7 boats.txt',
      '2025-02-03-boats.md',
      'Bôats & Co.md',
      '船.txt',
      '3d-print.txt',
    ];
    const read = await Promise.all(ids.map(async (file) => (await source(file, 'Boats were seen.')).id));
    expect(read.slice(0, 5)).toEqual(['000', '12', '7', '2025-02-03-boats', 'boats-co']);
    expect(read[5]).toMatch(/^source-[0-9a-f]{8}$/);
    expect(read[6]).toBe('3d-print');
  });

  it.each([
    ['id: 7\ntitle: "A ferry"\npublished: 2025-02-03\nkind: press release', '# a remark'],
    ['outlet: Tidal Post\nurl: "https://tidal.test/f"\noriginal: raw/1.txt\nmood: grey', '# a remark'],
    ['title: "  A   ferry "\nauthor: ""\npublished: 3 Feb 2025', '# a remark'],
  ])('reads the plainest front matter as it reads any other: %s', async (plain, remark) => {
    const [one, other] = await Promise.all(
      [plain, `${plain}\n${remark}`].map((front) => source('a.md', page(front))),
    );
    expect({ ...one, hash: '' }).toEqual({ ...other, hash: '' });
  });
});
