import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

/** Where Debian puts the programs, which it keeps out of PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs, or null where it is not installed. */
export const postgresFolder = ((): string | null => {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one))
    : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
  ];
  return (
    folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ??
    null
  );
})();

/** Said where tests are skipped. */
export const WITHOUT_POSTGRES = postgresFolder ? '' : ' (skipped: PostgreSQL is not installed)';

export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of the test's own, on a socket in a temporary folder; it refuses to run as root. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-postgres-'));
  const user = process.getuid?.() === 0 ? findUser() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const programs = postgresFolder!;
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'briefdesk', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { cwd: folder, stdio: 'pipe', ...user },
  );
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=60'],
    { cwd: folder, stdio: 'ignore', ...user },
  );
  const end = () => server.kill('SIGQUIT');
  process.once('exit', end);
  const url = `postgres://briefdesk@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await untilReady(server, url);
  return {
    url,
    stop: async () => {
      process.off('exit', end);
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  for (let time = 0; time < 300; time++) {
    if (server.exitCode !== null)
      throw new Error(`postgres ended with ${server.exitCode} instead of starting`);
    const client = new pg.Client({ connectionString: url });
    const ready = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end();
    if (ready) return;
    await setTimeout(50);
  }
  throw new Error('postgres did not start within 15 seconds');
}
