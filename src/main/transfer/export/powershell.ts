import type { ExportEntry, FileWords } from './format';

/**
 * A string of PowerShell in single quotes, in which nothing is expanded. PowerShell takes four typographic quotes for
 * single ones as well; each of the five stands for itself where it is doubled. Carries everything.
 * Source: PowerShell/PowerShell, engine/parser/CharTraits.cs, IsSingleQuote, and tokenizer.cs, ScanStringLiteral.
 */
export function powershellString(text: string): string {
  return `'${text.replace(/['\u2018-\u201B]/g, '$&$&')}'`;
}

/**
 * A script that makes `$credential` of a connection and then does what is given. Without a secret it asks for it.
 *
 * It begins with a byte order mark where it is not all ASCII, by which Windows PowerShell knows UTF-8; without one it
 * reads the machine's old code page. Elsewhere there is none, so that the text can be pasted into a prompt.
 * Source: Microsoft Learn, "about_Character_Encoding".
 * @param commands one line each.
 */
export function powershellScript(entry: ExportEntry, words: FileWords, commands: readonly string[]): string {
  const { connection, secret } = entry;
  const lines = (value: string | undefined): string =>
    [
      // In quotes a name cannot begin one of the comments that PowerShell obeys: #Requires, or a signature block.
      `# ${powershellString(connection.name)}`,
      value === undefined
        ? `$secret = Read-Host -Prompt ${powershellString(words.askSecret(connection.name))} -AsSecureString`
        : `$secret = ConvertTo-SecureString -String ${powershellString(value)} -AsPlainText -Force`,
      `$credential = [System.Management.Automation.PSCredential]::new(${powershellString(connection.clientId)}, $secret)`,
      ...commands,
    ]
      .map((line) => `${line}\n`)
      .join('');
  return `${isAscii(lines(secret?.real)) ? '' : '\uFEFF'}${lines(secret?.shown)}`;
}

function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- ASCII begins with control characters
  return /^[\u0000-\u007F]*$/.test(text);
}
