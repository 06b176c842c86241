import { Marked, type Tokens } from 'marked';

/** A page's source: where it stands below `docs/`, without its ending, and its Markdown. */
export interface Source {
  /** For example `guide/link` or `formats`. */
  readonly path: string;
  readonly markdown: string;
}

/** A page as it is packaged. */
export interface Page {
  /** For example `link.html`. */
  readonly file: string;
  readonly title: string;
  readonly html: string;
  /** Where links may lead within it. */
  readonly anchors: ReadonlySet<string>;
  /** What it links to and shows, relative to itself, as in its HTML. */
  readonly links: readonly string[];
  readonly pictures: readonly string[];
}

/** How large a picture is, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a page has more headings than this below its title, they are listed at its beginning. */
const mostUnlisted = 12;

/** The name of the guide's first page, which says by its links in which order the others come. */
const first = 'guide/index';

/**
 * The user guide as HTML pages in one folder, which need no script.
 * @param sources every page; the first page's links say their order. Throws where that page is missing.
 * @param sizeOf how large a picture is, by its path below `docs/guide/`; undefined where it was not taken yet.
 */
export function guidePages(
  sources: readonly Source[],
  sizeOf: (picture: string) => Size | undefined,
): Page[] {
  const drafts = inOrder(sources).map((source) => draftOf(source, sizeOf));
  return drafts.map((draft) => ({ ...draft, html: frame(draft, drafts) }));
}

type Draft = Omit<Page, 'html'> & { readonly body: string };

function inOrder(sources: readonly Source[]): Source[] {
  const start = sources.find(({ path }) => path === first);
  if (!start) throw new Error(`There is no docs/${first}.md.`);
  const named = [...start.markdown.matchAll(/\]\(([^)#\s]+)\.md/g)].map(([, name = '']) => pageName(name));
  const place = ({ path }: Source): number => named.indexOf(pageName(path));
  const others = sources.filter((source) => source !== start);
  const lost = others.filter((source) => place(source) === -1);
  if (lost.length > 0) throw new Error(`docs/${first}.md does not lead to docs/${lost[0]?.path ?? ''}.md.`);
  return [start, ...others.sort((one, other) => place(one) - place(other))];
}

/** All pages lie in one folder: the last part of the path names one. */
function pageName(path: string): string {
  return path.split('/').at(-1) ?? path;
}

function draftOf({ path, markdown }: Source, sizeOf: (picture: string) => Size | undefined): Draft {
  const anchors = new Set<string>();
  const links: string[] = [];
  const pictures: string[] = [];
  const listed: { level: number; id: string; text: string }[] = [];
  let title = '';

  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const text = plain(html);
        const id = anchorOf(text, anchors);
        anchors.add(id);
        if (depth === 1) title = text;
        else listed.push({ level: depth, id, text: html });
        return `<h${depth} id="${id}">${html}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const html = this.parser.parseInline(tokens);
        // The guide leads to nothing outside of it: an address in it is to be read.
        if (/^[a-z]+:/i.test(href)) return html;
        const target = href.replace(/^([^#]+)\.md(?=#|$)/, (_all, page: string) => `${pageName(page)}.html`);
        links.push(target);
        return `<a href="${target}">${html}</a>`;
      },
      image({ href, text }) {
        pictures.push(href);
        const size = sizeOf(href);
        // Said beforehand, so that the text does not jump when the picture is there.
        const room = size ? ` width="${size.width}" height="${size.height}"` : '';
        return `<img src="${href}" alt="${escaped(text)}"${room}>`;
      },
      table({ header, rows }) {
        const row = (cells: readonly Tokens.TableCell[], tag: 'td' | 'th'): string =>
          `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
        const isTitled = header.some(({ text }) => text !== '');
        const head = isTitled ? `<thead>${row(header, 'th')}</thead>\n` : '';
        return `<table>\n${head}<tbody>\n${rows.map((cells) => row(cells, 'td')).join('\n')}\n</tbody>\n</table>\n`;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  return {
    file: `${pageName(path)}.html`,
    title,
    body: withContents(html, listed),
    anchors,
    links,
    pictures,
  };
}

/** Puts a list of the headings below the title of a long page. */
function withContents(
  html: string,
  headings: readonly { level: number; id: string; text: string }[],
): string {
  if (headings.length <= mostUnlisted) return html;
  const items = headings.map(
    ({ level, id, text }) => `<li class="level-${level}"><a href="#${id}">${text}</a></li>`,
  );
  return html.replace('</h1>\n', `</h1>\n<ul class="contents">\n${items.join('\n')}\n</ul>\n`);
}

/** The anchor that GitHub gives a heading, so that links work in both places. */
function anchorOf(text: string, taken: ReadonlySet<string>): string {
  const base = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  let id = base;
  for (let count = 1; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

function frame({ file, title, body }: Draft, all: readonly Draft[]): string {
  const items = all.map((page) => {
    const here = page.file === file ? ' aria-current="page"' : '';
    return `<li><a href="${page.file}"${here}>${escaped(page.title)}</a></li>`;
  });
  const name = all[0]?.title ?? title;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(title === name ? name : `${title} – ${name}`)}</title>
<link rel="stylesheet" href="guide.css">
</head>
<body>
<a class="skip" href="#page">Skip to the page</a>
<nav aria-label="Pages">
<ul>
${items.join('\n')}
</ul>
</nav>
<main id="page" tabindex="-1">
${body}</main>
</body>
</html>
`;
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
