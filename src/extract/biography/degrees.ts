import type { ReadSentence } from '../../language/document.ts';

const DEGREES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:undergraduate|bachelor(?:'s|s)?|bsc|b\.sc|ba|b\.a|bs|b\.s|first degree)\b/, "bachelor's degree"],
  [
    /\b(?:master(?:'s|s)?|msc|m\.sc|ma|m\.a|mba|graduate studies|graduate degree|postgraduate)\b/,
    "master's degree",
  ],
  [/\b(?:ph\.?d|doctorate|doctoral|d\.phil)\b/, 'doctorate'],
];

/** Where one degree's words begin and end: cut at "and later", "and pursued", a comma before the next degree. */
export function degreeSpans(sentence: ReadSentence): { from: number; to: number; degree: string }[] {
  const { words } = sentence;
  const marks = words.flatMap((word, at) => {
    const degree = DEGREES.find(
      ([pattern]) =>
        pattern.test(at + 1 < words.length ? `${word.lower} ${words[at + 1]!.lower}` : word.lower) &&
        pattern.test(`${word.lower} ${words[at + 1]?.lower ?? ''}`.slice(0, 20)) &&
        startsWithDegree(pattern, word.lower, words[at + 1]?.lower),
    )?.[1];
    return degree ? [{ at, degree }] : [];
  });
  const unique = marks.filter((mark, at) => marks.findIndex((other) => other.degree === mark.degree) === at);
  const studied = words.findIndex((word) => /^(?:studied|majored|graduated)$/.test(word.lower));
  if (
    studied >= 0 &&
    (unique.length === 0 || (unique[0]!.at > studied + 3 && unique[0]!.degree !== "bachelor's degree"))
  )
    unique.unshift({ at: studied, degree: "bachelor's degree" });
  return unique.map((mark, at) => {
    const next = unique[at + 1];
    const from =
      at === 0 ? clauseStart(sentence, mark.at) : cutBetween(sentence, unique[at - 1]!.at, mark.at);
    const to = next ? cutBetween(sentence, mark.at, next.at) : words.length;
    return { from, to, degree: mark.degree };
  });
}

const startsWithDegree = (pattern: RegExp, word: string, next: string | undefined): boolean =>
  pattern.test(word) ||
  (next !== undefined && /^(?:graduate|first)$/.test(word) && pattern.test(`${word} ${next}`));

const clauseStart = (sentence: ReadSentence, at: number): number => {
  let from = at;
  while (from > 0 && sentence.words[from - 1]!.text !== ',' && at - from < 8) from--;
  return from;
};

function cutBetween(sentence: ReadSentence, first: number, second: number): number {
  for (let at = second; at > first; at--)
    if (/^(?:and|,|;|while|before|then)$/.test(sentence.words[at]!.lower)) return at + 1;
  return second;
}
