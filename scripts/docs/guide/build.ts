import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { guidePages, type Page, type Size, type Source } from './pages';

/** The manuals beside the guide that it leads to, and that are packaged with it. */
const manuals = ['findings', 'formats', 'managed', 'updates'];

/** Reads every page of the user guide. @param root the checkout's folder. */
export async function readGuide(root: string): Promise<{ sources: Source[]; pages: Page[] }> {
  const names = (await readdir(folderOf(root))).filter((name) => name.endsWith('.md'));
  const paths = [...names.map((name) => `guide/${name.slice(0, -3)}`), ...manuals];
  const sources = await Promise.all(
    paths.map(async (each) => ({
      path: each,
      markdown: await readFile(path.join(root, 'docs', `${each}.md`), 'utf8'),
    })),
  );
  const sizes = new Map<string, Size>();
  for (const name of await pictureNames(root)) {
    const content = await readFile(path.join(folderOf(root), 'pictures', name));
    sizes.set(`pictures/${name}`, sizeOfPng(content));
  }
  return { sources, pages: guidePages(sources, (picture) => sizes.get(picture)) };
}

/** The file names of the guide's pictures. */
export async function pictureNames(root: string): Promise<string[]> {
  const names = await readdir(path.join(folderOf(root), 'pictures'));
  return names.filter((name) => name.endsWith('.png')).sort();
}

/** Writes the user guide as it is packaged: pages, pictures and one style sheet, in place of what is there. */
export async function buildGuide(root: string, target: string): Promise<void> {
  const { pages } = await readGuide(root);
  await rm(target, { recursive: true, force: true });
  await mkdir(path.join(target, 'pictures'), { recursive: true });
  for (const { file, html } of pages) await writeFile(path.join(target, file), html);
  for (const name of await pictureNames(root)) {
    await cp(path.join(folderOf(root), 'pictures', name), path.join(target, 'pictures', name));
  }
  await cp(path.join(root, 'scripts/docs/guide/guide.css'), path.join(target, 'guide.css'));
}

function folderOf(root: string): string {
  return path.join(root, 'docs/guide');
}

/** Source: W3C, "Portable Network Graphics (PNG) Specification", 11.2.1: width and height begin the first chunk. */
function sizeOfPng(content: Buffer): Size {
  return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
}
