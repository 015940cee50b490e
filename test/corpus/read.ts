import { readSource, type Source } from '../../src/corpus/index.ts';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The source that a file of this text gives; fails the test when there is none. */
export async function source(file: string, text: string): Promise<Source> {
  const reading = await readSource(file, bytes(text));
  if (!reading.source) throw new Error(`refused: ${reading.problems[0]?.reason}`);
  return reading.source;
}

/** Why a file is refused, and what is advised. */
export async function refusal(file: string, content: string | Uint8Array): Promise<string> {
  const reading = await readSource(file, typeof content === 'string' ? bytes(content) : content);
  if (reading.source) throw new Error(`not refused: ${reading.source.text.slice(0, 80)}`);
  return reading.problems.map((problem) => `${problem.reason} → ${problem.remedy}`).join('\n');
}

/** Lines of the clean text that are headings. */
export const headings = ({ text, headings: spans }: Source): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));
