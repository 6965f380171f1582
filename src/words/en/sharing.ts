import { commands } from './commands.js';

/** A private answer, and how it is shown to all. */
export const sharing = {
  /** A button, at most 80 characters. */
  share: 'Share',
  failed: 'I could not post it here for all. The button is back: please try again in a moment.',
  /** Where Discord shows to the asker alone what was meant for all. */
  notHere: 'Discord does not let me post here for all, so only you see this.',
  pingsNobody: `A private answer pings nobody, so I left out “${commands.ask.for.name}”. In a server you can share it instead.`,
};
