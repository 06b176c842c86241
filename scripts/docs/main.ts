// npm run docs: writes the documents that are made from the source.
import { writeFile } from 'node:fs/promises';
import { root } from '../lib/checkout.mjs';
import { findingsManual } from './findings-manual';
import { formatsManual } from './formats-manual';

await writeFile(`${root}/docs/findings.md`, findingsManual());
await writeFile(`${root}/docs/formats.md`, formatsManual());
