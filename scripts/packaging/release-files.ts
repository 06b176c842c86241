import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { dump, load } from 'js-yaml';
import { z } from 'zod';

const descriptionSchema = z.looseObject({
  files: z.array(z.looseObject({ url: z.string(), sha512: z.string(), size: z.number().optional() })).min(1),
});

/**
 * Holds a release's description against the files that it names, and says of each how large it is: electron-builder
 * leaves that out for a Windows installer, and Tenantry takes no file of an unknown size.
 * @param text the description, as electron-builder writes it.
 * @param folder where its files lie.
 * @returns the description with all sizes.
 * @throws Error where a file is missing, or is another one than the description says.
 */
export async function withFileSizes(text: string, folder: string): Promise<string> {
  const description = descriptionSchema.safeParse(load(text));
  if (!description.success) throw new Error('This is no description of a release.');
  const files = [];
  for (const file of description.data.files) {
    const place = path.join(folder, path.basename(file.url));
    const { size } = await stat(place);
    const isSaid = (file.size ?? size) === size && file.sha512 === (await sha512(place));
    if (!isSaid) throw new Error(`${file.url} is not the file that was described.`);
    files.push({ ...file, size });
  }
  return dump({ ...description.data, files });
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}
