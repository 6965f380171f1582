/** What Discord allows in the embeds of one message. Lengths are in UTF-16 units, the stricter way to count. */
import { z } from 'zod';

const webAddress = z
  .string()
  .max(2048)
  .refine((url) => URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol), {
    error: 'Not a well formed URL.',
    params: { code: 'URL_TYPE_INVALID_URL' },
  });
const picture = z.object({
  url: z.string().refine((url) => url.startsWith('attachment://') || webAddress.safeParse(url).success, {
    error: 'Not a well formed URL.',
    params: { code: 'URL_TYPE_INVALID_URL' },
  }),
});

const filled = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '', {
      error: 'This field is required',
      params: { code: 'BASE_TYPE_REQUIRED' },
    });

const embed = z.object({
  title: z.string().max(256).nullish(),
  description: z.string().max(4096).nullish(),
  url: webAddress.nullish(),
  timestamp: z.string().nullish(),
  color: z.int().min(0).max(0xffffff).nullish(),
  footer: z.object({ text: filled(2048), icon_url: webAddress.nullish() }).nullish(),
  author: z
    .object({ name: filled(256), url: webAddress.nullish(), icon_url: webAddress.nullish() })
    .nullish(),
  image: picture.nullish(),
  thumbnail: picture.nullish(),
  fields: z
    .array(z.object({ name: filled(256), value: filled(1024), inline: z.boolean().nullish() }))
    .max(25)
    .nullish(),
});

export type Embed = z.output<typeof embed>;

export const embeds = z
  .array(embed)
  .max(10)
  .refine((all) => all.reduce((sum, one) => sum + embedLength(one), 0) <= 6000, {
    error: 'Embed size exceeds maximum size of 6000',
    params: { code: 'MAX_EMBED_SIZE_EXCEEDED' },
  });

/** Everything that a reader sees of an embed, top to bottom. */
export function embedTexts(one: Embed): string[] {
  const fields = (one.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const texts = [one.author?.name, one.title, one.description, ...fields, one.footer?.text];
  return texts.flatMap((text) => (text ? [text] : []));
}

/** True when nothing would be seen of it. */
export function emptyEmbed(one: Embed): boolean {
  const texts = embedTexts(one).join('').trim();
  return texts === '' && !one.image && !one.thumbnail;
}

function embedLength(one: Embed): number {
  return embedTexts(one).reduce((sum, text) => sum + text.length, 0);
}
