import { describe, expect, it } from 'vitest';
import { type Attribution, findAttributions } from '../../../src/language/speech/index.ts';

/** One attribution as a row: content, speaker and quoted stretches in words of the text. */
function rows(text: string): unknown[] {
  return findAttributions(text).map((a) => ({
    content: text.slice(a.start, a.end),
    speaker: a.speaker?.text ?? null,
    quotes: a.quotes.map((q) => text.slice(q.start, q.end)),
  }));
}

function only(text: string): Attribution {
  const found = findAttributions(text);
  expect(found.map((a) => text.slice(a.start, a.end))).toHaveLength(1);
  return found[0]!;
}

const cases: [name: string, text: string, content: string, speaker: string | null, quotes: string[]][] = [
  [
    'quotation first',
    '“The bridge will open in May,” Dana Ruiz said.',
    '“The bridge will open in May,”',
    'Dana Ruiz',
    ['The bridge will open in May,'],
  ],
  [
    'inverted',
    '"We never saw the invoice," said Omar Haddad, the port’s chief engineer.',
    '"We never saw the invoice,"',
    'Omar Haddad, the port’s chief engineer',
    ['We never saw the invoice,'],
  ],
  [
    'speaker first',
    'Lena Voss said: “Nobody asked the tenants.”',
    '“Nobody asked the tenants.”',
    'Lena Voss',
    ['Nobody asked the tenants.'],
  ],
  [
    'title and medium',
    'Lena Voss, who chairs the tenants’ league, posted on X: "Nobody asked the tenants."',
    '"Nobody asked the tenants."',
    'Lena Voss, who chairs the tenants’ league',
    ['Nobody asked the tenants.'],
  ],
  [
    'split',
    '“The water,” she said, “was never tested for lead.”',
    '“The water,” she said, “was never tested for lead.”',
    'she',
    ['The water,', 'was never tested for lead.'],
  ],
  [
    'goes on after the verb',
    '“It leaks,” Haddad said. “We patched it twice last winter.”',
    '“It leaks,” Haddad said. “We patched it twice last winter.”',
    'Haddad',
    ['It leaks,', 'We patched it twice last winter.'],
  ],
  [
    'partial, with that',
    'The ferry line said that the strike was “a matter for the courts.”',
    'that the strike was “a matter for the courts.”',
    'The ferry line',
    ['a matter for the courts.'],
  ],
  [
    'partial, bare clause',
    'Harbour officials said the crane was “past its service life” after the storm.',
    'the crane was “past its service life” after the storm',
    'Harbour officials',
    ['past its service life'],
  ],
  [
    'partial, before',
    'The crane is “a museum piece,” Haddad told reporters.',
    'The crane is “a museum piece,”',
    'Haddad',
    ['a museum piece,'],
  ],
  [
    'unnamed source',
    'A source close to the shipyard revealed to the Courier: “Two buyers have already walked away.”',
    '“Two buyers have already walked away.”',
    'A source close to the shipyard',
    ['Two buyers have already walked away.'],
  ],
  [
    'document',
    '"No vessel may leave before noon," the notice reads.',
    '"No vessel may leave before noon,"',
    'the notice',
    ['No vessel may leave before noon,'],
  ],
  [
    'according to, first',
    'According to the harbour office, three boats “drifted ashore” overnight.',
    'three boats “drifted ashore” overnight',
    'the harbour office',
    ['drifted ashore'],
  ],
  [
    'according to, last',
    'Three boats drifted ashore overnight, according to Omar Haddad.',
    'Three boats drifted ashore overnight',
    'Omar Haddad',
    [],
  ],
  [
    'nested marks',
    '“She told me, ‘Leave the keys,’ and hung up,” Ruiz recalled.',
    '“She told me, ‘Leave the keys,’ and hung up,”',
    'Ruiz',
    ['She told me, ‘Leave the keys,’ and hung up,'],
  ],
  [
    'single marks',
    "'Nobody asked the tenants,' Voss said.",
    "'Nobody asked the tenants,'",
    'Voss',
    ['Nobody asked the tenants,'],
  ],
  [
    'tokenised marks',
    "`` Nobody asked the tenants , '' Voss said .",
    "`` Nobody asked the tenants , ''",
    'Voss',
    ['Nobody asked the tenants ,'],
  ],
  ['question', '“Who signed for it?” Voss asked.', '“Who signed for it?”', 'Voss', ['Who signed for it?']],
  [
    'verb and participle',
    'Ruiz called the plan “a gift to speculators,” adding that she would appeal.',
    'the plan “a gift to speculators,”',
    'Ruiz',
    ['a gift to speculators,'],
  ],
  [
    'said at the head',
    'Said Haddad: "We patched it twice."',
    '"We patched it twice."',
    'Haddad',
    ['We patched it twice.'],
  ],
  [
    'colon without a verb',
    'Her answer to the council was short: “Not while I live here.”',
    '“Not while I live here.”',
    'Her answer to the council',
    ['Not while I live here.'],
  ],
  [
    'signed',
    '“The best clinic in the valley.” — Marta Oyelaran',
    '“The best clinic in the valley.”',
    'Marta Oyelaran',
    ['The best clinic in the valley.'],
  ],
  [
    'two verbs, outer speaker',
    'Voss said she believes the sale is “a done deal.”',
    'she believes the sale is “a done deal.”',
    'Voss',
    ['a done deal.'],
  ],
  [
    'quoted as saying',
    'The Courier quoted harbour pilots as saying that the channel was “barely open.”',
    'that the channel was “barely open.”',
    'harbour pilots',
    ['barely open.'],
  ],
  [
    'opening participle',
    'Asked about the sale, Voss said, “Ask the owner, not me.”',
    '“Ask the owner, not me.”',
    'Voss',
    ['Ask the owner, not me.'],
  ],
  [
    'pronoun of the letter',
    '“We will not sail on Sunday,” it added.',
    '“We will not sail on Sunday,”',
    'it',
    ['We will not sail on Sunday,'],
  ],
];

