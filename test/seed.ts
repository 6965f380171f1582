/**
 * The seed of all property tests: the same for everybody, so that what passed goes on passing. `SEED=7 npm test` looks elsewhere;
 * a failure prints its seed and path.
 */
import fc from 'fast-check';

const seed = Number(process.env['SEED'] ?? 1);
if (!Number.isInteger(seed)) throw new Error(`SEED must be a whole number, and is “${process.env['SEED']}”.`);
fc.configureGlobal({ seed });
