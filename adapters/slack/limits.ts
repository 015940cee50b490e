/** Everything that Slack counts, in characters unless it says otherwise. No other file holds such a number. */
export const LIMITS = {
  /** Blocks of a message. */
  blocks: 50,
  /** Blocks of a modal and of App Home. */
  viewBlocks: 100,
  /** Bytes of all blocks of a message as JSON: near 13,000 Slack refuses it (`msg_blocks_too_long`). */
  bytes: 12_000,
  /** The text beside blocks: what notifications and screen readers say. */
  text: 3_000,
  sectionText: 3_000,
  fields: 10,
  fieldText: 2_000,
  header: 150,
  contextElements: 10,
  contextText: 2_000,
  actions: 25,
  buttonText: 75,
  /** Of a button's text, what is seen on a narrow screen. */
  buttonTextSeen: 30,
  buttonValue: 2_000,
  /** Ours: a button carries no longer command, so that all buttons of a message leave room for what it says. */
  command: 500,
  /** Ours: questions that an answer offers. */
  next: 10,
  options: 100,
  optionText: 75,
  optionValue: 75,
  /** action_id, block_id, callback_id */
  id: 255,
  /** A modal's title, submit and close. */
  viewTitle: 24,
  privateMetadata: 3_000,
  /** The label of an input, and the hint under it. */
  inputLabel: 2_000,
  inputText: 3_000,
  url: 3_000,
  /** Slash commands in a manifest. */
  slashCommands: 50,
  /** A slash command's usage hint in the manifest. */
  usageHint: 1_000,
  /** Suggested prompts of the assistant pane. */
  prompts: 4,
  /** Uses of a response_url, and how long it lasts, in milliseconds. */
  responseUses: 5,
  responseLasts: 30 * 60_000,
  /** Messages, or channels, that a page of a list may have. */
  historyPage: 200,
  /** Pages that are looked through for a delivery that may have got through, or for a user's channels. */
  historyPages: 5,
} as const;

/** Times that are ours to choose, in milliseconds. */
export const TIMES = {
  /** A call of the Web API, or of a response_url. */
  call: 10_000,
  /** Pauses between attempts to connect: the first, and the longest. */
  firstPause: 1_000,
  longestPause: 60_000,
  /** Inside a posting of several messages, a rate limit up to this is waited for. */
  waitInside: 60_000,
  /** For how long a user's zone and standing are remembered. */
  profile: 10 * 60_000,
  /** How long `stop` waits for what is being answered. */
  stopping: 25_000,
} as const;
