// npm run docs: writes the documents that are made from the source.
// npm run docs -- pictures: takes the user guide's pictures anew, from the app as it is built now.
import { writeFile } from 'node:fs/promises';
import { root } from '../lib/checkout.mjs';
import { findingsManual } from './findings-manual';
import { formatsManual } from './formats-manual';
import { takePictures } from './guide/take-pictures';

await writeFile(`${root}/docs/findings.md`, findingsManual());
await writeFile(`${root}/docs/formats.md`, formatsManual());
if (process.argv.includes('pictures')) process.exitCode = await takePictures();
