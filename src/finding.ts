/** What an examination of this installation found: one thing each, with what to do where something is wrong. */
export type Finding = {
  /** What was looked at, in a word or two. */
  readonly check: string;
  /** One sentence. */
  readonly said: string;
} & (
  | { readonly state: 'ok' | 'not checked' }
  /** `todo` is a sentence, too; empty where `said` tells it. */
  | { readonly state: 'warning'; readonly todo: string }
  /** `mends`: whether it may pass by itself, as an outage does, or the host has to change something. */
  | { readonly state: 'fault'; readonly todo: string; readonly mends: 'time' | 'host' }
);

export function well(check: string, said: string): Finding {
  return { check, state: 'ok', said };
}

export function unchecked(check: string, why: string): Finding {
  return { check, state: 'not checked', said: why };
}

/** Works as it is, or mends itself at the next start. */
export function warning(check: string, said: string, todo: string): Finding {
  return { check, state: 'warning', said, todo };
}

export function fault(check: string, said: string, todo: string, mends: 'time' | 'host' = 'host'): Finding {
  return { check, state: 'fault', said, todo, mends };
}
