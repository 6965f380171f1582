/** What a page states of itself: in its head, and in its JSON-LD. */
import { z } from 'zod';
import type { Unchecked } from './document.js';
import type { Page } from './html-page.js';

export function statedBy(page: Page): Unchecked {
  const linked = linkedData(page);
  const meta = (...names: string[]) => metaOf(page, names);
  return {
    title: meta('og:title') ?? titleOf(page) ?? linked?.headline,
    publisher: meta('og:site_name') ?? linked?.publisher?.name,
    published: meta('article:published_time') ?? linked?.datePublished ?? timeOf(page),
    url: canonicalOf(page) ?? meta('og:url'),
    language: page.documentElement.getAttribute('lang') ?? page.documentElement.getAttribute('xml:lang'),
  };
}

function metaOf(page: Page, names: readonly string[]): string | null {
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content')?.trim();
    if (name !== null && names.includes(name.toLowerCase()) && content) return content;
  }
  return null;
}

/** The one heading of the page where <title> has it with the site's name around it; else <title>; else that heading. */
function titleOf(page: Page): string | null {
  const title = textOf(page, 'head title, body > title');
  const heading = only(page, 'main h1, article h1') ?? only(page, 'h1');
  if (title === null) return heading;
  return heading !== null && title.includes(heading) ? heading : title;
}

/** What stands in the one element of its kind. */
function only(page: Page, selector: string): string | null {
  const [element, another] = page.querySelectorAll(selector);
  return another === undefined ? spaced(element?.textContent ?? '') || null : null;
}

/** A date on a page with several may be another article's, or a comment's. */
function timeOf(page: Page): string | null {
  const [marked] = page.querySelectorAll('time[itemprop="datePublished"], time[pubdate]');
  const times = [...page.querySelectorAll('time')];
  const time = marked ?? (times.length === 1 ? times[0] : undefined);
  if (time === undefined) return null;
  return spaced(time.textContent ?? '') || time.getAttribute('datetime');
}

/** The address, where it is whole: from where the file was taken is not known. */
function canonicalOf(page: Page): string | null {
  for (const link of page.querySelectorAll('link[href]')) {
    const href = link.getAttribute('href')?.trim() ?? '';
    if (/(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? '') && /^https?:\/\//i.test(href))
      return href;
  }
  return null;
}

function textOf(page: Page, selector: string): string | null {
  const text = spaced(page.querySelector(selector)?.textContent ?? '');
  return text === '' ? null : text;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

type Linked = z.infer<typeof article>;

/** The article that the page's JSON-LD tells of; null where there is none, or more than one. */
function linkedData(page: Page): Linked | null {
  const found: Linked[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    found.push(...articlesIn(jsonOf(script.textContent ?? '')));
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function articlesIn(data: unknown): Linked[] {
  if (Array.isArray(data)) return data.flatMap(articlesIn);
  const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(data);
  if (graph.success) return graph.data['@graph'].flatMap(articlesIn);
  const one = article.safeParse(data);
  return one.success ? [one.data] : [];
}

const text = z.string().optional().catch(undefined);

const article = z.object({
  '@type': z
    .union([z.string(), z.array(z.string()).transform((types) => types.join(' '))])
    .pipe(z.string().regex(/(?:Article|BlogPosting|Report)\b/)),
  headline: text,
  datePublished: text,
  publisher: z.object({ name: text }).optional().catch(undefined),
});
