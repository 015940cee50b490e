import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig, SERVICE_SETTINGS, SETTINGS } from '../src/config.ts';

const HOME = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(HOME, file), 'utf8');
const KNOWN: readonly string[] = [...SETTINGS, ...SERVICE_SETTINGS];
const PROGRAM = 'dist/src/main.js';
const hasAnalyze = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('the image', () => {
  const lines = read('Dockerfile').replaceAll('\\\n', ' ').split('\n');
  const of = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const copied = of('COPY')
    .filter((line) => !line.includes('--from'))
    .flatMap((line) =>
      line
        .split(' ')
        .filter((part) => !part.startsWith('--'))
        .slice(0, -1),
    );

  it('is made of files that are there, and that are sent to be built', () => {
    expect(copied.filter((file) => !existsSync(join(HOME, file)))).toEqual([]);
    const sent = read('.dockerignore').split('\n');
    expect(copied.filter((file) => !sent.includes(`!${file}`))).toEqual([]);
  });

  it('runs on the Node that the package asks for, as nobody special, and says whether it is well', () => {
    expect(new Set(of('FROM').map((line) => line.split(' ')[0]))).toEqual(
      new Set(['node:20.20.2-bookworm-slim']),
    );
    expect(of('USER')).toEqual(['node']);
    expect(of('HEALTHCHECK')[0]).toContain('/healthz');
    expect(of('CMD')).toEqual([`["node", "${PROGRAM}"]`]);
  });
});

describe('the compose file', () => {
  const { services, volumes } = parse(read('compose.yaml'));

  it('gives the desk settings that it takes', async () => {
    const { environment } = services.desk;
    expect(Object.keys(environment).filter((name) => !KNOWN.includes(name))).toEqual([]);
    const set = { ...environment, DATABASE_URL: environment.DATABASE_URL.replace(/\$\{[^}]*\}/, 'x') };
    const config = await readConfig(set, join(HOME, 'nowhere'), { service: true });
    expect(config).toMatchObject({
      database: 'postgres://briefdesk:x@postgres/briefdesk',
      ops: { port: 9464 },
    });
  });

  it('opens nothing but its health, to this machine only, and keeps what must be kept', () => {
    expect(services.desk.ports).toEqual(['127.0.0.1:9464:9464']);
    expect(services.postgres.ports).toBeUndefined();
    const kept = [...services.desk.volumes, ...services.postgres.volumes].map(
      (one: string) => one.split(':')[0]!,
    );
    expect(kept.filter((name) => !name.startsWith('.'))).toEqual(Object.keys(volumes));
  });
});

describe('the systemd unit', () => {
  const unit = read('deploy/briefdesk.service');

  it('starts the service with settings that it takes', () => {
    expect(unit).toContain(`ExecStart=/usr/bin/env node ${PROGRAM}\n`);
    const set = /^Environment=(.*)$/m
      .exec(unit)![1]!
      .split(' ')
      .map((one) => one.split('=')[0]!);
    expect(set.filter((name) => name !== 'NODE_ENV' && !KNOWN.includes(name))).toEqual([]);
  });

  it.skipIf(!hasAnalyze)(
    `is one that systemd understands${hasAnalyze ? '' : ' (skipped: no systemd-analyze)'}`,
    () => {
      const { stderr } = spawnSync('systemd-analyze', ['verify', join(HOME, 'deploy/briefdesk.service')], {
        encoding: 'utf8',
      });
      expect(stderr.split('\n').filter((line) => line.includes('briefdesk.service'))).toEqual([]);
    },
  );
});
