import type { BigIntStats } from 'node:fs';

const READ = /\.(?:md|markdown|txt|html?)$/i;
/** Files that someone meant as sources, and that are not read. */
const MEANT = /\.(pdf|docx?|rtf|odt|epub|pages|pptx?|xlsx?|mhtml?|webarchive|eml|png|jpe?g)$/i;

/** Whether a file of that name can be a source. */
export const isReadable = (name: string): boolean => READ.test(name);

/** Whether a file of that name counts in a folder of sources; hidden files and editors' locks do not. */
export const isListed = (name: string): boolean =>
  !/^(?:\.|~\$)/.test(name) && (READ.test(name) || MEANT.test(name));

/** Changes whenever a file may have changed: on writing, on being replaced, on having its times set back. */
export const stampOf = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  `${ino}-${size}-${mtimeNs}-${ctimeNs}`;
