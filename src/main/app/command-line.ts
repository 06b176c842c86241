import { acceptedSwitches, deletedVariables } from './policies';

/**
 * The first switch of a command line that is not accepted.
 * @param args the arguments without the program's name.
 * @param platform as Node names it; only Windows reads `/switch`.
 * @returns its name without dashes and value, or undefined where all are accepted.
 */
export function forbiddenSwitch(args: readonly string[], platform: NodeJS.Platform): string | undefined {
  const prefix = platform === 'win32' ? /^(?:--?|\/)(?=[^/-])/ : /^--?(?=[^-])/;
  return args
    .filter((argument) => prefix.test(argument))
    .map((argument) => argument.replace(prefix, '').split('=')[0]?.toLowerCase() ?? '')
    .find((name) => !Object.hasOwn(acceptedSwitches, name));
}

/** Deletes what must not act on this process or its children. */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment)) {
    // Windows reads names in any case.
    if (Object.hasOwn(deletedVariables, name.toUpperCase())) Reflect.deleteProperty(environment, name);
  }
}
