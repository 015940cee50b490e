import { describe, expect, test } from 'vitest';
import { rolesOf } from '../read.ts';

type Case = readonly [text: string, ...roles: string[]];

const table = (name: string, cases: readonly Case[]) =>
  describe(name, () => {
    test.each(cases.map((c) => [c[0], c] as const))('%s', (_, [text, ...roles]) => {
      expect(rolesOf(text)).toEqual(roles);
    });
  });

table('before the name', [
  ['Quorim chief executive Olga Lund resigned.', 'Olga Lund: chief executive @Quorim'],
  ['Quorim humanitarian chief Olga Lund resigned.', 'Olga Lund: humanitarian chief @Quorim'],
  [
    'The NTB Under-Secretary General for Tidal Affairs, Olga Lund, said no.',
    'Olga Lund: Under-Secretary General for Tidal Affairs @Tidal Affairs',
  ],
  ['Quorim’s chief engineer, Olga Lund, resigned.', 'Olga Lund: chief engineer @Quorim'],
  ['Former Quorim president Olga Lund spoke.', 'Olga Lund: president @Quorim former'],
  ['The ex-Quorim boss Olga Lund spoke.', 'Olga Lund: boss @Quorim former'],
  ['Secretary of the Treasury Olga Lund spoke.', 'Olga Lund: Secretary of the Treasury @Treasury'],
  ['Tarnish Secretary of State Olga Lund spoke.', 'Olga Lund: Secretary of State'],
  ['Quorim chief of staff Olga Lund spoke.', 'Olga Lund: chief of staff @Quorim'],
  ['Quorim president and co-founder Olga Lund left.', 'Olga Lund: president and co-founder @Quorim'],
  ['As the chair of Quorim, Olga Lund resigned.', 'Olga Lund: chair of Quorim @Quorim'],
  ['She said the director of Quorim, Erik Dahl, had left.', 'Erik Dahl: director of Quorim @Quorim'],
  [
    'Police met chief executive Olga Lund and former Quorim president Erik Dahl.',
    'Olga Lund: chief executive',
    'Erik Dahl: president @Quorim former',
  ],
]);

table('not the one beside it', [
  ['Staff oppose President Olga Lund.', 'Olga Lund: President'],
  ['The court ruled President Olga Lund must pay.', 'Olga Lund: President'],
  ['Erik Dahl, the spy chief Olga Lund had chosen, left.'],
  ['Olga Lund picked as deputy a man nobody knew.'],
  ['Olga Lund had been treating the singer for years.'],
  ['For Erik Dahl, President Olga Lund’s rating is a comfort.', 'Olga Lund: President'],
  ['The law kept Olga Lund from becoming president.'],
  ['He cannot allow Olga Lund to become president.'],
]);

table('no longer than the office', [
  ['Olga Lund, editor of the much-read "Tidings" page, left.', 'Olga Lund: editor'],
  ['Olga Lund, a doctor charged with theft, left.', 'Olga Lund: doctor'],
  [
    'Olga Lund, director of the Tide Network affiliated with it, left.',
    'Olga Lund: director of the Tide Network @Tide Network',
  ],
  ['Olga Lund was heard telling her doctor so.'],
  ['Olga Lund was never a suspect.'],
  ['Police say he killed intern Olga Lund.', 'Olga Lund: intern'],
  ['Erik Dahl served under President Olga Lund and is a partner at Quorim.', 'Olga Lund: President'],
  ['Erik Dahl, who served under President Olga Lund, is a partner at Quorim.', 'Olga Lund: President'],
  ['By Olga Lund, NTB soldiers stand guard.'],
]);

table('not where it is denied or open', [
  ['Olga Lund will not be the next president of Quorim.'],
  ['Olga Lund is not the president of Quorim.'],
  ['Olga Lund might become the president of Quorim.'],
  ['Olga Lund would be the first president of Quorim.'],
  ['Quorim said Olga Lund would become president of Quorim.', 'Olga Lund: president of Quorim @Quorim'],
  ['Olga Lund is no longer the president of Quorim.', 'Olga Lund: president of Quorim @Quorim former'],
]);

