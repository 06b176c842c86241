import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { win32 } from 'node:path';
import { z } from 'zod';
import { policySchema, type PolicyStatus } from '../../shared/policy';
import { judgedPolicy, malformedPolicy, noPolicy } from './policy-status';

/** Where Windows keeps what administrators settle; only they may write there. */
const parentKey = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies`;

/** Where the policy stands. */
export const policyKey = String.raw`${parentKey}\Tenantry`;

/** How long Windows may take for an answer, in milliseconds. */
const longestQueryMs = 5000;

/** Reads a registry key; rejects where Windows answers with an error. @returns what `reg query` prints. */
export type RegistryQuery = (key: string) => Promise<string>;

/**
 * Reads an administrator's policy from Windows' registry. `reg query` fails in the same way for a key that is not there
 * and for one that may not be read; so the key above, which everybody may read, is asked whether it is there.
 */
export async function readPolicyRegistry(query: RegistryQuery = askWindows): Promise<PolicyStatus> {
  try {
    if (!subkeysIn(await query(parentKey)).includes(policyKey.toLowerCase())) return noPolicy(policyKey);
    const values = registryValues(await query(policyKey));
    if (!values.ok) return malformedPolicy(policyKey, 'not_understood', values.part);
    // Editors of group policies leave an empty key behind where nothing is configured any more.
    if (Object.keys(values.document).length === 0) return noPolicy(policyKey);
    return judgedPolicy(policyKey, values.document);
  } catch {
    return malformedPolicy(policyKey, 'not_readable');
  }
}

/**
 * The values of a key from what `reg query` prints of it: a line with the key, then for each value four spaces, its name,
 * its type and its data, four spaces between them (Microsoft Learn, "reg query").
 * @returns values by the policy's names, which Windows compares without regard to case; or the line that is none.
 */
export function registryValues(
  output: string,
): { readonly ok: true; readonly document: Record<string, unknown> } | { readonly ok: false; part: string } {
  const values: [string, unknown][] = [];
  for (const line of linesOf(output)) {
    if (line.toLowerCase() === policyKey.toLowerCase()) continue;
    const [, given, type, data = ''] = /^ {4}(.+?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/.exec(line) ?? [];
    if (given === undefined || type === undefined) return { ok: false, part: line.trim() };
    const name = knownNames.find((known) => known.toLowerCase() === given.toLowerCase()) ?? given;
    values.push([name, valueOf(name, type, data.trim())]);
  }
  return { ok: true, document: Object.fromEntries(values) };
}

const shape: Readonly<Record<string, z.ZodOptional>> = policySchema.shape;

const knownNames = Object.keys(shape);

/** A number as it is written in the registry, or a text; for a yes or no also 1 and 0. What is neither stays a text. */
function valueOf(name: string, type: string, data: string): unknown {
  const number = type === 'REG_DWORD' ? /^0x[0-9a-f]{1,8}$/i : type === 'REG_SZ' ? /^\d{1,10}$/ : undefined;
  const isYesOrNo = shape[name]?.unwrap() instanceof z.ZodBoolean;
  if (isYesOrNo && type === 'REG_SZ' && /^(?:true|false)$/i.test(data)) return data.toLowerCase() === 'true';
  if (!number?.test(data)) return data;
  const value = Number(data);
  return isYesOrNo && value <= 1 ? value === 1 : value;
}

function subkeysIn(output: string): string[] {
  return linesOf(output).map((line) => line.toLowerCase());
}

function linesOf(output: string): string[] {
  return output.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** Asks Windows' own program, by its absolute path: nothing in the environment leads to another one. */
function askWindows(key: string): Promise<string> {
  const program = win32.join(systemFolder(), 'reg.exe');
  const options = { timeout: longestQueryMs, windowsHide: true, encoding: 'utf8' } as const;
  return new Promise((resolve, reject) => {
    execFile(program, ['query', key, '/reg:64'], options, (error, output) => {
      if (error) reject(new Error('The registry did not answer.'));
      else resolve(output);
    });
  });
}

/**
 * Windows' folder of system programs. Where it is not where it nearly always is, the one that the system's first library
 * was loaded from, which the kernel names (nodejs.org/api/report, `sharedObjects`).
 */
function systemFolder(): string {
  const usual = String.raw`C:\Windows\System32`;
  if (existsSync(win32.join(usual, 'reg.exe'))) return usual;
  const { sharedObjects } = process.report.getReport() as unknown as {
    readonly sharedObjects: readonly string[];
  };
  const library = sharedObjects.find((file) => win32.basename(file).toLowerCase() === 'ntdll.dll');
  return library === undefined ? usual : win32.dirname(library);
}
