/** How far a long piece of work is, in one line of a terminal. */

export interface Progress {
  /** @param step what is done: `reading` */
  show(step: string, progress: { readonly done: number; readonly all: number }): void;
  /** Writes a line that stays, above the one that changes. */
  say(line: string): void;
  /** Takes the line away. */
  end(): void;
}

/** Shows nothing where nobody looks: in a file, in a pipe. */
export function showProgress(to: NodeJS.WriteStream): Progress {
  const began = Date.now();
  let last = began;
  let isShown = false;
  const clear = () => {
    if (isShown) to.write('\r\u001b[K');
    isShown = false;
  };
  return {
    show(step, { done, all }) {
      const now = Date.now();
      if (!to.isTTY || now - began < PATIENCE || now - last < PACE) return;
      last = now;
      clear();
      to.write(`${step.charAt(0).toUpperCase()}${step.slice(1)}: ${count(done)} of ${count(all)}`);
      isShown = true;
    },
    say(line) {
      clear();
      to.write(`${line}\n`);
    },
    end: clear,
  };
}

const count = (number: number) => number.toLocaleString('en-US');

/** In ms: what is done sooner needs no line; and how often it changes. */
const PATIENCE = 300;
const PACE = 100;
