import { describe, expect, it } from 'vitest';
import {
  momentInFull,
  momentInWords,
  numberInWords,
  plural,
  spanInWords,
} from '../../../../src/shared/messages/format';
import { languages, pseudoLanguage } from '../../../../src/shared/messages/languages';
import { core as en } from '../../../../src/shared/messages/en/core';
import { noon } from '../../../support/builders';

describe('A count in words', () => {
  const tenants = { one: '# tenant', other: '# tenants' };

  it('follows the language’s plurals and its way with numbers', () => {
    expect(plural('en', 0, tenants)).toBe('0 tenants');
    expect(plural('en', 1, tenants)).toBe('1 tenant');
    expect(plural('en', 5000, tenants)).toBe('5,000 tenants');
    const russian = { one: '#a', few: '#b', many: '#c', other: '#d' };
    expect([1, 3, 5].map((count) => plural('ru', count, russian))).toEqual(['1a', '3b', '5c']);
  });

  it.each(languages)('writes small numbers as %s does', (language) => {
    const tag = language === pseudoLanguage ? 'en' : language;
    const small = [0, 1, 7, 42, 999];
    const byIntl = new Intl.NumberFormat(tag);
    expect(small.map((count) => numberInWords(tag, count))).toEqual(
      small.map((count) => byIntl.format(count)),
    );
  });

  it('falls back to the general form', () => {
    expect(plural('ru', 3, { other: '#x' })).toBe('3x');
  });
});

describe('A moment in words', () => {
  const ago = (seconds: number) =>
    momentInWords('en', new Date(noon - seconds * 1000).toISOString(), noon, 'This minute');

  it.each([
    [0, 'This minute'],
    [59, 'This minute'],
    [-30, 'This minute'],
    [60, '1 minute ago'],
    [3599, '59 minutes ago'],
    [-600, 'in 10 minutes'],
    [3600, '1 hour ago'],
    [86_399, '23 hours ago'],
    [86_400, 'yesterday'],
    [604_799, '6 days ago'],
  ])('%d seconds ago is %s', (seconds, words) => {
    expect(ago(seconds)).toBe(words);
  });

  it('is a date from a week on', () => {
    expect(ago(604_800)).toMatch(/^Feb 2\d, 2026$/);
  });

  it('has the catalogue’s own words for the last minute', () => {
    expect(en.moments.short(new Date(noon).toISOString(), noon)).toMatch(/now/i);
  });

  it('in full names day and time', () => {
    expect(momentInFull('en', '2026-03-02T12:00:00Z')).toMatch(/Mar \d, 2026, .*:00:00/);
    expect(en.moments.full('2026-03-02T12:00:00Z')).toMatch(/2026/);
  });
});

it('A moment is told in the time zone in which the person is now', () => {
  const home = process.env['TZ'];
  const told = (zone: string): string => {
    process.env['TZ'] = zone;
    return momentInFull('en', '2026-03-02T23:30:00Z');
  };
  try {
    expect(told('UTC')).toMatch(/Mar 2, 2026, 11:30:00/);
    expect(told('Asia/Tokyo')).toMatch(/Mar 3, 2026, 8:30:00/);
  } finally {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  }
});

describe('A span in words', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [30, '30 seconds'],
    [60, '1 minute'],
    [3599, '60 minutes'],
  ])('%d seconds is %s', (seconds, words) => {
    expect(spanInWords('en', seconds)).toBe(words);
  });
});

it('Codes are written as Microsoft writes them', () => {
  expect(en.finding.codes([7000215, 50012])).toBe('AADSTS7000215, AADSTS50012');
});
