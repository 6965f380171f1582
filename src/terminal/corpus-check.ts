/** `footnote corpus check`: what is wrong with the corpus, and what members would stumble over. */
import type { Article, Paragraph } from '../corpus/article.js';
import { type CorpusFile, readCorpus } from '../corpus/corpus.js';
import { listFolder } from '../corpus/folder.js';
import { metadataFileOf } from '../corpus/read-file.js';
import { limits } from '../replies/limits.js';
import { counted } from './corpus-list.js';
import { clean } from './render.js';

/**
 * Reads everything and shows a line for each fault and each warning.
 * @returns whether there is no fault @throws CorpusError when the folder cannot be read
 */
export async function checkArticles(
  folder: string,
  { print }: { print(text: string): void },
): Promise<boolean> {
  const { articles, files, faults } = await readCorpus(folder);
  const said = faults.map(({ message }) => message);
  if (files.length === 0) {
    said.push(
      `There is no article in the folder “${folder}”. Put at least one there: npx footnote corpus add FILE`,
    );
  }
  const there = new Set((await listFolder(folder)).files);
  const warnings = [
    ...files.flatMap((one) => warningsOf(one, there.has(metadataFileOf(one.file)))),
    ...twins(files),
  ];
  const sentences = articles.reduce((sum, one) => sum + one.sentences.length, 0);
  const counts = [
    counted(articles.length, 'article'),
    counted(sentences, 'sentence'),
    counted(said.length, 'fault'),
    counted(warnings.length, 'warning'),
  ];
  print([...said, ...warnings, `${counts.join(', ')}.`].map(clean).join('\n'));
  return said.length === 0;
}

/** What works, and members would stumble over. @param described whether there is a metadata file beside it */
export function warningsOf(
  { file, article }: Pick<CorpusFile, 'file' | 'article'>,
  described: boolean,
): string[] {
  const warnings: string[] = [];
  if (article.sentences.length === 0) {
    warnings.push('it has no sentence, so that no question finds it. Write some, or remove it.');
  }
  if (!described && article.metadata.titleFrom === 'host') {
    const beside = metadataFileOf(file);
    warnings.push(
      `its title, “${article.metadata.title}”, is only its file’s name. Write what you know of it into ${beside}.`,
    );
  }
  const long = article.paragraphs.filter((one) => lengthOf(one) > limits.content);
  const [first] = long;
  if (first !== undefined) {
    const others = long.length === 1 ? '' : `, and ${long.length - 1} more are too long`;
    warnings.push(
      `paragraph ${first.number} (“${beginningOf(article, first)} …”) has ${counted(lengthOf(first), 'character')}${others}; a message on Discord has room for ${counted(limits.content, 'character')}. Set paragraphs apart with blank lines.`,
    );
  }
  return warnings.map((warning) => `Warning: ${file}: ${warning}`);
}

function lengthOf({ start, end }: Paragraph): number {
  return end - start;
}

function beginningOf({ text }: Article, { start, end }: Paragraph): string {
  return text
    .slice(start, Math.min(end, start + 200))
    .split(/\s+/)
    .slice(0, 5)
    .join(' ')
    .slice(0, 60);
}

/** Articles with one and the same text: members would be shown each passage twice. */
function twins(files: readonly CorpusFile[]): string[] {
  const first = new Map<string, CorpusFile>();
  return files.flatMap((one) => {
    const other = first.get(one.article.hash);
    if (other?.article.text === one.article.text) {
      return [`Warning: ${one.file}: its text is that of ${other.file}. Remove one of the two.`];
    }
    first.set(one.article.hash, one);
    return [];
  });
}
