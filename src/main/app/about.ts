import { app, nativeTheme, screen, shell } from 'electron';
import type { Versions } from '../../shared/about';
import type { Handlers } from '../../shared/bridge';
import { fail, ok } from '../../shared/result';
import type { Surroundings } from '../connections/diagnostics';
import { readLicences, runtimeLicenceFile } from './licences';
import { desktopName, systemName } from './system-name';

/** What telling about Tenantry is handed. */
export interface AboutParts {
  /** Main's own bundle: an absolute path. */
  readonly folder: string;
  /** Puts together what is copied, from what this computer is like. */
  readonly diagnostics: (around: Pick<Surroundings, 'versions' | OfThisComputer>) => string;
  readonly copyText: (text: string) => Promise<void>;
}

type OfThisComputer = 'desktop' | 'locales' | 'displays' | 'dark' | 'highContrast';

/** What Tenantry is, which licences it is under, and what helps to find a fault. Nothing of it is read before. */
export function aboutTenantry({ folder, diagnostics, copyText }: AboutParts): Handlers['about'] {
  const licenceFile = (): string | undefined => runtimeLicenceFile(app.getPath('exe'), process.resourcesPath);
  return {
    versions: async () => ok(await versionsNow()),
    licences: async () => ok({ packages: await readLicences(folder), runtime: licenceFile() !== undefined }),
    showRuntimeLicences() {
      const file = licenceFile();
      if (file === undefined) return fail({ code: 'not_found' });
      shell.showItemInFolder(file);
      return ok({ shown: true });
    },
    async copyDiagnostics() {
      const desktop = desktopName(process.env);
      const text = diagnostics({
        versions: await versionsNow(),
        ...(desktop === undefined ? {} : { desktop }),
        locales: app.getPreferredSystemLanguages(),
        displays: screen.getAllDisplays().map(({ size, scaleFactor }) => ({ ...size, scale: scaleFactor })),
        dark: nativeTheme.shouldUseDarkColors,
        highContrast: nativeTheme.shouldUseHighContrastColors,
      });
      await copyText(text);
      return ok({ copied: true });
    },
  };
}

async function versionsNow(): Promise<Versions> {
  const { electron, chrome, node } = process.versions;
  return {
    tenantry: app.getVersion(),
    builtAt: new Date(__BUILT_AT__).toISOString(),
    electron,
    chromium: chrome,
    node,
    system: await systemName(process.platform, process.getSystemVersion(), process.arch),
  };
}
