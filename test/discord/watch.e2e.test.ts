import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './data-folder.js';
import { directMessages, during, FEW, MANY, question, texts, watch } from './watching.js';

describe('a watched question', () => {
  test('brings one direct message when its passage has changed, with before and after, and never a second', async ({
    discord,
    start,
    folders,
  }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => {
      const reply = await watch(discord);
      expect(reply.ephemeral).toBe(true);
      expect(reply.text).toContain(`I watch “${question}” for you.`);
      expect(reply.text).toContain('**300** people have fled the valley');
      expect(reply.text).toContain('You watch 1 question.');
    });

    folders.article('dam', MANY);
    await during(stage, async () => {
      await discord.until('the message', () => directMessages(discord)[0]);
    });
    expect(texts(discord)).toEqual([
      [
        question,
        '**The best passage for a question that you watch has changed.**',
        '',
        '**Before**',
        '> Some **300** people have fled the valley, mayor Ann Lee said.',
        '-# Dam · ¶1 · said by Ann Lee, mayor',
        '',
        '**Now**',
        '> Some **900** people have fled the valley, mayor Ann Lee said.',
        '-# Dam · ¶1 · said by Ann Lee, mayor',
        '[Stop watching]',
      ].join('\n'),
    ]);

    await during(stage);
    expect(texts(discord)).toHaveLength(1);
  });

  test('brings nothing when the article has changed elsewhere, though the passage has moved', async ({
    discord,
    start,
    folders,
  }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => void (await watch(discord)));
    folders.article('dam', `It rained for a week before that.\n\n${FEW}\n\nSchools are closed.`);
    await during(stage);
    expect(texts(discord)).toEqual([]);
    await during(stage, async () => {
      const list = await discord.slash({ command: 'watch list' }).reply();
      expect(list.text).toContain('answered in Dam ¶2');
    });
  });

  test('tells when it is answered at last, and when it is not any more', async ({
    discord,
    start,
    folders,
  }) => {
    const stage = { discord, start, folders };
    folders.article('dam', 'The dam broke on Monday.');
    await during(stage, async () => {
      expect((await watch(discord)).text).toContain('No passage answers it so far.');
    });
    folders.article('dam', FEW);
    await during(stage);
    folders.article('dam', 'The dam broke on Monday.');
    await during(stage);
    const [first = '', second = '', ...more] = texts(discord);
    expect(first).toContain(
      '**A question that you watch is answered now.**\n\n**Now**\n> Some **300** people',
    );
    expect(second).toContain(
      '**No passage answers a question that you watch any more.**\n\n**Before**\n> Some **300** people',
    );
    expect(second).not.toContain('Now');
    expect(more).toEqual([]);
  });

  test('speaks the language in which it was asked', async ({ discord, start, folders }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => {
      const reply = await discord
        .slash({ command: 'watch add', options: { question }, locale: 'de' })
        .reply();
      expect(reply.text).toContain(`Ich beobachte „${question}“ für dich.`);
    });
    folders.article('dam', MANY);
    await during(stage);
    expect(texts(discord).join()).toContain('**Vorher**\n> Some **300**');
  });
});

