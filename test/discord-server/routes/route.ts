/** A route of the REST API: where it stands and what it does. */
import type { World } from '../world.js';

export interface Call {
  readonly world: World;
  /** The parts of the path that the route names, by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** `/channels/:channel/messages` */
  readonly path: string;
  /** The path holds a token of its own, so no bot token is asked for. */
  readonly open?: boolean;
  /** @throws Refusal for what Discord turns down. */
  readonly answer: (call: Call) => Answer;
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export const NO_CONTENT: Answer = { status: 204 };
