/** Finds the lowest point of a smooth function. */

export interface Point {
  readonly value: number;
  readonly gradient: Float64Array;
}

/**
 * L-BFGS (Nocedal 1980; Nocedal & Wright, Numerical Optimization, algorithm 7.5) with a step that is halved until the
 * value sinks by a part of what the slope promises (Armijo 1966). The same input gives the same digits.
 * @returns where no slope is steeper than `tolerance`, or where `most` steps lead.
 */
export function minimize(
  at: (x: Float64Array) => Point,
  start: Float64Array,
  { tolerance = 1e-6, most = 500 } = {},
): Float64Array {
  let x = start;
  let point = at(x);
  const past: Step[] = [];
  for (let count = 0; count < most && steepest(point.gradient) > tolerance; count += 1) {
    const direction = descent(point.gradient, past);
    const promised = dot(direction, point.gradient);
    // The first direction is the bare slope, whose length says nothing of how far to go.
    let length = count === 0 ? 1 / Math.max(1, Math.sqrt(dot(direction, direction))) : 1;
    let next = moved(x, direction, length);
    let there = at(next);
    while (!(there.value <= point.value + 1e-4 * length * promised)) {
      length /= 2;
      // Closer than the digits of a number can tell apart: this is the bottom.
      if (length < 1e-12) return x;
      next = moved(x, direction, length);
      there = at(next);
    }
    remember(past, moved(next, x, -1), moved(there.gradient, point.gradient, -1));
    x = next;
    point = there;
  }
  return x;
}

/** How far a step went, how much the slope changed on it, and 1 ÷ their product. */
interface Step {
  readonly moved: Float64Array;
  readonly bent: Float64Array;
  readonly inverse: number;
}

const MEMORY = 10;

function remember(past: Step[], step: Float64Array, bent: Float64Array): void {
  const curvature = dot(step, bent);
  // Only steps along which the function curves upwards keep the directions going down.
  if (curvature <= 1e-12 * dot(bent, bent)) return;
  past.push({ moved: step, bent, inverse: 1 / curvature });
  if (past.length > MEMORY) past.shift();
}

/** Minus the gradient times the inverse curvature as the past steps tell it (the two loops of algorithm 7.4). */
function descent(gradient: Float64Array, past: readonly Step[]): Float64Array {
  let direction: Float64Array = gradient.map((slope) => -slope);
  const shares: number[] = [];
  for (const step of [...past].reverse()) {
    const share = step.inverse * dot(step.moved, direction);
    shares.push(share);
    direction = moved(direction, step.bent, -share);
  }
  const last = past.at(-1);
  if (last !== undefined) {
    const scale = 1 / (last.inverse * dot(last.bent, last.bent));
    direction = direction.map((value) => value * scale);
  }
  for (const [at, step] of past.entries()) {
    const share = shares[past.length - 1 - at] ?? 0;
    direction = moved(direction, step.moved, share - step.inverse * dot(step.bent, direction));
  }
  return direction;
}

function moved(from: Float64Array, direction: Float64Array, length: number): Float64Array {
  return from.map((value, k) => value + length * (direction[k] ?? 0));
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
}

function steepest(gradient: Float64Array): number {
  return gradient.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
}
