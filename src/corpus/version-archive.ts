import type { Article } from './article.js';
import type { Fault } from './fault.js';
import { earlierVersions, keepVersions } from './version-folder.js';

/** The versions that a folder keeps, for as long as the bot runs. */
export interface Archive {
  /** Keeps the articles as they are now; may be left to itself: it never rejects. */
  keep(articles: readonly Article[]): Promise<void>;
  /** The newest first, each read when it is asked for. @param article its id, or its name in a receipt */
  earlier(article: string): Iterable<Article>;
}

/** @param tell is told what goes wrong, each thing once. */
export function openArchive(folder: string, tell: (sentence: string) => void): Archive {
  const told = new Set<string>();
  const once = ({ message }: Fault) => {
    if (told.has(message)) return;
    told.add(message);
    tell(message);
  };
  return {
    async keep(articles) {
      for (const fault of await keepVersions(articles, folder)) once(fault);
    },
    earlier: (article) => earlierVersions(article, folder, once),
  };
}
