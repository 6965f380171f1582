/** Faults of Discord's gateway: what becomes of questions when the connection that brings them breaks or goes astray. */
import { askAll, type Fault } from './faults.js';
import { KINDS, type Kind, type Question } from './questions.js';
import type { Stage } from './stage.js';

/** What can be asked while the bot is away. */
const WHILE_AWAY: readonly Kind[] = ['command', 'button', 'choices', 'mention', 'direct message'];

/** Does `act` so often, one after the other, and waits for the answers in between. */
function gateway(name: string, act: (stage: Stage) => Promise<readonly Question[]>): Fault {
  return {
    name,
    async cause(stage, times) {
      const all: Question[] = [];
      for (let round = 0; round < times; round += 1) {
        const asked = await act(stage);
        all.push(...asked);
        await stage.asking.settled(asked, 10_000);
      }
      return all;
    },
  };
}

/** The connection breaks, members ask, and the session is taken up again. */
function dropped(name: string, code?: number, before: (stage: Stage) => void = () => {}): Fault {
  return gateway(name, async (stage) => {
    before(stage);
    return resumed(stage, () => {
      stage.discord.dropGateway(code === undefined ? {} : { code });
      return askAll(stage, WHILE_AWAY);
    });
  });
}

/** Does something after which a session is taken up again, and waits until it is. */
async function resumed<T>({ discord }: Stage, act: () => Promise<T>): Promise<T> {
  const before = discord.resumes.length;
  const done = await act();
  await discord.until('the session to be taken up', () =>
    discord.resumes.slice(before).find(({ accepted }) => accepted),
  );
  return done;
}

/** Does something after which the bot identifies, and waits until it has. */
async function begun({ discord }: Stage, act: () => void): Promise<void> {
  const before = discord.identifies.length;
  act();
  await discord.until('another session', () => discord.identifies[before]);
}

/** The connection is closed so that another session begins; members ask before it is, and afterwards. */
function ended(name: string, code: number): Fault {
  return gateway(name, async (stage) => {
    const before = await askAll(stage, KINDS);
    await begun(stage, () => stage.discord.dropGateway({ code }));
    return [...before, ...(await askAll(stage, KINDS))];
  });
}

/** A frame is sent that means nothing, between questions. */
function frame(name: string, ...data: readonly (string | Buffer)[]): Fault {
  return gateway(name, async (stage) => {
    const before = await askAll(stage, KINDS);
    for (const one of data) stage.discord.sendFrame(one);
    return [...before, ...(await askAll(stage, KINDS))];
  });
}

const json = (data: object) => JSON.stringify(data);

