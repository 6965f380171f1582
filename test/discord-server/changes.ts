/** Waiting for something to be so: looked at once now, then whenever anything has happened. */
export class Changes {
  /** What looks again whenever something has happened. */
  readonly #lookers = new Set<() => void>();
  /** How long a wait lasts when it is not told, in milliseconds. */
  readonly #timeout: number;

  constructor(timeout: number) {
    this.#timeout = timeout;
  }

  /** To be called after every change of the world. */
  notify(): void {
    for (const look of [...this.#lookers]) look();
  }

  /**
   * Waits until `look` gives something; an error that it throws ends the wait.
   * @param what is awaited: "the bot's answer to /ask"; `seen` says what there was instead.
   * @throws Error with both in one sentence when `timeout` milliseconds have passed.
   */
  until<T>(what: string, look: () => T | undefined, seen: () => string, timeout = this.#timeout): Promise<T> {
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        this.#lookers.delete(attempt);
      };
      const attempt = () => {
        try {
          const found = look();
          if (found === undefined) return;
          done();
          resolve(found);
        } catch (error) {
          done();
          reject(error);
        }
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`Waited ${timeout} ms for ${what}, and it did not come. Seen: ${seen()}.`));
      }, timeout);
      this.#lookers.add(attempt);
      attempt();
    });
  }
}
