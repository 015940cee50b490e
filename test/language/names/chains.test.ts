import { describe, expect, test } from 'vitest';
import { chainsOf, read } from '../read.ts';

type Case = readonly [text: string, ...chains: string[]];

const table = (name: string, cases: readonly Case[]) =>
  describe(name, () => {
    test.each(cases.map((c) => [c[0], c] as const))('%s', (_, [text, ...chains]) => {
      expect(chainsOf(text)).toEqual(chains);
    });
  });

table('one person under several spellings (E12)', [
  ['Wei Jing joined in May. Jing Wei later ran it, and Wei smiled.', 'person: Jing Wei = Wei = Wei Jing'],
  ['Sato Kenji came. Later Kenji Sato left.', 'person: Kenji Sato = Sato Kenji'],
  [
    'David B. Hart runs it. David Hart founded it, and Hart owns it.',
    'person: David B. Hart = David Hart = Hart',
  ],
  ['Olga Petrova spoke first. Then Olga left, and Petrova stayed.', 'person: Olga = Olga Petrova = Petrova'],
  ['Mr. Moe thanked Dr. Olga Lund. Ms. Lund smiled.', 'person: Moe', 'person: Lund = Olga Lund'],
  ['Zhou Min led it. Zhou left.', 'person: Zhou = Zhou Min'],
  ['Thanks went to @olgalund. Olga Lund had asked.', 'person: Olga Lund = olgalund'],
]);

table('two people are never one on a family name alone (E12)', [
  ['Wei Jing met Wei Hao.', 'person: Wei Jing', 'person: Wei Hao'],
  ['Olga Lund met Erik Lund.', 'person: Olga Lund', 'person: Erik Lund'],
  ['President Lund spoke. His wife, Olga Lund, smiled. Lund left.', 'person: Lund', 'person: Olga Lund'],
  [
    'Erik Lund was out. His wife, Olga Lund, smiled. Lund said no.',
    'person: Erik Lund = Lund',
    'person: Olga Lund',
  ],
  [
    'Erik Lund met his wife, Olga. A photo of Olga Lund hung there. Lund said no.',
    'person: Erik Lund = Lund',
    'person: Olga = Olga Lund',
  ],
]);

table('spellings of persons', [
  ["Later Ann O’Brien praised Liam O'Brien's work.", 'person: Ann O’Brien', "person: Liam O'Brien"],
  [
    'Maria Lopez\u2011Garcia and Jean-Paul Roux spoke.',
    'person: Maria Lopez\u2011Garcia',
    'person: Jean-Paul Roux',
  ],
  ['Kim Min-jae met Park Soo-yeon.', 'person: Kim Min-jae', 'person: Park Soo-yeon'],
  ['Mark Stone and Will Turner met.', 'person: Mark Stone', 'person: Will Turner'],
  ['Will Turner resigned. May Parker stayed.', 'person: Will Turner', 'person: May Parker'],
  ['Jan Novak, who runs it, left.', 'person: Jan Novak'],
  ['Prime Minister Modra spoke. Aruna Modra smiled.', 'person: Aruna Modra = Modra'],
  [
    'Maria Houston met Erik Dahl. Houston flew home from Houston.',
    'person: Houston = Maria Houston',
    'person: Erik Dahl',
    'place: Houston',
  ],
]);

table('what a capital does not make a name', [
  ['Hunters gathered near Oslo. Farmers stayed.', 'place: Oslo'],
  ['Will Quorim survive the year?', 'other: Quorim'],
  ['The French and Danish teams met on Monday in May.'],
  ['She met the Board of Directors and a CEO with an MBA on Tuesday.'],
  ['The Sino-Danish and French-German plans failed.'],
]);

