/** How Polish asks. */
import type { Asking } from '../asking.js';

export const polish: Asking = {
  words: {
    number: 'ile|ilu|iloma|jak wiele|jak często',
    measure: 'jak (?:wysok|daleko|głębok|duż|szybk|ciężk)\\p{L}*',
    duration: 'jak długo|ile (?:lat|czasu)|w jakim wieku',
    date: 'kiedy',
    person: 'kto|kogo|komu|kim|czyj(?:a|e|ego|ej|ą|im|ich)?',
    place: 'gdzie|skąd|dokąd',
    reason: 'dlaczego|czemu|po co|z jakie(?:go|j) (?:powodu|przyczyny)',
    which: 'któr(?:y|a|e|ego|ej|emu|ą|ym|ych|ymi|zy)|jak(?:i|a|ie|iego|iej|iemu|ą|im|ich|imi)',
    what: 'co|czego|czym|jak',
  },
  nouns: {
    number: 'liczba liczbę ilość wysokość długość wielkość głębokość odległość populacja ludność',
    percent: 'procent odsetek udział',
    money: 'cena cenę koszt pieniądze kwota przychód budżet pensja',
    date: 'rok roku lata latach miesiąc miesiącu dzień dniu data wiek wieku dekada dekadzie',
    duration: 'długość trwania',
    person:
      'osoba osobę człowiek mężczyzna kobieta prezydent król królowa autor polityk naukowiec aktor gracz',
    place:
      'kraj kraju miasto mieście miejsce miejscu region regionie stan stanie prowincja wyspa kontynent wieś terytorium powiat stolica państwo państwie',
  },
  centuries: 'wiek wieku wieków',
  numbers:
    'dwa dwie dwóch trzy trzech cztery czterech pięć pięciu sześć sześciu siedem siedmiu osiem ośmiu dziewięć dziewięciu ' +
    'dziesięć dziesięciu jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście ' +
    'dwadzieścia trzydzieści czterdzieści pięćdziesiąt sto setki tysiąc tysiące tysięcy milion miliony milionów miliard miliardy ' +
    'miliardów tuzin połowa',
  places: 'w we z ze do na pod koło przez nad',
};
