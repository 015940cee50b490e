/** One habit of web pages that is no text of the article. Lines longer than `most` are never judged by it. */
export interface Rule {
  readonly pattern: RegExp;
  readonly most: number;
}

const rule = (most: number, pattern: RegExp): Rule => ({ pattern, most });

/** Lines that are never prose, wherever they stand. */
export const ANYWHERE: readonly Rule[] = [
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
  rule(300, /^(?:photo|picture|pictured|(?:photo |image )?caption)\s?[:：]/i),
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
export const EDGES: readonly Rule[] = [
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
export const COMMENT_BOX =
  /^(?:\d{1,6} comments?|comments?(?: ?\(\d{1,6}\))?|(?:leave|post|add|write) (?:a|your) (?:comment|reply)\b.{0,30}|no comments(?: yet)?)$/i;
/** What is followed by headlines of other articles. */
export const LINK_LIST =
  /^(?:related(?: (?:articles?|stories|news|posts?|coverage|reading))?|more (?:stories|news|from .{1,30})|you (?:may|might) also like|recommended(?: for you| stories| reading)?|trending(?: now)?|most (?:read|popular)|latest news|top stories|read more|also read)[.:…]?$/i;
