// npm run sign-update -- FILE…: signs the descriptions of a release (dist/latest*.yml), in place. What they describe lies
// beside them, and is held against what they say of it.
import { createPrivateKey } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withFileSizes } from './release-files';
import { signManifest } from './sign-manifest';

const { TENANTRY_RELEASE_KEY: pem, TENANTRY_RELEASE_KEY_ID: keyId } = process.env;
const files = process.argv.slice(2);
if (!pem || !keyId || files.length === 0) {
  process.stderr.write(
    'Name the files to sign. TENANTRY_RELEASE_KEY holds the private key (PKCS #8, PEM), TENANTRY_RELEASE_KEY_ID its row.\n',
  );
  process.exit(2);
}
const privateKey = createPrivateKey(pem);
for (const file of files) {
  const text = await withFileSizes(await readFile(file, 'utf8'), path.dirname(file));
  await writeFile(file, signManifest(path.basename(file), text, keyId, privateKey));
}
