/** The one page that Prometheus fetches: `GET /metrics`. */
import { createServer, type ServerResponse } from 'node:http';
import type { Meters } from './meters.js';
import { openFigures } from './prometheus.js';

/** The page cannot be served there; the message says what the host has to change. */
export class MetricsUnavailable extends Error {
  override readonly name = 'MetricsUnavailable';
  override readonly stack = '';
}

export interface Served {
  readonly meters: Meters;
  /** Serves nothing more; resolves when the port is free. */
  close(): Promise<void>;
}

/** @throws MetricsUnavailable when nothing can be served there. */
export async function serveMetrics(port: number, host: string): Promise<Served> {
  const { meters, read, contentType } = openFigures();
  const server = createServer((request, response) => {
    request.resume();
    if (request.url?.split('?')[0] !== '/metrics')
      return end(response, 404, 'The figures are at /metrics.\n');
    if (request.method !== 'GET') return end(response.setHeader('Allow', 'GET'), 405, 'Only GET.\n');
    read().then(
      (text) => end(response.setHeader('Content-Type', contentType), 200, text),
      () => end(response, 500, 'The figures could not be read.\n'),
    );
  });
  // Prometheus asks, and is gone; whoever dawdles keeps no connection.
  server.requestTimeout = 5_000;
  server.maxConnections = 20;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new MetricsUnavailable(sentenceOn(error, port, host))));
    server.listen(port, host, resolve);
  });
  // Without a listener, a fault of the page would end the bot.
  server.on('error', () => {});
  return {
    meters,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function end(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.end(text);
}

function sentenceOn(error: Error, port: number, host: string): string {
  const code = 'code' in error ? String(error.code) : error.message;
  if (code === 'EADDRINUSE')
    return `METRICS_PORT: port ${port} on ${host} is in use by another program. Choose another port, or stop that program.`;
  if (code === 'EACCES')
    return `METRICS_PORT: this user may not open port ${port} on ${host}. Choose one above 1023.`;
  return `METRICS_PORT and METRICS_HOST: port ${port} on ${host} cannot be opened (${code}). METRICS_HOST must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.`;
}
