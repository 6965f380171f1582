import { z } from 'zod';
import type { Window } from './cut.js';
import { limits } from './limits.js';

/**
 * What a button does, written into its `custom_id`: nothing is remembered, so buttons outlive a restart. An article
 * is named by its hash; after its text changed, the button names no article any more.
 *
 *   c:9f3c1a2b:1k:2:5-c        context: sentence 1k (base 36, from 0) with 2 more on each side, the span 5–c set off
 *   m:9f3c1a2b.1k.3_77aa11bb.2 more passages: sentences by article, best first
 *   p:9f3c1a2b:2               page 2 of an article
 *   l:2                        page 2 of the list of articles
 */
export type Action =
  | {
      readonly kind: 'context';
      readonly sentence: Place;
      readonly width: number;
      readonly span: Window | null;
    }
  | { readonly kind: 'more'; readonly sentences: readonly Place[] }
  | { readonly kind: 'page'; readonly hash: string; readonly page: number }
  | { readonly kind: 'list'; readonly page: number };

/** A sentence by its article's hash and its index there. */
export interface Place {
  readonly hash: string;
  readonly index: number;
}

/** @returns at most 100 characters; of more passages, as many as that holds. */
export function encode(action: Action): string {
  switch (action.kind) {
    case 'context': {
      const { sentence, width, span } = action;
      const id = `c:${sentence.hash}:${digits(sentence.index)}:${digits(width)}`;
      return span === null ? id : `${id}:${digits(span.start)}-${digits(span.end)}`;
    }
    case 'more':
      return encodeSentences(action.sentences);
    case 'page':
      return `p:${action.hash}:${digits(action.page)}`;
    case 'list':
      return `l:${digits(action.page)}`;
  }
}

/** @returns null when no button of ours says that. */
export function decode(id: string): Action | null {
  if (id.length > limits.customId) return null;
  const parsed = action.safeParse(id);
  return parsed.success ? parsed.data : null;
}

const digits = (n: number) => n.toString(36);

/** A number in base 36; seven digits stay far below what a number holds exactly. */
const NUMBER = '([0-9a-z]{1,7})';
const HASH = '([0-9a-f]{8})';
const number = (text: string | undefined) => Number.parseInt(text ?? '', 36);

const context = z
  .string()
  .regex(new RegExp(`^c:${HASH}:${NUMBER}:${NUMBER}(?::${NUMBER}-${NUMBER})?$`))
  .transform((id): Action => {
    const [, hash = '', index, width, span] = id.split(':');
    const [start, end] = span?.split('-') ?? [];
    return {
      kind: 'context',
      sentence: { hash, index: number(index) },
      width: number(width),
      span: span === undefined ? null : { start: number(start), end: number(end) },
    };
  });

const GROUP = `${HASH}(?:\\.${NUMBER})+`;
const more = z
  .string()
  .regex(new RegExp(`^m:${GROUP}(?:_${GROUP})*$`))
  .transform((id): Action => {
    const groups = id.slice('m:'.length).split('_');
    return {
      kind: 'more',
      sentences: groups.flatMap((group) => {
        const [hash = '', ...indices] = group.split('.');
        return indices.map((index) => ({ hash, index: number(index) }));
      }),
    };
  });

const page = z
  .string()
  .regex(new RegExp(`^p:${HASH}:${NUMBER}$`))
  .transform((id): Action => {
    const [, hash = '', page] = id.split(':');
    return { kind: 'page', hash, page: number(page) };
  });

const list = z
  .string()
  .regex(new RegExp(`^l:${NUMBER}$`))
  .transform((id): Action => ({ kind: 'list', page: number(id.slice('l:'.length)) }));

const action = z.union([context, more, page, list]);

function encodeSentences(sentences: readonly Place[]): string {
  let id = 'm:';
  let hash = '';
  for (const sentence of sentences) {
    const group = hash === '' ? sentence.hash : `_${sentence.hash}`;
    const next = `${sentence.hash === hash ? '' : group}.${digits(sentence.index)}`;
    if (id.length + next.length > limits.customId) break;
    id += next;
    hash = sentence.hash;
  }
  return id;
}
