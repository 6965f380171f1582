import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.js';

/** Who says each sentence of a text: `name`, `name, role`, or `-` where the article itself speaks. */
function speakersOf(text: string): string[] {
  const article = readArticle({ id: 'news', text, metadata: { title: 'News', titleFrom: 'host' } });
  return article.sentences.map(({ speaker }) =>
    speaker === null ? '-' : [speaker.name, speaker.role].filter((part) => part !== undefined).join(', '),
  );
}

const lines = (...paragraphs: string[]): string => paragraphs.join('\n');

interface Case {
  readonly what: string;
  readonly text: string;
  readonly speakers: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: 'a quotation with its speaker behind it',
    text: '"The bridge is closed," said Ann Keller, the mayor of Bern.',
    speakers: ['Ann Keller, mayor of Bern'],
  },
  {
    what: 'a speaker named before a colon',
    text: 'Fire chief Tomas Berg said: "We were too late. Nobody could get in."',
    speakers: ['Tomas Berg, Fire chief', 'Tomas Berg, Fire chief'],
  },
  {
    what: 'a speaker named between two halves of a quotation',
    text: '“We lost the boat,” Maria Lund said. “The sea took it in a minute.”',
    speakers: ['Maria Lund', 'Maria Lund'],
  },
  {
    what: 'a quotation of two sentences, attributed at its end',
    text: '"The water rose fast. We climbed on the roof," said farmer Juan Ortega.',
    speakers: ['Juan Ortega, farmer', 'Juan Ortega, farmer'],
  },
  {
    what: 'reported speech without quotation marks',
    text: 'Some 40 houses burned down overnight, police spokeswoman Dana Reyes told reporters on Friday.',
    speakers: ['Dana Reyes, police spokeswoman'],
  },
  {
    what: 'a source named with "according to"',
    text: 'According to Health Minister Karl Voss, 300 people are ill. The hospitals are full.',
    speakers: ['Karl Voss, Health Minister', '-'],
  },
  {
    what: 'a family name for somebody introduced in full',
    text: lines('The trial opened with judge Omar Haddad in the chair.', '"We begin at nine," Haddad said.'),
    speakers: ['-', 'Omar Haddad, judge'],
  },
  {
    what: 'he and she, each for the right one of two people',
    text: lines(
      '"It was dark," said spokeswoman Nina Falk.',
      '"I saw nothing," said Mr Paul Grant.',
      '"We shall look again," she said.',
    ),
    speakers: ['Nina Falk, spokeswoman', 'Paul Grant', 'Nina Falk, spokeswoman'],
  },
  {
    what: 'a role instead of a name, when the article gave both',
    text: lines(
      'Finance minister Lena Roth met defence minister Igor Pahl in Oslo.',
      '"There is no money left," the finance minister said.',
      '"Then we have no army," the defence minister replied.',
    ),
    speakers: ['-', 'Lena Roth, Finance minister', 'Igor Pahl, defence minister'],
  },
  {
    what: 'a description when nobody of that office is named',
    text: '"I ran for my life," the night guard said. The owner was away.',
    speakers: ['the night guard', '-'],
  },
  {
    what: 'an organisation',
    text: 'Exports fell by a tenth in May, the Trade Ministry said on Tuesday.',
    speakers: ['the Trade Ministry'],
  },
  {
    what: 'a quotation over three paragraphs, closed in the last',
    text: lines(
      '"We came here as children. This was our street.',
      '"Now nothing is left of it.',
      '"Who will build it up again?" asked Rosa Vidal, a teacher.',
    ),
    speakers: Array(4).fill('Rosa Vidal, teacher'),
  },
  {
    what: 'a paragraph of quotation after an attributed one',
    text: lines("'We are ready,' coach Sam Hill said.", "'The team has trained all winter.'"),
    speakers: ['Sam Hill, coach', 'Sam Hill, coach'],
  },
  {
    what: 'nobody for a few quoted words inside narration',
    text: "The council's so-called 'green plan' will cost millions. Residents call it 'madness'.",
    speakers: ['-', '-'],
  },
  {
    what: 'nobody for what is only said to be so',
    text: 'The painting is said to have been stolen. Its owner was told to wait.',
    speakers: ['-', '-'],
  },
  {
    what: 'nobody when it is denied that somebody spoke',
    text: 'The minister did not say when the road would open.',
    speakers: ['-'],
  },
  {
    what: 'a possessive that is no closing quotation mark',
    text: "'The workers' pay was cut,' union leader Pia Sand said.",
    speakers: ['Pia Sand, union leader'],
  },
  {
    what: 'a question that is asked with a name behind it',
    text: '"Where did the money go?" Senator Ruth Boyd asked. Nobody answered.',
    speakers: ['Ruth Boyd, Senator', '-'],
  },
  {
    what: 'a name with its role behind it',
    text: 'Peter Lang, a spokesman for the airport, said flights would resume at noon.',
    speakers: ['Peter Lang, spokesman for the airport'],
  },
  {
    what: 'a role with its name behind it',
    text: 'A spokesman for the railway, Hugo Maas, said that trains were late.',
    speakers: ['Hugo Maas, spokesman for the railway'],
  },
  {
    what: 'an age between the name and the verb',
    text: '"I heard a bang," Ella Frost, 34, said.',
    speakers: ['Ella Frost'],
  },
  {
    what: 'nobody for who only spoke in a subordinate clause',
    text: 'After the mayor said he would resign, shares of the builder fell.',
    speakers: ['-'],
  },
  {
    what: 'a head of state whom the article names by the family name only',
    text: lines(
      "Protests spread after a meeting with Ferrand failed. Crowds booed Ferrand's speech.",
      "'We shall not give in,' the French president said.",
    ),
    speakers: ['-', '-', 'Ferrand, French president'],
  },
  {
    what: 'the office alone when two people could be meant',
    text: lines(
      "A meeting with Ferrand failed. Crowds booed Ferrand's speech.",
      "A meeting with Moller followed. Few cheered Moller's speech.",
      "'We shall not give in,' the president said.",
    ),
    speakers: ['-', '-', '-', '-', 'the president'],
  },
  {
    what: 'the office alone when the bare name may be a firm or a government',
    text: lines(
      'A meeting with Moscow failed. Few trust Moscow. A meeting with Orbix came next. Orders for Orbix fell.',
      "'We shall not give in,' the French president said.",
    ),
    speakers: ['-', '-', '-', '-', 'the French president'],
  },
  {
    what: 'the office alone when it is spoken of in two countries',
    text: lines(
      "A meeting with Ferrand failed. Crowds booed Ferrand's speech.",
      "'We agree,' the French president said. 'We do not,' the Polish president said.",
    ),
    speakers: ['-', '-', 'the French president', 'the Polish president'],
  },
  {
    what: 'nobody else of that office when another country is meant',
    text: lines('Chilean president Eva Soto flew to Lima.', '"We are friends," the Peruvian president said.'),
    speakers: ['-', 'the Peruvian president'],
  },
  {
    what: 'a firm whose name begins like a rank',
    text: 'Sales rose in June, General Motors said.',
    speakers: ['General Motors'],
  },
  {
    what: 'a name with the day between it and the verb',
    text: 'Port director Lin Bao on Friday said the harbour was safe.',
    speakers: ['Lin Bao, Port director'],
  },
  {
    what: 'nobody when somebody announces a thing',
    text: 'The town, short of money, announced plans to close the baths. Liner notes: none.',
    speakers: ['-', '-'],
  },
  {
    what: 'nobody for a question about who spoke',
    text: 'Who said that? Few know what the owner said.',
    speakers: ['-', '-'],
  },
  {
    what: 'somebody named between two parts of a reported sentence',
    text: 'Dogs, said vet Ann Lee, sleep a lot. Wolves, said the biologist, do not.',
    speakers: ['Ann Lee, vet', 'the biologist'],
  },
  {
    what: 'somebody with a calling behind the name, and what else is said of them left out',
    text: lines(
      '"Dogs sleep a lot," said Ann Lee, a retired vet from Leeds, on Monday.',
      'The bridge was shut, said Tom Reed, a lorry driver who was stuck for hours.',
      '"The ice is melting," said Pia Holm, glaciologist at the University of Bergen.',
    ),
    speakers: [
      'Ann Lee, retired vet from Leeds',
      'Tom Reed, lorry driver',
      'Pia Holm, glaciologist at the University of Bergen',
    ],
  },
  {
    what: 'somebody whose calling opens the sentence',
    text: 'Beekeeper Ida Stone said the hives were empty. A nurse named Eva Rist said so too.',
    speakers: ['Ida Stone, Beekeeper', 'Eva Rist, nurse'],
  },
  {
    what: 'somebody whose role begins with what might be a participle',
    text: 'Rents, according to housing analyst Omar Bell, have doubled. Marketing director Jo Hale said sales fell.',
    speakers: ['Omar Bell, housing analyst', 'Jo Hale, Marketing director'],
  },
  {
    what: 'somebody whose family name ends or reads like a calling',
    text: '"It is over," said Erik Lindqvist. Tim Cook said nothing was sold. "So it is," said Ann Goldman.',
    speakers: ['Erik Lindqvist', 'Tim Cook', 'Ann Goldman'],
  },
  {
    what: 'several people, with where they are',
    text: 'Nurses at the clinic say that beds are short.',
    speakers: ['Nurses at the clinic'],
  },
  {
    what: 'nobody for a thing that is said to be so, or a word that is spoken, between commas',
    text: 'The cat, said to be 30 years old, died. He came in, said hello and sat down.',
    speakers: ['-', '-'],
  },
  {
    what: 'somebody whose family name is an office',
    text: '"We won," said David King. "It was close," King added.',
    speakers: ['David King', 'David King'],
  },
];

describe('the speaker of a sentence is', () => {
  test.each(cases)('$what', ({ text, speakers }) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
});
