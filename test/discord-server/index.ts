/** A loopback Discord for tests: what they need of it. */
export type { Asked, Reply } from './asked.js';
export type { Failure } from './failures.js';
export type { Stage } from './gateway.js';
export type { Choice } from './interaction.js';
export type { Place } from './member.js';
export { type Message, readMessage, type Sent } from './message.js';
export { type Discord, type DiscordOptions, startDiscord } from './start.js';
export type { Violation } from './violations.js';
export type { Channel, User } from './world.js';
export type { Line } from './writing.js';
export type { Written } from './written.js';
