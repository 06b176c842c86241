/**
 * Whether Python's `ast.literal_eval` may take a text for something else than the same text: a quoted string, a number
 * in another spelling than its plain one, a list. It is asked token by token; a text of which all tokens can stand in a
 * literal counts as one, whatever their order.
 * Source: Python, Language Reference, 2.4 "Literals", and `ast.literal_eval`.
 */
export function readsAsPythonLiteral(text: string): boolean {
  if (/^-?[1-9]\d*$/.test(text)) return false;
  let rest = text;
  let atoms = 0;
  while (rest !== '') {
    const [spacing = ''] = /^(?:[ \t\f\r\n]+|#.*|\\\n)/.exec(rest) ?? [];
    const [token = ''] = spacing === '' ? (literalToken.exec(rest) ?? []) : [spacing];
    if (token === '') return false;
    if (spacing === '' && !/^[,:+-]$/.test(token)) atoms += 1;
    rest = rest.slice(token.length);
  }
  return atoms > 0;
}

const prefix = '(?:[bB]?[rR]?|[rR][bB]|[uU])';
const digits = String.raw`\d(?:_?\d)*`;
const pointed = String.raw`(?:${digits})?\.${digits}|${digits}\.`;
const exponent = `[eE][+-]?${digits}`;
/** A number is over where no letter, digit or point follows. */
const end = String.raw`(?![\w.])`;

const literalToken = new RegExp(
  [
    // Strings, with three quotes or one.
    String.raw`${prefix}(?:'''(?:[^\\]|\\.)*?'''|"""(?:[^\\]|\\.)*?""")`,
    String.raw`${prefix}(?:'(?:[^\\'\n]|\\.)*'|"(?:[^\\"\n]|\\.)*")`,
    // Numbers: imaginary ones, those with a point or an exponent, integers.
    String.raw`(?:(?:${pointed}|${digits})(?:${exponent})?[jJ]|(?:${pointed})(?:${exponent})?|${digits}${exponent})${end}`,
    String.raw`0(?:[xX](?:_?[\da-fA-F])+|[oO](?:_?[0-7])+|[bB](?:_?[01])+)${end}`,
    String.raw`(?:0(?:_?0)*|[1-9](?:_?\d)*)${end}`,
    String.raw`(?:None|True|False)(?!\w)`,
    String.raw`\.\.\.|set(?=\s*\()`,
    String.raw`[()[\]{},:+-]`,
  ]
    .map((pattern) => `^(?:${pattern})`)
    .join('|'),
  's',
);
