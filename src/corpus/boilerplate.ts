import { isCaptionCredit } from './credits.ts';
import type { Block } from './types.ts';

/** One habit of web pages that is no text of the article. Lines longer than `most` are never judged by it. */
interface Rule {
  readonly pattern: RegExp;
  readonly most: number;
}

const rule = (most: number, pattern: RegExp): Rule => ({ pattern, most });

/** Lines that are never prose, wherever they stand. */
const ANYWHERE: readonly Rule[] = [
  // Marks between sections, and the end.
  rule(24, /^[-–—*=_~·•.#\s]*\d{1,2}[-–—*=_~·•#\s]*$/),
  rule(40, /^[-–—*=_~·•.#/\s]+$/),
  rule(24, /^[-–—*=_~#([\s]*(?:the end|end|ends|fin|-30-)[-–—*=_~#)\]\s]*$/i),
  // Captions.
  rule(
    240,
    /^[(（[](?:figure|fig\.?|image|photo|picture|caption|graphic|source|chart)s?(?: credit| source)?\s?\d{0,3}\s?[/:：|].*[)）\]]$/i,
  ),
  rule(300, /^(?:figure|fig\.?|image|photo|picture|chart)\s?[/：|](?!\d)/i),
  rule(300, /^(?:figure|fig\.|chart) \d{1,3}\s?[:.：|]/i),
  rule(
    400,
    /^[([]?(?:file|handout|stock|archive) (?:photo|image|picture|photograph)\b[)\]]?(?:$|[:.,)]| \()/i,
  ),
  rule(300, /^(?:image|photo|picture|video)(?:graph)? (?:(?:credits?|source)\s?[:：/|]|courtesy(?: of)?\b)/i),
  rule(400, /[([](?:file|handout|stock) (?:photo|image|picture)[^()[\]]{0,60}[)\]]$/i),
  rule(300, /[([](?:photo|image|picture)(?: (?:by|credit|courtesy)\b| ?[:/])[^()[\]]{0,80}[)\]]$/i),
  // Sharing, subscribing, reading on.
  rule(
    120,
    /^(?:was|is|did) (?:this|you find this) (?:article |story |page |post )?(?:worth|helpful|useful|interesting)\b.*\?$/i,
  ),
  rule(
    120,
    /^(?:please )?share (?:(?:this|the) (?:article|story|post|page|report|news|content|link|video|on|via|with)\b|this[:.!]?$|(?:on|via) \p{L}+(?:, \p{L}+)*$)/iu,
  ),
  rule(
    30,
    /^(?:share|tweet|e-?mail|copy link|facebook|twitter|linkedin|whatsapp|telegram|reddit|comments?|reply|bookmark|sign in|log in|register|menu|close|skip|next|previous|loading\.{0,3})$/i,
  ),
  rule(200, /^(?:please )?(?:follow|like|find|connect with|contact) us (?:on|at|via|for|here)\b/i),
  rule(
    200,
    /^(?:please )?(?:subscribe|sign up|click here|tap here|join us|join (?:our|the) (?:conversation|newsletter|channel|community|telegram|whatsapp)|download (?:our|the) app|support our|become a (?:member|subscriber)|get (?:our|the latest|more) )\b(?=.{0,60}\b(?:newsletters?|now|today|here|updates?|channel|account|app|journalism|inbox|news|alerts?|free|conversation|community|page|member|subscriber)\b)/i,
  ),
  rule(
    200,
    /^(?:read more|read also|also read|read next|read the full|see also|also see|watch|watch also|related|recommended|more from|more on this|you may also like|don['’]t miss|must read)(?:\s?[:：|>»]| [–—-] )/i,
  ),
  rule(
    60,
    /^(?:read more|also read|see also|related(?: (?:articles?|stories|news|posts?|topics?|coverage|content|reading))?|more (?:stories|news|from .{1,30})|you (?:may|might) also like|recommended(?: for you| stories| reading)?|trending(?: now)?|most (?:read|popular)|latest news|top stories|editors?['’]? picks?)[.:…]?$/i,
  ),
  // Advertisement, comments, announcements of updates.
  rule(
    60,
    /^[-–—([\s]*(?:advertis(?:e)?ments?|sponsored(?: content)?|promoted(?: content)?|(?:story|article) continues (?:below|after).*)[-–—)\]\s]*$/i,
  ),
  rule(
    60,
    /^\(?\d{1,6}\)? (?:comments?|replies|reactions|shares|views|likes|reads)$|^(?:comments?|replies) ?\(\d{1,6}\)$|^no comments(?: yet)?$/i,
  ),
  rule(60, /^(?:leave|post|add|write) (?:a|your) (?:comment|reply|review)\b/i),
  rule(160, /^(?:this is )?(?:a )?(?:developing|breaking) (?:news )?story\b[.;,:–—-]/i),
  rule(
    160,
    /^(?:please )?(?:check back|stay tuned|refresh)\b.{0,60}\b(?:updates?|more|details|page|soon|later)\b/i,
  ),
  // A note on what was corrected is news to the reader, and stays.
  rule(
    90,
    /^(?:this (?:story|article|report|page) (?:has been|was|is being|will be) updated|more (?:details )?to follow|more to come)(?!.*\bcorrect)\.?(?:$| (?:with|as|on|at|regularly)\b)/i,
  ),
  rule(
    40,
    /^(?:\d{1,3} ?min(?:ute)?s?(?: of)? read(?:ing)?(?: time)?|reading time\b.*|estimated reading\b.*)$/i,
  ),
  rule(160, /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords)\s?[:：|]/i),
  rule(
    60,
    /^(?:back to top|skip to (?:main )?content|listen to this (?:article|story)|view (?:image|gallery|comments).*|(?:accept|manage) (?:all )?cookies.*)\.?$/i,
  ),
  rule(300, /^(?:https?:\/\/|www\.)\S+$/i),
];

/** Legal and technical notices: only in an article's first or last lines, where such things stand. */
const EDGES: readonly Rule[] = [
  rule(
    500,
    /^(?:\*|note|disclaimer|this|these|the (?:above|information|contents?|views|materials?)|nothing (?:here|in this)|all (?:contents?|information))\b.{0,120}\bnot\b.{0,60}\b(?:constitute|intended as|be (?:construed|taken|considered) as)\b.{0,60}\b(?:advice|offer|recommendation|solicitation|endorsement)/i,
  ),
  rule(
    700,
    /^(?:(?:we |the (?:author|editor|site) )?(?:hereby |solemnly |solemn )?(?:declare|declaration|statement)|notice)\s?[:：](?=.*\b(?:copyright|reprint|article|advice|liab))/i,
  ),
  rule(
    700,
    /^(?:disclaimer|legal notice|copyright(?: notice| statement)?|risk (?:warning|disclosure))\s?[:：]/i,
  ),
  rule(
    400,
    /\bcopyrights?\b(?: of| in| to)? (?:this|the) (?:article|work|content|text|image|picture|photo|report|story)s?\b.{0,60}\bbelongs?\b|\bcopyright\b.{0,40}\breserved\b/i,
  ),
  rule(300, /^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}))/i),
  rule(300, /\ball rights reserved\b/i),
  rule(
    400,
    /^(?:no part of this|un(?:authori[sz]ed)|reprint|reproduction|(?:this|our) (?:article|content|material|story|report|page|work|publication|text)s? (?:may|must|can|shall)(?:not| not)? be (?:reprint|reproduc|republish|re-publish|copied|redistribut|publish|broadcast))(?=.*\b(?:prohibited|permission|consent|authori[sz]ed)\b)/i,
  ),
  rule(
    300,
    /^(?:the )?(?:views|opinions)(?: and opinions)? expressed\b.{0,120}\b(?:author|writer|own|not necessarily|do not)/i,
  ),
  rule(
    300,
    /^\(?(?:(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Tt]ranslated)) by \p{Lu}[^.!?]*(?:\p{Lu}\.[^.!?]*)*[.)]*$/u,
  ),
  rule(
    200,
    /^(?:this (?:article|story|report|post|piece)) (?:was |has been |is )?(?:(?:originally|first) (?:published|appeared|posted)|(?:re-?published|re-?posted|syndicated|auto-generated|translated) (?:from|with|by|under)\b)/i,
  ),
  rule(
    250,
    /^if (?:the author|there is any|you (?:have|believe)).{0,160}\b(?:contact us|infring|copyright)/i,
  ),
  rule(
    200,
    /^(?:contact (?:the )?(?:author|reporter|newsroom|editor)|write to (?:the )?(?:author|reporter)|e-?mail)\b.{0,40}\S@\S/i,
  ),
  rule(
    90,
    /^\(?(?:with (?:agency )?inputs?(?: from .{1,50})?|inputs? from .{1,50}|(?:with )?agencies)\)?\.?$/i,
  ),
];

/** Where a comment box begins: what comes after belongs to readers, if it is the smaller part. */
const COMMENT_BOX =
  /^(?:\d{1,6} comments?|comments?(?: ?\(\d{1,6}\))?|(?:leave|post|add|write) (?:a|your) (?:comment|reply)\b.{0,30}|no comments(?: yet)?)$/i;
/** What is followed by headlines of other articles. */
const LINK_LIST =
  /^(?:related(?: (?:articles?|stories|news|posts?|coverage|reading))?|more (?:stories|news|from .{1,30})|you (?:may|might) also like|recommended(?: for you| stories| reading)?|trending(?: now)?|most (?:read|popular)|latest news|top stories|read more|also read)[.:…]?$/i;

const matches = (rules: readonly Rule[], line: string): boolean =>
  rules.some(({ pattern, most }) => line.length <= most && pattern.test(line));

const isNotice = (line: string): boolean => matches(EDGES, line);

const EDGE = 6;
const isSentence = (line: string): boolean => /[.!?。！？]["'”’)\]]*$/.test(line);

/**
 * Which lines of an article are not its text (E14), true for those to be left out. `known` are lines that were
 * read as credits already.
 */
export function boilerplateLines(blocks: readonly Block[], known: ReadonlySet<number>): boolean[] {
  const lines = blocks.map((block) => block.text);
  // A row of a table is judged by nothing: what looks like a count there is a figure.
  const out = blocks.map(
    ({ role, text }, i) =>
      known.has(i) || (role !== 'row' && (matches(ANYWHERE, text) || isCaptionCredit(text))),
  );
  dropComments(lines, out);
  dropLinkLists(lines, out);
  dropNotices(lines, out);
  return out;
}

function dropComments(lines: readonly string[], out: boolean[]): void {
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  let after = 0;
  for (let i = lines.length - 1; i > 0; i -= 1) {
    if (COMMENT_BOX.test(lines[i] as string) && i > 2 && after <= total / 4) out.fill(true, i);
    after += (lines[i] as string).length;
  }
}

function dropLinkLists(lines: readonly string[], out: boolean[]): void {
  for (let i = 0; i < lines.length; i += 1) {
    if (!LINK_LIST.test(lines[i] as string)) continue;
    let end = i + 1;
    while (end < lines.length && end - i <= 8 && !isSentence(lines[end] as string)) end += 1;
    // Prose right below means that the last short line is its heading.
    const stop = end < lines.length && end > i + 1 ? end - 1 : end;
    out.fill(true, i, stop);
  }
}

function dropNotices(lines: readonly string[], out: boolean[]): void {
  let seen = 0;
  for (let i = lines.length - 1; i >= 0 && seen < EDGE; i -= 1) {
    if (out[i]) continue;
    if (isNotice(lines[i] as string)) out[i] = true;
    else seen += 1;
  }
  seen = 0;
  for (let i = 0; i < lines.length && seen < EDGE / 2; i += 1) {
    if (out[i]) continue;
    if (isNotice(lines[i] as string)) out[i] = true;
    else seen += 1;
  }
}