describe('E2: quotations and whose they are', () => {
  it.each(cases)('%s', (_name, text, content, speaker, quotes) => {
    expect(rows(text)[0]).toEqual({ content, speaker, quotes });
  });

  it('gives both halves of a coordinated sentence to its subject', () => {
    const text =
      'Planemaker Norvik said it had spoken to the airline and stood “ready to send engineers” to the site.';
    expect(rows(text)).toEqual([
      {
        content: 'it had spoken to the airline and stood “ready to send engineers” to the site',
        speaker: 'Planemaker Norvik',
        quotes: ['ready to send engineers'],
      },
    ]);
  });

  it('takes a participle that adds to it as a second attribution', () => {
    const text = '“We lost the roof,” Ruiz said, adding later, “and then we lost the walls.”';
    expect(rows(text).map((r) => (r as { speaker: string }).speaker)).toEqual(['Ruiz', 'Ruiz']);
  });

  it.each([
    ['“We lost the roof,” Ruiz said, pointing at the wall, “and then the walls.”', 1],
    [
      'The clerk did not answer, but he said that the ledger “speaks for itself,” while two pilots said the same.',
      2,
    ],
  ])('%s', (text, count) => {
    expect(findAttributions(text).filter((a) => a.quotes.length > 0).length).toBeLessThanOrEqual(count);
  });

  it('ends at a whole quotation, whatever the sentence goes on with', () => {
    const text = 'She shouted, “Leave the keys with me,” until the guard came.';
    expect(rows(text)[0]).toMatchObject({ content: '“Leave the keys with me,”' });
  });

  it('takes a document that puts it so', () => {
    const text = 'The crane is “long past its service life,” as an inspection memo put it.';
    expect(rows(text)[0]).toMatchObject({
      speaker: 'an inspection memo',
      quotes: ['long past its service life,'],
    });
  });

  it('follows a quotation over paragraphs whose opening mark is repeated', () => {
    const text = '“The pumps failed at nine,” Haddad said. “We called the city.\n“Nobody came until noon.”';
    expect(rows(text)).toEqual([
      {
        content: text,
        speaker: 'Haddad',
        quotes: ['The pumps failed at nine,', 'We called the city.', 'Nobody came until noon.'],
      },
    ]);
  });

  it('gives a paragraph of quotation without a verb to the last speaker, without a cue', () => {
    const text =
      'Voss told the Courier that the league had voted.\n\n“Nobody wanted to wait for another winter in those rooms.”';
    const [, block] = findAttributions(text);
    expect(block?.speaker?.text).toBe('Voss');
    expect(block?.cue).toBeNull();
  });

  it('finds a quotation in the paragraph after a colon', () => {
    const text = 'The league wrote in a letter:\n\n“Nobody asked the tenants before the vote.”';
    expect(rows(text)[0]).toMatchObject({
      speaker: 'The league',
      quotes: ['Nobody asked the tenants before the vote.'],
    });
  });
});

