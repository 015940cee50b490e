import type { Briefing } from '../../src/briefing/types.ts';
import { line } from '../support/briefings.ts';

/** Texts that mean something to a chat platform, as articles might hold them. */
export const HOSTILE: readonly string[] = [
  'Pump <!channel> & <@U1> <!here|all>',
  '@everyone @here <@123456789012345678> <@&42> <#C024BE7LR>',
  'a *b* _c_ ~d~ `e` **f** __g__ ||h|| ~~i~~',
  '[by the lock](https://evil.example) <https://evil.example|bank>',
  '&lt;!channel&gt; &amp; <!date^0^{date}|x> <t:0:R> :rotating_light: <:x:1> <a:y:2>',
  '# not a heading',
  '> not a quotation',
  '- not a list',
];

/** A card whose every text comes from a hostile source. */
export const hostileCard: Briefing = {
  schema: 1,
  kind: 'brief',
  story: 'harbour',
  title: HOSTILE[0]!,
  asOf: '2031-02-03',
  answered: true,
  sections: [
    {
      heading: HOSTILE[1]!,
      shown: HOSTILE.length + 1,
      items: [
        ...HOSTILE.map((text) => line(text, ['01'], { speaker: text })),
        line(HOSTILE[3]!, ['01'], { status: 'disputed', values: HOSTILE.map((text) => line(text, ['01'])) }),
      ],
      notes: [HOSTILE[2]!],
    },
  ],
  sources: [
    {
      id: '01',
      n: 1,
      title: HOSTILE[0]!,
      outlet: HOSTILE[4]!,
      published: '2031-02-03',
      url: null,
      kind: HOSTILE[2]!,
    },
  ],
  gaps: [HOSTILE[5]!],
  next: [{ label: HOSTILE[0]!, command: 'timeline' }],
};

/** A digest of so many lines of some 120 characters, each with two of a dozen sources under it. */
export function longBriefing(lines: number): Briefing {
  const ids = Array.from({ length: 12 }, (_, i) => `s${String(i + 1).padStart(2, '0')}`);
  return {
    schema: 1,
    kind: 'digest',
    story: 'harbour',
    title: 'New since yesterday',
    asOf: '2031-02-03',
    answered: true,
    sections: [
      {
        heading: 'New',
        shown: lines,
        items: Array.from({ length: lines }, (_, i) =>
          line(
            `Line ${i + 1} says that lock ${i + 1} of the canal was closed for repairs in the week after the flood, and reopened on day ${i + 1}.`,
            [ids[i % 12]!, ids[(i * 5 + 1) % 12]!],
          ),
        ),
      },
    ],
    sources: ids.map((id, i) => ({
      id,
      n: i + 1,
      title: `What the ${i + 1}th report said`,
      outlet: `Outlet ${id}`,
      published: '2031-02-03',
      url: `https://outlet.example/${id}?a=1&b=2`,
    })),
    gaps: [],
    next: [{ label: 'Timeline', command: 'timeline' }],
  };
}
