/** Web servers on this machine, for what is fetched in tests; they are stopped when the test is over. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { test as base } from 'vitest';

export interface WebServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** What it was asked for, in order. */
  readonly asked: readonly IncomingMessage[];
}

export type Answer = (response: ServerResponse, path: string) => void;

export const test = base.extend<{ readonly serve: (answer: Answer) => Promise<WebServer> }>({
  serve: async ({ task: _task }, use) => {
    const servers: Server[] = [];
    await use(async (answer) => {
      const asked: IncomingMessage[] = [];
      const server = createServer((request, response) => {
        asked.push(request);
        // Whoever has seen enough goes.
        response.on('error', () => response.destroy());
        answer(response, request.url ?? '');
      });
      servers.push(server);
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('The server has no port.');
      return { url: `http://127.0.0.1:${address.port}`, port: address.port, asked };
    });
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  },
});

/** Answers with a document of that type. */
export function document(type: string, content: string | Uint8Array): Answer {
  return (response) => void response.setHeader('Content-Type', type).end(content);
}

/** Answers with what stands at each path, which may be another address. */
export function site(pages: Readonly<Record<string, Answer | string>>): Answer {
  return (response, path) => {
    const page = pages[path];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'string') response.writeHead(302, { Location: page }).end();
    else page(response, path);
  };
}
