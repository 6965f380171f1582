import type { Due, Quoted, Watch } from '../store/watches.js';
import type { Words } from '../words/words.js';
import { quoteAgain } from './quoted.js';
import type { Block, Reply } from './reply.js';
import { stopButton } from './watch-reply.js';

/** The direct message that tells a member how the answer to a watched question has changed. */
export function watchNotice({ id, question, seen }: Watch, due: Due, words: Words): Reply {
  const { watch } = words;
  const what = seen === null ? watch.answeredNoMore : due.before === null ? watch.answeredNow : watch.changed;
  return {
    tone: seen === null ? 'miss' : 'answer',
    question,
    blocks: [
      { kind: 'says', text: [{ strong: what }] },
      ...part(watch.before, due.before, words),
      ...part(watch.now, seen, words),
    ],
    // What it names is also how the bot finds, after a crash, that this very message was sent.
    buttons: stopButton(watch.stop, id, due.id),
  };
}

function part(label: string, passage: Quoted | null, words: Words): Block[] {
  if (passage === null) return [];
  return [{ kind: 'says', text: [{ strong: label }] }, quoteAgain(passage, words)];
}
