import { describe, expect, it } from 'vitest';
import { briefingJsonSchema, checkBriefing } from '../../src/briefing/schema.ts';
import { helpBriefing } from '../../src/command/help.ts';
import { card } from '../support/briefings.ts';

describe('the shape of a briefing', () => {
  it('fits a card and the help', () => {
    expect(() => checkBriefing(card)).not.toThrow();
    expect(() => checkBriefing(helpBriefing(undefined, ''))).not.toThrow();
  });

  it('refuses a line without a passage, an unknown field, a source that is not listed', () => {
    const life = card.sections[0]!;
    const withItem = (item: object) => ({ ...card, sections: [{ ...life, items: [item as never] }] });
    expect(() => checkBriefing(withItem({ text: 'So.', citations: [] }))).toThrow('citations');
    expect(() => checkBriefing({ ...card, mood: 'good' } as never)).toThrow('mood');
    expect(() => checkBriefing({ ...card, sources: card.sources.slice(1) })).toThrow('cites source 01');
  });

  it('is published as JSON Schema (npm run schema writes it)', async () => {
    await expect(`${JSON.stringify(briefingJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../schema/briefing.schema.json',
    );
  });
});
