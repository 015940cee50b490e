import { readCorpus } from '../../dist/src/corpus/index.js';
import { readAll } from '../../dist/src/intake/index.js';

/**
 * Run as a process of its own, without what runs TypeScript, which every thread would have to load:
 * `node bench/speed/intake.mjs FOLDER WHO [THREADS]`; prints seconds, characters and memory as JSON. WHO is `briefdesk`,
 * or `rival`: compromise for names, quotations and sentences, chrono-node for dates.
 */
const [folder, who, threads] = process.argv.slice(2);
const { sources } = await readCorpus(folder);
const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
const run =
  who === 'rival' ? await loadRival() : () => readAll(sources, threads ? { threads: Number(threads) } : {});
const start = performance.now();
await run();
const seconds = (performance.now() - start) / 1_000;
console.log(
  JSON.stringify({
    seconds,
    characters,
    sources: sources.length,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);

async function loadRival() {
  const [{ default: nlp }, { parse }] = await Promise.all([import('compromise'), import('chrono-node')]);
  nlp('Load the model.').people();
  return () => {
    for (const { text, published } of sources) {
      const document = nlp(text);
      document.people().out('array');
      document.organizations().out('array');
      document.places().out('array');
      document.quotations().out('array');
      document.sentences().out('array');
      parse(text, new Date(published ?? '2026-01-01'));
    }
  };
}
