import type { Finding } from '../../shared/finding';
import type { Messages } from '../../shared/messages';

/** One row of a diagnosis' details: its label, and its text. */
export type FindingFact = readonly [label: string, text: string];

/** The facts of a diagnosis that a support request needs, in order. */
export function findingFacts(finding: Finding, { finding: words, moments }: Messages): FindingFact[] {
  const facts: [string, string | undefined][] = [
    [words.code, finding.codes.length === 0 ? undefined : words.codes(finding.codes)],
    [words.transport, finding.transport],
    [words.status, finding.status?.toString()],
    [words.traceId, finding.traceId],
    [words.correlationId, finding.correlationId],
    [words.time, moments.full(finding.at)],
    [words.microsoftSays, finding.microsoftSays],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}

/** A diagnosis as plain text, for the clipboard. The time is in UTC, as Microsoft's support reads it. */
export function findingReport(finding: Finding, messages: Messages): string {
  const facts = findingFacts(finding, messages).map(([label, text]) =>
    label === messages.finding.time ? `${label}: ${finding.at}` : `${label}: ${text}`,
  );
  return [messages.findings[finding.id].title, ...facts].join('\n');
}