describe('what is nobody’s speech', () => {
  it.each([
    ['a name of something', 'She runs the newsletter “Harbour Notes” from her kitchen.'],
    ['a programme', 'Through the “Winter Welcome Plan,” bookings peaked in the second week.'],
    ['a scare quote', 'The so-called “smart” meters were replaced in March.'],
    ['apostrophes', "The workers' union and the pilots' league met at the '90s club."],
    ['inches and feet', 'He is 6\'3" tall and sleeps under a 40" beam.'],
    ['a mark without partner', 'The sign “Welcome fell off the wall during the storm'],
  ])('%s', (_name, text) => {
    expect(findAttributions(text).filter((a) => a.quotes.length > 0)).toEqual([]);
  });
});

describe('E4: levels of indirect speech', () => {
  it.each([
    ['Norvik announced it would close the plant in Alden.', 'announced', 'Norvik'],
    ['Norvik announced the closure of its plant in Alden.', 'announced', 'Norvik'],
    ['The ministry confirmed that two divers were missing.', 'confirmed', 'The ministry'],
    ['Ruiz denied that she had met the buyers.', 'denied', 'Ruiz'],
    ['Prosecutors allege that Brandt forged the deed.', 'alleged', 'Prosecutors'],
    ['Analysts believe the yard will be sold by June.', 'speculated', 'Analysts'],
    ['The Courier reported that the yard had been sold.', 'reported', 'The Courier'],
    ['There is speculation that the yard will be sold.', 'speculated', null],
    ['It is reported that the yard was sold in secret.', 'reported', null],
    ['The yard was reportedly sold in secret.', 'reported', null],
    ['Brandt allegedly forged the deed.', 'alleged', null],
    ['The yard is believed to be worth two million.', 'speculated', null],
  ])('%s', (text, level, speaker) => {
    const found = only(text);
    expect(found.cue?.level).toBe(level);
    expect(found.speaker?.text ?? null).toBe(speaker);
  });

  it('passes over what is not said', () => {
    expect(findAttributions('Ruiz declined to say whether she would run.')).toEqual([]);
    expect(findAttributions('The ministry did not say that the divers were safe.')).toEqual([]);
  });
});

describe('E5, E6: speakers as the source describes them', () => {
  it.each([
    ['Norvik chief executive Dana Ruiz said the yard was safe.', 'name', 'Dana Ruiz'],
    ['Mr. Haddad said the yard was safe.', 'name', 'Haddad'],
    ['A police source said the yard was safe.', 'description', 'A police source'],
    ['Industry insiders said the yard was safe.', 'description', 'Industry insiders'],
    ['Another critic, Marta Oyelaran, said the yard was safe.', 'name', 'Marta Oyelaran'],
    ['They said the yard was safe.', 'pronoun', 'They'],
  ])('%s', (text, kind, head) => {
    const { speaker } = only(text);
    expect(speaker?.kind).toBe(kind);
    expect(text.slice(speaker!.head.start, speaker!.head.end)).toBe(head);
  });

  it('keeps who was told, and where', () => {
    const told = only('Omar Haddad told the Alden Courier that the pumps had failed.');
    expect(told.via?.text).toBe('the Alden Courier');
    expect(only('Norvik said in a statement that the yard was safe.').medium).toBe('in a statement');
    expect(only('In a letter to staff, Ruiz wrote that the yard was safe.').medium).toBe('In a letter');
  });

  it.each([
    ['"The vote," according to Ruiz, "was taken without a quorum."', 'Ruiz', 2],
    ['In her lawyer’s words, the sale is “a gift to nobody at all.”', 'her lawyer', 1],
    ['Per the Courier, the yard “will not open before the summer.”', 'the Courier', 1],
  ])('reads a source without a verb: %s', (text, speaker, quotes) => {
    const found = only(text);
    expect(found.speaker?.text).toBe(speaker);
    expect(found.quotes).toHaveLength(quotes);
  });

  it('keeps a chain of sources', () => {
    const text = 'The Courier reported, citing a source close to the yard, that two buyers had left.';
    const found = only(text);
    expect(found.speaker?.text).toBe('a source close to the yard');
    expect(found.via?.text).toBe('The Courier');
  });

  it('finds whom a pronoun stands for', () => {
    const text = 'Dana Ruiz defended the sale on Monday. “It saves the yard,” she said.';
    const { speaker } = findAttributions(text).find((a) => a.quotes.length > 0)!;
    expect(text.slice(speaker!.antecedent!.start, speaker!.antecedent!.end)).toBe('Dana Ruiz');
  });
});

it('gives each its own words where two speak in one sentence', () => {
  const text =
    'Dana Ruiz urged the crew to “stay calm”, and Omar Haddad said the port “has no future at all”.';
  expect(rows(text).slice(-1)).toEqual([
    {
      content: 'the port “has no future at all”',
      speaker: 'Omar Haddad',
      quotes: ['has no future at all'],
    },
  ]);
});
