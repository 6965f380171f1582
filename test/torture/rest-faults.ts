/** Faults of Discord's REST API: what the answers to questions meet with on their way. */
import type { Failure } from '../discord-server/index.js';
import type { Fault } from './faults.js';
import { isWaitedFor, PATIENCE } from './faults.js';
import { KINDS, type Kind, type Question } from './questions.js';
import type { Stage } from './stage.js';

const MESSAGE = 'POST /channels/:channel/messages';
const CALLBACK = 'POST /interactions/:id/:token/callback';

const ROUTES: { readonly [K in Kind]: string } = {
  command: CALLBACK,
  'command for somebody': CALLBACK,
  button: CALLBACK,
  choices: CALLBACK,
  mention: MESSAGE,
  'direct message': MESSAGE,
};
const INTERACTIONS: readonly Kind[] = ['command', 'command for somebody', 'button', 'choices'];
const MESSAGES: readonly Kind[] = ['mention', 'direct message'];

interface More {
  readonly kinds?: readonly Kind[];
  /** How many requests for one question fail; one when it is not said. */
  readonly requests?: number;
  readonly lawful?: string;
  readonly givenUp?: string;
  readonly tells?: RegExp;
  readonly patience?: number;
}

const TOO_LATE = /the application did not respond|answered .* after \d+ ms|too late/u;

/** Each question meets the fault by itself, one after another. */
function rest(name: string, failure: Failure, more: More = {}): Fault {
  const { kinds = KINDS, requests = 1, patience = isWaitedFor(more) ? PATIENCE : 1_000 } = more;
  return {
    name,
    ...(more.lawful === undefined ? {} : { lawful: more.lawful }),
    ...(more.givenUp === undefined ? {} : { givenUp: more.givenUp }),
    ...(more.tells === undefined ? {} : { tells: more.tells }),
    async cause({ discord, asking }: Stage, times: number) {
      const all: Question[] = [];
      for (let round = 0; round < times; round += 1) {
        for (const kind of kinds) {
          discord.failNext(ROUTES[kind], failure, requests);
          const question = await asking.ask(kind);
          all.push(question);
          await asking.settled([question], patience);
          discord.heal();
        }
      }
      return all;
    },
  };
}

const EVERY = Number.POSITIVE_INFINITY;

/** So many ms are nothing to wait for in a test, and much to a bot. */
export const REST_FAULTS: readonly Fault[] = [
  rest('429, come back in 0.3 s', { retryAfter: 0.3 }),
  rest('429, global, come back in 0.3 s', { retryAfter: 0.3, global: true }),
  rest(
    '429, come back in 90 s, for an interaction’s answer',
    { retryAfter: 90 },
    {
      requests: EVERY,
      lawful: 'Discord waits 3 s for it',
      tells: TOO_LATE,
      kinds: INTERACTIONS,
    },
  ),
  rest(
    '429, come back in 90 s, for a message',
    { retryAfter: 90 },
    {
      requests: EVERY,
      givenUp: 'Discord would take it then; told to wait longer than a minute, Footnote does not',
      // The channel of a server would be closed to the others that are asked there, too.
      kinds: ['direct message'],
    },
  ),
  rest('500 once', { status: 500 }),
  rest('502 once', { status: 502 }),
  rest('503 once', { status: 503 }),
  rest('500 four times', { status: 500 }, { requests: 4 }),
  rest('502, a page in HTML, four times', { text: '<html>Bad Gateway</html>', status: 502 }, { requests: 4 }),
  rest(
    '503 for good',
    { status: 503 },
    { requests: EVERY, lawful: 'Discord takes no answer at all', tells: TOO_LATE },
  ),
  rest('slow: the request is taken up after 1.5 s', { slow: 1500 }),
  rest('slow: answered after 1.5 s', { slowAnswer: 1500 }),
  rest(
    'slow: an interaction’s answer is taken up after 3.5 s',
    { slow: 3500 },
    { kinds: ['command'], lawful: 'Discord waits 3 s for it', tells: TOO_LATE, patience: 4000 },
  ),
  rest('slow: a message is taken up after 3.5 s', { slow: 3500 }, { kinds: MESSAGES }),
  rest('reset before the request is taken up', { hangUp: true }),
  rest('reset after the request is taken up', { lost: 'reset' }),
  rest('answer cut off in the midst of its JSON', { lost: 'truncated' }),
  rest('answer that is no JSON', { lost: 'text' }),
  rest('a page in HTML with 200 in place of Discord', { text: '<html>Sign in to this network</html>' }),
  rest('a page in HTML with 403 in place of Discord', { text: '<html>Blocked</html>', status: 403 }),
  rest('401 once', { status: 401 }),
  rest('403 (50001, no access) once', { code: 50001 }),
  rest('404 (10003, unknown channel) once', { code: 10003 }, { kinds: MESSAGES }),
  rest('404 with no code once', { code: 0 }),
  rest(
    '10062 (unknown interaction)',
    { code: 10062 },
    { kinds: INTERACTIONS, lawful: 'Discord says that its three seconds are over', tells: TOO_LATE },
  ),
  rest(
    '40060 (acknowledged already)',
    { code: 40060 },
    { kinds: INTERACTIONS, lawful: 'somebody else has answered', tells: TOO_LATE },
  ),
  rest('50013 (missing permissions) once', { code: 50013 }),
  rest('50013 for all that is written in the channel', { code: 50013 }, { kinds: ['mention'], requests: 3 }),
  rest(
    '50013 there, and 50007 (closed direct messages) after it',
    { code: 50007 },
    { kinds: ['mention'], requests: 4, lawful: 'Discord lets the bot write neither there nor to its asker' },
  ),
  rest('50035 (invalid form body) once', { code: 50035 }),
  rest('50007 for a direct message once', { code: 50007 }, { kinds: ['direct message'] }),
];
