import { findingRows, findingSubjects, type FindingRow } from '../../src/main/entra/findings';
import type { FindingId } from '../../src/shared/finding';
import { guideSteps } from '../../src/shared/guide';
import { core as en } from '../../src/shared/messages/en/core';

const subjects: Record<FindingRow['about'], { title: string; text: string }> = {
  secret: { title: 'The client secret', text: 'Microsoft knows the app, and does not accept its secret.' },
  app: { title: 'The app', text: 'The Client ID, or how the app is set up, stands in the way.' },
  tenant: { title: 'The tenant and its cloud', text: 'The Tenant ID or the cloud is not the right one.' },
  access: {
    title: 'Permissions, scope and policy',
    text: 'The credentials are right. What the app may do, or what it asked for, is not.',
  },
  network: {
    title: 'The way to Microsoft',
    text: 'Something between this computer and Microsoft stands in the way. What was linked stays linked.',
  },
  microsoft: {
    title: 'Microsoft’s service',
    text: 'The sign-in service itself answered with a refusal or a fault.',
  },
};

/** The manual of all findings, as Markdown, from their table and their words. */
export function findingsManual(): string {
  const sections = findingSubjects.map((subject) => {
    const { title, text } = subjects[subject];
    const rows = (Object.entries(findingRows) as [FindingId, FindingRow][]).filter(
      ([, row]) => row.about === subject,
    );
    return [`## ${title}`, text, ...rows.flatMap(([id, row]) => entryOf(id, row))].join('\n\n');
  });
  return `${[introduction, ...sections].join('\n\n')}\n`;
}

const introduction = `# What can go wrong, and what to do

This manual is written from the app’s own table of findings (\`npm run docs\`), so it says what the app says. Each entry
has the words that the app shows, who can put it right, whether trying again helps, and how the cause is recognised.
Microsoft changes numbers and texts: the answer’s status and OAuth’s \`error\` decide whether anything was judged at all,
and a number that is new still gets a true, general finding with Microsoft’s own words beside it.

Looking for a number? Search this page for it, without “AADSTS”.`;

function entryOf(id: FindingId, row: FindingRow): string[] {
  const { title, remedy } = en.findings[id];
  const facts: [string, string | undefined][] = [
    [en.finding.owner, en.finding.owners[row.owner]],
    [en.finding.retry, en.finding.retries[row.retry]],
    ['Field', row.field && en.fields[row.field].label],
    ['Guide', guideText(row.guide)],
    ['Portal', row.page && en.guide.links[row.page].replace(/^Open (the )?/, '')],
    ['Recognized', recognitionText(row)],
    ['Source', row.source],
  ];
  const list = facts.flatMap(([label, text]) =>
    text === undefined || text === '' ? [] : `- **${label}:** ${text}`,
  );
  return [`### ${title}`, remedy, list.join('\n')];
}

function guideText({ step, line }: FindingRow['guide']): string {
  const badge = guideSteps.find(({ id }) => id === step)?.badge ?? '';
  const words = line === undefined ? en.guide.steps[step].title : en.guide.lines[line].replaceAll('**', '');
  return `step ${badge}, “${words}”`;
}

function recognitionText({
  codes = [],
  errors = [],
  statuses = [],
  transport = [],
  recognised,
}: FindingRow): string {
  return [
    codes.length === 0 ? undefined : `by AADSTS ${codes.join(', ')}`,
    errors.length === 0 ? undefined : `by \`error\` ${errors.map((error) => `\`${error}\``).join(', ')}`,
    statuses.length === 0 ? undefined : `by status ${statuses.join(', ')}`,
    transport.length === 0
      ? undefined
      : `by the network (${transport.map((kind) => `\`${kind}\``).join(', ')})`,
    recognised,
  ]
    .filter((text) => text !== undefined)
    .join('; ');
}
