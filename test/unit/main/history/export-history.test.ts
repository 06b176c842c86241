import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostPastExports } from '../../../../src/shared/past-export';
import { ExportHistory, type ExportRecord } from '../../../../src/main/history/export-history';
import { lineFile } from '../../../../src/main/history/line-file';
import { guid, noon } from '../../../support/builders';

let folder: string;
let file: string;
let faults: unknown[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenantry-exports-'));
  file = join(folder, 'exports.jsonl');
  faults = [];
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function history(tidyFrom?: number): ExportHistory {
  return new ExportHistory({
    file: lineFile(file),
    onFault: (error) => faults.push(error),
    ...(tidyFrom === undefined ? {} : { tidyFrom }),
  });
}

/** The export of a minute. */
function act(minute: number, given: Partial<ExportRecord> = {}): ExportRecord {
  const at = new Date(noon + minute * 60_000).toISOString();
  return { at, format: 'shell', way: 'file', secrets: false, ids: [], ...given };
}

describe('The record of exports', () => {
  it('is empty before anything was exported', async () => {
    expect(await history().of(guid())).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('tells when, as what, how and whether with secrets, of each connection, the last one first, also after a restart', async () => {
    const [id, other] = [guid(), guid()];
    const first = history();
    first.note(act(1, { ids: [id, other] }));
    first.note(act(2, { ids: [other], format: 'kubernetes' }));
    first.note(act(3, { ids: [id], format: 'rclone', way: 'clipboard', secrets: true }));
    expect(first.isWriting).toBe(true);
    await first.written();
    expect(first.isWriting).toBe(false);
    const { ids: _third, ...third } = act(3, { format: 'rclone', way: 'clipboard', secrets: true });
    const { ids: _first, ...earliest } = act(1);
    expect(await history().of(id)).toEqual([third, earliest]);
    expect(await history().of(other)).toHaveLength(2);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('shows the last ones only', async () => {
    const id = guid();
    const record = history();
    for (let minute = 0; minute < mostPastExports + 5; minute += 1) record.note(act(minute, { ids: [id] }));
    const shown = await record.of(id);
    expect(shown).toHaveLength(mostPastExports);
    expect(shown[0]?.at).toBe(act(mostPastExports + 4).at);
  });

  it('lets go of its older half before it grows too large', async () => {
    const id = guid();
    const record = history(1000);
    for (let minute = 0; minute < 30; minute += 1) record.note(act(minute, { ids: [id] }));
    await record.written();
    expect((await stat(file)).size).toBeLessThanOrEqual(1000);
    expect((await record.of(id))[0]?.at).toBe(act(29).at);
  });

  it('reads on behind a line that was cut off', async () => {
    const id = guid();
    await writeFile(file, `["2026-03-02T12:00:00.000Z","shell","file",true,["${id}"\n`);
    const record = history();
    record.note(act(5, { ids: [id] }));
    expect(await record.of(id)).toHaveLength(1);
  });

  it('says so where it cannot be written, and goes on', async () => {
    await mkdir(file);
    const record = history();
    record.note(act(1, { ids: [guid()] }));
    await record.written();
    expect(faults).toHaveLength(1);
    expect(await record.of(guid())).toEqual([]);
    await rm(file, { recursive: true });
    record.note(act(2));
    await record.written();
    expect(await readFile(file, 'utf8')).toContain('shell');
  });
});
