import type { Scope } from '../answering/contract.js';
import type { Context } from '../replies/command.js';
import { respond } from '../replies/respond.js';
import { type Look, render } from './render.js';

/** The answer to one question as text that ends with a line break. @throws UnknownArticle */
export function askOnce(question: string, scope: Scope, context: Context, look: Look): string {
  return `${render(respond(question, scope, context), look)}\n`;
}
