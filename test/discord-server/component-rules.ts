/** What Discord allows in the components of one message: rows of buttons and menus, and Components V2. */
import { ComponentType } from 'discord.js';
import { z } from 'zod';
import type { FieldFault } from './refusal.js';

const required = { error: 'This field is required', params: { code: 'BASE_TYPE_REQUIRED' } };
const id = z.int().min(0).optional();
const customId = z.string().min(1).max(100);
const emoji = z.object({
  id: z.string().nullish(),
  name: z.string().nullish(),
  animated: z.boolean().nullish(),
});

const button = z
  .object({
    type: z.literal(ComponentType.Button),
    id,
    style: z.int().min(1).max(6),
    label: z.string().max(80).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: z.string().min(1).max(512).nullish(),
    sku_id: z.string().nullish(),
    disabled: z.boolean().nullish(),
  })
  .refine((one) => one.style === 6 || Boolean(one.label) || Boolean(one.emoji), {
    ...required,
    path: ['label'],
  })
  .refine((one) => one.style > 4 || Boolean(one.custom_id), { ...required, path: ['custom_id'] })
  .refine((one) => one.style !== 5 || Boolean(one.url), { ...required, path: ['url'] })
  .refine((one) => !(one.custom_id && one.url), {
    error: 'A custom id and url cannot both be specified',
    params: { code: 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL' },
  });

const choice = z.object({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});
const menu = {
  id,
  custom_id: customId,
  placeholder: z.string().max(150).nullish(),
  min_values: z.int().min(0).max(25).nullish(),
  max_values: z.int().min(1).max(25).nullish(),
  disabled: z.boolean().nullish(),
};
const stringMenu = z.object({
  type: z.literal(ComponentType.StringSelect),
  ...menu,
  options: z.array(choice).min(1).max(25),
});
const entityMenu = z.object({
  type: z.literal([
    ComponentType.UserSelect,
    ComponentType.RoleSelect,
    ComponentType.MentionableSelect,
    ComponentType.ChannelSelect,
  ]),
  ...menu,
});

const row = z.object({
  type: z.literal(ComponentType.ActionRow),
  id,
  components: z
    .array(z.discriminatedUnion('type', [button, stringMenu, entityMenu]))
    .min(1)
    .max(5)
    .refine((parts) => parts.length === 1 || parts.every(({ type }) => type === ComponentType.Button), {
      error: 'A menu fills its row alone',
      params: { code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED' },
    }),
});

const media = z.object({ url: z.string().min(1) });
const text = z.object({
  type: z.literal(ComponentType.TextDisplay),
  id,
  content: z.string().min(1).max(4000),
});
const thumbnail = z.object({ type: z.literal(ComponentType.Thumbnail), id, media });
const section = z.object({
  type: z.literal(ComponentType.Section),
  id,
  components: z.array(text).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});
const gallery = z.object({
  type: z.literal(ComponentType.MediaGallery),
  id,
  items: z.array(z.object({ media })).min(1).max(10),
});
const separator = z.object({
  type: z.literal(ComponentType.Separator),
  id,
  divider: z.boolean().optional(),
  spacing: z.int().min(1).max(2).optional(),
});
const container = z.object({
  type: z.literal(ComponentType.Container),
  id,
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  components: z.array(z.discriminatedUnion('type', [row, text, section, gallery, separator])).min(1),
});

/** Rows without the Components V2 flag. */
export const rows = z.array(row).max(5);
/** Anything that the Components V2 flag allows. */
export const layout = z
  .array(z.discriminatedUnion('type', [row, text, section, gallery, separator, container]))
  .max(40);

export type Component = z.output<typeof layout>[number];
export type Button = z.output<typeof button>;
type Menu = z.output<typeof stringMenu> | z.output<typeof entityMenu>;

/** The limits that hold over all components of a message together. */
export function layoutFaults(components: readonly Component[]): FieldFault[] {
  const faults: FieldFault[] = [];
  const say = (code: string, message: string) => faults.push({ path: ['components'], code, message });
  const ids = interactive(components).flatMap((part) => part.custom_id ?? []);
  const twice = ids.find((one, index) => ids.indexOf(one) !== index);
  if (twice !== undefined) {
    say('COMPONENT_CUSTOM_ID_DUPLICATED', `Component custom id cannot be duplicated (${twice})`);
  }
  if (count(components) > 40) say('COMPONENT_MAX_TOTAL', 'At most 40 components in all');
  const characters = shownTexts(components).reduce((sum, one) => sum + one.length, 0);
  if (characters > 4000) say('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', 'All text must be 4000 or fewer');
  return faults;
}

/** The buttons and menus, in the order in which they are seen. */
export function interactive(components: readonly Component[]): (Button | Menu)[] {
  return components.flatMap((part): (Button | Menu)[] => {
    if (part.type === ComponentType.ActionRow) return part.components;
    if (part.type === ComponentType.Container) return interactive(part.components);
    if (part.type === ComponentType.Section && part.accessory.type === ComponentType.Button) {
      return [part.accessory];
    }
    return [];
  });
}

/** The text that stands in the components themselves, not on buttons. */
export function shownTexts(components: readonly Component[]): string[] {
  return components.flatMap((part) => {
    if (part.type === ComponentType.TextDisplay) return [part.content];
    if (part.type === ComponentType.Section) return part.components.map(({ content }) => content);
    return part.type === ComponentType.Container ? shownTexts(part.components) : [];
  });
}

function count(components: readonly Component[]): number {
  return components.reduce((sum, part) => {
    if (part.type === ComponentType.Container) return sum + 1 + count(part.components);
    if (part.type === ComponentType.ActionRow) return sum + 1 + part.components.length;
    return part.type === ComponentType.Section ? sum + 2 + part.components.length : sum + 1;
  }, 0);
}
