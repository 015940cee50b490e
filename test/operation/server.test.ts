import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReadiness } from '../../src/operation/health.ts';
import { openMetrics } from '../../src/operation/metrics.ts';
import { type OpsServer, startOps } from '../../src/operation/server.ts';
import type { Ledger } from '../../src/store/index.ts';
import { openLedgerFile } from '../../src/store/ledger/index.ts';
import { channel, subscribe } from '../support/ledger.ts';

const home = mkdtempSync(join(tmpdir(), 'briefdesk-ops-'));
const slack = { connected: true, stopped: undefined as string | undefined };
const discord = { connected: true, stopped: undefined as string | undefined };
const platforms = [
  {
    name: 'slack',
    health: () => ({
      heard: null,
      connected: slack.connected,
      ...(slack.stopped ? { stopped: slack.stopped } : {}),
    }),
  },
  { name: 'discord', health: () => ({ heard: null, connected: discord.connected }) },
];

describe('the desk’s health', () => {
  let ledger: Ledger;
  let server: OpsServer;
  let metrics: ReturnType<typeof openMetrics>;
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(server.address + path, { method });
    return { status: response.status, body: await response.text() };
  };

  beforeAll(async () => {
    ledger = await openLedgerFile(join(home, 'ledger.sqlite'));
    metrics = openMetrics({ ledger, platforms, version: '1.2.3' });
    const readiness = () => checkReadiness(ledger, platforms);
    server = await startOps({ host: '127.0.0.1', port: 0, readiness, metrics });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(home, { recursive: true });
  });

  it('is answered on loopback while the process lives', async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await get('/healthz')).toEqual({ status: 200, body: '{"status":"ok"}' });
    expect(await get('/healthz', 'HEAD')).toEqual({ status: 200, body: '' });
  });

  it('names a platform that is down, and goes on with the other', async () => {
    slack.stopped = 'token_revoked';
    expect(await get('/readyz')).toEqual({
      status: 200,
      body: '{"ready":true,"parts":{"ledger":"ok","slack":"stopped: token_revoked","discord":"ok"}}',
    });
    discord.connected = false;
    expect((await get('/readyz')).status).toBe(503);
    discord.connected = true;
    slack.stopped = undefined;
  });

  it('is counted for Prometheus', async () => {
    await subscribe(ledger, channel('C1'), 10, 20);
    metrics.onAttempt('slack', 'sent', 0.3);
    const { body } = await get('/metrics');
    expect(body).toContain('briefdesk_delivery_attempts_total{platform="slack",outcome="sent"} 1');
    expect(body).toContain('briefdesk_deliveries_open{platform="slack",state="planned"} 2');
    expect(body).toContain('briefdesk_subscriptions{platform="slack",paused="false"} 1');
    expect(body).toContain('briefdesk_platform_connected{platform="discord"} 1');
    expect(body).toContain('briefdesk_info{version="1.2.3"} 1');
    expect(body).toContain('process_resident_memory_bytes');
  });

  it('can only be read, and says what there is', async () => {
    expect((await get('/healthz', 'POST')).status).toBe(405);
    expect(await get('/')).toEqual({ status: 404, body: 'There are: /healthz, /readyz, /metrics\n' });
  });

  it('is not ready when the ledger is gone', async () => {
    await ledger.close();
    const { status, body } = await get('/readyz');
    expect(status).toBe(503);
    expect(JSON.parse(body).parts.ledger).toContain('The ledger failed');
    expect((await get('/metrics')).status).toBe(500);
  });
});
