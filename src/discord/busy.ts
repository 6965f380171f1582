/** What is done where more is asked at a time than can be answered: see `desk.ts`. */
import { type Reply, say } from '../replies/reply.js';
import type { Words } from '../words/words.js';
import type { Service } from './service.js';

/** In ms: told to the second, each of many would come back at the same one as all the others. */
const STEP = 5_000;

/** When whoever is turned away may ask again, in ms from now. */
export function again({ desk }: Pick<Service, 'desk'>): number {
  return Math.max(1, Math.ceil(desk.wait() / STEP)) * STEP;
}

export function busyReply(service: Pick<Service, 'desk' | 'clock'>, words: Words, now = Date.now()): Reply {
  const at = Math.ceil((now + again(service) - service.clock.ahead()) / 1000);
  return { ...say('plain', ''), blocks: [{ kind: 'moment', text: words.conversation.busy, at }] };
}
