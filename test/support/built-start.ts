import { resolveConfig } from 'electron-vite';
import { build, type Rolldown } from 'vite';
import { CHECKOUT } from './app';

/** What of a bundle is read and run before the first screen: where it begins with all that it imports, and they import. */
export interface BuiltStart {
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    /** Whether V8 keeps its source in one byte for each character: none is beyond Latin-1. */
    readonly isNarrow: boolean;
  }[];
  /** In bytes, as they come out of the build: minified, not compressed. */
  readonly bytes: number;
  /**
   * Where what is in them comes from: a package, or a folder below `src`; with the bytes each takes before it is
   * minified, the largest first. A module that only hands others on takes none and is left out, and so is the little
   * that the bundler adds.
   */
  readonly parts: readonly { readonly name: string; readonly bytes: number }[];
}

/** What a start reads, by the bundle it is of and the names of the chunks that begin it. */
const starts = {
  /** Before the window is made. */
  entry: { bundle: 'main', chunks: ['main'] },
  /** Before its page is served, the entry included. */
  main: { bundle: 'main', chunks: ['main', 'parts', 'policy-file'] },
  renderer: { bundle: 'renderer', chunks: ['index'] },
} as const;

/**
 * Builds a bundle by the project's own configuration, writes nothing, and tells what of it a start takes. What else is
 * imported by `import()` comes later, or never, and is not part of it.
 */
export async function builtStart(what: keyof typeof starts): Promise<BuiltStart> {
  const { bundle, chunks: names } = starts[what];
  built[bundle] ??= chunksOf(bundle);
  const chunks = await built[bundle];
  const start = withImports(chunks, names);
  const parts = new Map<string, number>();
  for (const { modules } of start) {
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const part = partOf(id);
      if (part !== undefined && renderedLength > 0) parts.set(part, (parts.get(part) ?? 0) + renderedLength);
    }
  }
  const files = start.map(({ fileName, code }) => ({
    name: fileName,
    bytes: Buffer.byteLength(code),
    isNarrow: !/[\u0100-\uffff]/.test(code),
  }));
  return {
    files,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    parts: [...parts].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes),
  };
}

type Bundle = (typeof starts)[keyof typeof starts]['bundle'];

/** What was built, so that each bundle is built once. */
const built: Partial<Record<Bundle, Promise<readonly Rolldown.OutputChunk[]>>> = {};

async function chunksOf(bundle: Bundle): Promise<readonly Rolldown.OutputChunk[]> {
  const { config } = await resolveConfig({ root: CHECKOUT, logLevel: 'error' }, 'build', 'production');
  const settings = config?.[bundle];
  if (!settings) throw new Error(`There is no bundle ${bundle}`);
  // Vitest names an environment of its own, in which React's slow form would be built.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    const output = await build({
      ...settings,
      configFile: false,
      logLevel: 'error',
      build: { ...settings.build, write: false },
    });
    const outputs = [output].flat() as Rolldown.RolldownOutput[];
    return outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

function withImports(
  chunks: readonly Rolldown.OutputChunk[],
  names: readonly string[],
): readonly Rolldown.OutputChunk[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const start = new Set(
    chunks.filter(({ isEntry, isDynamicEntry, name }) => (isEntry || isDynamicEntry) && names.includes(name)),
  );
  if (start.size !== names.length) throw new Error(`There are no such entries: ${names.join(', ')}`);
  for (const { imports } of start) {
    for (const name of imports) {
      const chunk = byFile.get(name);
      if (chunk) start.add(chunk); // what is not of the bundle is Electron's or Node's own
    }
  }
  return [...start];
}

/** A package's name, or a folder of ours: two levels below `src` where there are two, three for the window's features. */
function partOf(id: string): string | undefined {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
  if (inPackage) return inPackage;
  const own = id.startsWith(CHECKOUT) ? id.slice(CHECKOUT.length).replace(/\?.*$/, '') : undefined;
  if (own === undefined) return undefined;
  const folders = own.split('/').slice(0, -1);
  return folders.slice(0, folders[2] === 'features' ? 4 : 3).join('/');
}
