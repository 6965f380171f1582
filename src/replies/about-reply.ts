import { StoreError } from '../store/store-error.js';
import type { Words } from '../words/words.js';
import { action, buttonFor, fields } from './action.js';
import type { Context } from './command.js';
import { withKept } from './kept.js';
import { type Block, type Reply, say } from './reply.js';
import { whatItDoes } from './small-talk.js';

/** Which bot this is and whose; what the host does not say is left out. */
export interface About {
  readonly version: string;
  readonly hostName?: string;
  /** However the host wants to be reached. */
  readonly hostContact?: string;
  /** Address of the host's privacy policy. */
  readonly privacyUrl?: string;
  /** Address with which somebody takes the bot into a server. */
  readonly invite?: string;
}

const STEPS = { a: 'ask', y: 'yes', n: 'no' } as const;
type Step = (typeof STEPS)[keyof typeof STEPS];

/** `e:a` asks whether to erase what is stored of the presser, `e:y` does, `e:n` does not. It names nobody. */
export const erase = action<Step>({
  letter: 'e',
  fields: fields('([ayn])', (step) => (step === 'y' ? STEPS.y : step === 'a' ? STEPS.a : STEPS.n)),
  write: (step) => step.charAt(0),
  act: (step, context) =>
    withKept(() => {
      if (step === 'no') return aboutReply(context);
      return step === 'yes' ? eraseNow(context) : askFirst(context);
    }, context),
});

/** What the bot does, what it keeps, of whoever asks too, and who runs it. */
export function aboutReply(context: Context): Reply {
  const { answerer, words, about, member } = context;
  const sentences = answerer.articles.reduce((sum, article) => sum + article.sentences.length, 0);
  const { articles: read } = words;
  return {
    tone: 'plain',
    whispered: true,
    inPlace: true,
    blocks: [
      says(whatItDoes(context)),
      note(`${read.haveRead(answerer.articles.length)} ${read.sentences(sentences)}.`),
      { kind: 'says', text: [{ strong: words.about.kept }] },
      ...whatIsKept(context).map(says),
      ...words.about.privacy.map(note),
      ...(about === undefined ? [] : whose(about, words)),
    ],
    buttons: member === undefined ? [] : buttonFor(words.about.erase, erase, STEPS.a),
  };
}

/** What is kept of whoever asks, as it is now, and when something would be. */
function whatIsKept({ kept, member, words: { about } }: Context): string[] {
  if (kept === undefined || member === undefined) return [about.nothingHere];
  const { watches, feedback } = kept;
  const ofMember = orElse(about.cannotKeep, () => {
    const watched = watches.of(member.id).length;
    if (watched > 0) return about.watched(watched);
    return watches.isDropped(member.id) ? about.dropped : about.nothing;
  });
  if (feedback === undefined) return [ofMember];
  return [ofMember, feedback.withQuestions ? about.feedbackWithQuestions : about.feedback];
}

function orElse(instead: string, say: () => string): string {
  try {
    return say();
  } catch (error) {
    if (error instanceof StoreError) return instead;
    throw error;
  }
}

function whose({ version, hostName, hostContact, privacyUrl, invite }: About, { about }: Words): Block[] {
  const host = hostName ?? hostContact;
  const contact = hostName === undefined || hostContact === undefined ? '' : ` (${hostContact})`;
  const link = (text: string, url: string | undefined): Block[] =>
    url === undefined ? [] : [{ kind: 'link', text, url }];
  return [
    note([about.version(version), ...(host === undefined ? [] : [about.host(host + contact)])].join(' · ')),
    ...link(about.policy, privacyUrl),
    ...link(about.invite, invite),
  ];
}

function askFirst({ words: { about } }: Context): Reply {
  return {
    ...say('plain', about.sure),
    whispered: true,
    inPlace: true,
    buttons: [...buttonFor(about.yes, erase, STEPS.y), ...buttonFor(about.no, erase, STEPS.n)],
  };
}

function eraseNow({ kept, member, words: { about } }: Context): Reply {
  const erased = kept === undefined || member === undefined ? null : kept.erase(member.id);
  const text =
    erased === null || !erased.any
      ? about.nothingToErase
      : erased.watches > 0
        ? about.erased(erased.watches)
        : about.erasedRest;
  return { ...say('plain', text), whispered: true, inPlace: true };
}

const says = (text: string): Block => ({ kind: 'says', text: [text] });
const note = (text: string): Block => ({ kind: 'note', text });
