import { appendFileSync, mkdirSync, statSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { openFeedback, readFeedback } from '../../src/store/feedback.js';
import { StoreError } from '../../src/store/store-error.js';
import { test } from './folder.js';

const none = () => {};
const up = { vote: 'up', answered: true, passage: null } as const;
const press = (member: string, message = 'm1') => ({ member, message });

describe('feedback', () => {
  test('counts each presser once on each message', ({ folder }) => {
    const path = folder.in('feedback.jsonl');
    const feedback = openFeedback(path, false, none);
    expect(feedback.keep(up, press('ada'))).toBe(true);
    expect(feedback.keep({ ...up, vote: 'down' }, press('ada'))).toBe(false);
    expect(feedback.keep(up, press('ben'))).toBe(true);
    expect(feedback.keep(up, press('ada', 'm2'))).toBe(true);
    expect(readFeedback(path)).toMatchObject({ votes: [up, up, up], unreadable: 0 });
    expect(folder.bytes()).not.toMatch(/ada|ben|m1|m2/);
  });

  test('keeps the question only where the host wants it', ({ folder }) => {
    const asked = { ...up, question: 'how many' };
    openFeedback(folder.in('without'), false, none).keep(asked, press('ada'));
    openFeedback(folder.in('with'), true, none).keep(asked, press('ada'));
    expect(readFeedback(folder.in('without')).votes).toEqual([{ ...up, day: expect.any(String) }]);
    expect(readFeedback(folder.in('with')).votes).toEqual([{ ...asked, day: expect.any(String) }]);
  });

  test('loses no line to one that a crash has torn off', ({ folder }) => {
    const path = folder.in('feedback.jsonl');
    const feedback = openFeedback(path, false, none);
    feedback.keep(up, press('ada'));
    appendFileSync(path, '{"day":"2026-0');
    feedback.keep(up, press('ben'));
    expect(readFeedback(path)).toMatchObject({ votes: [up, up], unreadable: 1 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('that cannot be kept is not counted, and told to the log once', ({ folder }) => {
    const told: string[] = [];
    mkdirSync(folder.in('feedback.jsonl'));
    const feedback = openFeedback(folder.in('feedback.jsonl'), false, (sentence) => told.push(sentence));
    for (let at = 0; at < 3; at += 1) expect(() => feedback.keep(up, press('ada'))).toThrow(StoreError);
    expect(told).toEqual([expect.stringMatching(/feedback\.jsonl cannot be written \(EISDIR\)\. Make room/)]);
  });

  test('is empty where there is none', ({ folder }) => {
    expect(readFeedback(folder.in('nothing'))).toEqual({ votes: [], unreadable: 0 });
  });
});
