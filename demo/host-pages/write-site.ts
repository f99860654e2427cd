import { copyFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../src/embed/version.ts';
import { embedFolder } from './build-embed.ts';

/** What differs between the two copies of the site: one asks the backend, the other plain files beside it. */
export interface SiteOptions {
  /** Folder the site is written to. */
  folder: string;
  /** Where its widgets read, as the template says it to all of them. */
  source: string;
  /** Link to the other copy. */
  otherCopy: { href: string; label: string };
}

interface Page {
  file: string;
  title: string;
  description: string;
  main: string;
}

const pagesFolder = import.meta.dirname;

const menu = ['index', 'bliv-frivillig', 'arrangementer', 'er-i-klar', 'cases'].map((name) => `${name}.html`);

async function readPage(file: string): Promise<Page> {
  const text = await readFile(join(pagesFolder, file), 'utf8');
  const [, head = '{}', main = ''] = /^<!-- (\{.*?\}) -->\n(.*)$/s.exec(text) ?? [];
  return { file, main, ...(JSON.parse(head) as Pick<Page, 'title' | 'description'>) };
}

function layOut(layout: string, page: Page, pages: readonly Page[], { source, otherCopy }: SiteOptions): string {
  const menuLinks = menu.map((file) => {
    const current = file === page.file ? ' aria-current="page"' : '';
    return `<li><a href="${file}"${current}>${pages.find((other) => other.file === file)?.title}</a></li>`;
  });
  const breadcrumbs = `<nav class="wrap breadcrumbs" aria-label="Brødkrumme"><ol><li><a href="index.html">Forside</a></li><li><span aria-current="page">${page.title}</span></li></ol></nav>`;
  const slots: Record<string, string> = {
    title: page.title,
    description: page.description,
    loader: `samspil/${version}/samspil.js`,
    source,
    switch: `<li><a href="${otherCopy.href}">${otherCopy.label}</a></li>`,
    menu: menuLinks.join('\n        '),
    breadcrumbs: page.file === 'index.html' ? '' : breadcrumbs,
    main: page.main,
  };
  return layout.replace(/\{\{(\w+)\}\}/g, (_, name: string) => slots[name] ?? '');
}

/** Writes the site of the made-up municipality as a folder that any web server can serve as it is. */
export async function writeSite(options: SiteOptions): Promise<void> {
  const files = await readdir(pagesFolder);
  const layout = await readFile(join(pagesFolder, 'layout.html'), 'utf8');
  const pages = await Promise.all(
    files.filter((file) => file.endsWith('.html') && file !== 'layout.html').map(readPage),
  );
  await mkdir(options.folder, { recursive: true });
  for (const page of pages) await writeFile(join(options.folder, page.file), layOut(layout, page, pages, options));
  for (const file of files.filter((name) => /\.(?:css|svg)$/.test(name))) {
    await copyFile(join(pagesFolder, file), join(options.folder, file));
  }
  await cp(embedFolder, join(options.folder, 'samspil', version), { recursive: true });
}
