/** What articles say, found when it is first asked for and kept as long as they are. */
import type { Article } from '../corpus/article.js';
import { figureGroups } from '../facts/figure-groups.js';
import { kept } from '../facts/kept.js';
import { quotedSpeakers } from '../facts/quotes.js';
import { timelineOf } from '../facts/timeline.js';

/** Of the same list of articles it is found once. */
export const groupsIn = kept((articles: readonly Article[]) => figureGroups(articles));
export const datedIn = kept((articles: readonly Article[]) => timelineOf(articles));
export const speakersIn = kept((articles: readonly Article[]) => quotedSpeakers(articles));
export const speakersOf = kept((article: Article) => quotedSpeakers([article]));
