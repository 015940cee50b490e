import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { writeTimelines } from '../../bench/quality/timeline.ts';
import { untokenise } from '../../bench/quality/tokens.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
afterAll(() => rmSync(home, { recursive: true }));

const ARTICLES = [
  {
    id: 'one',
    time: '2031-03-04',
    text: "The mill at Orrin burned down on Monday , the town 's mayor said .\nNobody was hurt -LRB- so far -RRB- .",
  },
  {
    id: 'two',
    time: '2031-03-20',
    text: 'The mill , which burned down on March 3 , 2031 , will be built again , the owner said .\nThe mill had stood there for two hundred years .',
  },
  { id: 'late', time: '2031-06-01', text: 'The new mill at Orrin was opened by the mayor on Saturday .' },
];
const GOLD = [
  ['2031-03-20T00:00:00', ['The mill is to be rebuilt .']],
  ['2031-03-03T00:00:00', ['A fire destroys the mill .']],
];

describe('timelines written for the scorer', () => {
  it('hold what the gold leaves to choose: its span, days and sentences a day, verbatim', () => {
    const topic = join(home, 'timeline', 'mill');
    mkdirSync(topic, { recursive: true });
    writeFileSync(
      join(topic, 'articles.jsonl.gz'),
      gzipSync(ARTICLES.map((one) => JSON.stringify(one)).join('\n')),
    );
    writeFileSync(join(topic, 'timelines.jsonl'), `${JSON.stringify(GOLD)}\n`);
    writeFileSync(join(topic, 'keywords.json'), '["mill"]');
    expect(writeTimelines(home, join(home, 'out'))).toBe(1);
    const written: [string, string[]][] = JSON.parse(readFileSync(join(home, 'out', 'mill.0.json'), 'utf8'));
    expect(written).toHaveLength(2);
    expect(written[0]![0]).toBe('2031-03-03');
    const verbatim = ARTICLES.slice(0, 2).flatMap(({ text }) => text.split('\n'));
    for (const [, sentences] of written) {
      expect(sentences).toHaveLength(1);
      expect(verbatim).toContain(sentences[0]);
    }
  });

  it('are refused where there is no data', () => {
    mkdirSync(join(home, 'empty'));
    expect(() => writeTimelines(join(home, 'empty'), join(home, 'out'))).toThrow('no folder of topics');
  });
});

describe('tokenised text', () => {
  it('is read as it was printed', () => {
    expect(untokenise("On Jan. 25 , 2011 -LRB- Reuters -RRB- he said : `` It 's $ 5 , is n't it ? ''")).toBe(
      `On Jan. 25, 2011 (Reuters) he said: "It's $5, isn't it?"`,
    );
  });
});
