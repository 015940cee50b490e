/** What a benchmark can measure. Every figure is between 0 and 1, and higher is better. */
export type Bench = 'timeline' | 'dates' | 'quotes';

/** The figures of each benchmark, in the order in which they are printed. */
export const FIGURES: Readonly<Record<Bench, readonly string[]>> = {
  timeline: ['AR1-F', 'AR2-F', 'date F1'],
  dates: ['value F1', 'relaxed F1'],
  quotes: ['F1 at .3', 'F1 at .8', 'speaker'],
};

export const TITLES: Readonly<Record<Bench, string>> = {
  timeline: 'Timelines (Timeline17)',
  dates: 'Temporal expressions (TempEval-3)',
  quotes: 'Quotations (PolNeAR, direct)',
};

export interface Published {
  readonly system: string;
  /** Measured on: never quite what we measure ourselves on, so it is printed with the figures. */
  readonly on: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly source: string;
}

const ACL_2020 = 'Gholipour Ghalandari & Ifrim, ACL 2020, table 4';
const TEMPEVAL = 'UzZaman et al., SemEval 2013';
const tracker = 'Gender Gap Tracker v7, published evaluation';

const timeline = (system: string, ar1: number, ar2: number, date: number): Published => ({
  system,
  on: 'all 19 timelines',
  figures: { 'AR1-F': ar1, 'AR2-F': ar2, 'date F1': date },
  source: ACL_2020,
});

const dates = (system: string, value: number, source: string): Published => ({
  system,
  on: 'TempEval-3 platinum',
  figures: { 'value F1': value },
  source,
});

export const PUBLISHED: Readonly<Record<Bench, readonly Published[]>> = {
  timeline: [
    timeline('DATEWISE (2020)', 0.12, 0.035, 0.544),
    timeline('Martschat & Markert (2018)', 0.105, 0.03, 0.544),
    timeline('Publication counts', 0.105, 0.027, 0.481),
    timeline('CLUST (2020)', 0.082, 0.02, 0.407),
  ],
  dates: [
    dates('HeidelTime', 0.776, TEMPEVAL),
    dates('SUTime', 0.674, TEMPEVAL),
    dates('chrono-node 2.10 alone', 0.335, 'measured with the same scorer'),
  ],
  quotes: [
    {
      system: 'Gender Gap Tracker v7',
      on: 'its own corpus',
      figures: { 'F1 at .3': 0.837, speaker: 0.865 },
      source: tracker,
    },
    {
      system: 'A naive regular expression',
      on: 'PolNeAR test',
      figures: { 'F1 at .3': 0.766, speaker: 0.571 },
      source: 'measured with the same scorer',
    },
  ],
};
