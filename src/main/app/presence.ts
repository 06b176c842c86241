import { systemPreferences } from 'electron';

/** Whether the system can recognise the person by Touch ID: on a Mac that has it, where it is set up. */
export function canRecognise(platform: NodeJS.Platform): boolean {
  return platform === 'darwin' && systemPreferences.canPromptTouchID();
}

/**
 * Lets the system recognise the person.
 * @param reason what the system's own dialog says it is for: "Tenantry wants to …".
 * @returns false where the person was not recognised, or has given up.
 */
export async function recognise(platform: NodeJS.Platform, reason: string): Promise<boolean> {
  if (!canRecognise(platform)) return false;
  return systemPreferences.promptTouchID(reason).then(
    () => true,
    () => false,
  );
}
