/** The name that Tenantry is packaged under when it is given out. */
const productName = 'Tenantry';

/**
 * Whether Tenantry runs on an Electron for practice and tests only, which its window then says for good. It does where
 * the version is another one than the build was made for, and where the package says so by its name: whatever is not
 * packaged around the official Electron has another one, also when that Electron claims the right version.
 * @param facts.name what the app is called by the package.json that Electron found, before anybody renames it.
 * @param facts.running the version of Electron that runs.
 * @param facts.built the version that the build was made for.
 */
export function isTestRuntime({
  name,
  running,
  built,
}: Record<'name' | 'running' | 'built', string>): boolean {
  return name !== productName || running !== built;
}