describe('/watch', () => {
  test('watches at most ten questions, lists them, and stops them by name and by button', async ({
    discord,
    start,
    folders,
  }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    // No more than five a start: that is the pace.
    for (const first of [1, 6]) {
      await during(stage, async () => {
        for (let at = first; at < first + 5; at += 1)
          await watch(discord, `how many people fled in hour ${at}`);
      });
    }
    await during(stage, async () => {
      expect((await watch(discord, 'how many people fled at noon')).text).toContain(
        'You watch 10 questions, and more',
      );
      expect((await watch(discord, 'How many people fled  in hour 3')).text).toContain(
        'You watch “How many people fled in hour 3” already.',
      );

      const choices = await discord.autocomplete({
        command: 'watch stop',
        option: 'watched',
        typed: 'HOUR 10',
      });
      expect(choices.map(({ name }) => name)).toEqual(['how many people fled in hour 10']);
      const [chosen] = choices;
      const stopped = await discord
        .slash({ command: 'watch stop', options: { watched: String(chosen?.value) } })
        .reply();
      expect(stopped.text).toContain('I do not watch “how many people fled in hour 10” any more.');

      const list = await discord.slash({ command: 'watch list' }).reply();
      expect(list).toMatchObject({ ephemeral: true });
      expect(list.text).toContain('**You watch 9 questions.**');
      const left = await discord.press(list.message, { label: 'Stop 1' }).reply();
      expect(left.type).toBe(7);
      expect(left.text).toContain('**You watch 8 questions.**');
      expect(left.text).not.toContain('in hour 1”');
    });
  });

  test('is stopped from the message itself, which stays as it is', async ({ discord, start, folders }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => void (await watch(discord)));
    folders.article('dam', MANY);
    await during(stage, async () => {
      const notice = await discord.until('the message', () => directMessages(discord)[0]?.message);
      const reply = await discord.press(notice, { label: 'Stop watching' }).reply();
      expect(reply).toMatchObject({ type: 4, ephemeral: true });
      expect(reply.text).toContain(`I do not watch “${question}” any more.`);
    });
    folders.article('dam', FEW);
    await during(stage);
    expect(texts(discord)).toHaveLength(1);
  });

  test('nobody stops what another watches', async ({ discord, start, folders }) => {
    folders.article('dam', FEW);
    await during({ discord, start, folders }, async () => {
      const { message } = await watch(discord);
      const id = JSON.stringify(message.components).match(/x:l:[0-9a-f]{12}/)?.[0] ?? 'none';
      const mallory = discord.addUser('Mallory');
      const shared = await discord.slash({ command: 'ask', options: { question } }).reply();
      await discord.press(shared.message, id, { user: mallory, force: true }).reply();
      expect((await discord.slash({ command: 'watch list' }).reply()).text).toContain(
        'You watch 1 question.',
      );
    });
  });

  test('refuses what has no words to look for', async ({ discord, start, folders }) => {
    folders.article('dam', FEW);
    await during({ discord, start, folders }, async () => {
      expect((await watch(discord, '???')).text).toContain('I need words to look for.');
    });
    expect(folders.kept()).toEqual({});
  });

  test('says in one sentence that nothing can be kept, and the log says it once and what to do', async ({
    discord,
    start,
    folders,
  }) => {
    folders.article('dam', FEW);
    writeFileSync(folders.data, 'a file where the folder should be');
    const more = { DATA_DIR: join(folders.data, 'inside') };
    const bot = start({ ...folders.variables, ...more });
    await discord.nextReady();
    for (let at = 0; at < 3; at += 1) {
      const reply = await watch(discord);
      expect(reply.text).toContain('I cannot reach what I keep, or keep anything new.');
    }
    const answer = await discord.slash({ command: 'ask', options: { question } }).reply();
    expect(answer.text).toContain('**300** people');
    expect(await bot.stop()).toBe(0);
    expect(bot.output().match(/DATA_DIR|Let the bot/g)).toHaveLength(1);
  });

  test('keeps its file to the user of the bot alone', async ({ discord, start, folders }) => {
    folders.article('dam', FEW);
    await during({ discord, start, folders }, async () => void (await watch(discord)));
    expect(statSync(folders.data).mode & 0o777).toBe(0o700);
    expect(statSync(join(folders.data, 'watches.json')).mode & 0o777).toBe(0o600);
  });

  test('a broken file is set aside, and the log says where and what to do', async ({
    discord,
    start,
    folders,
  }) => {
    folders.article('dam', FEW);
    mkdirSync(folders.data);
    chmodSync(folders.data, 0o700);
    writeFileSync(join(folders.data, 'watches.json'), '{"articles": nu');
    await during({ discord, start, folders }, async (bot) => {
      expect(await bot.line(/was set aside/)).toContain('put it back under its name');
      await watch(discord);
    });
    const [broken = ''] = Object.keys(folders.kept()).filter((name) =>
      name.startsWith('watches.json.broken-'),
    );
    expect(readFileSync(join(folders.data, broken), 'utf8')).toBe('{"articles": nu');
    expect(folders.kept()['watches.json']).toContain(question);
  });
});
