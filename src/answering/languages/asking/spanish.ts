/** How Spanish asks. */
import type { Asking } from '../asking.js';

export const spanish: Asking = {
  words: {
    number: 'cu[aá]nt[oa]s?',
    measure: 'qu[eé] (?:tan|tanto|altura|tamaño|distancia|longitud|profundidad|velocidad|temperatura)',
    duration: 'cu[aá]nto tiempo|qu[eé] edad|cu[aá]ntos años',
    date: 'cu[aá]ndo',
    person: 'qui[eé]n(?:es)?',
    place: '(?:a|de )?d[oó]nde',
    reason: 'por qu[eé]|a qu[eé] se deb(?:e|ió|en)',
    which: 'cu[aá]l(?:es)?',
    what: 'qu[eé]|c[oó]mo',
  },
  nouns: {
    number: 'número cantidad cifra total altura longitud tamaño profundidad distancia población habitantes',
    percent: 'porcentaje proporción ciento',
    money: 'precio coste costo dinero ingresos presupuesto salario',
    date: 'año mes día fecha siglo década',
    duration: 'edad duración',
    person:
      'persona hombre mujer presidente presidenta rey reina autor autora político científico actor actriz jugador cantante',
    place:
      'país ciudad lugar región estado provincia isla continente pueblo territorio condado distrito capital zona',
  },
  centuries: 'siglo siglos',
  numbers:
    'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve ' +
    'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles millón millones billón ' +
    'billones docena docenas mitad',
  places: 'en de desde hacia hasta a cerca',
};