/** @param megabytes of the largest frame @param crowd how many members ask in every way while the bot is away */
export function gatewayFaults({
  megabytes,
  crowd,
}: {
  readonly megabytes: number;
  readonly crowd: number;
}): readonly Fault[] {
  return [
    dropped('the connection is torn down after READY'),
    dropped('the gateway closes with 4000 (unknown error)', 4000),
    dropped('the gateway closes with 4001 (unknown opcode)', 4001),
    dropped('the gateway closes with 4002 (decode error)', 4002),
    ended('the gateway closes with 1001 (going away), which ends the session', 1001),
    ended('the gateway closes with 4003 (not authenticated)', 4003),
    ended('the gateway closes with 4005 (already authenticated)', 4005),
    ended('the gateway closes with 4007 (invalid sequence), which ends the session', 4007),
    ended('the gateway closes with 4008 (rate limited)', 4008),
    ended('the gateway closes with 4009 (session timed out), which ends the session', 4009),
    dropped('the connection breaks before its hello', undefined, ({ discord }) => discord.breakNext('hello')),
    dropped('the connection breaks before its hello, three times', undefined, ({ discord }) => {
      for (let time = 0; time < 3; time += 1) discord.breakNext('hello');
    }),
    dropped('the connection breaks while missed events are replayed', undefined, ({ discord }) =>
      discord.breakNext('resume'),
    ),
    {
      // By many members in one channel, each answered for themselves.
      tells: /messages in a row that nobody asked for/u,
      ...gateway(`a resume replays ${crowd * WHILE_AWAY.length} missed events`, async (stage) => {
        return resumed(stage, () => {
          stage.discord.dropGateway();
          return askAll(stage, Array.from({ length: crowd }, () => WHILE_AWAY).flat());
        });
      }),
    },
    gateway('the connection breaks while questions are being answered', async (stage) => {
      return resumed(stage, async () => {
        const asked = await askAll(stage, KINDS);
        stage.discord.dropGateway();
        return asked;
      });
    }),
    gateway('the connection breaks in the midst of identifying', async (stage) => {
      stage.discord.breakNext('identify');
      await begun(stage, () => stage.discord.invalidSession(false));
      await begun(stage, () => {});
      return askAll(stage, KINDS);
    }),
    gateway('the connection breaks right after READY, before the server is told of', async (stage) => {
      const { discord } = stage;
      discord.breakNext('ready');
      await begun(stage, () => discord.invalidSession(false));
      return resumed(stage, () => askAll(stage, WHILE_AWAY));
    }),
    gateway('invalid session that can be resumed (op 9, true)', async (stage) => {
      return resumed(stage, () => {
        stage.discord.invalidSession(true);
        return askAll(stage, WHILE_AWAY);
      });
    }),
    gateway('invalid session that is over (op 9, false)', async (stage) => {
      const before = await askAll(stage, KINDS);
      await begun(stage, () => stage.discord.invalidSession(false));
      return [...before, ...(await askAll(stage, KINDS))];
    }),
    gateway('asked to reconnect (op 7)', async (stage) => {
      return resumed(stage, () => {
        stage.discord.sendReconnect();
        return askAll(stage, WHILE_AWAY);
      });
    }),
    gateway('every event comes twice', async (stage) => {
      let asked: readonly Question[] = [];
      await stage.discord.disordered('twice', async () => {
        asked = await askAll(stage, WHILE_AWAY);
      });
      return asked;
    }),
    gateway('events come in reverse order', async (stage) => {
      let asked: readonly Question[] = [];
      await stage.discord.disordered('reversed', async () => {
        asked = await askAll(stage, WHILE_AWAY);
      });
      return asked;
    }),
    frame('unknown opcodes', json({ op: 99, d: {}, s: null, t: null }), json({ op: -1 }), json({ op: '0' })),
    frame(
      'unknown events and fields',
      json({ op: 0, t: 'GUILD_HOROSCOPE_UPDATE', s: 1, d: { guild_id: '1', sign: 'leo' } }),
      json({ op: 0, t: null, s: null, d: null, later: true }),
      json({ op: 0, t: 'INTERACTION_CREATE', s: 1, d: { id: '1', type: 99, token: 'x', user: { id: '1' } } }),
      json({ op: 1, d: null }),
    ),
    frame('frames that are no JSON', '{"op":0,', 'null', '[]', '"x"', '\u0000', Buffer.from([1, 2, 3, 255])),
    frame(`a frame of ${megabytes} MB`, json({ op: 0, t: 'HUGE', s: 1, d: 'x'.repeat(megabytes * 2 ** 20) })),
  ];
}

/** For a stage whose heartbeats are short: no acknowledgement comes, and the bot must notice. */
export const ZOMBIE: Fault = gateway('no heartbeat is acknowledged (a zombie connection)', async (stage) => {
  const before = await askAll(stage, KINDS);
  const after = await resumed(stage, async () => {
    stage.discord.stopAcks();
    return askAll(stage, WHILE_AWAY);
  });
  return [...before, ...after];
});

/** For a stage whose gateway compresses its frames. */
export const COMPRESSED: Fault = gateway('frames are compressed (permessage-deflate)', (stage) =>
  askAll(stage, KINDS),
);
