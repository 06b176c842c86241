import { describe, expect, it } from 'vitest';
import { readErrorReply } from '../../../../src/main/entra/error-reply';
import { noon } from '../../../support/builders';
import { reply } from './support';

const traceId = '11111111-aaaa-4bbb-8ccc-222222222222';
const correlationId = '33333333-dddd-4eee-8fff-444444444444';

const description = (separator: string) =>
  [
    'AADSTS7000215: Invalid client secret provided.',
    `Trace ID: ${traceId}`,
    `Correlation ID: ${correlationId}`,
    'Timestamp: 2026-03-02 12:00:00Z',
  ].join(separator);

function read(status: number, body: unknown, headers?: Record<string, string>) {
  return readErrorReply(reply(status, body, headers), noon);
}

describe('An error of Entra', () => {
  it.each([
    ['\r\n', 'lines'],
    [' ', 'spaces'],
  ])('is read whole, its text separated by %j', (separator) => {
    const body = {
      error: 'invalid_client',
      error_description: description(separator),
      error_codes: [7000215],
      timestamp: '2026-03-02 12:00:00Z',
      trace_id: traceId.toUpperCase(),
      correlation_id: correlationId,
      error_uri: 'https://login.microsoftonline.com/error?code=7000215',
      suberror: 'message_only',
    };
    expect(read(401, body)).toEqual({
      status: 401,
      form: 'entra',
      error: 'invalid_client',
      description: description(separator),
      codes: [7000215],
      suberror: 'message_only',
      traceId,
      correlationId,
    });
  });

  it.each([
    ['two numbers, the telling one last', [70002, 50012], 'AADSTS50012: Wrong', [50012, 70002]],
    ['no numbers, but one in the text', undefined, 'AADSTS90002: Tenant', [90002]],
    ['numbers as strings', ['7000222'], undefined, [7000222]],
    ['numbers that are none', ['x'], 'AADSTS90002: Tenant', [90002]],
    ['one number instead of a list', 90002, undefined, []],
    ['the same number twice', [90002, 90002], 'AADSTS90002: x', [90002]],
    ['a number that is not at the beginning', undefined, 'See AADSTS90002', []],
    ['no number at all', [], 'Something happened', []],
  ])('may have %s', (_what, numbers, text, codes) => {
    const body = { error: 'invalid_request', error_codes: numbers, error_description: text };
    expect(read(400, body).codes).toEqual(codes);
  });

  it('may have no `error`, or nothing but it', () => {
    expect(read(400, { error_description: 'AADSTS90002: x' })).toEqual({
      status: 400,
      form: 'entra',
      description: 'AADSTS90002: x',
      codes: [90002],
    });
    expect(read(400, { error: 'invalid_scope' })).toEqual({
      status: 400,
      form: 'entra',
      error: 'invalid_scope',
      codes: [],
    });
  });

  it('gives its IDs in the body, else in the header, else in the text', () => {
    const text = description(' ');
    const fromText = read(401, { error: 'x', error_description: text });
    expect(fromText).toMatchObject({ traceId, correlationId });
    const fromHeader = read(401, { error: 'x' }, { 'x-ms-request-id': correlationId });
    expect(fromHeader.traceId).toBe(correlationId);
    const fromBody = read(
      401,
      { error: 'x', error_description: text, trace_id: correlationId },
      { 'x-ms-request-id': traceId },
    );
    expect(fromBody.traceId).toBe(correlationId);
  });

  it('gives no ID that is not one: something else may stand there', () => {
    const body = { error: 'x', trace_id: 'my secret', correlation_id: 7 };
    const read400 = read(400, body, { 'x-ms-request-id': '<script>' });
    expect(read400).not.toHaveProperty('traceId');
    expect(read400).not.toHaveProperty('correlationId');
  });
});

describe('Anything else that answers', () => {
  it.each([
    ['a page', '<!doctype html><title>Sign in</title>', 'html'],
    ['a page with space before it', '\r\n  <HTML><body>', 'html'],
    ['a page without a declaration', '<head></head>', 'html'],
    ['XML', '<?xml version="1.0"?><x/>', 'html'],
    ['plain text', 'Too Many Requests', 'other'],
    ['nothing', '', 'other'],
    ['JSON that was cut', '{"error":"invalid_cl', 'other'],
    ['JSON that is no object', '[]', 'other'],
    ['null', 'null', 'other'],
    ['a number', '7', 'other'],
    ['JSON of somebody else', '{"message":"blocked"}', 'other'],
    ['JSON with other types', '{"error":{"code":"x"},"error_description":7}', 'other'],
  ])('is told from Entra: %s', (_what, body, form) => {
    expect(read(400, body)).toEqual({ status: 400, form, codes: [] });
  });

  it('is a page where its type says so, and keeps the request’s ID', () => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'x-ms-request-id': traceId };
    expect(read(503, 'Down', headers)).toEqual({ status: 503, form: 'html', codes: [], traceId });
  });
});

describe('Retry-After', () => {
  it.each([
    ['60', 60],
    [' 5 ', 5],
    ['0', 0],
    ['86400', 3600],
    ['9'.repeat(400), undefined],
    ['Mon, 02 Mar 2026 12:01:30 GMT', 90],
    ['Mon, 02 Mar 2026 18:00:00 GMT', 3600],
    ['Mon, 02 Mar 2026 11:00:00 GMT', undefined],
    ['soon', undefined],
    ['', undefined],
    ['-5', undefined],
  ])('of %j means %s seconds, an hour at most', (header, seconds) => {
    for (const body of ['Too Many Requests', { error: 'x' }]) {
      expect(read(429, body, { 'retry-after': header }).retryAfterSeconds).toBe(seconds);
    }
  });
});
