/** The gateway: sessions, the events that each is told, and the connections that carry them. */
import type { Server } from 'node:http';
import { GatewayOpcodes as Op } from 'discord.js';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { Crowd } from './crowd.js';
import type { Connection } from './gateway-connection.js';
import { connect } from './gateway-connection.js';
import type { PrivilegedIntent, Shard } from './gateway-rules.js';
import { isOnShard, isToldOf, messageAsSeen } from './gateway-rules.js';
import type { Message } from './message.js';
import { snowflake } from './snowflake.js';
import type { Audience, World } from './world.js';

/** What outlives a dropped connection. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
  /** All events so far, for a resume; the first has the number 1. */
  readonly events: { readonly name: string; readonly data: object }[];
  /** The connection that carries it now. */
  connection: Connection | null;
}

export interface Identify {
  readonly intents: number;
  readonly shard: Shard;
  readonly presence: unknown;
}

export interface Resume {
  readonly sessionId: string;
  readonly seq: number;
  /** Whether the session went on. */
  readonly accepted: boolean;
}

export interface GatewaySettings {
  /** Milliseconds between heartbeats. */
  readonly heartbeatInterval: number;
  readonly privilegedIntents: readonly PrivilegedIntent[];
  /** Where a dropped session is taken up again. */
  readonly resumeUrl: () => string;
  /** How many connections a bot in so many servers must have at least. */
  readonly shardsNeeded: number;
  /** Servers beside the one in which members speak. */
  readonly crowd: Crowd;
  /** How often a session may begin. */
  readonly pace: Pace;
  /** Whether frames are compressed for a client that takes them so. */
  readonly deflate: boolean;
}

interface HeldEvent {
  readonly session: Session;
  readonly number: number;
}

/** Where a connection breaks: before its hello, when it identifies, right after READY, in the midst of what a resume replays. */
export type Stage = 'hello' | 'identify' | 'ready' | 'resume';

/** So many sessions may begin in `every` ms: one for each remainder of the shard's number by `concurrency`. */
export interface Pace {
  readonly concurrency: number;
  readonly every: number;
}

export class Gateway implements Audience {
  readonly world: World;
  readonly settings: GatewaySettings;
  readonly sessions = new Map<string, Session>();
  readonly connections = new Set<Connection>();
  readonly identifies: Identify[] = [];
  readonly resumes: Resume[] = [];
  /** Those of them whose session the bot has heard of, in that order. */
  readonly ready: Identify[] = [];
  readonly resumed: Resume[] = [];
  /** Heartbeats are not answered, on no connection. */
  silent = false;
  /** When a session last began, by remainder. */
  readonly #begun = new Map<number, number>();
  readonly #sockets: WebSocketServer;
  /** Where the next connections break. */
  readonly #breaks: Stage[] = [];
  /** Events that are not sent yet, while they are held back. */
  #held: HeldEvent[] | null = null;

  constructor(world: World, settings: GatewaySettings) {
    this.world = world;
    this.settings = settings;
    this.#sockets = new WebSocketServer({ noServer: true, perMessageDeflate: settings.deflate });
    world.audience = this;
  }

  /** Takes the connections of `server` to `/gateway` and `/resume`. */
  listen(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      const url = new URL(request.url ?? '/', 'http://loopback');
      if (url.pathname !== '/gateway' && url.pathname !== '/resume') {
        socket.destroy();
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (ws: WebSocket) => {
        this.connections.add(connect(this, ws, url));
      });
    });
  }

  /** Whether a session of that shard may begin now; notes that it does. */
  mayBegin([id]: Shard): boolean {
    const { concurrency, every } = this.settings.pace;
    const last = this.#begun.get(id % concurrency) ?? 0;
    if (Date.now() - last < every) return false;
    this.#begun.set(id % concurrency, Date.now());
    return true;
  }

  begin(intents: number, shard: Shard, connection: Connection): Session {
    const session = { id: snowflake().padStart(32, 'f'), intents, shard, events: [], connection };
    this.sessions.set(session.id, session);
    return session;
  }

  /** Tells all sessions whose intents ask for it; one whose connection is down hears of it when it resumes. */
  event(name: string, data: object, dm: boolean): void {
    for (const session of this.sessions.values()) {
      const here = isOnShard(session.shard, dm ? null : this.world.guild.id);
      if (here && isToldOf(name, session.intents, dm)) this.tell(session, name, data);
    }
    this.world.changes.notify();
  }

  message(name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Message): void {
    const dm = (this.world.channels.get(message.channel_id)?.guild ?? null) === null;
    for (const session of this.sessions.values()) {
      if (!isOnShard(session.shard, dm ? null : this.world.guild.id)) continue;
      if (!isToldOf(name, session.intents, dm)) continue;
      this.tell(session, name, messageAsSeen(this.world, message, session.intents));
    }
    this.world.changes.notify();
  }

  tell(session: Session, name: string, data: object): void {
    session.events.push({ name, data });
    if (this.#held !== null) this.#held.push({ session, number: session.events.length });
    else session.connection?.event(session, session.events.length);
  }

  /** Breaks a connection to come, at that stage. */
  breakNext(stage: Stage): void {
    this.#breaks.push(stage);
  }

  /** Whether a connection that is at that stage breaks now; it does so once for each `breakNext`. */
  breaksAt(stage: Stage): boolean {
    const at = this.#breaks.indexOf(stage);
    if (at >= 0) this.#breaks.splice(at, 1);
    return at >= 0;
  }

  /** Holds events back while `act` runs, and sends them then: the last first, or each twice. */
  async disordered(how: 'reversed' | 'twice', act: () => Promise<unknown>): Promise<void> {
    const held: HeldEvent[] = [];
    this.#held = held;
    try {
      await act();
    } finally {
      this.#held = null;
      const order = how === 'reversed' ? held.reverse() : held.flatMap((one) => [one, one]);
      for (const { session, number } of order) session.connection?.event(session, number);
    }
  }

  /** True when a bot is connected, or has a session that it can take up again. */
  get hasListener(): boolean {
    return this.sessions.size > 0;
  }

  /** Sends an opcode without an event to all connections: Reconnect, Invalid Session. */
  announce(op: Op.Reconnect | Op.InvalidSession, data: boolean | null): void {
    if (op === Op.InvalidSession && data === false) this.sessions.clear();
    for (const connection of this.connections) {
      if (op === Op.InvalidSession) connection.detach();
      connection.send({ op, d: data, s: null, t: null });
    }
  }

  /** Breaks all connections: with a close code, or by tearing the socket down. */
  drop(code: number | null): void {
    for (const connection of this.connections) connection.drop(code);
  }

  stop(): void {
    this.drop(null);
    this.#sockets.close();
  }
}
