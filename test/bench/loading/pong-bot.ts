/** The least a discord.js bot can do: it answers "pong" to `/ask`. Its token and Discord's address are in the environment. */
import { Client, GatewayIntentBits } from 'discord.js';
import { QUESTION } from '../../discord-server/client.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api: process.env['DISCORD_API_URL'] ?? '' },
});
client.on('interactionCreate', (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  interaction
    .reply({ content: 'pong', allowedMentions: { parse: [] } })
    .catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
});
client.once('clientReady', async ({ application }) => {
  await application.commands.set([QUESTION]);
});
process.once('SIGTERM', () => void client.destroy().then(() => process.exit()));
await client.login(process.env['DISCORD_TOKEN']);
