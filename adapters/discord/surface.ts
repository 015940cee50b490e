import type { Surface } from '../surface.ts';
import { exactPayload } from './exact.ts';
import { discordManifest } from './manifest.ts';
import { readApplicationId } from './settings.ts';

/** Discord without its client; the environment tells which application the address that installs it is of. */
export const discordSurface = (env: Readonly<Record<string, string | undefined>>): Surface => ({
  exactPayload,
  manifest: (options) => discordManifest({ ...options, applicationId: readApplicationId(env) }),
});
