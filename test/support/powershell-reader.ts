/** A word of a statement, or a string in single quotes by its value. */
export type PowershellToken = string | { readonly string: string };

/**
 * What PowerShell makes of a script, by the documented grammar of comments, single-quoted strings and line ends: its
 * statements, word by word. Everything that it would expand, run or continue makes it throw.
 * Source: PowerShell/PowerShell, engine/parser/CharTraits.cs and tokenizer.cs.
 */
export function powershellByGrammar(script: string): PowershellToken[][] {
  const statements: PowershellToken[][] = [[]];
  let rest = script.replace(/^\uFEFF/, '');
  let betweenWords = true;
  while (rest !== '') {
    const [matched = '', blank, comment, end, quoted, word, sign] = tokens.exec(rest) ?? [];
    if (matched === '') throw new Error(`PowerShell would do something with: ${rest.slice(0, 40)}`);
    if (obeyed.test(comment ?? '')) throw new Error(`PowerShell would obey: ${comment}`);
    // A comment begins between words only; in one, the sign is a part of it.
    if (comment !== undefined && !betweenWords) throw new Error(`Not a comment: ${comment}`);
    const statement = statements.at(-1);
    if (end !== undefined && statement?.length) statements.push([]);
    if (quoted !== undefined) statement?.push({ string: quoted.replace(/(['‘’‚‛])['‘’‚‛]/g, '$1') });
    const plain = word ?? sign;
    if (plain !== undefined) statement?.push(plain);
    betweenWords = blank !== undefined || end !== undefined;
    rest = rest.slice(matched.length);
  }
  return statements.filter((statement) => statement.length > 0);
}

const tokens =
  /^(?:([ \t]+)|(#[^\r\n]*)|(\r?\n)|['‘’‚‛]((?:[^'‘’‚‛]|['‘’‚‛]{2})*)['‘’‚‛](?!['‘’‚‛])|([\w.:$[\]-]+\(?)|([=|,)]))/;

/** Comments that mean something. */
const obeyed = /^#(?:requires\b|\s*sig\s*#)/i;
