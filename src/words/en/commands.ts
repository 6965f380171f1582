/** Names and descriptions of commands and their options, as Discord lists them: at most 32 and 100 characters. */
export const commands = {
  ask: {
    name: 'ask',
    description: 'Ask about the article, and get its own words back',
    /** Where several articles are searched. */
    ofSeveral: 'Ask about the articles, and get their own words back',
    question: { name: 'question', description: 'For example: how many, who, when, where' },
    article: { name: 'article', description: 'Look in this article only' },
    for: { name: 'for', description: 'Ping this member with the answer' },
    private: { name: 'private', description: 'Show the answer to you alone' },
  },
  search: {
    name: 'search',
    description: 'See all passages with these words',
    words: { name: 'words', description: 'One or more, in any form' },
    article: { name: 'article', description: 'Look in this article only' },
    speaker: { name: 'speaker', description: 'Only what this person says' },
  },
  article: {
    name: 'article',
    description: 'See what I have read: its source, its length, and the text',
    article: { name: 'article', description: 'Open this one' },
  },
  help: { name: 'help', description: 'What I do, and what you can ask' },
};
