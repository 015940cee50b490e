import type { Surface } from '../surface.ts';
import { exactPayload } from './exact.ts';
import { slackManifest } from './manifest.ts';

export const slackSurface: Surface = { exactPayload, manifest: slackManifest };
