/** The gateway: sessions, the events that each is told, and the connections that carry them. */
import type { Server } from 'node:http';
import { GatewayOpcodes as Op } from 'discord.js';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { Connection } from './gateway-connection.js';
import { connect } from './gateway-connection.js';
import type { PrivilegedIntent } from './gateway-rules.js';
import { isToldOf, messageAsSeen } from './gateway-rules.js';
import type { Message } from './message.js';
import { snowflake } from './snowflake.js';
import type { Audience, World } from './world.js';

/** What outlives a dropped connection. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  /** All events so far, for a resume; the first has the number 1. */
  readonly events: { readonly name: string; readonly data: object }[];
  /** The connection that carries it now. */
  connection: Connection | null;
}

export interface Identify {
  readonly intents: number;
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
  readonly #sockets = new WebSocketServer({ noServer: true });

  constructor(world: World, settings: GatewaySettings) {
    this.world = world;
    this.settings = settings;
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

  begin(intents: number, connection: Connection): Session {
    const session = { id: snowflake().padStart(32, 'f'), intents, events: [], connection };
    this.sessions.set(session.id, session);
    return session;
  }

  /** Tells all sessions whose intents ask for it; one whose connection is down hears of it when it resumes. */
  event(name: string, data: object, dm: boolean): void {
    for (const session of this.sessions.values()) {
      if (isToldOf(name, session.intents, dm)) this.tell(session, name, data);
    }
    this.world.changes.notify();
  }

  message(name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Message): void {
    const dm = (this.world.channels.get(message.channel_id)?.guild ?? null) === null;
    for (const session of this.sessions.values()) {
      if (!isToldOf(name, session.intents, dm)) continue;
      this.tell(session, name, messageAsSeen(this.world, message, session.intents));
    }
    this.world.changes.notify();
  }

  tell(session: Session, name: string, data: object): void {
    session.events.push({ name, data });
    session.connection?.event(session, session.events.length);
  }

  /** True when a bot is connected, or has a session that it can take up again. */
  get hasListener(): boolean {
    return this.sessions.size > 0;
  }

  /** Sends an opcode without an event to all connections: Reconnect, Invalid Session. */
  announce(op: Op.Reconnect | Op.InvalidSession, data: boolean | null): void {
    if (op === Op.InvalidSession && data === false) this.sessions.clear();
    for (const connection of this.connections) connection.send({ op, d: data, s: null, t: null });
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
