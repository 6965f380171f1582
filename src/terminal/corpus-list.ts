/** `footnote corpus list`: the articles, as lines or as JSON. */
import { type Corpus, readCorpus } from '../corpus/corpus.js';
import { clean } from './render.js';

/** @throws CorpusError when the folder cannot be read */
export async function listArticles(
  folder: string,
  json: boolean,
  { print, complain }: { print(text: string): void; complain(text: string): void },
): Promise<void> {
  const corpus = await readCorpus(folder);
  for (const { message } of corpus.faults) complain(message);
  const articles = listed(corpus);
  if (json) {
    print(JSON.stringify(articles, null, 2));
  } else if (articles.length === 0) {
    print(`There is no article in the folder “${folder}”.`);
  } else {
    const sentences = articles.reduce((sum, article) => sum + article.sentences, 0);
    const total = `${counted(articles.length, 'article')}, ${counted(sentences, 'sentence')}.`;
    print([...articles.flatMap(lines), total].join('\n'));
  }
}

/** `1 article`, `1,200 articles` */
export function counted(number: number, thing: string): string {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}

/** An article as `--json` shows it; what is not known is not there. */
interface Listed {
  readonly id: string;
  readonly title: string;
  readonly titleFrom: 'article' | 'host';
  readonly paragraphs: number;
  readonly sentences: number;
  /** As it is stated. */
  readonly language?: string;
  /** The language that the article is read in: the stated one without script and region, else the one it is found to be in. */
  readonly readAs: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly file: string;
}

function listed({ files }: Corpus): Listed[] {
  return files
    .map(({ file, article: { id, metadata, language, paragraphs, sentences } }) => {
      const counts = { paragraphs: paragraphs.length, sentences: sentences.length };
      return { id, ...metadata, readAs: language, ...counts, file };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function lines(article: Listed): string[] {
  const { id, title, sentences, language, readAs, publisher, published, url, file } = article;
  const read = language ?? `${readAs} (found)`;
  const known = [counted(sentences, 'sentence'), read, publisher, published, url, file];
  const shown = known.filter((one) => one !== undefined).map(clean);
  return [clean(id), `  ${clean(title)}`, `  ${shown.join(' · ')}`, ''];
}
