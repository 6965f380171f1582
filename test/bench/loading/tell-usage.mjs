/** Imported into the bot's process before the bot: tells what it takes when asked to, memory after a full collection. */
import { writeHeapSnapshot } from 'node:v8';

process.on('message', (asked) => {
  const { what, path } = Object(asked);
  if (what === 'snapshot') writeHeapSnapshot(path);
  if (what === 'memory') {
    globalThis.gc?.();
    globalThis.gc?.();
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({ resident: rss, heap: heapUsed + external, processor: (user + system) / 1000 });
});
// It does not keep a bot alive that has nothing else to do.
process.channel?.unref();
