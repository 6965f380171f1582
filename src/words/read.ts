/** What the bot has read, for sentences that speak of it: each language bends the words around it in its own way. */
export interface Read {
  /** How many articles. */
  readonly articles: number;
  /** Of the only article; null where there are none or several. */
  readonly title: string | null;
}
