/** English words for people, beside those that WordNet knows. */
import { stem } from '../answering/tokens.js';
import { isVerb, relatedTo, topicOf } from '../answering/wordnet/lexicon.js';

/** Whether a noun names people. @param phrase the noun with the words before it. */
export function isPeople(noun: string, phrase: string): boolean {
  const word = noun.toLowerCase();
  const topic = topicOf(word);
  // `88 tackles`: who is called so is met less often than what is done.
  if (isVerb(stem(word)) && !PEOPLE.has(word)) return false;
  if (PEOPLE.has(word) || (topic?.topic === 'person' && !(topic.name && !/s$/.test(word)))) return true;
  // `Ukrainians`, and `200,000 Poles` by WordNet.
  if (/^\p{Lu}\p{L}+(?:ians|eans|icans|ese)$/u.test(noun)) return true;
  return (
    phrase === noun &&
    topic === undefined &&
    relatedTo(stem(word)).some(({ stem, relation }) => relation === 'u' && stem === 'person')
  );
}

/** Whether it may stand for people of any sort, so that "people" and "residents" can be the same ones. */
export function isAnyPeople(stem: string): boolean {
  return ANY_STEMS.has(stem);
}

/** Whether a verb tells what happens to living beings: with it a number alone means people. */
export function happensToPeople(verb: string): boolean {
  return VERBS.has(stem(verb.toLowerCase()));
}

const list = (words: string) => words.trim().split(/\s+/);

const ANY = list('people persons individuals humans lives souls');
const ANY_STEMS: ReadonlySet<string> = new Set(ANY.map(stem));

const PEOPLE: ReadonlySet<string> = new Set([
  ...ANY,
  ...list(`
    men women boys girls kids babies troops police crew staff families households couples victims casualties dead
    wounded injured survivors hostages prisoners detainees inmates migrants evacuees voters viewers spectators fans crowd
    personnel guests others males females adults teenagers pensioners demonstrators protesters fighters militants rebels
    gunmen firefighters rescuers fatalities injuries deaths personnel`),
]);

const VERBS: ReadonlySet<string> = new Set(
  list(`
    die kill injure wound hurt flee evacuate displace arrest detain rescue protest march gather rally attend vote
    demonstrate survive starve drown trap hospitalise hospitalize perish abduct kidnap infect deport`).map(
    stem,
  ),
);
