// npm run sign-update -- FILE…: signs the descriptions of a release (dist/latest*.yml), in place.
import { createPrivateKey } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
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
  const text = await readFile(file, 'utf8');
  await writeFile(file, signManifest(path.basename(file), text, keyId, privateKey));
}
