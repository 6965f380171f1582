/**
 * Numbers as a language writes them, and the form of a word that goes with one.
 *
 *   const { counted } = countingIn('pl');
 *   counted(3, { one: 'artykuł', few: 'artykuły', many: 'artykułów', other: 'artykułu' })   3 artykuły
 *
 * @param locale as in BCP 47
 */
export function countingIn(locale: string): Counting {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const number = (n: number) => numbers.format(n);
  const form = (n: number, forms: Forms) => forms[rules.select(n)] ?? forms.other;
  return { number, form, counted: (n, forms) => `${number(n)} ${form(n, forms)}` };
}

export interface Counting {
  /** `2,000` */
  number(n: number): string;
  /** `articles`: the form alone, for where the number stands apart from it. */
  form(n: number, forms: Forms): string;
  /** `2,000 articles` */
  counted(n: number, forms: Forms): string;
}

/** By the language's own categories (Unicode CLDR, "Language Plural Rules"): those it does not have are left out. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
