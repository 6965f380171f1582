/** Why a command did nothing to the corpus, in sentences for the host. */
export class CorpusRefusal extends Error {
  override readonly name = 'CorpusRefusal';
  /** `usage`: the command line has to be another one; `failed`: what it names cannot be taken. */
  readonly kind: 'usage' | 'failed';

  constructor(kind: CorpusRefusal['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}
