/** A file of questions that cannot be used as it is: which, where in it, and what was expected, in one sentence. */
export class SetError extends Error {
  override readonly name = 'SetError';
}
