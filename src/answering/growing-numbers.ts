/** A list of numbers of 32 bits that grows: half of what an array of them takes. */

export interface GrowingNumbers {
  readonly length: number;
  push(number: number): void;
  /** What has been pushed, in an array of just that length. */
  taken(): Uint32Array;
}

export function growingNumbers(): GrowingNumbers {
  let numbers = new Uint32Array(FIRST);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(number) {
      if (length === numbers.length) {
        const more = new Uint32Array(length * 2);
        more.set(numbers);
        numbers = more;
      }
      numbers[length] = number;
      length += 1;
    },
    taken: () => numbers.slice(0, length),
  };
}

const FIRST = 1_024;
