import { describe, expect, it } from 'vitest';
import {
  cautionLines,
  guideLineIds,
  guideStepIds,
  guideSteps,
  lineFor,
  linesOf,
  permissionLines,
} from '../../../src/shared/guide';
import { serviceIds, tokenNamesRoles } from '../../../src/shared/services';

const permissions = guideSteps[3];

describe('The guide', () => {
  it('names each line after its step, once', () => {
    for (const { id, lines } of guideSteps) {
      for (const line of lines) expect(line.startsWith(`${id}.`)).toBe(true);
    }
    expect(new Set(guideLineIds).size).toBe(guideLineIds.length);
    expect(new Set(guideStepIds).size).toBe(guideStepIds.length);
  });

  it('has steps 1 to 4 in order, the third in two halves', () => {
    expect(guideSteps.map(({ number }) => number)).toEqual([1, 2, 3, 3, 4]);
    expect(guideSteps.map(({ badge }) => badge)).toEqual(['1', '2', '3a', '3b', '4']);
  });

  it('says what not to do in lines of its own', () => {
    for (const line of cautionLines) expect(guideLineIds).toContain(line);
  });
});

describe('What the guide says of a service', () => {
  it('are lines of the step for permissions, known to findings, and each once', () => {
    for (const service of serviceIds) {
      const lines = linesOf(permissions, service);
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(new Set(lines).size).toBe(lines.length);
      for (const line of lines) {
        expect(line).toMatch(/^permissions\./);
        expect(guideLineIds).toContain(line);
      }
    }
  });

  it('asks for consent where the token names roles, and nowhere else', () => {
    for (const service of serviceIds) {
      expect(linesOf(permissions, service).includes('permissions.consent'), service).toBe(
        tokenNamesRoles(service),
      );
    }
  });

  it('is as it stands in the step for Microsoft Graph', () => {
    expect(permissionLines.graph).toEqual(permissions.lines);
  });

  it('has a line for each that a finding points at', () => {
    expect(lineFor('permissions.consent', 'graph')).toBe('permissions.consent');
    expect(lineFor('permissions.add', 'custom')).toBe('permissions.custom_add');
    expect(lineFor('secret.value', 'key-vault')).toBe('secret.value');
    for (const service of serviceIds) {
      for (const line of permissions.lines) {
        expect(linesOf(permissions, service)).toContain(lineFor(line, service));
      }
    }
  });

  it('changes no other step', () => {
    for (const step of guideSteps.filter(({ id }) => id !== 'permissions')) {
      for (const service of serviceIds) expect(linesOf(step, service)).toBe(step.lines);
    }
  });
});
