import type { Dialect } from './sql.ts';

/** The ledger's schema, a step a version. A step that was released is never changed: what follows is a new one. */
export const MIGRATIONS: readonly ((dialect: Dialect) => readonly string[])[] = [
  ({ integer, identity }) => [
    `CREATE TABLE sources (
       id ${identity}, story TEXT NOT NULL, source TEXT NOT NULL, hash TEXT NOT NULL, seen ${integer} NOT NULL,
       UNIQUE (story, source, hash))`,
    `CREATE TABLE subscriptions (
       id TEXT PRIMARY KEY, story TEXT NOT NULL, platform TEXT NOT NULL, workspace TEXT NOT NULL, channel TEXT NOT NULL,
       schedule TEXT NOT NULL, written TEXT NOT NULL, time_zone TEXT NOT NULL, say_nothing_new ${integer} NOT NULL,
       subscriber TEXT NOT NULL, since ${integer} NOT NULL, paused TEXT,
       revision ${integer} NOT NULL, slot ${integer}, state TEXT NOT NULL)`,
    'CREATE INDEX subscriptions_by_channel ON subscriptions (platform, workspace, channel)',
    `CREATE TABLE told (
       subscription TEXT NOT NULL, fact TEXT NOT NULL, value TEXT NOT NULL, level TEXT, speaker TEXT, delivery TEXT,
       PRIMARY KEY (subscription, fact))`,
    // due: null once it is done with; while it is being sent, when the claim runs out
    `CREATE TABLE deliveries (
       id ${identity}, key TEXT NOT NULL UNIQUE, subscription TEXT NOT NULL, kind TEXT NOT NULL,
       platform TEXT NOT NULL, workspace TEXT NOT NULL, channel TEXT NOT NULL, briefing TEXT NOT NULL,
       slot ${integer} NOT NULL, corrects TEXT NOT NULL, state TEXT NOT NULL, due ${integer}, attempts ${integer} NOT NULL,
       doubtful ${integer} NOT NULL, holder TEXT, reason TEXT, messages TEXT NOT NULL)`,
    'CREATE INDEX deliveries_by_due ON deliveries (due) WHERE due IS NOT NULL',
    'CREATE INDEX deliveries_open ON deliveries (platform, workspace, channel, id) WHERE due IS NOT NULL',
    // two claims of one channel at once: the database itself refuses the second
    `CREATE UNIQUE INDEX deliveries_sending ON deliveries (platform, workspace, channel) WHERE state = 'sending'`,
    'CREATE INDEX deliveries_by_subscription ON deliveries (subscription, id)',
    `CREATE TABLE shelves (
       shelf TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (shelf, key))`,
  ],
];
