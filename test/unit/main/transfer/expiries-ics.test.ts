import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { expiriesIcs } from '../../../../src/main/transfer/expiries-ics';
import { core as en } from '../../../../src/shared/messages/en/core';
import { guid, noon } from '../../../support/builders';
import { expiryEntry } from './support';

function icsOf(entries: Parameters<typeof expiriesIcs>[0]): string {
  return [...expiriesIcs(entries, en.expiryFile, noon)].join('');
}

/** The events as a calendar reads them. */
function eventsIn(ics: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('The calendar', () => {
  it('has a whole-day event on the day, with who it is about and where the new secret is made', () => {
    const entry = expiryEntry({ name: 'Contoso', tenant: 'contoso.com', tenantId: guid() });
    const [event] = eventsIn(icsOf([entry]));
    expect(event?.summary).toBe('Client secret of Contoso expires');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2026-09-01');
    expect(event?.endDate.toString()).toBe('2026-09-02');
    expect(event?.description.split('\n')).toEqual([
      'Tenant: contoso.com',
      `Tenant ID: ${entry.tenantId}`,
      `Client ID: ${entry.clientId}`,
      `New secret: ${entry.portalUrl}`,
    ]);
    expect(event?.component.getFirstPropertyValue('url')).toBe(entry.portalUrl);
    expect(event?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-03-02T12:00:00Z');
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('reminds 14 days before', () => {
    const alarm = eventsIn(icsOf([expiryEntry()]))[0]?.component.getFirstSubcomponent('valarm');
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-P14D');
    expect(alarm?.getFirstPropertyValue('description')).toBe('Client secret of Contoso expires');
  });

  it('keeps an event’s UID, so that taking it again changes the event', () => {
    const entry = expiryEntry();
    const later = { ...entry, name: 'Renamed', expiresAt: '2027-01-01T00:00:00.000Z' };
    const uids = [entry, later, expiryEntry()].map((one) => eventsIn(icsOf([one]))[0]?.uid);
    expect(uids[0]).toContain(entry.id);
    expect(uids[1]).toBe(uids[0]);
    expect(uids[2]).not.toBe(uids[0]);
  });

  it('takes the day in UTC, also at the end of a month and of the day', () => {
    const [event] = eventsIn(icsOf([expiryEntry({ expiresAt: '2026-12-31T23:59:59.000Z' })]));
    expect(event?.startDate.toString()).toBe('2026-12-31');
    expect(event?.endDate.toString()).toBe('2027-01-01');
  });

  it('leaves out what has no date', () => {
    const { expiresAt: _none, ...undated } = expiryEntry();
    expect(eventsIn(icsOf([undated, expiryEntry({ name: 'Dated' })])).map(({ summary }) => summary)).toEqual([
      'Client secret of Dated expires',
    ]);
  });

  it('leaves out the portal where nobody knows it', () => {
    const { portalUrl: _none, ...entry } = expiryEntry();
    const ics = icsOf([entry]);
    expect(ics).not.toContain('URL');
    expect(ics).not.toContain('New secret');
  });

  it.each([
    'Contoso, Ltd; “North\\South”: 100 %',
    'a\\nb',
    'BEGIN:VEVENT',
    '語'.repeat(60),
    `x${'😀'.repeat(40)}`,
    `${'a'.repeat(54)}é${'b'.repeat(200)}`,
  ])('carries the name %j through, in lines of 75 octets at most', (name) => {
    const ics = icsOf([expiryEntry({ name }), expiryEntry()]);
    expect(eventsIn(ics)).toHaveLength(2);
    expect(eventsIn(ics)[0]?.summary).toBe(`Client secret of ${name} expires`);
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of ics.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
  });

  it('takes control characters out of a name', () => {
    const ics = icsOf([expiryEntry({ name: 'Con\u0000to\tso\rX' })]);
    expect(eventsIn(ics)[0]?.summary).toBe('Client secret of Con to so X expires');
  });
});
