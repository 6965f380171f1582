import type { Words } from '../words.js';

export const commands: Words['commands'] = {
  ask: {
    name: 'preguntar',
    description: 'Pregunta sobre el artículo y recibe sus propias palabras',
    ofSeveral: 'Pregunta sobre los artículos y recibe sus propias palabras',
    question: { name: 'pregunta', description: 'Por ejemplo: cuántos, quién, cuándo, dónde' },
    article: { name: 'artículo', description: 'Buscar solo en este artículo' },
    for: { name: 'para', description: 'Mencionar a este miembro con la respuesta' },
    private: { name: 'privado', description: 'Mostrarte la respuesta solo a ti' },
  },
  search: {
    name: 'buscar',
    description: 'Mira todos los fragmentos con estas palabras',
    words: { name: 'palabras', description: 'Una o varias, en cualquier forma' },
    article: { name: 'artículo', description: 'Buscar solo en este artículo' },
    speaker: { name: 'quién', description: 'Solo lo que dice esta persona' },
  },
  article: {
    name: 'artículo',
    description: 'Mira lo que he leído: la fuente, la longitud y el texto',
    article: { name: 'artículo', description: 'Abrir este artículo' },
    find: { name: 'título', description: 'Palabras de su título' },
  },
  quotes: {
    name: 'citas',
    description: 'Mira las citas de una persona, o a quién se cita',
    speaker: { name: 'quién', description: 'Un nombre o un cargo' },
    article: { name: 'artículo', description: 'Solo en este artículo' },
  },
  figures: {
    name: 'cifras',
    description: 'Todas las cifras, con lo que cuentan',
    article: { name: 'artículo', description: 'De este artículo' },
    about: { name: 'palabra', description: 'Solo las que tienen que ver con esta palabra' },
  },
  timeline: {
    name: 'cronología',
    description: 'Todo lo que tiene fecha, por orden de tiempo',
    article: { name: 'artículo', description: 'De este artículo' },
  },
  check: {
    name: 'verificar',
    description: '¿Está esto en el artículo? Compara las palabras, sin juzgar qué es verdad',
    ofSeveral: '¿Está esto en los artículos? Compara las palabras, sin juzgar qué es verdad',
    text: { name: 'texto', description: 'Una cita o una afirmación, hasta diez frases' },
  },
  checkMessage: { name: 'Comparar con los artículos' },
  source: {
    name: 'fuente',
    description: 'Vuelve a ver el fragmento de una referencia, y qué ha cambiado desde entonces',
    receipt: { name: 'referencia', description: 'Lo que aparece tras la fuente de un fragmento' },
  },
  watch: {
    name: 'seguir',
    description: 'Recibe un mensaje directo cuando cambie el mejor fragmento para una pregunta',
    add: { name: 'nueva', description: 'Seguir una pregunta' },
    list: { name: 'lista', description: 'Ver lo que sigues' },
    stop: { name: 'dejar', description: 'Dejar de seguir una pregunta' },
    question: { name: 'pregunta', description: 'Por ejemplo: cuántos, quién, cuándo, dónde' },
    watched: { name: 'seguida', description: 'Una de las preguntas que sigues' },
  },
  about: {
    name: 'info',
    description: 'Qué hago, qué guardo, quién me administra y cómo borrar lo que guardo de ti',
  },
  help: { name: 'ayuda', description: 'Qué hago y qué puedes preguntar' },
};
