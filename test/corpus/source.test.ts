import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/corpus/index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readSource', () => {
  it('takes metadata from front matter and leaves the text below it', async () => {
    const { source, problems } = await readSource(
      '007_harbour.md',
      bytes(
        '---\nid: "7"\ntitle: The "Old" Quay\npublished: 2025-02-03\n---\n\nThe quay **shut** on [Monday](https://x.test).\n',
      ),
    );
    expect(problems).toEqual([]);
    expect(source).toMatchObject({
      id: '7',
      title: 'The "Old" Quay',
      published: '2025-02-03',
      kind: 'report',
      text: 'The quay shut on Monday.',
    });
  });
});
