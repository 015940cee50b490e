import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/language/document.ts';

/** Who says what, of the sentences that are said in turn. */
function saidIn(...lines: string[]): string[] {
  const text = lines.join('\n');
  const { attributions, chains, chainOf } = readDocument(text, { reference: '2031-02-03' });
  const nameAt = (start: number): string | undefined =>
    chains.find(({ mentions }) => mentions.some((mention) => mention.start === start && chainOf.has(mention)))
      ?.name;
  return attributions
    .filter(({ turn }) => turn)
    .map(
      ({ start, end, speaker }) => `${nameAt(speaker!.start) ?? speaker!.text}: ${text.slice(start, end)}`,
    );
}

describe('people who speak in turn', () => {
  it('say what stands behind their names, and questions are nobody’s claim', () => {
    expect(
      saidIn(
        'DORA KLINE, HOST: Good evening to all of you.',
        'HUGO SARN, CHIEF EXECUTIVE: I lost the trust of the drivers.',
        'KLINE: How many drivers left?',
        'SARN: We lost 340 drivers. It was a bad winter.',
      ),
    ).toEqual([
      'Dora Kline: Good evening to all of you.',
      'Hugo Sarn: I lost the trust of the drivers.',
      'Hugo Sarn: We lost 340 drivers.',
      'Hugo Sarn: It was a bad winter.',
    ]);
  });

  it('are an interview’s guest where questions stand alone', () => {
    expect(
      saidIn(
        'Lotte Hagen gave her last concert in 2029.',
        'Why did you stop?',
        'My left hand went numb.',
        'Did your doctors warn you?',
        'They did, and I did not listen.',
        'Will you teach?',
        'I start in September.',
      ),
    ).toEqual([
      'Lotte Hagen: My left hand went numb.',
      'Lotte Hagen: They did, and I did not listen.',
      'Lotte Hagen: I start in September.',
    ]);
  });

  it('are not those of an explainer, whose questions nobody asks anybody', () => {
    expect(
      saidIn(
        'Ann Hart resigned.',
        'What happened?',
        'The dam broke.',
        'Who is to blame?',
        'Nobody knows.',
        'What next?',
        'A report.',
      ),
    ).toEqual([]);
  });

  it('are not places before their news, nor a note', () => {
    expect(saidIn('OSLO: The bank failed.', 'The state took it over.', 'NOTE: This is not advice.')).toEqual(
      [],
    );
  });
});
