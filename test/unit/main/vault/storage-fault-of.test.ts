import { describe, expect, it } from 'vitest';
import { storageErrorOf, storageFaultOf } from '../../../../src/main/vault/storage-fault-of';
import { Vault } from '../../../../src/main/vault/vault';
import { fail } from '../../../../src/shared/result';
import { record } from '../../../support/builders';
import { MemoryProtector } from '../../../support/memory-protector';
import { MemoryMarker, MemoryStore } from '../../../support/memory-store';
import { quickAccess } from '../../../support/quick-access';

/** An error as Node throws it: a disk, a share or another program that really causes each is not at hand everywhere. */
const thrown = (code: string, syscall = 'open') => Object.assign(new Error(code), { code, syscall });

describe('Why a file could not be written', () => {
  it.each([
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['EROFS', 'read_only'],
    ['EACCES', 'no_permission'],
    ['EPERM', 'no_permission'],
    ['EBUSY', 'in_use'],
    ['EIO', undefined],
  ])('%s is %s', (code, fault) => {
    expect(storageFaultOf(thrown(code), 'linux')).toBe(fault);
  });

  it('on Windows a file that another program holds open cannot be replaced: it is in use', () => {
    expect(storageFaultOf(thrown('EPERM', 'rename'), 'win32')).toBe('in_use');
    expect(storageFaultOf(thrown('EPERM', 'open'), 'win32')).toBe('no_permission');
    expect(storageFaultOf(thrown('EPERM', 'rename'), 'linux')).toBe('no_permission');
  });

  it.each([undefined, null, 'x', new Error('x'), {}])('%s says nothing of it', (error) => {
    expect(storageErrorOf(error)).toEqual({ code: 'storage_failed' });
  });

  it('a vault whose file is held by another program (EBUSY put in by the test: Windows’ matter) says so, and changes nothing', async () => {
    class HeldStore extends MemoryStore {
      isHeld = false;
      override async writeBytes(bytes: Uint8Array): Promise<void> {
        if (this.isHeld) throw thrown('EBUSY', 'rename');
        return super.writeBytes(bytes);
      }
    }
    const store = new HeldStore();
    const parts = { marker: new MemoryMarker(), protector: new MemoryProtector(), access: quickAccess() };
    const vault = new Vault({ store, ...parts });
    await vault.keep(record({ name: 'Contoso' }));
    const before = store.text;
    store.isHeld = true;
    expect(await vault.keep(record())).toEqual(fail('storage_failed'));
    expect([vault.storageFault, store.text, vault.connections.length]).toEqual(['in_use', before, 1]);
    store.isHeld = false;
    expect((await vault.keep(record())).ok).toBe(true);
    expect(vault.storageFault).toBeUndefined();
  });
});
