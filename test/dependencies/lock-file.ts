/** package-lock.json: what `npm ci --omit=dev` installs, to the byte. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { root } from '../discord/bot-process.js';

const locked = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
const file = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), locked) });

export interface Locked extends z.output<typeof locked> {
  /** `node_modules/pino`, or below another one's folder. */
  readonly path: string;
  readonly name: string;
}

/** Every package of a production install. @param text of the lock file */
export function productionPackages(text = lockFile()): readonly Locked[] {
  return Object.entries(read(text).packages).flatMap(([path, one]) =>
    path === '' || one.dev ? [] : [{ ...one, path, name: nameOf(path) }],
  );
}

/** The names that package.json asks for. */
export function directDependencies(): readonly string[] {
  return Object.keys(read(lockFile()).packages['']?.dependencies ?? {});
}

/** A package and all that it needs, as Node finds it: the nearest folder upwards. @returns their paths */
export function neededBy(name: string, packages: readonly Locked[]): ReadonlySet<string> {
  const byPath = new Map(packages.map((one) => [one.path, one]));
  const found = new Set<string>();
  const visit = (wanted: string, from: string) => {
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
      const path = `${folder === '' ? '' : `${folder}/`}node_modules/${wanted}`;
      const one = byPath.get(path);
      if (one !== undefined) {
        if (found.has(path)) return;
        found.add(path);
        for (const next of Object.keys({ ...one.dependencies, ...one.optionalDependencies }))
          visit(next, path);
        return;
      }
      if (folder === '') return;
    }
  };
  visit(name, '');
  return found;
}

export function lockFile(): string {
  return readFileSync(`${root}package-lock.json`, 'utf8');
}

function read(text: string) {
  return file.parse(JSON.parse(text));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
