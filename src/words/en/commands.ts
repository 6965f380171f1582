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
    find: { name: 'find', description: 'Words of its title' },
  },
  quotes: {
    name: 'quotes',
    description: 'What somebody is quoted with, or who is quoted at all',
    speaker: { name: 'speaker', description: 'A name or a role' },
    article: { name: 'article', description: 'In this article only' },
  },
  figures: {
    name: 'figures',
    description: 'Every number, with what it counts',
    article: { name: 'article', description: 'Of this article' },
    about: { name: 'about', description: 'Only those that have to do with this word' },
  },
  timeline: {
    name: 'timeline',
    description: 'Everything that is dated, in order of time',
    article: { name: 'article', description: 'Of this article' },
  },
  help: { name: 'help', description: 'What I do, and what you can ask' },
};
