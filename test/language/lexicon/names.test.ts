import { describe, expect, it } from 'vitest';
import { isFamilyNameFirst } from '../../../src/language/lexicon/family-names.ts';
import { givenName } from '../../../src/language/lexicon/given-names.ts';
import { isPlaceName } from '../../../src/language/lexicon/places.ts';
import { worldNames } from './world-names.ts';
import { worldPlaces } from './world-places.ts';

describe('the lists of names', () => {
  it('are those of the package (npm run names writes them)', async () => {
    await expect(worldNames()).toMatchFileSnapshot('../../../src/language/lexicon/world-names.ts');
    await expect(worldPlaces()).toMatchFileSnapshot('../../../src/language/lexicon/world-places.ts');
  });

  it('know given names of many countries', () => {
    for (const name of 'agnieszka zoltan mthunzi rajesh bambang katarzyna folasade'.split(' '))
      expect(givenName(name), name).not.toBeNull();
  });

  it('take no English word and no place for a given name', () => {
    for (const word of 'hope faith paris steel bank market'.split(' '))
      expect(givenName(word), word).toBeNull();
  });

  it('know places that no time zone is called after, and take no person for one', () => {
    for (const place of ['tulsa', 'santa barbara', 'aachen', 'poznan', 'santa clara'])
      expect(isPlaceName(place), place).toBe(true);
    for (const name of ['jackson', 'madison', 'garcia', 'washington irving'])
      expect(isPlaceName(name), name).toBe(false);
  });

  it('know family names that stand first', () => {
    for (const name of 'kovacs nagy nguyen kim tanaka wang'.split(' '))
      expect(isFamilyNameFirst(name), name).toBe(true);
    expect(isFamilyNameFirst('simon')).toBe(false);
  });
});
