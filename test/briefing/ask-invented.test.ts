import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/desk/desk.ts';

const desk = await openDesk({ folder: resolve(import.meta.dirname, 'asked'), story: 'bridge' });

/** The first lines of an answer, which a reader takes for it; null where the desk says that no source answers. */
function ask(question: string): string | null {
  const { answered, sections } = desk.answer({ kind: 'ask', question });
  const lines = sections.flatMap(({ items }) => items.map(({ text }) => text));
  return answered ? lines.slice(0, 2).join('\n') : null;
}

describe('questions on a bridge that fell', () => {
  it.each<[string, RegExp]>([
    ['When did the footbridge collapse?', /April 5/],
    ['Where did the bridge collapse?', /Orrin/],
    ['How many people died?', /\b14\b/],
    ['How many people were injured?', /\b61\b/],
    ['When was the bridge built?', /1987/],
    ['Who built the bridge?', /Kestrel Works/],
    ['Who is the mayor?', /Stern/],
    ['Who is Ilse Kron?', /chief engineer/i],
    ['Who is Edda Rask?', /lawyer/],
    ["Who is Paul Stern's lawyer?", /Rask/],
    ['Why was Ilse Kron suspended?', /comments/],
    ['When was Ilse Kron suspended?', /Monday|2031-04-07/],
    ['Who will chair the inquiry?', /Held/],
    ['How old is Jonas Held?', /58/],
    ['Where did Jonas Held study?', /Tarnow/],
    ['How much does the inquiry cost?', /2\.4 million/],
    ['Why did the shares of Kestrel Works fall?', /prosecutor/],
    ['When will the new bridge open?', /2034/],
    ['How many passengers does the ferry take?', /\b90\b/],
    ['Where does the council meet?', /town hall/],
    ['What did Ilse Kron warn of?', /rust/],
    ['Did the mayor resign?', /not resign/],
    ['What time did the footbridge fall?', /2:20/],
    ['How high was the footbridge?', /12 metres/],
    ['How much steel did the divers take from the water?', /40 tonnes/],
    ['How much of Kestrel Works does Velm Bank own?', /30 percent/],
    ['What share of Kestrel Works does Velm Bank own?', /30 percent/],
    ['How long has Nora Falk led the council?', /six years/],
    ['What did Paul Stern say?', /better one/],
    ['what did emil kron say about the bridge?', /everybody knew/],
    ['who is ilse kronn', /chief engineer/i],
    ['who is edda risk?', /lawyer/],
    ["who is pail stern's lawyer", /Rask/],
    ['how old is jonas heldt?', /58/],
    ['When will the inquiry end?', /October/],
    ['How many people did the storm kill in Tarnow?', /3 people/],
    ['When did the storm strike?', /Thursday/],
    ['Who is Marta Oyen?', /health board head/],
    ['Who is the husband of Ilse Kron?', /Emil Kron/],
    ['Who owns Kestrel Works?', /Velm Bank/],
    ['Who leads the council of Orrin?', /Nora Falk/],
    ['Where does Marta Oyen live?', /Tarnow/],
    ['When did Jon Sund die?', /2030/],
    ['Who replaced Jon Sund?', /Oyen/],
    ['When did Marta Oyen leave the board?', /2028/],
  ])('answers: %s', (question, holds) => {
    expect(ask(question) ?? 'nothing').toMatch(holds);
  });

  it.each([
    'Who is the mayor of Velm?',
    'How old is Paul Stern?',
    'When was Ilse Kron born?',
    'Who is the chief executive of Kestrel Works?',
    'Why did the bridge collapse?',
    'How much does Paul Stern earn?',
    'Where was Jonas Held born?',
    'How many bridges were built in 1990?',
    'Who is the wife of Paul Stern?',
    'When will Paul Stern resign?',
    'Who owns the ferry?',
    'How many lawyers does Nora Falk have?',
    'What did Jonas Held say about the council?',
    'Who will succeed Nora Falk?',
    'When did Nora Falk resign?',
    'who is the chief executive of anthropic?',
    'who is the mayor of tokyo',
    'How many people did the storm kill in Port Ellis?',
    'Who killed Jonas Held?',
    'When did Jonas Held die?',
    'Who founded Velm Bank?',
    'Who owns Velm Bank?',
    'Who leads Velm Bank?',
    'Who replaced Edda Rask?',
    'Where does Paul Stern live?',
    'Where is Velm Bank based?',
    "Who is Edda Rask's father?",
    'Why did Nora Falk resign?',
    'How many people died at Velm University?',
    'When did Paul Stern leave the board?',
    'What did Paul Stern say about the ferry?',
    'What time did the council meet?',
    'How much oil did the ferry lose?',
    'How many people work at Kestrel Works?',
    'How high is the town hall?',
    'How long has Paul Stern been mayor?',
    'When was Kestrel Works founded?',
  ])('is silent: %s', (question) => {
    expect(ask(question)).toBeNull();
  });
});
