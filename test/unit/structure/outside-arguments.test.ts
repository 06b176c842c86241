import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../../src');

/** The lines of all source files that match, as `file: line`. */
function lines(pattern: RegExp): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) =>
      readFileSync(join(source, name), 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${name.replaceAll('\\', '/')}: ${line.trim()}`),
    );
}

/*
 * A link in any web page can start Tenantry, with whatever it says: on Windows and Linux as an argument of a first or
 * second start, on macOS as an event.
 */
describe('what Tenantry is started with', () => {
  it('is looked through for forbidden switches, and read nowhere else', () => {
    expect(lines(/process\.argv/)).toEqual([
      'main/app/guards.ts: const name = forbiddenSwitch(process.argv.slice(1), process.platform);',
    ]);
  });

  it('is not looked at when somebody starts it a second time', () => {
    expect(lines(/second-instance/)).toEqual([`main/main.ts: app.on('second-instance', () => {`]);
  });

  it('comes by no event on macOS', () => {
    expect(lines(/open-url|open-file|continue-activity/)).toEqual([]);
  });
});
