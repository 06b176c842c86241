import type { Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import type { Launched } from './app';

/** Opens the user guide by the app's menu. @returns its window. */
export async function openGuide({ electronApp }: Launched): Promise<Page> {
  const [guide] = await Promise.all([
    electronApp.waitForEvent('window'),
    electronApp.evaluate(({ Menu }, label) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
      items?.find((item) => item.label === label)?.click();
    }, en.menu.guide),
  ]);
  return guide;
}
