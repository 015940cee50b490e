/** Of a name: all platforms take so much, with room for a number behind it. */
const LONGEST = 28;

/**
 * The stories by the names of their commands: lower case, letters, digits, `-` and `_`; with a number where two would have
 * the same.
 */
export function nameCommands(stories: readonly string[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const story of stories) {
    const bare = story
      .toLowerCase()
      .replace(/[^-_\p{L}\p{N}]+/gu, '-')
      .slice(0, LONGEST);
    let name = bare || 'story';
    for (let n = 2; named.has(name); n++) name = `${bare}-${n}`;
    named.set(name, story);
  }
  return named;
}

/** What is typed for a story that is looked at alone: `/my-story` for `My Story`. */
export const commandOf = (story: string): string => `/${[...nameCommands([story]).keys()][0]}`;
