import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MetricsUnavailable, type Served, serveMetrics } from '../../src/metrics/serve.js';
import { freePort, sample } from './samples.js';

let port: number;
let served: Served;

beforeEach(async () => {
  port = await freePort();
  served = await serveMetrics(port, '127.0.0.1');
});
afterEach(() => served.close());

const page = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

describe('the page for Prometheus', () => {
  test('counts answers by kind, command and outcome, and how long they took', async () => {
    served.meters.answered({ kind: 'command', command: 'ask' }, 'answered', 40);
    served.meters.answered({ kind: 'command', command: 'ask' }, 'answered', 60);
    served.meters.answered({ kind: 'command', command: 'ask' }, 'unsaid', 2_000);
    served.meters.answered({ kind: 'button' }, 'answered', 10);
    const text = await page();
    const ask = { kind: 'command', command: 'ask' };
    expect(sample(text, 'footnote_answers_total', { ...ask, outcome: 'answered' })).toBe(2);
    expect(sample(text, 'footnote_answers_total', { ...ask, outcome: 'unsaid' })).toBe(1);
    expect(sample(text, 'footnote_answers_total', { kind: 'button', command: '', outcome: 'answered' })).toBe(
      1,
    );
    expect(sample(text, 'footnote_answer_seconds_bucket', { le: '0.05', ...ask })).toBe(1);
    expect(sample(text, 'footnote_answer_seconds_bucket', { le: '0.1', ...ask })).toBe(2);
    expect(sample(text, 'footnote_answer_seconds_count', ask)).toBe(3);
    expect(sample(text, 'footnote_answer_seconds_sum', ask)).toBeCloseTo(2.1);
  });

  test('shows the corpus as it is now, and how often it was read anew', async () => {
    served.meters.corpus(3, 120);
    served.meters.corpus(4, 150);
    served.meters.reloaded('taken');
    served.meters.reloaded('kept');
    served.meters.reloaded('taken');
    const text = await page();
    expect(sample(text, 'footnote_articles', {})).toBe(4);
    expect(sample(text, 'footnote_sentences', {})).toBe(150);
    expect(sample(text, 'footnote_reloads_total', { outcome: 'taken' })).toBe(2);
    expect(sample(text, 'footnote_reloads_total', { outcome: 'kept' })).toBe(1);
  });

  test('shows how many wait at that moment', async () => {
    let waiting = 3;
    served.meters.waiting(() => waiting);
    expect(sample(await page(), 'footnote_waiting', {})).toBe(3);
    waiting = 0;
    expect(sample(await page(), 'footnote_waiting', {})).toBe(0);
  });

  test('shows each connection to Discord as it is at that moment', async () => {
    let ready = false;
    served.meters.gateway(() => [
      { shard: 0, ready: true, acknowledged: Date.now() - 30_000 },
      { shard: 1, ready, acknowledged: null },
    ]);
    const before = await page();
    expect(sample(before, 'footnote_gateway_ready', { shard: '0' })).toBe(1);
    expect(sample(before, 'footnote_gateway_ready', { shard: '1' })).toBe(0);
    const age = sample(before, 'footnote_gateway_heartbeat_age_seconds', { shard: '0' });
    expect(age).toBeGreaterThanOrEqual(30);
    expect(sample(before, 'footnote_gateway_heartbeat_age_seconds', { shard: '1' })).toBeUndefined();
    ready = true;
    expect(sample(await page(), 'footnote_gateway_ready', { shard: '1' })).toBe(1);
  });

  test('shows the process, too, in the form that Prometheus reads', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    expect(sample(text, 'process_resident_memory_bytes', {})).toBeGreaterThan(1_000_000);
    for (const line of text.split('\n'))
      expect(line).toMatch(/^$|^(# (HELP|TYPE) |[a-z][a-z0-9_]*(\{([a-z_]+="[^"]*",?)*\})? \S+$)/);
  });

  test.each([
    ['GET', '/', 404],
    ['GET', '/metrics/../etc', 404],
    ['GET', '/metricsx', 404],
    ['POST', '/metrics', 405],
    ['DELETE', '/metrics', 405],
    ['HEAD', '/metrics', 405],
  ])('answers %s %s with %i', async (method, path, status) => {
    const asked = request({ host: '127.0.0.1', port, method, path }).end();
    const [response] = await once(asked, 'response');
    expect(response.statusCode).toBe(status);
    response.resume();
  });

  test('is gone when it is closed, also for whoever has a connection open', async () => {
    await page();
    await served.close();
    await expect(page()).rejects.toThrow('fetch failed');
  });
});

describe('a place that cannot be had is told in one sentence', () => {
  test('when the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const failed = serveMetrics(taken, '127.0.0.1');
    await expect(failed).rejects.toThrow(MetricsUnavailable);
    await expect(failed).rejects.toThrow(
      /^METRICS_PORT: port \d+ on 127\.0\.0\.1 is in use by another program\. /,
    );
    other.close();
  });

  test('when the address is not this machine’s', async () => {
    await expect(serveMetrics(port, '192.0.2.1')).rejects.toThrow(
      /^METRICS_PORT and METRICS_HOST: .*EADDRNOTAVAIL/,
    );
  });
});
