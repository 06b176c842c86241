import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  grantedPermissions,
  guideContentSecurityPolicy,
  guideWebPreferences,
  webPreferences,
  windowOptions,
} from '../../../../src/main/app/policies';

describe('the policies of the window, as data', () => {
  it('run the page sandboxed, isolated and without Node', () => {
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    });
    expect(webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  it('grant no permission', () => {
    expect(grantedPermissions).toEqual([]);
  });

  it('show the window only when its page is ready', () => {
    expect(windowOptions.show).toBe(false);
  });

  it('let no script run in the user guide, and load its own pictures and style only', () => {
    expect(guideWebPreferences).toEqual({ ...webPreferences, javascript: false, devTools: false });
    expect(guideContentSecurityPolicy).toContain("default-src 'none'");
    expect(guideContentSecurityPolicy).not.toMatch(/script-src|unsafe|https?:|\*|data:/);
  });

  it('allow our own bundle and the nonce of this load, and nothing else', () => {
    const directives = new Map(
      contentSecurityPolicy('bm9uY2U=')
        .split('; ')
        .map((directive) => {
          const [name = '', ...values] = directive.split(' ');
          return [name, values.join(' ')] as const;
        }),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('style-src')).toBe("'self' 'nonce-bm9uY2U='");
    expect(directives.get('connect-src')).toBe("'none'");
    expect(directives.get('frame-ancestors')).toBe("'none'");
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect([...directives.values()].join(' ')).not.toMatch(/unsafe|https?:|\*/);
  });
});
