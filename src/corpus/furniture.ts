/** One habit of web pages that is no text of the article. Lines longer than `most` are never judged by it. */
export interface Rule {
  readonly pattern: RegExp;
  readonly most: number;
}

/** A rule for lines of at most so many characters. */
export const rule = (most: number, pattern: RegExp): Rule => ({ pattern, most });

/** What a line has to speak of for a rule of `PICTURED` to fit it. */
export const PICTURE = /photo|image|picture|frame grab/i;

/** Captions and credits that say "photo", "image", "picture" or "frame grab": most lines need not be tried with them. */
export const PICTURED: readonly Rule[] = [
  rule(
    400,
    /^[([]?(?:file|handout|stock|archive) (?:photo|image|picture|photograph)\b[)\]]?(?:$|[:.,)]| \()/i,
  ),
  rule(400, /[([](?:file|handout|stock) (?:photo|image|picture)[^()[\]]{0,60}[)\]]$/i),
  rule(
    400,
    /^[^.!?]{0,390}\bin (?:this|an?) (?:\p{L}+ ){0,2}(?:handout|file|undated|aerial|satellite|video) (?:photo(?:graph)?|image|picture|frame grab)\b[^.!?]{0,80}[.!?]?$/iu,
  ),
  rule(300, /[([](?:photo|image|picture)(?: (?:by|credit|courtesy)\b| ?[:/])[^()[\]]{0,80}[)\]]$/i),
  rule(
    400,
    /(?<=[.!?)\p{L}\d]["”’]?) [Pp](?:hoto(?:graph)?|icture)s?(?: credit)?\s?[:：]\s?\p{Lu}[\p{L}.'’-]{0,30}(?:[ /]{1,2}\p{Lu}[\p{L}.'’-]{0,30}){0,6}\.?$/u,
  ),
  rule(
    400,
    /(?<=[.!?]["”’]?) \(?\p{Lu}[\p{L} ]{1,20} (?:Photo|Images?|Pictures)\/\p{Lu}[^.!?]{2,60}\)?\.?$/u,
  ),
  rule(
    160,
    /^(?:photo|image|picture|photograph)s? (?:by|from|via|:) .{2,60} (?:on|via|for|\/) [^.!?]{2,40}$/i,
  ),
];

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
  rule(300, /^(?:image|photo|picture|video)(?:graph)? (?:(?:credits?|source)\s?[:：/|]|courtesy(?: of)?\b)/i),
  rule(
    300,
    /^(?:\p{L}+\.? \d{1,2}(?:, \d{4})?: )?this (?:image|photo(?:graph)?|picture|video|frame grab) (?:from|made|taken|provided|released|shows|by)\b/iu,
  ),
  rule(400, /(?<=[.!?]["”’]?) \(\p{Lu}[^()]{2,50}\/[^()]{2,50}\)$/u),
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
    /^(?:read more|also read|see also|related(?: (?:articles?|stories|news|posts?|topics?|links?|coverage|content|reading))?|more (?:stories|news|from .{1,30})|you (?:may|might) also like|recommended(?: for you| stories| reading)?|trending(?: now)?|most (?:read|popular)|latest news|top stories|editors?['’]? picks?)[.:…]?$/i,
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
  rule(
    300,
    /\b(?:javascript|flash player|cookies|html5)\b.{0,60}\b(?:enabled?|turned on|installed|required|disabled|supported)\b/i,
  ),
  rule(600, /\bRETWEET\b/),
  rule(300, /^(?:this article|a version)(?: of this (?:article|story))? (?:also )?appeared (?:on|in)\b/i),
  rule(300, /^(?:https?:\/\/|www\.)\S+$/i),
  // Letters to readers, and what stands around an article on old pages.
  rule(
    400,
    /^(?:good (?:morning|afternoon|evening|day)|hello|hi|welcome)\b(?=.*\b(?:this is|welcome to|live (?:coverage|blog|updates)|newsletter|forwarded|sign up|subscribe)\b)/i,
  ),
  rule(
    300,
    /^(?:that['’]?s (?:all|it)\b.{0,30}\b(?:today|now|this week|tonight)|thanks? (?:you )?for reading|was this (?:e-?mail|newsletter) forwarded|(?:you can )?(?:reach|e-?mail|write to) us (?:at|on)\b|(?:if you (?:like|enjoy)ed|did someone forward)\b)/i,
  ),
  rule(
    160,
    /^(?:unsubscribe|manage (?:your )?(?:preferences|subscription)|view (?:this e-?mail )?in (?:your )?browser)\b/i,
  ),
  rule(
    120,
    /^(?:page )?last updated\b|^(?:e-?mail (?:this )?(?:to a )?friend|(?:printable|print) version|print (?:this )?(?:page|article|story)|(?:what else )?we['’]re reading|what else we['’]re reading)$/i,
  ),
  rule(
    1_500,
    /^(?:the )?[\p{L} .]{2,30} is not responsible for the content of external (?:internet |web)?sites?(?:[.\s]|$)|^comments (?:are|have been|on this \p{L}+ are) (?:now )?closed\b/iu,
  ),
  // Notes of those who write down what is said, and that they do.
  rule(
    60,
    /^[([](?:crosstalk|inaudible|applause|laughter|laughs|pause|music|(?:begin|end|start)\b[^)\]]{0,30}|commercial break|break)[)\]]\.?$/i,
  ),
  rule(200, /^(?:this is a )?rush transcript\b|^this (?:copy|transcript) may not be in its final form\b/i),
  // A stop that the reader has to pay to pass, or that a machine has made.
  rule(
    160,
    /^(?:continue reading|keep reading|to (?:continue|read|keep) (?:reading|more|on)|(?:subscribe|log in|sign in|register) to (?:continue|read|keep)|this (?:article|story|content) is (?:for|reserved for|available to|only available to) subscribers|already (?:a|have a) (?:subscri|member|account))\b/i,
  ),
  rule(40, /^(?:\[|\()?(?:\+|…|\.\.\.)? ?\d{1,6} (?:more )?(?:chars|characters|words)(?: more)?(?:\]|\))?$/i),
];

/** Where a comment box begins: what comes after belongs to readers, if it is the smaller part. */
export const COMMENT_BOX =
  /^(?:have your say|(?:post|add|send|share) your (?:comments?|views?)\b.{0,30}|readers?['’]? comments?|your (?:comments|views)|join the (?:conversation|discussion)|\d{1,6} comments?|comments?(?: ?\(\d{1,6}\))?|(?:leave|post|add|write) (?:a|your) (?:comment|reply)\b.{0,30}|no comments(?: yet)?|we welcome (?:your )?comments\b.{0,120}|views expressed in (?:the )?comments\b.{0,80})$/i;
/** Who wrote a comment, and when. */
export const COMMENTATOR =
  /^[\w.' -]{2,30} (?:says|wrote|writes|commented):|^[\w.' -]{2,30} ?[|·,] ?(?:\w{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \w{3,9} \d{4}|\d{1,2} \w{3,7} ago)\b|^reply\b.{0,20}$/i;
/** What is followed by headlines of other articles. */
export const LINK_LIST =
  /^(?:related(?: (?:articles?|stories|news|posts?|coverage|reading|topics?|links?))?|see also|also see|also in the news|elsewhere on the web|more (?:stories|news|from .{1,30})|you (?:may|might) also like|recommended(?: for you| stories| reading)?|trending(?: now)?|most (?:read|popular)|latest news|top stories|read more|also read)[.:…]?$/i;
