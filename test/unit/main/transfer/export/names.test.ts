import { describe, expect, it } from 'vitest';
import { prefixOf, Slugs } from '../../../../../src/main/transfer/export/names';
import { manyRecords } from '../../../../support/many-connections';

const slugsOf = (...names: string[]): string[] => {
  const slugs = new Slugs();
  return names.map((name) => slugs.of(name));
};

describe('Names for files and variables', () => {
  it.each([
    ['Contoso Österreich GmbH & Co. KG', 'contoso-osterreich-gmbh-co-kg'],
    ['  --a  b--  ', 'a-b'],
    ['Straße', 'strasse'],
    ['学校', 'tenant'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con'],
    ['İstanbul', 'istanbul'],
  ])('%s is %s', (name, slug) => {
    expect(slugsOf(name)).toEqual([slug]);
  });

  it('are unlike each other, whatever the connections are called', () => {
    expect(slugsOf('a', 'A', 'a-2', 'a', 'ä')).toEqual(['a', 'a-2', 'a-2-2', 'a-3', 'a-4']);
    const long = 'x'.repeat(100);
    expect(slugsOf(long, `${long}y`)).toEqual(['x'.repeat(50), `${'x'.repeat(48)}-2`]);
    const many = manyRecords(3000).map(({ name }) => name);
    const slugs = slugsOf(...many, ...many);
    expect(new Set(slugs).size).toBe(6000);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(Math.max(...slugs.map(({ length }) => length))).toBeLessThanOrEqual(50);
    expect(new Set(slugs.map(prefixOf)).size).toBe(6000);
  });

  it('of variables begin with a letter, and those with a digit in front are like no others', () => {
    expect(['contoso-prod', '1a', 't-1a'].map(prefixOf)).toEqual(['CONTOSO_PROD', 'T__1A', 'T_1A']);
  });
});
