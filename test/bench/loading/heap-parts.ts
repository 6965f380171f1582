/** What a heap is made of: the program's own objects, and what V8 itself keeps, such as compiled code. */
import { z } from 'zod';

/** In bytes. */
export const parts = z.object({ own: z.number(), engine: z.number() });
export type HeapParts = z.infer<typeof parts>;

const snapshot = z.object({
  snapshot: z.object({
    meta: z.object({
      /** What the numbers of a node are. */
      node_fields: z.array(z.string()),
      /** The names of the types come first. */
      node_types: z.tuple([z.array(z.string())]).rest(z.unknown()),
    }),
  }),
  /** Of one node after the other. */
  nodes: z.array(z.number()),
});

/**
 * @param text of a heap snapshot, as `v8.writeHeapSnapshot` writes it
 * @throws ZodError for anything else
 */
export function heapParts(text: string): HeapParts {
  const { snapshot: head, nodes } = snapshot.parse(JSON.parse(text));
  const { node_fields: fields, node_types: types } = head.meta;
  const type = fields.indexOf('type');
  const size = fields.indexOf('self_size');
  const isEngine = types[0].map((name) => ENGINE.has(name));
  const sizes = { own: 0, engine: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const part = isEngine[nodes[at + type] ?? -1] === true ? 'engine' : 'own';
    sizes[part] += nodes[at + size] ?? 0;
  }
  return sizes;
}

/** Types of nodes that no program makes: compiled code, the shapes of objects, lists of them. */
const ENGINE: ReadonlySet<string> = new Set(['code', 'hidden', 'object shape', 'synthetic']);
