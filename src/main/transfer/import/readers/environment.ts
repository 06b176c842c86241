import { readPastedBlock } from '../../../../shared/fields/pasted-block';
import { assignmentsIn } from '../assignments';
import type { Content } from '../content';
import type { RawRow } from '../raw-row';
import { setsOf } from '../variable-sets';
import type { ImportReader } from './reader';

/**
 * Variables of an environment, in the notations of shells, dotenv, Docker, the command prompt and PowerShell; or the
 * labels of the portal with their values, as people copy them into notes.
 */
export const environment: ImportReader = (content) => {
  if (content.syntax === 'json' || content.syntax === 'xml') return undefined;
  const sets = setsOf(assignmentsIn(content.text));
  const rows =
    sets.length > 0
      ? sets.map(({ at, said }): RawRow => ({ place: content.lines.lineOf(at), said }))
      : labelledIn(content);
  return rows.length === 0 ? undefined : { rows };
};

/** A block in each paragraph; or one in all of them, where a paragraph is only a part of it. */
function labelledIn({ text, lines }: Content): RawRow[] {
  if (text.length > longestNotes) return [];
  const rows = [...text.matchAll(/\S[^]*?(?=\s*?(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)|\s*$)/g)].flatMap(
    ({ 0: paragraph, index }) => blockIn(paragraph, lines.lineOf(index)),
  );
  return rows.length > 0 ? rows : blockIn(text, lines.lineOf(text.search(/\S/)));
}

/** As long as a pasted block may be; see `readPastedBlock`. In UTF-16 units. */
const longestNotes = 20_000;

function blockIn(text: string, place: RawRow['place']): RawRow[] {
  const block = readPastedBlock(text);
  // With tabs in it a value is a row of a table.
  const isTable = [block?.tenant, block?.clientId].some((value) => value?.includes('\t'));
  return block === undefined || isTable ? [] : [{ place, said: block }];
}
