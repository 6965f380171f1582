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
  check: {
    name: 'check',
    description: 'Is this in the article? Compares the words, and does not judge what is true',
    /** Where several articles are searched. */
    ofSeveral: 'Is this in the articles? Compares the words, and does not judge what is true',
    text: { name: 'text', description: 'A quote or a claim, up to ten sentences' },
  },
  /** In the menu of a message. */
  checkMessage: { name: 'Check against the articles' },
  source: {
    name: 'source',
    description: 'See the passage of a receipt again, and what has changed since',
    receipt: { name: 'receipt', description: 'What stands behind the source of a passage' },
  },
  watch: {
    name: 'watch',
    description: 'Get a direct message when the best passage for a question changes',
    add: { name: 'add', description: 'Watch a question' },
    list: { name: 'list', description: 'See what you watch' },
    stop: { name: 'stop', description: 'Stop watching a question' },
    question: { name: 'question', description: 'For example: how many, who, when, where' },
    watched: { name: 'watched', description: 'One of the questions that you watch' },
  },
  about: {
    name: 'about',
    description: 'What I do, what I keep, who runs me, and how to erase what is stored of you',
  },
  help: { name: 'help', description: 'What I do, and what you can ask' },
};
