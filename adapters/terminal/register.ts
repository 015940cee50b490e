import { UsageError } from '../../src/command/usage-error.ts';
import { readOption } from '../../src/command/words.ts';
import type { Host, Registrar } from './index.ts';
import type { TerminalOptions } from './options.ts';

const WRITTEN = 'It is written: register discord [--guild ID]';

/** `register discord --guild ID`: registers the commands on a platform by hand. Throws UsageError. */
export async function register(
  options: TerminalOptions,
  host: Host,
  registrars: Readonly<Record<string, Registrar>>,
): Promise<string> {
  const { platform, server } = readWords(options.command.slice(1));
  const registrar = Object.hasOwn(registrars, platform) ? registrars[platform] : undefined;
  if (!registrar)
    throw new UsageError(
      platform ? `Nothing is registered on ${platform} by hand.` : 'register needs a platform.',
      WRITTEN,
    );
  const stories = options.story === undefined ? ((await host.listStories?.()) ?? []) : [options.story];
  return registrar(stories, server);
}

function readWords([platform = '', word, ...rest]: readonly string[]): {
  platform: string;
  server?: string;
} {
  if (word === undefined) return { platform };
  const option = readOption(word);
  const server = option?.value ?? rest.shift() ?? '';
  if (option?.name !== 'guild' || rest.length > 0)
    throw new UsageError(`register does not know ${word}.`, WRITTEN);
  if (!/^\d{17,20}$/.test(server))
    throw new UsageError(
      `--guild ${server} is no id of a server: 17 to 20 digits.`,
      'Developer Mode on, right click on the server, “Copy Server ID”.',
    );
  return { platform, server };
}