table('organizations', [
  [
    'The Bank of England met the Ministry of Defence.',
    'organization: Bank of England',
    'organization: Ministry of Defence',
  ],
  ['The Center for Safety and Emerging Risks closed.', 'organization: Center for Safety and Emerging Risks'],
  ['The National Tide Board (NTB) met. The NTB agreed.', 'organization: NTB = National Tide Board'],
  ['Fobar (formerly Bazco) hired. Bazco is old.', 'other: Bazco = Fobar'],
  ['Fobar (now Quanta) lost money. Quanta is sorry.', 'other: Fobar = Quanta'],
  [
    'She left the Vexel Lab of Quorim for the University of Leuven.',
    'organization: Vexel Lab',
    'other: Quorim',
    'organization: University of Leuven',
  ],
  [
    'The Daily Tern and The Harbor Times reported it.',
    'organization: Daily Tern',
    'organization: Harbor Times',
  ],
  ['The Lisbon Civil Hospital is full.', 'organization: Lisbon Civil Hospital'],
  ['Yesterday Air Canada cut flights.', 'organization: Air Canada'],
  ['The retailer Nora Lund closed. Nora Lund’s shares fell.', 'organization: Nora Lund'],
  ["She praised Quorim's engineers and Quorim’s tools.", 'other: Quorim'],
  ['The Harbor Guard Rear Admiral Olga Lund spoke.', 'organization: Harbor Guard', 'person: Olga Lund'],
  [
    'The Northern Tide Fund Managing Director Olga Lund spoke.',
    'organization: Northern Tide Fund',
    'person: Olga Lund',
  ],
  ['She left General Tides Corp.', 'organization: General Tides Corp'],
  ['Vexel Corp. sued. Vexel won.', 'organization: Vexel = Vexel Corp'],
  ['Nordvik Steel grew. Nordvik hired.', 'organization: Nordvik = Nordvik Steel'],
]);

table('products, codes and places', [
  ['The Fobar3.5-0.8B beats the Fobar 4 models.', 'product: Fobar3.5-0.8B', 'product: Fobar 4'],
  ['The Cetus 787-8 jet landed on Runway 5.', 'product: Cetus 787-8', 'place: Runway 5'],
  ['Flight 514 was late.', 'product: Flight 514'],
  ['The U.S. signed. So did the United States.', 'place: U.S. = United States'],
  ['The Oslo-based firm grew.', 'place: Oslo'],
  ['They flew from New York to New Orleans.', 'place: New York', 'place: New Orleans'],
  ['New Quorim tools came.', 'other: Quorim'],
  ['The oil reached Prince Olaf Bay.', 'place: Prince Olaf Bay'],
]);

test('a merge says why', () => {
  const [chain] = read('Olga Lund spoke. Lund left.').chains;
  expect(chain!.links).toEqual([{ form: 'Lund', reason: 'part of the name Olga Lund' }]);
});

test('a heading has no names, for its capitals are a matter of style', () => {
  expect(chainsOf('Quorim Fires Chief Over Missing Money\nThe chief of Quorim left.')).toEqual([
    'organization: Quorim',
  ]);
});

table('names glued to what stood before them', [
  [
    'Erik Dahl flew out. Petrova spoke in Oslo. A crowd in Oslo Olga Petrova saw it.',
    'person: Erik Dahl',
    'person: Olga Petrova = Petrova',
    'place: Oslo',
  ],
  [
    'Olga Petrova spoke. Petrova said no. A report for NTB Petrova called false.',
    'person: Olga Petrova = Petrova',
    'organization: NTB',
  ],
  ['Olga Petrova spoke. Petrova left. Take Petrova at her word.', 'person: Olga Petrova = Petrova'],
  ['Crowds cheered. Karl Ness/Nordbild Olga Petrova waves. Petrova spoke.', 'person: Olga Petrova = Petrova'],
  [
    'President Tarik Brevnik spoke. Brevnik left. A crowd in Oslo Brevnik sang.',
    'person: Brevnik = Tarik Brevnik',
    'place: Oslo',
  ],
  // A city that people are called after may be a given name.
  [
    'Olga Petrova spoke. Petrova left. Paris Petrova came.',
    'person: Olga Petrova = Petrova',
    'person: Paris Petrova',
  ],
  [
    'Olga Petrova spoke. Petrova left. Mette Petrova came.',
    'person: Olga Petrova = Petrova',
    'person: Mette Petrova',
  ],
  ['The Office for the Co-ordination of Tides met.', 'organization: Office for the Co-ordination of Tides'],
]);

table('whose a surname is', [
  // Whom the text has called so before the other came in.
  [
    'Erik Petrov fell ill. Petrov was 50. The priest Anton Petrov spoke. It rained. Petrov died.',
    'person: Erik Petrov = Petrov',
    'person: Anton Petrov',
  ],
  [
    'Erik Petrov fell ill. Petrov was 50. The priest Anton Petrov spoke. Petrov wept.',
    'person: Erik Petrov = Petrov',
    'person: Anton Petrov = Petrov',
  ],
  [
    'Olga Petrov met Mayor Erik Petrov. Later Mayor Petrov left. It rained. Petrov smiled.',
    'person: Olga Petrov',
    'person: Erik Petrov = Petrov',
  ],
]);
