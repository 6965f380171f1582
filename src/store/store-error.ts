/** Something cannot be read or kept; the log has been told why, and whoever asked for it has to be told that. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** Tells the host what is wrong with what is kept, in one sentence that says what to do. */
export type Complain = (sentence: string, error: unknown) => void;

/** The same, but once: until `well` is called, further complaints are only repetitions. */
export function complainOnce(complain: Complain): { readonly complain: Complain; readonly well: () => void } {
  let told = false;
  return {
    complain(sentence, error) {
      if (!told) complain(sentence, error);
      told = true;
    },
    well() {
      told = false;
    },
  };
}
