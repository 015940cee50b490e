import { isTurn } from './datelines.ts';
import type { Block } from './types.ts';

const ASIDE =
  / ?[[(](?:laugh(?:s|ing|ter)?|applause|cheers|crosstalk|cross talk|inaudible|unintelligible|pause|sighs|music|ph|sic)[\])]/gi;

/** What people say in a transcript, without what its writer notes of them: "[laughs]". Other texts as they are. */
export const withoutAsides = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(({ text }) => isTurn(text)).length < 2
    ? blocks
    : blocks
        .map((block) => ({ ...block, text: block.text.replace(ASIDE, '').trim() }))
        .filter(({ text }) => text !== '');
