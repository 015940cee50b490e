import { describe, expect, it } from 'vitest';
import { makeContext } from '../../src/extract/context.ts';
import { subjectBefore } from '../../src/extract/subject.ts';
import { readDocument } from '../../src/language/document.ts';

/** The name of the subject of `verb`, where it stands last in the text. */
function subjectOf(text: string, verb: string): string | null {
  const document = readDocument(text, { reference: null });
  const sentence = document.sentences[0]!;
  const at = sentence.words.findLastIndex((word) => word.lower === verb);
  const subject = subjectBefore(makeContext(document, null), sentence, at);
  return subject && document.chains[subject.entity]!.name;
}

describe('the subject of a verb', () => {
  it.each([
    ['Jon Reve was born in 1970.', 'born', 'Jon Reve'],
    ['Jon Reve, the captain, was born in 1970.', 'born', 'Jon Reve'],
    ['Jon Reve, who led the divers of the ferry Alba, was born in 1970.', 'born', 'Jon Reve'],
    ['Jon Reve, whose crew Mara Holm joined, resigned in May.', 'resigned', 'Jon Reve'],
    ['Jon Reve, a friend of the shipowner Mara Holm, resigned in May.', 'resigned', 'Jon Reve'],
    ['Jon Reve, who sailed to Oslo and met Mara Holm, was born in 1970.', 'born', 'Jon Reve'],
    ['Jon Reve was captain of the old ferry Alba and resigned in May.', 'resigned', 'Jon Reve'],
    ['Captain Mara Holm resigned in May.', 'resigned', 'Mara Holm'],
    ['After the storm, the captain Mara Holm resigned.', 'resigned', 'Mara Holm'],
  ])('%s', (text, verb, name) => {
    expect(subjectOf(text, verb)).toBe(name);
  });

  it('is nobody whom the sentence does not name', () => {
    expect(subjectOf('The crew of the ferry Alba resigned in May.', 'resigned')).toBeNull();
  });
});
