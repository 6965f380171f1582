/** Whatever somebody may type into the options of a command. */
import fc from 'fast-check';
import { receiptFor } from '../../src/corpus/receipt.js';
import type { Choice, Command, Context } from '../../src/replies/command.js';
import { anyQuestion } from '../answering/arbitrary.js';
import { hostileText } from './hostile-text.js';
import { textOf } from './shown-text.js';

/** What somebody may type: anything, a question, words of an article, a receipt, or what is offered. */
export const anyTyped = fc.record({
  way: fc.constantFrom('anything', 'question', 'quoted', 'altered', 'receipt', 'offered', 'offered'),
  text: hostileText,
  question: anyQuestion,
  at: fc.nat(999),
});
type Typed = typeof anyTyped extends fc.Arbitrary<infer T> ? T : never;
export const anyOptions = fc.record({
  typed: fc.array(anyTyped, { minLength: 5, maxLength: 5 }),
  given: fc.nat(31),
});

export function textFor(
  { way, text, question, at }: Typed,
  offered: readonly Choice[],
  { answerer }: Context,
): string {
  const article = answerer.articles[at % answerer.articles.length];
  const sentence = article?.sentences[at % article.sentences.length];
  const quoted = sentence?.text ?? text;
  switch (way) {
    case 'anything':
      return text;
    case 'question':
      return question;
    case 'quoted':
      return quoted;
    case 'altered':
      return `${text} ${quoted.replace(/\d/, '7').replace(/ \S+ /, ' whale ')}`;
    case 'receipt':
      return article === undefined || sentence === undefined
        ? text
        : receiptFor(article, sentence).replace(/.$/, at % 3 === 0 ? '0' : '$&');
    case 'offered':
      return offered[at % Math.max(offered.length, 1)]?.value ?? quoted;
  }
}

/** As much as is typed of words that are there: a question, a title or a watched question. */
function beginning({ at }: Typed, { answerer, kept, member }: Context): string {
  const article = answerer.articles[at % answerer.articles.length];
  const texts = [
    article?.sentences[at % article.sentences.length]?.text,
    article?.metadata.title,
    kept?.watches.of(member?.id ?? '')[0]?.question,
  ];
  return (texts[at % texts.length] ?? '').slice(0, at % 100);
}

type Option = NonNullable<ReturnType<Command['definition']>['options']>[number];

/** The options of a call, as the command's definition has them; some of those that may be left out are. */
export function optionsOf(
  command: Command,
  { typed, given }: { typed: readonly Typed[]; given: number },
  context: Context,
) {
  const options: Record<string, unknown> = {};
  const offered: { choices: readonly Choice[]; typed: string }[] = [];
  const fill = (list: readonly Option[]) => {
    for (const [at, option] of list.entries()) {
      const what = typed[at];
      if (what === undefined) continue;
      if (option.type === 3) {
        if (option.required !== true && (given & (1 << at)) === 0) continue;
        const start = beginning(what, context);
        const choices = option.autocomplete
          ? command.complete?.(option.name, start, context, options)
          : undefined;
        if (choices !== undefined) offered.push({ choices, typed: trimmed(start) });
        options[option.name] = textFor(what, choices ?? [], context).slice(0, option.max_length ?? 6000);
      } else if (option.type === 5) options[option.name] = (given & 1) === 1;
      else if (option.type === 6) options[option.name] = '123456789012345678';
    }
  };
  const definition = command.definition(context);
  const all = definition.options ?? [];
  const sub = all[given % Math.max(all.length, 1)];
  if (definition.type === 3)
    options['message'] = typed
      .map((one) => textFor(one, [], context))
      .join(' ')
      .slice(0, 4000);
  else if (sub?.type === 1) {
    options[sub.name] = true;
    fill(sub.options ?? []);
  } else fill(all);
  return { options, offered };
}

/** On one line, as it is shown. */
export const trimmed = (text: string) => textOf({ kind: 'note', text }).trim();
