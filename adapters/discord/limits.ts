/** What Discord allows. No other file of this adapter holds such a number. Lengths are in UTF-16 code units. */

/** A message with Components V2: nested components are counted, text is what all text displays hold together. */
export const MESSAGE = { components: 40, text: 4_000 } as const;

/** A message without: content, and embeds. */
export const EMBED = {
  content: 2_000,
  count: 10,
  title: 256,
  description: 4_096,
  footer: 2_048,
  all: 6_000,
} as const;

export const ROW = { buttons: 5 } as const;
export const BUTTON = { label: 80, customId: 100 } as const;
export const SELECT = { options: 25, label: 100, value: 100, description: 100, placeholder: 150 } as const;
export const MODAL = { title: 45, customId: 100, input: 4_000, label: 45, labelDescription: 100 } as const;

export const COMMAND = {
  name: 32,
  description: 100,
  options: 25,
  choices: 25,
  all: 8_000,
  contextMenus: 5,
} as const;
export const AUTOCOMPLETE = { choices: 25, name: 100, value: 100 } as const;
/** What may be typed into a text option of ours, where it has to come back in a button. */
export const TYPED = { name: 100, date: 20, text: 300 } as const;

export const NONCE = 25;
/** Messages that one reading of a channel's history gives, and how many readings a search makes at most. */
export const HISTORY = { page: 100, pages: 3 } as const;

/** Milliseconds that one request may take. */
export const REQUEST = 10_000;
/** Requests a second, over the whole bot; answers to interactions are not counted. */
export const REQUESTS_A_SECOND = 50;

/** Bytes of an interaction that comes over HTTP; Discord's are far smaller. */
export const BODY = 1_000_000;
