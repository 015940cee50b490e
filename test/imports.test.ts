import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const HOME = resolve(import.meta.dirname, '..');

/** Who may import whom. A room may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/language': [],
  'src/corpus': ['src/language'],
  'src/extract': ['src/corpus', 'src/language'],
  'src/story': ['src/extract', 'src/corpus', 'src/language'],
  'src/briefing': ['src/story', 'src/language', 'type src/extract', 'type src/corpus'],
  'src/command': ['src/briefing'],
  'src/digest': ['src/briefing', 'src/store', 'src/command', 'type src/story'],
  'src/store': ['type src/briefing'],
  'src/fetching': [],
  'src/feeds': ['src/corpus', 'src/fetching', 'src/store', 'src/briefing', 'src/command'],
  'src/operation': ['type src/store', 'type src/intake', 'type src/config.ts'],
  'src/intake': ['src/extract', 'src/corpus', 'src/store'],
  'src/desk': [
    'src/command',
    'src/briefing',
    'src/story',
    'src/corpus',
    'src/intake',
    'src/store',
    'src/digest',
    'src/feeds',
    'src/fetching',
  ],
  adapters: ['src/command', 'src/briefing', 'src/digest'],
};

/** The programs, and the room that puts one together: they see everything. */
const SEE_EVERYTHING = ['src/main.ts', 'src/cli.ts', 'src/pages.ts', 'src/service'];

const PLATFORM_PACKAGES = /^(?:@slack\/|discord\.js|@discordjs\/|node-cron)/;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const listFiles = (folder: string): string[] =>
  readdirSync(join(HOME, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith('.ts'));

/** Import and export statements, and `import()`; `to` is a file of ours or a package. */
function readImports(file: string): Import[] {
  const text = readFileSync(join(HOME, file), 'utf8');
  const statements =
    /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...text.matchAll(statements)].map(([, type, named, lazy]) => {
    const to = (named ?? lazy)!;
    const ours = to.startsWith('.')
      ? relative(HOME, resolve(HOME, dirname(file), to)).replace(/\.js$/, '.ts')
      : to;
    return { from: file, to: ours, typeOnly: type !== undefined };
  });
}

/** `src/story`, `adapters`; a file right under src is a room of its own. */
const roomOf = (file: string) =>
  file.startsWith('adapters/') ? 'adapters' : file.split('/').slice(0, 2).join('/');

const seesEverything = (file: string): boolean => SEE_EVERYTHING.includes(roomOf(file));

function refuse({ from, to, typeOnly }: Import): string | undefined {
  const isOurs = to.startsWith('src/') || to.startsWith('adapters/');
  if (!isOurs) {
    const platform = PLATFORM_PACKAGES.test(to) && from.startsWith('src/') && !seesEverything(from);
    return platform ? `${from} imports ${to}: only an adapter may` : undefined;
  }
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === other || seesEverything(from)) return;
  if (other === 'adapters') return `${from} imports ${to}: src imports no adapter`;
  // config.ts stands beside the rooms, and refuses what is set as commands refuse what is typed
  const allowed = MAY_IMPORT[room] ?? ['src/command'];
  if (allowed.includes(other) || (typeOnly && allowed.includes(`type ${other}`))) return;
  return `${from} imports ${to}: ${room} may import ${allowed.join(', ') || 'nothing of ours'}`;
}

describe('who may import whom', () => {
  const imports = [...listFiles('src'), ...listFiles('adapters')].flatMap(readImports);

  it('is held by every file', () => {
    expect(imports.map(refuse).filter(Boolean)).toEqual([]);
  });

  it('is about the imports that there are', () => {
    expect(imports).toContainEqual({ from: 'src/desk/kept.ts', to: 'src/desk/desk.ts', typeOnly: false });
    expect(imports).toContainEqual({ from: 'src/briefing/schema.ts', to: 'zod', typeOnly: false });
  });

  it.each([
    [
      { from: 'src/language/words.ts', to: 'src/corpus/types.ts', typeOnly: true },
      'may import nothing of ours',
    ],
    [
      { from: 'src/briefing/who.ts', to: 'src/corpus/index.ts', typeOnly: false },
      'src/briefing may import src/story',
    ],
    [
      { from: 'src/desk/desk.ts', to: 'adapters/terminal/index.ts', typeOnly: false },
      'src imports no adapter',
    ],
    [{ from: 'src/digest/plan.ts', to: 'node-cron', typeOnly: false }, 'only an adapter may'],
  ])('refuses %o', (one, why) => {
    expect(refuse(one)).toContain(why);
  });

  it('lets one platform know nothing of another', () => {
    const platformOf = (file: string) => /^adapters\/([^/]+)\//.exec(file)?.[1];
    const across = imports.filter(({ from, to }) => {
      const [one, other] = [platformOf(from), platformOf(to)];
      return one !== undefined && other !== undefined && one !== other;
    });
    expect(across).toEqual([]);
  });
});
