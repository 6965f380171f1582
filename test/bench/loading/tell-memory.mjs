/** Imported into the bot's process before the bot: tells its memory when asked to, after a full collection. */
process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ resident: rss, heap: heapUsed + external });
});
// It does not keep a bot alive that has nothing else to do.
process.channel?.unref();
