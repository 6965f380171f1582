/** What the bot did that Discord's rules forbid, one clear sentence each. */

export interface Violation {
  readonly sentence: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export class Violations {
  readonly #open: Violation[] = [];

  /** Those that no test has claimed, oldest first. */
  get open(): readonly Violation[] {
    return this.#open;
  }

  record(sentence: string): void {
    this.#open.push({ sentence, at: Date.now() });
  }

  /** Claims those whose sentence matches: they are given back and no longer fail `stop()`. */
  take(pattern: RegExp): readonly Violation[] {
    const taken = this.#open.filter(({ sentence }) => pattern.test(sentence));
    const left = this.#open.filter((violation) => !taken.includes(violation));
    this.#open.splice(0, this.#open.length, ...left);
    return taken;
  }

  /** All in one text, one a line. */
  toString(): string {
    return this.#open.map(({ sentence }) => `- ${sentence}`).join('\n');
  }
}
