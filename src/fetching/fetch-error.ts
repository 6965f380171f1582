/** Why nothing was fetched, in sentences for the host: what, where, and what to do. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}