table('behind the name', [
  ['Olga Lund, the chief executive of Quorim, left.', 'Olga Lund: chief executive of Quorim @Quorim'],
  [
    'Olga Lund, co-founder and chief executive of Quorim, left.',
    'Olga Lund: co-founder and chief executive of Quorim @Quorim',
  ],
  ['Olga Lund, 38, a lawyer, spoke.', 'Olga Lund: lawyer'],
  ['Olga Lund, the former chief of Quorim, spoke.', 'Olga Lund: chief of Quorim @Quorim former'],
  ['Olga Lund, an ex-minister, spoke.', 'Olga Lund: ex-minister former'],
  [
    'Eva Dahl, Norway head of the community Vexel Bar, left.',
    'Eva Dahl: Norway head of the community Vexel Bar @Vexel Bar',
  ],
  ['Olga Lund, an engineer who led three teams, left.', 'Olga Lund: engineer'],
  ['Olga Lund, researcher involved in two projects, left.', 'Olga Lund: researcher involved in two projects'],
  ['Olga Lund, the company’s technology chief, left.', 'Olga Lund: technology chief'],
  [
    'Olga Lund – senior research scientist focusing on tides.',
    'Olga Lund: senior research scientist focusing on tides',
  ],
  ['Olga Lund (chair), Erik Dahl and Carl Moe met.', 'Olga Lund: chair'],
  ['Olga Lund, chief of staff to Erik Dahl, had gone.', 'Olga Lund: chief of staff to Erik Dahl'],
  [
    'Olga Lund, director of research and development at Quorim, left.',
    'Olga Lund: director of research and development at Quorim @Quorim',
  ],
  [
    'Olga Lund, once a clerk at Quorim and now founder of Bolt, spoke.',
    'Olga Lund: clerk at Quorim @Quorim former',
    'Olga Lund: founder of Bolt @Bolt',
  ],
]);

table('by a verb', [
  ['Olga Lund is a senior engineer at Quorim.', 'Olga Lund: senior engineer at Quorim @Quorim'],
  ['Olga Lund will take over as interim chief of Quorim.', 'Olga Lund: interim chief of Quorim @Quorim'],
  ['Olga Lund will serve as the chair of a new council.', 'Olga Lund: chair of a new council'],
  ['Quorim named Olga Lund as interim chief executive.', 'Olga Lund: interim chief executive'],
  ['Quorim has named Olga Lund interim chief executive.', 'Olga Lund: interim chief executive'],
  ['Quorim appointed Olga Lund, a lawyer, as president.', 'Olga Lund: lawyer', 'Olga Lund: president'],
  [
    'The firm’s chief engineer, Olga Lund, has been appointed interim chief.',
    'Olga Lund: chief engineer',
    'Olga Lund: interim chief',
  ],
  ['Olga Lund became president in 2015.', 'Olga Lund: president'],
  ['Olga Lund is chief executive for now.', 'Olga Lund: chief executive'],
  ['Olga Lund resigned as chief of Quorim.', 'Olga Lund: chief of Quorim @Quorim former'],
  [
    'Olga Lund was fired as head of research at Quorim.',
    'Olga Lund: head of research at Quorim @Quorim former',
  ],
  ['Olga Lund will step down as chairman.', 'Olga Lund: chairman'],
  ['Olga Lund spoke. She is the editor of Tern.', 'She: editor of Tern @Tern'],
  ['Olga Lund kept her role as editor.', 'her: editor'],
  [
    'After Olga Lund’s departure as chief of Quorim, staff wept.',
    'Olga Lund: chief of Quorim @Quorim former',
  ],
]);

table('none at all', [
  ['Olga Lund, Erik Dahl, and Carl Moe are expected to leave.'],
  ['Olga Lund hopes to lead Quorim.'],
  ['Olga Lund praised the head.'],
  ['Olga Lund left Quorim.'],
  ['Olga Lund is not the chief of Quorim.'],
]);

table('a list gives nobody the next one’s role', [
  [
    'The list, including senior adviser Olga Lund, Erik Dahl and Carl Moe, is long.',
    'Olga Lund: senior adviser',
  ],
  [
    'Chief Engineer Olga Lund, Chief Pilot Erik Dahl also came.',
    'Olga Lund: Chief Engineer',
    'Erik Dahl: Chief Pilot',
  ],
  [
    'Olga Lund, former Quorim chief Erik Dahl, and singer Carl Moe met.',
    'Erik Dahl: chief @Quorim former',
    'Carl Moe: singer',
  ],
]);
