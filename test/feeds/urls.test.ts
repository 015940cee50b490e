import { describe, expect, it } from 'vitest';
import { nameFile, slugOf } from '../../src/feeds/names.ts';
import { canonicalUrl, tidyUrl, urlKey } from '../../src/feeds/urls.ts';
import { isAbout } from '../../src/feeds/words.ts';

describe('an article’s address', () => {
  it('is the same by any of its forms', () => {
    const key = urlKey('https://www.ledger.example/notes?page=1&part=2');
    for (const other of [
      'http://ledger.example/notes/?part=2&page=1#top',
      'https://LEDGER.example/notes?page=1&part=2&utm_source=feed&utm_medium=rss&fbclid=x',
      'https://m.ledger.example/notes?page=1&part=2',
    ])
      expect(urlKey(other)).toBe(key);
    expect(urlKey('https://ledger.example/notes?page=2&part=2')).not.toBe(key);
    expect(urlKey('https://ledger.example:8443/notes?page=1&part=2')).not.toBe(key);
  });

  it('loses what only follows readers', () => {
    expect(tidyUrl('https://ledger.example/a?id=7&utm_campaign=x#part')).toBe(
      'https://ledger.example/a?id=7',
    );
  });

  it('is what the page says of itself, on its own host only', () => {
    const found = 'https://www.ledger.example/a?id=7&utm_source=x';
    expect(canonicalUrl(found, 'https://ledger.example/notes')).toBe('https://ledger.example/notes');
    for (const claimed of ['https://reckoner.example/notes', 'https://ledger.example/', 'no address', null])
      expect(canonicalUrl(found, claimed)).toBe('https://www.ledger.example/a?id=7');
  });
});

describe('a file’s name', () => {
  it.each([
    ['Ada’s “Engine”: Seven Notes!', 'adas-engine-seven-notes'],
    ['Zoë und die Brücke', 'zoe-und-die-brucke'],
    [
      'A title that goes on and on until nobody wants to read it in a list any more',
      'a-title-that-goes-on-and-on-until-nobody-wants-to-read-it-in',
    ],
    ['林俊旸辞职', /^ledger-example-[0-9a-f]{8}$/],
    [null, /^ledger-example-[0-9a-f]{8}$/],
  ])('of %j', (title, slug) => {
    expect(slugOf(title, 'https://ledger.example/a')).toEqual(
      typeof slug === 'string' ? slug : expect.stringMatching(slug),
    );
  });

  it('begins with the day', () => {
    expect(nameFile('notes', '2026-03-03')).toBe('2026-03-03-notes.md');
    expect(nameFile('notes', null)).toBe('notes.md');
  });
});

it('a text is about a story where it has one of its words, whole', () => {
  expect(isAbout('The analytical ENGINE of Babbage', ['Analytical Engine'])).toBe(true);
  expect(isAbout('Zoe’s notes', ['Zoë'])).toBe(true);
  expect(isAbout('Engineering', ['engine'])).toBe(false);
  expect(isAbout('anything', [])).toBe(true);
});
