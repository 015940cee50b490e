/** A module of `src`, as the program that people get has it: `npm run bench:speed` has just built it. */
export const built = async <Module>(path: string): Promise<Module> =>
  (await import(new URL(`../../dist/src/${path}.js`, import.meta.url).href)) as Module;
