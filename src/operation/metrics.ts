import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Ledger } from '../store/index.ts';

/** A platform, as far as its health goes. */
export interface Connected {
  readonly name: string;
  health(): { readonly connected: boolean; readonly heard: number | null; readonly stopped?: string };
}

export interface Metered {
  readonly ledger: Ledger;
  readonly platforms: readonly Connected[];
  readonly version: string;
}

export interface Metrics {
  /** How an attempt to deliver ended, and how many seconds it took. */
  readonly onAttempt: (platform: string, outcome: string, seconds: number) => void;
  /** In Prometheus' text format. */
  read(): Promise<string>;
  readonly contentType: string;
}

/** Counts what the desk does. What is in the ledger is counted when it is asked for. */
export function openMetrics({ ledger, platforms, version }: Metered): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const attempts = new Counter({
    name: 'briefdesk_delivery_attempts_total',
    help: 'Attempts to deliver, by how they ended',
    labelNames: ['platform', 'outcome'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'briefdesk_delivery_seconds',
    help: 'How long an attempt to deliver took',
    labelNames: ['platform'] as const,
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  new Gauge({ name: 'briefdesk_info', help: 'The version that runs', labelNames: ['version'], registers })
    .labels(version)
    .set(1);
  new Gauge({
    name: 'briefdesk_deliveries_open',
    help: 'Deliveries that are not done with, by state',
    labelNames: ['platform', 'state'] as const,
    registers,
    async collect() {
      this.reset();
      for (const { platform, state, count } of await ledger.deliveries.counts()) {
        this.set({ platform, state }, count);
      }
    },
  });
  new Gauge({
    name: 'briefdesk_subscriptions',
    help: 'Subscriptions, by whether their channel takes anything',
    labelNames: ['platform', 'paused'] as const,
    registers,
    async collect() {
      this.reset();
      for (const { to, paused } of await ledger.subscriptions.list()) {
        this.inc({ platform: to.platform, paused: String(paused !== null) });
      }
    },
  });
  new Gauge({
    name: 'briefdesk_platform_connected',
    help: 'Whether a platform is connected',
    labelNames: ['platform'] as const,
    registers,
    collect() {
      for (const { name, health } of platforms) this.set({ platform: name }, health().connected ? 1 : 0);
    },
  });
  return {
    onAttempt(platform, outcome, took) {
      attempts.inc({ platform, outcome });
      seconds.observe({ platform }, took);
    },
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
