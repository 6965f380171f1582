import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { BadOption, type Command, type Context } from '../../src/replies/command.js';
import { articleOf, contextOf, realContext, wordsOf } from '../replies/articles.js';

let one: Context;
beforeAll(async () => {
  one = await realContext();
});
const several = contextOf([
  articleOf('cats', 'Cats sleep for sixteen hours a day.', { title: 'All about cats' }),
  articleOf('dogs', 'Dogs bark at night.', { title: 'All about dogs' }),
]);

function command(name: string): Command {
  const found = commands.find((each) => each.definition(one).name === name);
  if (found === undefined) throw new Error(`No command /${name}`);
  return found;
}

const optionNames = (name: string, context: Context) =>
  (command(name).definition(context).options ?? []).map((option) => option.name);

describe('what Discord is told of the commands', () => {
  test('they are these', () => {
    expect(commands.map((each) => each.definition(one).name)).toEqual([
      'ask',
      'search',
      'article',
      'quotes',
      'figures',
      'timeline',
      'check',
      'Check against the articles',
      'source',
      'watch',
      'about',
      'help',
    ]);
  });

  test('they work in servers, in direct messages and for members who installed the bot for themselves', () => {
    for (const each of commands) {
      const { integration_types, contexts } = each.definition(one);
      expect(integration_types).toEqual([0, 1]);
      expect(contexts).toEqual([0, 1, 2]);
    }
  });

  test.each(['one article', 'several articles'])(
    'they keep to its rules for names and descriptions, with %s',
    (corpus) => {
      for (const each of commands) {
        const definition = each.definition(corpus === 'one article' ? one : several);
        if (definition.type === 3) continue;
        const { name, description, options = [] } = definition;
        for (const { name: part, description: about } of [{ name, description }, ...options]) {
          expect(part).toMatch(/^[a-z]{1,32}$/);
          expect(about.length).toBeGreaterThanOrEqual(1);
          expect(about.length).toBeLessThanOrEqual(100);
        }
        const required = options.map((option) => option.required === true);
        expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
      }
    },
  );

  test('an article can be chosen only where there are several', () => {
    expect(optionNames('ask', one)).toEqual(['question', 'for', 'private']);
    expect(optionNames('ask', several)).toEqual(['question', 'article', 'for', 'private']);
    expect(optionNames('article', one)).toEqual([]);
    expect(optionNames('article', several)).toEqual(['article', 'find']);
    expect(optionNames('quotes', one)).toEqual(['speaker']);
    expect(optionNames('quotes', several)).toEqual(['speaker', 'article']);
    expect(optionNames('figures', one)).toEqual(['about']);
    expect(optionNames('figures', several)).toEqual(['article', 'about']);
    expect(optionNames('timeline', one)).toEqual([]);
    expect(optionNames('timeline', several)).toEqual(['article']);
  });

  test('a question may have 1 to 300 characters', () => {
    expect(command('ask').definition(one).options?.[0]).toMatchObject({
      required: true,
      min_length: 1,
      max_length: 300,
    });
  });
});

describe('/ask', () => {
  test('answers, and shows what was asked', () => {
    const reply = command('ask').reply({ question: 'belgorod governor' }, one);
    expect(reply.question).toBe('belgorod governor');
    expect(wordsOf(reply)).toContain('Vyacheslav Gladkov');
  });

  test('looks only in the article that was chosen', () => {
    const reply = command('ask').reply({ question: 'who sleeps at night', article: 'dogs' }, several);
    expect(wordsOf(reply)).not.toContain('Cats');
  });

  test.each([
    [{}],
    [{ question: '' }],
    [{ question: '   ' }],
    [{ question: 7 }],
    [{ question: 'x', article: 3 }],
  ])('refuses %j in a sentence', (options) => {
    expect(() => command('ask').reply(options, several)).toThrow(BadOption);
  });

  test('refuses an article that is not there, by name', () => {
    expect(() => command('ask').reply({ question: 'who barks', article: 'birds' }, several)).toThrow(
      'I have no article “birds”. Choose one that is offered while you type.',
    );
  });
});

describe('/article', () => {
  test('opens the only article at once', () => {
    expect(wordsOf(command('article').reply({}, one))).toContain("Russia's entire Belgorod region");
  });

  test('lists several, and opens the one that is chosen by id or by a word of its title', () => {
    expect(wordsOf(command('article').reply({}, several))).toContain('I have read 2 articles.');
    const byId = command('article').reply({ article: 'cats' }, several);
    expect(wordsOf(byId)).toContain('Cats sleep for sixteen hours a day.');
    expect(command('article').reply({ article: 'about CATS' }, several)).toEqual(byId);
  });

  test('does not guess between two articles that fit what was typed', () => {
    expect(() => command('article').reply({ article: 'about' }, several)).toThrow(BadOption);
  });

  test('lists the articles with the words of a title, and opens the only one', () => {
    const find = (find: string) => wordsOf(command('article').reply({ find }, several));
    expect(find('all')).toContain('2 articles have “all” in the title.');
    expect(find('abou DOGS')).toContain('Dogs bark at night.');
    expect(find('about-dogs!')).toContain('Dogs bark at night.');
    expect(find('?!')).toContain('No article has “?!” in its title.');
    expect(find('birds')).toContain('No article has “birds” in its title.');
  });

  test('refuses an option that is no text', () => {
    expect(() => command('article').reply({ article: {} }, several)).toThrow(BadOption);
  });
});

describe('the choice of articles while a member types', () => {
  test('has the articles whose title or id has what was typed', () => {
    expect(command('ask').complete?.('article', 'DOG', several)).toEqual([
      { name: 'All about dogs', value: 'dogs' },
    ]);
    expect(command('article').complete?.('article', '', several)).toHaveLength(2);
    expect(command('ask').complete?.('article', 'fish', several)).toEqual([]);
  });

  test('has at most 25, none longer than Discord allows, and each of them opens', () => {
    const many = contextOf(
      Array.from({ length: 40 }, (_, at) =>
        articleOf(`${'long-name-'.repeat(15)}${at}`, 'Short.', { title: '🇺🇦'.repeat(90) }),
      ),
    );
    const choices = command('article').complete?.('article', '', many) ?? [];
    expect(choices).toHaveLength(25);
    for (const { name, value } of choices) {
      expect(name.length).toBeGreaterThanOrEqual(1);
      expect(name.length).toBeLessThanOrEqual(100);
      expect(value.length).toBeLessThanOrEqual(100);
      expect(() => command('article').reply({ article: value }, many)).not.toThrow();
    }
  });
});

describe('/help', () => {
  test('says what the bot does and names every command', () => {
    const words = wordsOf(command('help').reply({}, one));
    expect(words).toContain('I answer questions about “Belgorod and Kursk under attack” in its own words');
    for (const each of commands) {
      const { name, type } = each.definition(one);
      expect(words).toContain(type === 3 ? `“${name}” – in the menu of any message` : `/${name} – `);
    }
  });

  test('speaks of several articles as several', () => {
    const words = wordsOf(command('help').reply({}, several));
    expect(words).toContain('I answer questions about the 2 articles that I have read in their own words');
    expect(words).toContain('/ask – Ask about the articles, and get their own words back');
  });
});
