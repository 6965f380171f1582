import { erase } from './about-reply.js';
import type { Pressable } from './action.js';
import { openList } from './article-list.js';
import { openPage } from './article-reply.js';
import type { Context } from './command.js';
import { widen } from './context-reply.js';
import { vote } from './feedback-reply.js';
import { openFigures } from './figures-reply.js';
import { more } from './passages-reply.js';
import { openQuotes } from './quotes-reply.js';
import { type Reply, say } from './reply.js';
import { turn } from './search-reply.js';
import { openTimeline } from './timeline-reply.js';
import { stopWatching } from './watch-reply.js';
import { why } from './why-reply.js';

/** Everything that a button can do; each has a letter of its own. */
const actions: readonly Pressable[] = [
  widen,
  more,
  openPage,
  openList,
  openQuotes,
  openFigures,
  openTimeline,
  why,
  turn,
  vote,
  erase,
  stopWatching,
];

/** What the button with that `custom_id` brings, whoever wrote the id: the articles' words as they are now, or why not. */
export function press(customId: string, context: Context): Reply {
  const letter = customId.slice(0, Math.max(0, customId.indexOf(':')));
  const reply = actions.find((action) => action.letter === letter)?.press(customId, context) ?? 'unknown';
  if (reply === 'unknown') return say('trouble', context.words.talk.unknownButton);
  if (reply === 'changed') return say('trouble', context.words.talk.changed);
  return reply;
}
