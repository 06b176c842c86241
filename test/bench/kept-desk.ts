import type { Entra } from '../entra';
import { makeDesk, type Desk } from '../support/desk';
import { manyRecords, writeVault } from '../support/many-connections';

/** Sets up a desk on which the app finds this many connections, without secrets. */
export async function deskWith(connections: number, entra: Entra): Promise<Desk> {
  const desk = await makeDesk({ caPem: entra.caPem, proxyUrl: entra.proxy.url });
  if (connections > 0) writeVault(desk.userDataDir, manyRecords(connections, { now: Date.now() }));
  return desk;
}
