import type { Article, Sentence } from '../corpus/article.js';
import { articleList, articlePage } from './article-reply.js';
import type { Context } from './command.js';
import { type Action, decode, type Place } from './custom-id.js';
import { contextReply, moreReply } from './passages-reply.js';
import { type Reply, say } from './reply.js';

/** What the button with that `custom_id` brings, whoever wrote the id: the articles' words as they are now, or why not. */
export function press(customId: string, context: Context): Reply {
  const action = decode(customId);
  const { talk } = context.words;
  if (action === null) return say('trouble', talk.unknownButton);
  return act(action, context) ?? say('trouble', talk.changed);
}

/** @returns null when an article is named that is not there any more. */
function act(action: Action, { answerer: { articles }, words }: Context): Reply | null {
  switch (action.kind) {
    case 'context': {
      const found = find(action.sentence, articles);
      if (found === null) return null;
      const [article, sentence] = found;
      const { span } = action;
      const usable = span !== null && span.start < span.end && span.end <= sentence.text.length;
      return contextReply(article, sentence, action.width, usable ? span : null, words);
    }
    case 'more': {
      const found = action.sentences.map((place) => find(place, articles)).filter((one) => one !== null);
      return found.length < action.sentences.length ? null : moreReply(found, words);
    }
    case 'page': {
      const article = articles.find(({ hash }) => hash === action.hash);
      return article === undefined ? null : articlePage(article, action.page, words);
    }
    case 'list':
      return articleList(articles, action.page, words);
  }
}

function find({ hash, index }: Place, articles: readonly Article[]): readonly [Article, Sentence] | null {
  const article = articles.find((one) => one.hash === hash);
  const sentence = article?.sentences[index];
  return article === undefined || sentence === undefined ? null : [article, sentence];
}
