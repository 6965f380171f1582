/** One WebSocket connection of the bot: hello, then identify or resume, then heartbeats and events. */
import { GatewayOpcodes as Op } from 'discord.js';
import type { WebSocket } from 'ws';
import { crowdedGuild, idsOn } from './crowd.js';
import type { Gateway, Session } from './gateway.js';
import { identify, intentsFault, isOnShard, isToldOf, payload, presence, resume } from './gateway-rules.js';
import { guildOnWire, userOnWire } from './on-wire.js';

/** events/gateway, "Rate Limiting": sends in 60 s. */
const MAX_SENDS = 120;
const SENDS_WINDOW = 60_000;
/** Bytes of one payload. */
const MAX_PAYLOAD = 4096;
/** After these close codes a session cannot be resumed. */
const ENDING_CODES = [1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014];

export interface Connection {
  send(data: object): void;
  /** Sends that frame as it stands. */
  frame(data: string | Buffer): void;
  /** Sends the session's event with that number. */
  event(session: Session, number: number): void;
  drop(code: number | null): void;
  /** Takes the session away from it: it may take it up again, or another one. */
  detach(): void;
  /** Leaves heartbeats unanswered from now on. */
  stopAcks(): void;
}

/** Speaks with a client that has connected to `url`. */
export function connect(gateway: Gateway, socket: WebSocket, url: URL): Connection {
  const { world, settings } = gateway;
  const sends: number[] = [];
  let session: Session | null = null;
  let detached = false;
  let acks = true;
  let open = true;

  const send = (data: object) => {
    if (open) socket.send(JSON.stringify(data));
  };
  const leave = (code: number) => {
    open = false;
    clearTimeout(silence);
    gateway.connections.delete(connection);
    if (session?.connection === connection) session.connection = null;
    if (session !== null && ENDING_CODES.includes(code)) gateway.sessions.delete(session.id);
    world.changes.notify();
  };
  const close = (code: number, why: string, breach = true) => {
    if (!open) return;
    if (breach) world.violations.record(`was closed by the gateway with ${code}: ${why}`);
    leave(code);
    socket.close(code, why);
  };
  const connection: Connection = {
    send,
    frame(data) {
      if (open) socket.send(data);
    },
    event(of, number) {
      const event = of.events[number - 1];
      if (event === undefined) return;
      send({ op: Op.Dispatch, t: event.name, s: number, d: event.data });
    },
    drop(code) {
      leave(code ?? 1006);
      if (code === null) socket.terminate();
      else socket.close(code);
    },
    detach() {
      if (session?.connection === connection) session.connection = null;
      session = null;
      detached = true;
    },
    stopAcks() {
      acks = false;
    },
  };

  /** A WebSocket ping comes back when the client has read all that was sent before. */
  const whenHeard = (then: () => void) => {
    socket.once('pong', () => {
      then();
      world.changes.notify();
    });
    socket.ping();
    world.changes.notify();
  };

  const takeIdentify = (d: unknown) => {
    if (session !== null) return close(4005, 'it identified twice');
    const read = identify.safeParse(d);
    if (!read.success) return close(4002, 'its identify could not be read');
    const { token, intents, shard = [0, 1] } = read.data;
    const identified = { intents, shard, presence: read.data['presence'] ?? null };
    gateway.identifies.push(identified);
    world.changes.notify();
    if (gateway.breaksAt('identify')) return connection.drop(null);
    // A wrong token is the host's mistake, not the bot's.
    if (token !== world.token) return close(4004, 'Authentication failed.', false);
    if (shard[0] >= shard[1]) return close(4010, `shard ${shard.join(' of ')}`);
    // How many servers it is in is not the bot's doing.
    if (shard[1] < settings.shardsNeeded) return close(4011, 'Sharding is required.', false);
    if (!gateway.mayBegin(shard)) return send({ op: Op.InvalidSession, d: false, s: null, t: null });
    const fault = intentsFault(intents, settings.privilegedIntents);
    if (fault === 4013) return close(4013, `there are no such intents (${intents})`);
    if (fault === 4014) return close(4014, `it asked for privileged intents (${intents})`);
    const begun = gateway.begin(intents, shard, connection);
    const hasGuild = isOnShard(shard, world.guild.id);
    const others = idsOn(shard, settings.crowd);
    session = begun;
    gateway.tell(begun, 'READY', {
      v: 10,
      user: { ...userOnWire(world.bot), mfa_enabled: true, verified: true, email: null, flags: 0 },
      guilds: [...(hasGuild ? [world.guild.id] : []), ...others].map((id) => ({ id, unavailable: true })),
      session_id: begun.id,
      resume_gateway_url: settings.resumeUrl(),
      shard,
      application: { id: world.bot.id, flags: 0 },
      private_channels: [],
      relationships: [],
      _trace: [],
    });
    if (gateway.breaksAt('ready')) return whenHeard(() => connection.drop(null));
    if (hasGuild && isToldOf('GUILD_CREATE', intents, false))
      gateway.tell(begun, 'GUILD_CREATE', guildOnWire(world));
    for (const id of others) gateway.tell(begun, 'GUILD_CREATE', crowdedGuild(world, id, settings.crowd));
    return whenHeard(() => gateway.ready.push(identified));
  };

  const takeResume = (d: unknown) => {
    if (session !== null) return close(4005, 'it resumed on a connection that already has a session');
    const read = resume.safeParse(d);
    if (!read.success) return close(4002, 'its resume could not be read');
    if (read.data.token !== world.token) return close(4004, 'Authentication failed.', false);
    const known = gateway.sessions.get(read.data.session_id);
    const { seq } = read.data;
    const resumed = { sessionId: read.data.session_id, seq, accepted: known !== undefined };
    gateway.resumes.push(resumed);
    if (url.pathname !== '/resume' && !detached) {
      world.violations.record('resumed at the first gateway address and not at resume_gateway_url');
    }
    if (known === undefined) {
      send({ op: Op.InvalidSession, d: false, s: null, t: null });
      return whenHeard(() => gateway.resumed.push(resumed));
    }
    if (seq > known.events.length) return close(4007, `it resumed from event ${seq}, which was never sent`);
    session = known;
    known.connection?.drop(4000);
    if (gateway.breaksAt('resume')) {
      // What happens meanwhile must not overtake what is still to be replayed.
      connection.event(known, seq + 1);
      return whenHeard(() => connection.drop(null));
    }
    known.connection = connection;
    for (let number = seq + 1; number <= known.events.length; number += 1) connection.event(known, number);
    gateway.tell(known, 'RESUMED', { _trace: [] });
    return whenHeard(() => gateway.resumed.push(resumed));
  };

  const take = (op: number, d: unknown) => {
    if (op === Op.Heartbeat) {
      listenForSilence();
      if (acks && !gateway.silent) send({ op: Op.HeartbeatAck, d: null, s: null, t: null });
      return undefined;
    }
    if (op === Op.Identify) return takeIdentify(d);
    if (op === Op.Resume) return takeResume(d);
    if (!KNOWN_OPS.includes(op)) return close(4001, `it sent the unknown opcode ${op}`);
    if (session === null) return close(4003, 'it sent something before it identified');
    if (op === Op.PresenceUpdate && !presence.safeParse(d).success) {
      return close(4002, 'its presence could not be read');
    }
    return undefined;
  };

  let silence: NodeJS.Timeout;
  const listenForSilence = () => {
    clearTimeout(silence);
    // One heartbeat may be lost, and a busy machine late: only a client that has stopped is closed.
    const patience = 2 * settings.heartbeatInterval + 1000;
    silence = setTimeout(() => close(4009, 'it sent no heartbeat'), patience);
  };

  socket.on('message', (raw) => {
    if (!open) return;
    const now = Date.now();
    while (sends[0] !== undefined && sends[0] <= now - SENDS_WINDOW) sends.shift();
    sends.push(now);
    if (sends.length > MAX_SENDS) return close(4008, `it sent more than ${MAX_SENDS} payloads in a minute`);
    const read = payload.safeParse(readJson(String(raw)));
    if (!read.success || String(raw).length > MAX_PAYLOAD) {
      return close(4002, 'it sent something that could not be read');
    }
    return take(read.data.op, read.data.d);
  });
  socket.on('close', (code) => leave(code));
  socket.on('error', () => leave(1006));

  const encoding = url.searchParams.get('encoding') ?? 'json';
  listenForSilence();
  if (gateway.breaksAt('hello')) connection.drop(null);
  else if (url.searchParams.get('v') !== '10') close(4012, 'it asked for another version than 10');
  else if (encoding !== 'json') close(4002, `it asked for the encoding ${encoding}`);
  else if (url.searchParams.has('compress')) close(4002, 'this server speaks uncompressed only');
  else
    send({
      op: Op.Hello,
      d: { heartbeat_interval: settings.heartbeatInterval, _trace: [] },
      s: null,
      t: null,
    });
  return connection;
}

const KNOWN_OPS: readonly number[] = [
  Op.PresenceUpdate,
  Op.VoiceStateUpdate,
  Op.RequestGuildMembers,
  Op.RequestSoundboardSounds,
];

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
