/** The figures in Prometheus' own form. Loaded only where somebody wants them: without, the bot needs no prom-client. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Connection, Meters } from './meters.js';

export interface Figures {
  readonly meters: Meters;
  /** All of them as they are now, as text. */
  read(): Promise<string>;
  /** Of that text. */
  readonly contentType: string;
}

/**
 * Upper bounds in seconds. Most answers are computed in a few ms and then take a way to Discord and back; after 3 s
 * Discord takes no answer to a command any more.
 */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];

/** No label has a value that depends on who asks, or where: their number does not grow with members or servers. */
export function openFigures(): Figures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const answers = new Counter({
    name: 'footnote_answers_total',
    help: 'What came in and was dealt with, by how that ended.',
    labelNames: ['kind', 'command', 'outcome'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'footnote_answer_seconds',
    help: 'From when it came in to when its answer had arrived at Discord, in seconds.',
    labelNames: ['kind', 'command'] as const,
    buckets: BUCKETS,
    registers,
  });
  const articles = new Gauge({
    name: 'footnote_articles',
    help: 'Articles that are answered from.',
    registers,
  });
  const sentences = new Gauge({
    name: 'footnote_sentences',
    help: 'Sentences in these articles.',
    registers,
  });
  const reloads = new Counter({
    name: 'footnote_reloads_total',
    help: 'How often the corpus was read anew while the bot ran, by how that ended.',
    labelNames: ['outcome'] as const,
    registers,
  });

  let waiting = () => 0;
  new Gauge({
    name: 'footnote_waiting',
    help: 'What came in and waits for its answer to be worked out.',
    registers,
    collect() {
      this.set(waiting());
    },
  });

  let look: () => readonly Connection[] = () => [];
  new Gauge({
    name: 'footnote_gateway_ready',
    help: '1 where the connection to Discord is up, 0 where it is being made.',
    labelNames: ['shard'] as const,
    registers,
    collect() {
      this.reset();
      for (const { shard, ready } of look()) this.set({ shard }, ready ? 1 : 0);
    },
  });
  new Gauge({
    name: 'footnote_gateway_heartbeat_age_seconds',
    help: 'Seconds since the last heartbeat that Discord acknowledged was sent; absent before the first.',
    labelNames: ['shard'] as const,
    registers,
    collect() {
      this.reset();
      for (const { shard, acknowledged } of look()) {
        if (acknowledged !== null) this.set({ shard }, Math.max(0, Date.now() - acknowledged) / 1000);
      }
    },
  });

  return {
    meters: {
      answered({ kind, command = '' }, outcome, ms) {
        answers.inc({ kind, command, outcome });
        seconds.observe({ kind, command }, ms / 1000);
      },
      corpus(counted, inThem) {
        articles.set(counted);
        sentences.set(inThem);
      },
      reloaded: (outcome) => reloads.inc({ outcome }),
      waiting(counted) {
        waiting = counted;
      },
      gateway(connections) {
        look = connections;
      },
    },
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
