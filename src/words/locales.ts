/**
 * Discord's locales of the languages that the bot can speak; a catalogue names those that are its own.
 * Source: Discord's developer documentation, "Reference: Locales".
 */
export type DiscordLocale =
  | 'en-US'
  | 'en-GB'
  | 'de'
  | 'es-ES'
  | 'es-419'
  | 'fr'
  | 'pl'
  | 'pt-BR'
  | 'ru'
  | 'uk';
