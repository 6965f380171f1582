/** Names and descriptions of commands and their options, as Discord lists them: at most 32 and 100 characters. */
export const commands = {
  ask: {
    name: 'ask',
    description: 'Ask about the article, and get its own words back',
    /** Where several articles are searched. */
    ofSeveral: 'Ask about the articles, and get their own words back',
    question: { name: 'question', description: 'For example: how many, who, when, where' },
    article: { name: 'article', description: 'Look in this article only' },
    private: { name: 'private', description: 'Show the answer to you alone' },
  },
  article: {
    name: 'article',
    description: 'See what I have read: its source, its length, and the text',
    article: { name: 'article', description: 'Open this one' },
  },
  help: { name: 'help', description: 'What I do, and what you can ask' },
};
