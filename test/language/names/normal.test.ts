import { expect, test } from 'vitest';
import {
  abbreviates,
  compactName,
  initialsOf,
  nameKey,
  nameWords,
  normalName,
} from '../../../src/language/names/normal.ts';

test.each([
  ['Ann O’Brien', "ann o'brien"],
  ['José Núñez', 'jose nunez'],
  ['Lopez\u2011Garcia', 'lopez garcia'],
  ['U.S. Tide', 'us tide'],
  ['U. S. Tide', 'us tide'],
  ['United States Tide', 'us tide'],
  ['David B. Hart', 'david b hart'],
  ['  Data   Works ', 'data works'],
])('%s → %s', (name, normal) => {
  expect(normalName(name)).toBe(normal);
});

test('spaces, marks and company endings make no other name', () => {
  expect(compactName('Fobar 3.5')).toBe(compactName('Fobar3.5'));
  expect(nameKey('Data Works Inc.')).toBe(nameKey('DataWorks'));
  expect(nameWords('The Tide Company Ltd')).toEqual(['tide']);
  expect(nameWords('Corp')).toEqual(['corp']);
});

test('initials leave small words out', () => {
  expect(initialsOf('Ministry of Tides')).toEqual(['mot', 'mt']);
});

test.each([
  ['NTB', 'National Tide Board', true],
  ['Fobar', 'Foreign Bar', true],
  ['NTB', 'Harbor Times', false],
  ['X', 'Xylo', false],
])('%s can stand for %s: %s', (short, long, yes) => {
  expect(abbreviates(short, long)).toBe(yes);
});
