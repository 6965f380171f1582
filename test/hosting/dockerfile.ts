/** A modest reader of Dockerfiles: the instructions that ours uses, and an error for any other. */

export interface Step {
  readonly name: string;
  /** `--from=build` and its like, by name. */
  readonly flags: Readonly<Record<string, string>>;
  /** A JSON list where it is one, else what stands between spaces; RUN has its whole line as one. */
  readonly words: readonly string[];
  readonly line: number;
}

export interface Stage {
  readonly image: string;
  /** As it is called by `--from`; null where it has no name. */
  readonly name: string | null;
  readonly steps: readonly Step[];
}

const KNOWN = ['COPY', 'RUN', 'WORKDIR', 'ENV', 'USER', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD'];

/** @throws Error for what it does not know. */
export function readDockerfile(text: string): readonly Stage[] {
  const defaults = new Map<string, string>();
  const stages: { image: string; name: string | null; steps: Step[] }[] = [];
  for (const { name, rest, line } of instructions(text)) {
    const { flags, left } = takeFlags(rest);
    if (name === 'ARG') {
      const [key = '', value = ''] = left.split('=');
      defaults.set(key, value);
    } else if (name === 'FROM') {
      const [image = '', as, called = null] = left.split(/\s+/);
      if (as !== undefined && as.toUpperCase() !== 'AS') throw new Error(`line ${line}: FROM … ${as}`);
      stages.push({
        image: image.replace(/^\$\{(\w+)\}$/, (_, key) => defaults.get(key) ?? ''),
        name: called,
        steps: [],
      });
    } else {
      const stage = stages.at(-1);
      if (stage === undefined || !KNOWN.includes(name)) throw new Error(`line ${line}: ${name}`);
      stage.steps.push({ name, flags, words: name === 'RUN' ? [left] : wordsOf(left), line });
    }
  }
  return stages;
}

/** Logical lines, without comments; a backslash at its end goes on with the next. */
function* instructions(text: string): Generator<{ name: string; rest: string; line: number }> {
  let begun = '';
  for (const [at, line] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    begun += line.replace(/\\\s*$/, ' ');
    if (/\\\s*$/.test(line)) continue;
    const [, name = '', rest = ''] = /^\s*(\w+)\s+(.*?)\s*$/.exec(begun) ?? [];
    begun = '';
    yield { name: name.toUpperCase(), rest, line: at + 1 };
  }
}

function takeFlags(rest: string): { flags: Record<string, string>; left: string } {
  const flags: Record<string, string> = {};
  let left = rest;
  for (
    let found = /^--([\w-]+)=(\S+)\s+/.exec(left);
    found !== null;
    found = /^--([\w-]+)=(\S+)\s+/.exec(left)
  ) {
    const [all, key = '', value = ''] = found;
    flags[key] = value;
    left = left.slice(all.length);
  }
  return { flags, left };
}

function wordsOf(text: string): readonly string[] {
  const list = text.indexOf('[');
  // HEALTHCHECK has CMD before its list.
  if (list !== -1) {
    const words: unknown = JSON.parse(text.slice(list));
    return Array.isArray(words) ? words.map(String) : [];
  }
  return text.split(/\s+/);
}

/** Whether `.dockerignore` leaves a path of the context out. The last line that fits decides; `!` takes it in again. */
export function ignoredBy(dockerignore: string): (path: string) => boolean {
  const rules = dockerignore
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ keeps: line.startsWith('!'), pattern: patternOf(line.replace(/^!/, '')) }));
  return (path) => {
    let ignored = false;
    for (const { keeps, pattern } of rules) if (pattern.test(path)) ignored = !keeps;
    return ignored;
  };
}

/** A rule for a folder is one for all that is in it. */
function patternOf(rule: string): RegExp {
  const source = rule
    .replace(/^\/|\/$/g, '')
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      return part === '?' ? '[^/]' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}(?:/.*)?$`);
}
