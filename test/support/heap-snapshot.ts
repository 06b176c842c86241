import type { Page } from '@playwright/test';
import { searchBytes, type Sighting, type Sought } from './search-bytes';

/** A renderer's JavaScript heap as it stood after garbage collection: V8's snapshot, JSON in UTF-8. */
export interface HeapSnapshot {
  readonly bytes: Buffer;
  /** See {@link searchBytes}. V8 keeps the first 1,024 characters of a string, and a concatenated one in parts. */
  search(sought: readonly Sought[]): Sighting[];
  /**
   * Who holds the strings that contain a text, each as a path from the string up to the roots, for example
   * `(string) ← value of Object ← context of (closure) ← …`. For the report of a failed test.
   */
  retainers(part: string): string[];
}

/**
 * Takes a heap snapshot of the page's process through the debugging protocol, after collecting garbage until
 * nothing more goes: a first round frees what finalisers and weak references only then let go.
 */
export async function takeHeapSnapshot(page: Page): Promise<HeapSnapshot> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.enable');
    for (let round = 0; round < 4; round += 1) await session.send('HeapProfiler.collectGarbage');
    const chunks: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
      chunks.push(chunk);
    });
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    const bytes = Buffer.from(chunks.join(''), 'utf8');
    let graph: Graph | undefined;
    return {
      bytes,
      search: (sought) => searchBytes(bytes, 'the renderer’s heap', sought),
      retainers: (part) =>
        retainingPaths((graph ??= graphOf(JSON.parse(bytes.toString('utf8')) as RawSnapshot)), part),
    };
  } finally {
    await session.detach();
  }
}

/** V8's format: nodes and edges are rows of numbers whose columns `meta` names. */
interface RawSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

interface Held {
  readonly by: number;
  readonly as: string;
}

/** Paths are cut here: what is further up is the window or the engine. */
const longestPath = 24;

type Graph = ReturnType<typeof graphOf>;

function retainingPaths({ nodeName, nodeCount, holders }: Graph, part: string): string[] {
  const paths: string[] = [];
  for (let node = 0; node < nodeCount; node += 1) {
    if (!nodeName(node).includes(part)) continue;
    paths.push(pathFrom(node, holders, (other) => nodeName(other).replaceAll(part, '…').slice(0, 60)));
  }
  return paths;
}

function graphOf({ snapshot: { meta }, nodes, edges, strings }: RawSnapshot) {
  const width = meta.node_fields.length;
  const column = (name: string): number => meta.node_fields.indexOf(name);
  const [typeAt, nameAt, countAt] = [column('type'), column('name'), column('edge_count')];
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  const nodeType = (node: number): string => meta.node_types[0][at(nodes, node * width + typeAt)] ?? '';
  const text = (node: number): string => strings[at(nodes, node * width + nameAt)] ?? '';
  const nodeName = (node: number): string => `(${nodeType(node)}) ${text(node)}`;

  const nodeCount = nodes.length / width;
  const holders = new Map<number, Held[]>();
  let edge = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    for (let left = at(nodes, node * width + countAt); left > 0; left -= 1, edge += 3) {
      const type = meta.edge_types[0][at(edges, edge)] ?? '';
      // The table of strings whose text lies in the document's memory lists them, and holds none of them.
      if (type === 'weak' || nodeName(node) === '(synthetic) (External strings)') continue;
      const label = at(edges, edge + 1);
      const as = type === 'element' || type === 'hidden' ? `[${label}]` : (strings[label] ?? '');
      const target = at(edges, edge + 2) / width;
      const known = holders.get(target);
      if (known) known.push({ by: node, as });
      else holders.set(target, [{ by: node, as }]);
    }
  }
  return { nodeName, nodeCount, holders };
}

/** The shortest way up to the root, which is node 0. */
function pathFrom(
  start: number,
  holders: ReadonlyMap<number, readonly Held[]>,
  name: (node: number) => string,
): string {
  const cameFrom = new Map<number, { readonly below: number; readonly as: string }>();
  let front = [start];
  while (front.length > 0 && !cameFrom.has(0)) {
    const next: number[] = [];
    for (const node of front) {
      for (const { by, as } of holders.get(node) ?? []) {
        if (by === start || cameFrom.has(by)) continue;
        cameFrom.set(by, { below: node, as });
        next.push(by);
      }
    }
    front = next;
  }
  const steps: string[] = [];
  for (let node = 0; node !== start;) {
    const step = cameFrom.get(node);
    if (!step) return `${name(start)} ← nobody that counts`;
    steps.unshift(`${step.as} of ${name(node)}`);
    node = step.below;
  }
  return [name(start), ...steps.slice(0, longestPath)].join('\n  ← ');
}
