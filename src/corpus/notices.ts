import { type Rule, rule } from './furniture.ts';

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
    /^(?:the )?(?:views|opinions)(?: and opinions)? expressed\b.{0,120}\b(?:author|writer|own|not necessarily|do not|solely)/i,
  ),
  rule(200, /^[^.!?]{0,120}\bcontributed to th(?:is|e) (?:report|story|article|piece)\.?$/i),
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
    300,
    /^(?:a version (?:of this (?:article|story|column) )?(?:appears?|appeared|was published) (?:in|on)\b|(?:this|the) (?:article|story) appeared (?:in|on) (?:p\d|page|print|the)\b)/i,
  ),
  rule(
    90,
    /^\(?(?:with (?:agency )?inputs?(?: from .{1,50})?|inputs? from .{1,50}|(?:with )?agencies)\)?\.?$/i,
  ),
];
