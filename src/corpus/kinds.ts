import type { SourceKind } from './types.ts';

const OPINION =
  /^(?:opinions?|op-?ed|editorial|column|commentary|analysis and opinion|guest essay|letters? to the editor)$/i;
const OPINION_TITLE =
  /^(?:opinion|op-?ed|editorial|column|commentary)\s?[:|–—]|[|–—:]\s?(?:opinion|op-?ed|editorial|column|commentary)$/i;
const OPINION_PATH =
  /^https?:\/\/[^/?#]{1,200}\/(?:[^/?#]{1,40}\/){0,3}(?:opinions?|op-?ed|editorials?|columns?|columnists?|commentary|blogs\/opinion)\//i;
const RELEASE =
  /\bPR ?Newswire\b|\bFOR IMMEDIATE RELEASE\b|\bBUSINESS ?WIRE\b|\bGLOBE ?NEWSWIRE\b|\bACCESS(?:WIRE| Newswire)\b|\(Business Wire\)/;
const RELEASE_TITLE = /^press release\b/i;
const INTERVIEW_TITLE =
  /^(?:interview|q\s?&\s?a|q and a)\b|\b(?:an )?(?:exclusive )?interview with\b|[|:–—]\s?(?:interview|q\s?&\s?a)$/i;
const TURN = /^(?:Q|A|Question|Answer)\d{0,2}\s?[:：.]\s/;

/** What a text is, by its title, its address and the trade's labels around it; a report when nothing says otherwise. */
export function kindOf(title: string | null, url: string | null, lines: readonly string[]): SourceKind {
  const top = lines.slice(0, 5);
  const edges = [...top, ...lines.slice(-3)];
  if (
    edges.some((line) => RELEASE.test(line)) ||
    top.some((line) => line.length < 60 && RELEASE_TITLE.test(line))
  )
    return 'press release';
  if (
    OPINION_TITLE.test(title ?? '') ||
    OPINION_PATH.test(url ?? '') ||
    top.some((line) => OPINION.test(line))
  )
    return 'opinion';
  if (INTERVIEW_TITLE.test(title ?? '') || lines.filter((line) => TURN.test(line)).length >= 4)
    return 'interview';
  return 'report';
}

/** Whether a line does nothing but name the kind, as over an article. */
export const isKindLabel = (line: string): boolean =>
  line.length < 40 &&
  (OPINION.test(line) || /^(?:press release|for immediate release|interview|q\s?&\s?a)$/i.test(line));
