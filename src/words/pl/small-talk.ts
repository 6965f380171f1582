import type { SmallTalk } from '../small-talk.js';

const WHO =
  '(?: (?:wszystkim|wam|tobie|ci|ludzie|ludziska|bocie|bot|footnote|ponownie|znowu|jeszcze raz|bardzo|serdecznie|wielkie|stokrotne|za pomoc))*';

export const smallTalk: SmallTalk = {
  hello: [
    new RegExp(
      `^(?:cześć|czesc|hej+|hejka|hejo|siema|siemka|siemano|witaj|witajcie|witam|dzień dobry|dzien dobry|dobry wieczór|dobry wieczor)${WHO}$`,
    ),
    /^(?:(?:cześć|czesc|hej|siema) )?(?:jak (?:się|sie) (?:masz|macie|czujesz)|co (?:tam|słychać|slychac)|jak leci)(?: (?:dzisiaj|dziś|u ciebie))?$/,
  ],
  thanks: [
    new RegExp(
      `^(?:ok |okej |super |wielkie |bardzo |serdecznie )?(?:dzięki|dzieki|dziękuję|dziekuje|dziękuje|dzięks)${WHO}$`,
    ),
    /^(?:super|świetnie|swietnie|fajnie|spoko|dobrze|okej|ekstra|idealnie|bardzo dobrze|dobra robota|dobry bot)$/,
  ],
  bye: [
    new RegExp(
      `^(?:pa|pa pa|na razie|narazie|do widzenia|do zobaczenia|do jutra|dobranoc|trzymaj się|trzymaj sie|miłego dnia)${WHO}$`,
    ),
  ],
  help: [
    /^(?:pomoc|pomocy|(?:pomóż|pomoz)(?: mi)?(?: proszę)?|proszę o pomoc|potrzebuję pomocy|komendy|polecenia)$/,
    /^(?:kim|czym|kto ty) jesteś$|^co (?:ty )?(?:umiesz|potrafisz|robisz|możesz(?: zrobić)?)$|^co to(?: jest)?(?: za bot)?$/,
    /^jak (?:działasz|to działa|działa (?:to|bot|ten bot)|(?:cię|ciebie|tego|z tego|z ciebie) (?:używać|korzystać)|używać (?:tego|cię|bota)|(?:mam )?(?:cię )?pytać|zadać(?: ci)? pytanie)$/,
  ],
};
