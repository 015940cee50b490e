import { nearest } from '../../src/command/nearest.ts';
import { UsageError } from '../../src/command/usage-error.ts';
import { readOption } from '../../src/command/words.ts';
import type { Host } from './index.ts';
import type { TerminalOptions } from './options.ts';

const WRITTEN = 'It is written: manifest slack|discord [--url https://…]';

/** `manifest slack`: what the app is made from on a platform, as YAML, or as JSON where that is asked for. Throws UsageError. */
export async function printManifest(options: TerminalOptions, host: Host): Promise<string> {
  const { platform, url } = readWords(options.command.slice(1), Object.keys(host.surfaces ?? {}));
  const surface = await host.surfaces![platform]!();
  const stories = options.story === undefined ? ((await host.listStories?.()) ?? []) : [options.story];
  const manifest = surface.manifest({ stories, ...(url && { url }) });
  if (options.format === 'json') return `${JSON.stringify(manifest, null, 2)}\n`;
  const { stringify } = await import('yaml');
  return stringify(manifest, { lineWidth: 0, aliasDuplicateObjects: false });
}

function readWords(
  words: readonly string[],
  platforms: readonly string[],
): { platform: string; url?: string } {
  const at = words.findIndex((word) => readOption(word)?.name === 'url');
  const option = at < 0 ? undefined : readOption(words[at]!);
  const url = option && (option.value ?? words[at + 1]);
  const [platform = '', ...rest] = words.filter(
    (_, i) => at < 0 || (i !== at && (option?.value !== undefined || i !== at + 1)),
  );
  if (!platforms.includes(platform) || rest.length > 0) {
    const near = nearest(platform, platforms);
    throw new UsageError(
      platform ? `There is no manifest ${words.join(' ')}.` : 'manifest needs a platform.',
      near ? `Did you mean: manifest ${near}?` : WRITTEN,
    );
  }
  if (option && !/^https:\/\/\S+$/.test(url ?? ''))
    throw new UsageError(`--url ${url ?? ''} is no address that begins with https://.`, WRITTEN);
  return url ? { platform, url } : { platform };
}
